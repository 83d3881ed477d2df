import type { LogOutputChannel } from 'vscode';
import type { Problem } from '../../core/problem.ts';
import { redact } from '../../net/redaction/redact.ts';

/** How many problems a report can name. */
const KEPT = 20;
/** A question that the user has put aside is asked again after this time. */
const ASKED_ONCE_MS = 60_000;

export interface LoggedProblem {
  readonly problem: Problem;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where problems are written down when they are shown: the log channel, and the last ones for a report. */
export class ProblemLog {
  readonly #channel: LogOutputChannel;
  readonly #recent: LoggedProblem[] = [];
  /** When a question was asked that still stands, in milliseconds since the epoch. */
  readonly #asked = new Map<string, number>();

  constructor(channel: LogOutputChannel) {
    this.#channel = channel;
  }

  /**
   * Whether to ask for something now. Many calls of an account can be refused at once, for one reason: while the question
   * stands, or was just asked, it is not asked again.
   */
  async askOnce(what: string, ask: () => Thenable<void>): Promise<void> {
    const asked = this.#asked.get(what) ?? 0;
    if (Date.now() - asked < ASKED_ONCE_MS) return;
    this.#asked.set(what, Date.now());
    await ask();
    this.#asked.delete(what);
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
