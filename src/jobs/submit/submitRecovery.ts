import type { Clock } from '../../core/clock.ts';
import type { JobRecord, PreparedCall } from '../../core/job.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Idempotency } from '../../core/operation.ts';
import type { PendingSubmits } from './approval.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import type { SubmitRunner } from './submitRunner.ts';
import { otherAddress } from '../store/submitAddress.ts';

/** Sends a stored call again with the same bytes; returns what a success changes in the record. */
export type SendStored = (
  opened: OpenedAccount,
  call: PreparedCall,
  signal: AbortSignal,
) => Promise<JobChange>;

export interface SubmitRecoveryDeps {
  readonly journal: Pick<Journal, 'get' | 'takeOver'>;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly pendingSubmits: Pick<PendingSubmits, 'isHeld' | 'cancel'>;
  readonly submitRunner: SubmitRunner;
  /** Of `PaidSubmission`: nobody else can send what costs money. */
  readonly send: SendStored;
}

/** Settles jobs whose submit has no known outcome. */
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
    const { operation } = job.call;
    const until = repeatUntil(opened?.provider.operations[operation]?.idempotency, job, clock.now());
    const isRepeatable = until !== null && jobs !== undefined && Object.hasOwn(jobs.accepted, operation);
    // On another server the same key would be a second purchase.
    const again = opened && isRepeatable && !otherAddress(job, opened) ? opened : null;
    if (!again && job.state === 'unknown') return job;
    const mine = await this.#takeOver(job);
    // Another caller may have started sending in the meantime.
    if (submitRunner.find(job.id)) return this.settle(job);
    if (mine?.state !== 'sending' && mine?.state !== 'unknown') return mine ?? job;
    if (!again) return submitRunner.lose(mine).shown;
    return submitRunner.send({
      job: mine,
      attempt: (signal) => this.#deps.send(again, mine.call, signal),
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

/** Trusted for a promise without a stated limit: the shortest limit that any platform states. */
const UNSTATED_LIMIT_MS = 24 * 60 * 60_000;
/** The platform's clock and ours differ, and the request is under way for a while. */
const MARGIN_MS = 60_000;

/**
 * Until when (milliseconds since the epoch) the platform answers a repeated key with the same result instead of
 * charging again; null when it never said so, when the call carries no key, when that time is over, or when our clock
 * is before the moment at which the key was made, so that its age is not known. A call of which the journal has only
 * hashes cannot be sent again either, since these would be other bytes under the same key; nor one whose key the user
 * gave, since nobody knows for how long the platform has known it.
 */
export function repeatUntil(
  promise: Idempotency | null | undefined,
  { call, createdAt }: { readonly call: PreparedCall; readonly createdAt: number },
  now: number,
): number | null {
  if (promise?.replay !== 'same-result' || !hasKey(call, promise)) return null;
  if (call.hashed?.length || call.ownKey !== undefined) return null;
  if (now < createdAt - MARGIN_MS) return null;
  const until = createdAt + (promise.ttlMs ?? UNSTATED_LIMIT_MS) - MARGIN_MS;
  return now < until ? until : null;
}

function hasKey(call: PreparedCall, { name }: Idempotency): boolean {
  const values = { ...call.params, ...call.body };
  return Object.entries(values).some(
    ([key, value]) =>
      key.toLowerCase() === name.toLowerCase() && typeof value === 'string' && value.trim() !== '',
  );
}
