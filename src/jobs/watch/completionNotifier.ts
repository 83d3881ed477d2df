import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import { toProblem } from '../../core/problem.ts';
import type { JobLog } from '../jobLog.ts';
import type { Journal } from '../store/journal.ts';

export interface CompletionNotifierDeps {
  readonly journal: Pick<Journal, 'claimNotification' | 'markNotified'>;
  readonly log: JobLog;
  /** Shows the user how a job came to its end; resolves when that is on the screen. */
  readonly show?: (job: JobRecord) => Promise<void>;
}

/** Tells the user of the ends of jobs, each once in all windows. */
export class CompletionNotifier implements Disposable {
  readonly #deps: CompletionNotifierDeps;
  readonly #life: AbortSignal;
  readonly #ends = new Emitter<JobRecord>();

  /** @param life is aborted when this window tells of nothing any more. */
  constructor(deps: CompletionNotifierDeps, life: AbortSignal) {
    this.#deps = deps;
    this.#life = life;
  }

  /** Fires for each end that this window has told of, after it was shown. */
  get onDidEnd(): Event<JobRecord> {
    return this.#ends.event;
  }

  /**
   * Tells of an end, unless somebody has or is about to: first shown, then noted as told, so that no end is lost with
   * a window that is killed in between. What cannot be claimed now is found by a later look.
   */
  async notify(id: JobId): Promise<void> {
    try {
      const { journal, show } = this.#deps;
      const job = await journal.claimNotification(id);
      if (!job || this.#life.aborted) return;
      await show?.(job);
      await journal.markNotified(job).finally(() => this.#ends.fire(job));
    } catch (error) {
      if (!this.#life.aborted) this.#deps.log.warn(`job ${id}: not told: ${toProblem(error).message}`);
    }
  }

  dispose(): void {
    this.#ends.dispose();
  }
}
