import type { Account } from '../core/account.ts';
import type { KnownValues } from '../core/actionGuide.ts';
import type { JobRecord } from '../core/job.ts';
import type { Money } from '../core/money.ts';
import type { Provider } from '../core/provider.ts';
import type { Prepared, Reply, Session } from '../core/session.ts';
import type { CatalogOperation } from './catalog.ts';

/** What the user is asked before something is changed. */
export interface WriteQuestion {
  readonly account: Account;
  readonly provider: Provider;
  readonly operation: CatalogOperation;
  /** What is acted on, in the user's words where a caller knows them, else its id; null when nothing names it. */
  readonly target: string | null;
  /** What is sent, by name, without secrets. */
  readonly values: KnownValues;
  /** What else the call affects, in the user's words; null when nothing is known. */
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
  readonly prepared: Prepared;
  /** What the user reads for the operation. */
  readonly label: string;
  /** One line that tells this call from others. */
  readonly title: string;
  /** What the platform said that this very call will cost; null or left out where it did not. */
  readonly quoted?: Money | null;
}

export interface PaidResult {
  readonly reply: Reply;
  /** What was recorded of it; null where nothing keeps a record. */
  readonly job: JobRecord | null;
}

/** Asks the user before a call is sent. A read needs no confirmation. */
export interface Confirmations {
  /**
   * False sends nothing. Errors, for an operation that says what begins to be billed: Problem `budget.exceeded` when
   * nothing is left of the account's budget; storage when that cannot be read.
   */
  confirmWrite(question: WriteQuestion, signal: AbortSignal): Promise<boolean>;
  /** True only when the user typed the word; false sends nothing. Errors: as `confirmWrite`. */
  confirmDestructive(question: DestructiveQuestion, signal: AbortSignal): Promise<boolean>;
  /**
   * Asks with the cost, stores the intent, then sends.
   * Errors: Problem `call.canceled` when the user said no; storage; budget; what sending threw and what the platform
   * refused with, when it is known that it did not act; `job.outcomeUnknown` when it is not.
   */
  pay(call: PaidCall, signal: AbortSignal): Promise<PaidResult>;
}
