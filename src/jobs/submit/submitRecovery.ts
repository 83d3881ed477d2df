import type { Clock } from '../../core/clock.ts';
import type { JobRecord, PreparedCall } from '../../core/job.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { PendingSubmits } from './pendingSubmits.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import type { SubmitRunner } from './submitRunner.ts';
import { operationOf, repeatUntil } from './repeatPromise.ts';
import { otherAddress } from '../store/submitAddress.ts';

/** Sends a job's call, the same bytes each time; the result is what the platform's yes changes in the record. */
export type SendJob = (
  jobs: JobsAbility,
  session: Session,
  call: PreparedCall,
  signal: AbortSignal,
) => Promise<JobChange>;

export interface SubmitRecoveryDeps {
  readonly journal: Pick<Journal, 'get' | 'takeOver'>;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly pendingSubmits: Pick<PendingSubmits, 'isHeld' | 'cancel'>;
  readonly submitRunner: SubmitRunner;
  /** The gate's: only that may send. */
  readonly send: SendJob;
}

/** Finds out what became of jobs whose submit has not come to a known outcome. */
export class SubmitRecovery {
  readonly #deps: SubmitRecoveryDeps;

  constructor(deps: SubmitRecoveryDeps) {
    this.#deps = deps;
  }

  /** See `PaidSubmission.settle`. */
  async settle(job: JobRecord): Promise<JobRecord> {
    const { journal, submitRunner, open, clock } = this.#deps;
    const underway = submitRunner.find(job.id);
    if (underway) {
      await underway.done;
      return (await journal.get(job.id)) ?? underway.shown;
    }
    if (job.state !== 'sending' && job.state !== 'unknown') return job;
    const opened = await open(job.account).catch(() => undefined);
    const jobs = opened?.provider.jobs;
    const promise = opened && operationOf(opened.provider, job.call.operation)?.idempotency;
    const until = repeatUntil(promise, job, clock.now());
    const isRepeatable = opened && until !== null && jobs?.operations.includes(job.call.operation);
    // Another server promised nothing: there the same key would be a second purchase.
    const again = isRepeatable && jobs && !otherAddress(job, opened) ? { opened, jobs } : null;
    if (!again && job.state === 'unknown') return job;
    const mine = await this.#takeOver(job);
    // Two callers that waited at once must not both send.
    if (submitRunner.find(job.id)) return this.settle(job);
    if (mine?.state !== 'sending' && mine?.state !== 'unknown') return mine ?? job;
    if (!again) return submitRunner.lose(mine).shown;
    return submitRunner.send({
      job: mine,
      attempt: (signal) => this.#deps.send(again.jobs, again.opened.session, mine.call, signal),
      repeatUntil: until,
      sentBefore: true,
      isAwaited: () => false,
    }).shown;
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
