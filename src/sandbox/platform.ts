import type { Answer } from './answer.ts';
import type { Handler } from './call.ts';

export type PlatformName = 'boomin' | 'crucible' | 'killatamata' | 'lenserfight' | 'molecule';

/** Why a request does not reach a handler; each platform words it in its own envelope. */
export type Refusal =
  | { readonly kind: 'unauthorized'; readonly reason: 'missing' | 'invalid' }
  | { readonly kind: 'noRoute' }
  | { readonly kind: 'method'; readonly allow: readonly string[] }
  | { readonly kind: 'mediaType'; readonly accepts: readonly string[] }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'invalid'; readonly part: 'parameters' | 'body'; readonly problems: readonly string[] }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  /** A failure on demand, or one of the sandbox's own. */
  | { readonly kind: 'status'; readonly status: number };

/** What was taken for one intent, as far as an idempotency key identifies it. */
export interface Charge {
  readonly platform: PlatformName;
  /** The idempotency key; null when the client sent none. */
  readonly key: string | null;
  readonly jobIds: readonly string[];
  /** How many times money was taken or held for it: 1 is right, more is a fault of the platform or of the client. */
  readonly times: number;
  readonly amount: number;
  readonly refunded: number;
  readonly unit: string;
}

/** One platform inside the sandbox: its state and the operations that are built. */
export interface PlatformSandbox {
  readonly name: PlatformName;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** What a client needs for a test account: credential kinds by id, routing context by name. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
  /** Further keys with a story: no credits, another owner. */
  readonly otherCredentials: Readonly<Record<string, string>>;
  /** The owner of a credential, or null when it opens nothing. */
  principal(scheme: string, credential: string): string | null;
  refuse(
    refusal: Refusal,
    context: { readonly operation: string | null; readonly requestId: string },
  ): Answer;
  /** The state as plain JSON, for tests and for curious people. */
  snapshot(): unknown;
  ledger(): unknown;
  charges(): readonly Charge[];
  reset(): void;
  /** Adds (or with a negative amount takes) money; false when there is no such owner. */
  addCredits(amount: number, credential?: string): boolean;
  /** Makes a credential useless from now on; false when it was unknown. */
  revoke(credential: string): boolean;
  /** Takes something off the platform's offer (Crucible: a workflow by its id); false when there is no such thing. */
  withdraw(id: string): boolean;
}
