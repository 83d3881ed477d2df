import type { Account } from '../core/account.ts';
import type { JobRecord, PreparedCall } from '../core/job.ts';
import type { Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';
import type { CatalogOperation } from './catalog.ts';

/** What the user is asked before something is changed. */
export interface WriteQuestion {
  readonly account: Account;
  readonly provider: Provider;
  readonly operation: CatalogOperation;
  /** What is acted on, in the user's words where a caller knows them, else its id; null when nothing names it. */
  readonly target: string | null;
  /** What else hangs on it, in the user's words; null when nothing is known to. */
  readonly warning: string | null;
}

/** What the user is asked before something is destroyed. */
export interface DestructiveQuestion extends WriteQuestion {
  /** What has to be typed, letter by letter. */
  readonly word: string;
}

/** A call that may cost money. */
export interface PaidCall {
  readonly session: Session;
  readonly provider: Provider;
  readonly operation: CatalogOperation;
  /** With the intent key, where the operation takes one. Its secret inputs must not be stored. */
  readonly call: PreparedCall;
  /** Sends exactly this call; a second use sends the same bytes. Errors: as `Session.send`. */
  readonly send: (signal: AbortSignal) => Promise<Response>;
  readonly target: string | null;
}

export interface PaidResult {
  /** What the platform answered, its body not read yet. */
  readonly response: Response;
  /** The job that was recorded, when the call starts one that is watched. */
  readonly job: JobRecord | null;
}

/** Who decides whether a call may go out. A call that only reads asks nobody. */
export interface Confirmations {
  /** False sends nothing. */
  confirmWrite(question: WriteQuestion, signal: AbortSignal): Promise<boolean>;
  /** True only when the user typed the word; false sends nothing. */
  confirmDestructive(question: DestructiveQuestion, signal: AbortSignal): Promise<boolean>;
  /**
   * Asks with the cost, stores the intent, then sends.
   * Errors: Problem `call.canceled` when the user said no; storage; budget; what `send` threw, when it is known that
   * the platform did not act; `job.outcomeUnknown` when it is not.
   */
  pay(call: PaidCall, signal: AbortSignal): Promise<PaidResult>;
}
