import type { LogOutputChannel } from 'vscode';
import type { Problem } from '../../core/problem.ts';
import { redact } from '../../net/redaction/redact.ts';

/** How many problems a report can name. */
const KEPT = 20;

export interface LoggedProblem {
  readonly problem: Problem;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where problems are written down when they are shown: the log channel, and the last ones for a report. */
export class ProblemLog {
  readonly #channel: LogOutputChannel;
  readonly #recent: LoggedProblem[] = [];

  constructor(channel: LogOutputChannel) {
    this.#channel = channel;
  }

  /** The latest problems, oldest first. */
  get recent(): readonly LoggedProblem[] {
    return this.#recent;
  }

  add(problem: Problem): void {
    // A problem may hold words of the platform's.
    this.#channel.error(redact(problem.message));
    this.#recent.push({ problem, at: Date.now() });
    if (this.#recent.length > KEPT) this.#recent.shift();
  }

  /** Brings the log channel to the front. */
  show(): void {
    this.#channel.show();
  }
}
