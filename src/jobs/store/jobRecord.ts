import type { AccountId, JobId, ProviderId } from '../../core/ids.ts';
import {
  isTerminal,
  type JobOrigin,
  type JobProject,
  type JobRecord,
  type JobState,
  type PreparedCall,
} from '../../core/job.ts';
import { isCountable, type Money } from '../../core/money.ts';
import { Problem } from '../../core/problem.ts';
import { lasting } from './problemRow.ts';
import type { PriceKey } from './rows.ts';
import { hashSecrets } from './storedCall.ts';
import type { ForeignText } from '../../core/foreignText.ts';

export interface NewJob {
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly title: ForeignText;
  readonly call: PreparedCall;
  /** Names of the values in `call` of which only a hash is stored. */
  readonly secretInputs?: readonly string[];
  readonly intentKey: string;
  readonly estimatedMs?: number | null;
  readonly replaces?: JobId | null;
  readonly plan?: string | undefined;
  readonly origin?: JobOrigin | undefined;
  /** The account's base URLs by name, as it is sent to them. */
  readonly bases?: JobRecord['bases'];
  /** For whom it is sent. */
  readonly sentAs?: JobRecord['sentAs'];
  /** The folder that it is submitted from. */
  readonly project?: JobProject | null;
  /** What counts against the account's budget until the cost is known. */
  readonly reserved?: Money | null;
  /** What its price depends on; null where that is not known. */
  readonly price?: PriceKey | null;
}

export type JobChange = Partial<
  Pick<
    JobRecord,
    | 'state'
    | 'platformStatus'
    | 'remoteId'
    | 'cost'
    | 'refunded'
    | 'unwatched'
    | 'problem'
    | 'outputs'
    | 'facts'
    | 'acceptedAt'
    | 'finishedAt'
    | 'estimatedMs'
    | 'title'
  >
> & {
  /** Whoever makes the change shows the new state to the user. */
  readonly notified?: true;
  /** The user is to be notified of it although the job goes on. */
  readonly news?: true;
};

export interface Expected {
  readonly state?: JobState | readonly JobState[];
  /** Only while no other window has taken over the sending. */
  readonly mine?: boolean;
}

/** The record of an intent, in state `stored`; of its secret inputs only hashes with `salt` are in it. */
export function newRecord(job: NewJob, id: JobId, salt: string, now: number): JobRecord {
  const { account, provider, kind, title, intentKey } = job;
  return {
    id,
    account,
    provider,
    kind,
    title,
    call: hashSecrets(job.call, job.secretInputs ?? [], salt),
    intentKey,
    state: 'stored',
    platformStatus: null,
    remoteId: null,
    cost: null,
    expected: job.reserved ?? null,
    refunded: false,
    unwatched: false,
    problem: null,
    outputs: [],
    estimatedMs: job.estimatedMs ?? null,
    replaces: job.replaces ?? null,
    ...(job.plan !== undefined && { plan: job.plan }),
    ...(job.origin && { origin: job.origin }),
    bases: job.bases ?? null,
    sentAs: job.sentAs ?? null,
    project: job.project ?? null,
    createdAt: now,
    updatedAt: now,
    acceptedAt: null,
    finishedAt: null,
  };
}

/** The record after a change that is made `now`: its end is dated when its state becomes terminal. */
export function changedRecord(
  before: JobRecord,
  change: Omit<JobChange, 'notified' | 'news'>,
  now: number,
): JobRecord {
  const after = { ...before, ...change, updatedAt: now };
  const ends = isTerminal(after.state);
  const finishedAt = change.finishedAt ?? (ends ? (before.finishedAt ?? now) : null);
  const cost = costAfter(before, after.cost, ends);
  return { ...after, cost, finishedAt, problem: after.problem && lasting(after.problem) };
}

/**
 * A cost that was named is not taken back: not by one that is missing, negative, no amount or in another unit. While the job goes
 * on it only rises; with its end comes the final amount, which may be less than what was set aside for it.
 */
function costAfter({ cost: before }: JobRecord, named: Money | null, ends: boolean): Money | null {
  const after = named && isCountable(named) ? named : null;
  if (!before) return after;
  if (after?.unit !== before.unit) return before;
  return ends || after.micros > before.micros ? after : before;
}

/** True when the platform named a cost above what was to be expected, or in another unit. */
export function exceedsExpected({ cost, expected }: Pick<JobRecord, 'cost' | 'expected'>): boolean {
  return !!cost && !!expected && (cost.unit !== expected.unit || cost.micros > expected.micros);
}

/** A change was refused because the job is not in the state any more that the change was made for. */
export class StaleChange extends Problem {
  /** The job as it is. */
  readonly current: JobRecord;

  constructor(current: JobRecord) {
    super({
      kind: 'conflict',
      code: 'internal',
      args: { text: `job ${current.id} is ${current.state}` },
      account: current.account,
      provider: current.provider,
    });
    this.current = current;
  }
}

export function jobNotFound(id: JobId): Problem {
  return new Problem({ kind: 'notFound', code: 'target.notFound', args: { id } });
}
