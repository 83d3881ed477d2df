import type { JobRecord } from '../../core/job.ts';
import { Problem, type ProblemDetails } from '../../core/problem.ts';
import { neverSent } from './approval.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange, NewJob } from '../store/jobRecord.ts';
import { StaleChange } from '../store/jobRecord.ts';

/** What this window is about to send: on disk before a byte leaves, and canceled there when none may leave. */
export class PendingSubmits {
  readonly #journal: Pick<Journal, 'add' | 'change'>;
  /** Keys of the intents that this window is about to send. */
  readonly #held = new Set<string>();

  constructor(journal: Pick<Journal, 'add' | 'change'>) {
    this.#journal = journal;
  }

  /** True while this window is about to send it, and no settling may touch it. */
  isHeld(intentKey: string): boolean {
    return this.#held.has(intentKey);
  }

  /** Holds the intent of that key while `work` stores and sends it. */
  async holding<T>(intentKey: string, work: () => Promise<T>): Promise<T> {
    this.#held.add(intentKey);
    try {
      return await work();
    } finally {
      this.#held.delete(intentKey);
    }
  }

  /** As `Journal.add`. Errors: as there, each with the word that nothing was sent. */
  store(job: NewJob, admit: () => void): Promise<JobRecord> {
    return this.#journal.add(job, admit).catch(neverSent);
  }

  /**
   * From `stored` to `sending`: only when the result is `sending`, bytes may leave after it. Aborted before, the intent
   * is canceled. Errors: Problem (storage).
   */
  async release(stored: JobRecord, signal: AbortSignal): Promise<JobRecord> {
    if (signal.aborted) return this.cancel(stored, true);
    try {
      return await this.#journal.change(stored.id, { state: 'sending' }, { state: 'stored', mine: true });
    } catch (error) {
      if (error instanceof StaleChange) return error.current;
      // On disk it is still `stored`: the next start cancels it.
      return neverSent(error);
    }
  }

  /** From `stored` to `canceled`; `notified` when the caller tells the user. Errors: Problem (storage). */
  async cancel(stored: JobRecord, notified = false): Promise<JobRecord> {
    const problem = callCanceled({ provider: stored.provider, account: stored.account }).details;
    const change: JobChange = { state: 'canceled', problem, ...(notified ? { notified } : {}) };
    return this.#journal.change(stored.id, change, { state: 'stored' }).catch((error: unknown) => {
      if (error instanceof StaleChange) return error.current;
      throw error;
    });
  }
}

/** The user, or an abort, stopped the call before a byte was sent. */
export function callCanceled(context: Pick<ProblemDetails, 'provider' | 'account'>): Problem {
  return new Problem({ ...context, kind: 'canceled', code: 'call.canceled', mayHaveActed: false });
}
