import type { JobId } from '../../core/ids.ts';
import type { JobRecord, PreparedCall } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { OperationFact } from '../../core/operation.ts';
import type { PaidPermit } from '../../core/paidPermit.ts';
import type { Provider } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';

/** A job to be bought. */
export interface PaidRequest {
  readonly session: Session;
  readonly provider: Provider;
  readonly kind: string;
  /** The platform's name for the kind, where it differs from its id. */
  readonly kindLabel?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** What the platform said that this very call will cost, where it says so beforehand. */
  readonly quoted?: Money | null;
  /** How long the platform said that such a job takes: whoever watches it looks first when that has passed. */
  readonly estimatedMs?: number | null;
  /** The job of unknown outcome in whose place this one is submitted. */
  readonly replaces?: JobId | null;
}

/** A paid call that is no job to be watched: its answer is its end. */
export interface PayRequest<Answer> {
  readonly session: Session;
  readonly provider: Provider;
  readonly operation: Pick<OperationFact, 'id' | 'idempotency' | 'secretInputs'>;
  /** The request as it will be sent; where the operation takes an intent key, the key is in it. */
  readonly call: PreparedCall;
  /** What the user reads for the operation; its id unless told. */
  readonly label?: string;
  readonly title: string;
  readonly quoted?: Money | null;
  /** Sends the request, the same bytes each time: it is called again only where the platform promises the same result. */
  readonly send: (signal: AbortSignal, permit: PaidPermit) => Promise<Answer>;
  /** What the answer says. An answer that is a no is thrown as a Problem here, like those that `send` throws. */
  readonly outcome: (answer: Answer) => PaidOutcome | Promise<PaidOutcome>;
}

export interface PaidOutcome {
  /** What the platform charged; null when it does not say. */
  readonly cost: Money | null;
  /** A few words for the history: the id of what was made. */
  readonly summary: string | null;
}

export interface Paid<Answer> {
  /** As `submit` returns it; its state is `succeeded` when the platform said yes. */
  readonly job: JobRecord;
  /** Only with `succeeded`. */
  readonly answer: Answer | null;
}
