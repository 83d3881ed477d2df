import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { JobId } from '../../core/ids.ts';
import { isTerminal, type JobRecord } from '../../core/job.ts';
import type { Log } from '../../core/log.ts';
import { toProblem } from '../../core/problem.ts';
import type { Journal } from '../store/journal.ts';

export interface CompletionNotifierDeps {
  readonly journal: Pick<Journal, 'notifications'>;
  readonly log: Log;
  /** Shows the user how a job came to its end; resolves when that is on the screen. */
  readonly show?: (job: JobRecord) => Promise<void>;
}

/** Notifies the user of the ends of jobs, of each once in all windows. */
export class CompletionNotifier implements Disposable {
  readonly #deps: CompletionNotifierDeps;
  readonly #life: AbortSignal;
  readonly #ends = new Emitter<JobRecord>();

  /** @param life is aborted when this window notifies of nothing any more. */
  constructor(deps: CompletionNotifierDeps, life: AbortSignal) {
    this.#deps = deps;
    this.#life = life;
  }

  /** Fires for each end of which this window has notified the user, after it was shown. */
  get onDidEnd(): Event<JobRecord> {
    return this.#ends.event;
  }

  /**
   * Notifies of an end, unless another window has or is about to: first shown, then marked, so that no end is lost with
   * a window that is killed in between. What cannot be claimed now is found by a later sweep. Never rejects.
   */
  async notify(id: JobId): Promise<void> {
    const { journal, show, log } = this.#deps;
    try {
      const job = await journal.notifications.claim(id);
      if (!job || this.#life.aborted) return;
      await show?.(job);
      const isEnd = isTerminal(job.state) || job.state === 'unknown';
      await journal.notifications.markNotified(job).finally(() => isEnd && this.#ends.fire(job));
    } catch (error) {
      if (!this.#life.aborted) log.warn(`job ${id}: no notification: ${toProblem(error).message}`);
    }
  }

  dispose(): void {
    this.#ends.dispose();
  }
}
