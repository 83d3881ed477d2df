import type { AccountId, JobId, ProviderId } from '../../core/ids.ts';
import type { JobRecord, JobState, PreparedCall } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { Cursor } from './journalQuery.ts';

export interface NewJob {
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly title: string;
  readonly call: PreparedCall;
  /** Names of the values in `call` of which only a hash is kept. */
  readonly secretInputs?: readonly string[];
  readonly intentKey: string;
  readonly estimatedMs?: number | null;
  readonly replaces?: JobId | null;
  /** The account's base URLs by name, as it is sent to them. */
  readonly bases?: JobRecord['bases'];
  /** What counts against the account's budget until the cost is known. */
  readonly reserved?: Money | null;
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
    | 'title'
  >
> & {
  /** The user is told of the new state by whoever makes the change. */
  readonly notified?: true;
};

export interface Expected {
  readonly state?: JobState | readonly JobState[];
  /** Only while no other window has taken over the sending. */
  readonly mine?: boolean;
}

export interface JobPage {
  /** Newest first. */
  readonly jobs: readonly JobRecord[];
  /** Where the next page begins; null at the end. */
  readonly next: Cursor | null;
}

export interface Charge {
  readonly cost: Money;
  /** When the platform accepted the job, milliseconds since the epoch. */
  readonly at: number;
}
