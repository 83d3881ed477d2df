import type { ForeignText } from '../foreignText.ts';
import type { Money } from '../money.ts';
import type { Reply, Session } from '../session.ts';

/** An amount of prepaid credit that is on sale. */
export interface TopUpPackage {
  /** What the platform calls it in calls. */
  readonly id: string;
  readonly label: ForeignText;
  readonly detail: ForeignText | null;
  /** What it costs, and what is given on top; null where the platform does not say. */
  readonly price: Money | null;
  readonly bonus: Money | null;
}

/** A package, and the code of whoever recommended the platform, where the user gave one. */
export interface TopUpOrder {
  readonly package: string;
  readonly code?: string;
}

/** A page to pay on. No money moves before somebody pays there. */
export interface Checkout {
  /** What it is claimed by later. No secret. */
  readonly id: string;
  /** For the browser. Not stored: some payment providers sign it. */
  readonly url: string;
  /** When the page ends, in milliseconds since the epoch; null where the platform does not say. */
  readonly expiresAt: number | null;
}

/** What came of asking for the credit of a checkout. Asking again is harmless: one payment is credited once. */
export type Claim =
  /** The credit has arrived now; `by` is who handled the payment, in the platform's word. */
  | {
      readonly state: 'credited';
      readonly added: Money;
      readonly balance: Money | null;
      readonly by: ForeignText | null;
    }
  /** It arrived with an earlier claim, or without one. */
  | { readonly state: 'creditedBefore' }
  /** Nobody has paid yet, or the payment is not final. */
  | { readonly state: 'unpaid' }
  /** Nobody has paid, and nobody can any more. */
  | { readonly state: 'expired' };

/** A way to pay for a package on a page in the browser. */
export interface TopUpMethod {
  readonly id: string;
  /** An English text, the key of its translation. */
  readonly label: string;
  /** How it was paid, as a note: likewise. */
  readonly paid: string;
  /** How the platform calls this way in its claims. */
  readonly handledBy: RegExp;
  /** A codicon's name. */
  readonly icon: string;
  /** Makes the page to pay on. Errors: Problem. */
  open(session: Session, order: TopUpOrder, signal: AbortSignal): Promise<Checkout>;
  /** Errors: Problem; `notFound` for a checkout that the account does not have. */
  claim(session: Session, id: string, signal: AbortSignal): Promise<Claim>;
}

/** How prepaid credit is bought. */
export interface TopUpAbility {
  /** The packages on sale. Errors: Problem. */
  packages(session: Session, signal: AbortSignal): Promise<readonly TopUpPackage[]>;
  readonly methods: readonly TopUpMethod[];
  /** Set where a code can be given along: what it is called, and the form of one. */
  readonly code?: { readonly label: string; readonly pattern: RegExp };
  /** Set where any amount can be bought by a payment that the user signs in a wallet. */
  readonly signed?: SignedTopUp;
}

/** What a platform asks for before it takes a signed payment. */
export interface PaymentRequirements {
  /** The ways to pay, each as label and value pairs. The labels are English texts. */
  readonly options: readonly (readonly (readonly [label: string, value: ForeignText])[])[];
  /** As the platform sent it, for the wallet that signs. */
  readonly text: string;
  /** How long the payment may take, in milliseconds; null where the platform does not say. */
  readonly lifetimeMs: number | null;
  /** True when an option asks for another amount than what is bought. */
  readonly isOtherAmount: boolean;
}

/** What came of a signed payment. */
export interface SignedReceipt {
  readonly balance: Money | null;
  /** The transaction that moved the money; null where the platform does not say. */
  readonly transaction: ForeignText | null;
  /** True when this very payment had been taken before: nothing was charged again. */
  readonly isReplay: boolean;
}

/** Credit for a signed payment: the platform says what to sign, and takes the signature with a second call. */
export interface SignedTopUp {
  /** An English text, the key of its translation. */
  readonly label: string;
  /** The paid operation that takes the signature, and the parameter that it goes into. */
  readonly operation: string;
  readonly parameter: string;
  readonly least: Money;
  /** The body for an amount in whole cents of the least one's unit. Pure. */
  body(amount: Money, code: string | undefined): Readonly<Record<string, unknown>>;
  /** Asks what to sign; no money moves. Errors: Problem. */
  requirements(
    session: Session,
    amount: Money,
    code: string | undefined,
    signal: AbortSignal,
  ): Promise<PaymentRequirements>;
  /** Reads the answer to the signature. Errors: Problem. */
  receipt(reply: Reply): SignedReceipt;
}
