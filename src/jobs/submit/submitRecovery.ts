import type { JobRecord } from '../../core/job.ts';
import type { PendingSubmits } from './approval.ts';
import type { Journal } from '../store/journal.ts';
import type { SubmitRunner } from './submitRunner.ts';

export interface SubmitRecoveryDeps {
  readonly journal: Pick<Journal, 'get' | 'takeOver'>;
  readonly pendingSubmits: Pick<PendingSubmits, 'isHeld' | 'cancel'>;
  readonly submitRunner: SubmitRunner;
}

/** Settles jobs whose submit has no known outcome. It only looks: it cannot send. */
export class SubmitRecovery {
  readonly #deps: SubmitRecoveryDeps;

  constructor(deps: SubmitRecoveryDeps) {
    this.#deps = deps;
  }

  /** See `PaidSubmission.settle`. */
  async settle(job: JobRecord): Promise<JobRecord> {
    const { journal, submitRunner, pendingSubmits } = this.#deps;
    const underway = submitRunner.find(job.id);
    if (underway) {
      await underway.done;
      return (await journal.get(job.id)) ?? underway.shown;
    }
    // Between what the journal says and the sending: this window is about to send it.
    if (job.state !== 'sending' || pendingSubmits.isHeld(job.intentKey)) return job;
    const mine = await this.#takeOver(job);
    // Another caller may have begun in the meantime.
    if (submitRunner.find(job.id) || pendingSubmits.isHeld(job.intentKey)) return this.settle(job);
    if (mine?.state !== 'sending') return mine ?? job;
    return submitRunner.lose(mine).shown;
  }

  /** See `PaidSubmission.settleStored`. */
  async settleStored(jobs: readonly JobRecord[]): Promise<readonly JobRecord[]> {
    const { pendingSubmits } = this.#deps;
    return Promise.all(
      jobs.map(async (job) => {
        if (job.state === 'sending') return this.settle(job);
        if (job.state !== 'stored' || pendingSubmits.isHeld(job.intentKey)) return job;
        const mine = await this.#takeOver(job);
        return mine?.state === 'stored' ? pendingSubmits.cancel(mine) : (mine ?? job);
      }),
    );
  }

  /** Null while another window is at it, and when that cannot be found out now. */
  #takeOver(job: JobRecord): Promise<JobRecord | null> {
    return this.#deps.journal.takeOver(job.id).catch(() => null);
  }
}
