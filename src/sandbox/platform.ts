import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './server/answer.ts';
import type { Handler } from './server/call.ts';
import type { RouteRow } from './server/routeTable.ts';

export type PlatformName = 'boomin' | 'crucible' | 'killatamata' | 'lenserfight' | 'molecule';

/** How a platform speaks: as its contract promises, or as real servers and clients of it were seen to. */
export type SandboxMode = 'contract' | 'observed';

export const sandboxModes: readonly SandboxMode[] = ['contract', 'observed'];

/** Why a request does not reach a handler; each platform words it in its own envelope. */
export type Refusal =
  | {
      readonly kind: 'unauthorized';
      readonly reason: 'missing' | 'invalid';
      /** What the platform itself says against the credential. */
      readonly objection?: string;
    }
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

/** A request of a known operation, before anybody has signed in. */
export interface AdmissionRequest {
  readonly route: RouteRow;
  /** The name of the base URL that it came to. */
  readonly base: string;
  /** The parameters of the path as text. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** Who signed in, or the answer that keeps the request out. */
export type Admission =
  | { readonly ok: true; readonly principals: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly refused: Answer };

/** One platform inside the sandbox: its state and the operations that are built. */
export interface PlatformSandbox {
  readonly name: PlatformName;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Routes that real servers have beside the spec, such as a sign-in; their handlers stand among the others. */
  readonly extraRoutes?: readonly RouteRow[];
  /** What a client needs for a test account: credential kinds by id, routing context by name. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
  /** Further keys with a story: no credits, another owner. */
  readonly otherCredentials: Readonly<Record<string, string>>;
  /** The owner of a credential, or null when it opens nothing. */
  principal(scheme: string, credential: string): string | null;
  /** What is wrong with a credential that has no owner, in the platform's words. */
  objection?(scheme: string, credential: string): string;
  /** Lets a request in where that hangs on more than its spec can say; stands in for the sign-in by the spec. */
  readonly admit?: (request: AdmissionRequest) => Admission;
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
  /** Takes something off the platform's offer (Crucible: a workflow by its id; Boomin: a scope by its name); false when there is no such thing. */
  withdraw(id: string): boolean;
  /** Changes how the platform speaks; absent where it knows only one way. */
  setMode?(mode: SandboxMode): void;
  /** The path as the routes of the spec know it, where real servers take other names for things. */
  readonly resolvePath?: (pathname: string) => string;
  /**
   * Changes how the platform behaves and tells how it behaves now; throws a `TypeError` for a setting that it does
   * not know.
   */
  readonly configure?: (settings: Readonly<Record<string, unknown>>) => unknown;
}
