import type { IncomingHttpHeaders } from 'node:http';
import type { Faults } from './faults/faults.ts';
import type { ObjectStore } from './media/objectStore.ts';
import type { SandboxClock } from './sandboxClock.ts';
import type { TestKeys } from './testKeys.ts';
import type { SeededIds } from './seededIds.ts';
import type { Answer } from './server/answer.ts';
import type { Handler } from './server/call.ts';
import type { RouteRow, SpecTables } from './server/routeTable.ts';

/** The dialect of a platform: as its contract promises, or as real servers were observed. */
export type SandboxMode = (typeof sandboxModes)[number];

export const sandboxModes = ['contract', 'observed'] as const;

/** Everything that the sandbox has to know of a platform. */
export interface PlatformDescriptor {
  /** What is generated from its spec, loaded when the platform is first asked for. */
  readonly tables: () => Promise<SpecTables>;
  /** The base URLs that its accounts have. */
  readonly bases: readonly PlatformBase[];
  /** Headers beside the usual ones that carry credentials: they are masked in the log of requests. */
  readonly credentialHeaders?: readonly string[];
  /** Its state and its operations; without it, every operation of the spec answers 501. */
  readonly create?: (services: PlatformServices) => PlatformSandbox;
  /** Lines for people who start the sandbox on the command line. */
  readonly guide?: (account: SandboxAccount) => string;
}

/** One base URL of a platform. */
export interface PlatformBase {
  /** Its name in an account of the platform. */
  readonly name: string;
  /** The start of its paths in the sandbox. */
  readonly prefix: string;
  /** The server in the spec that it stands for; by default the document's own. */
  readonly server?: string;
}

/** What the sandbox gives to each of its platforms. */
export interface PlatformServices {
  readonly clock: SandboxClock;
  /** Ids of this platform. */
  readonly ids: SeededIds;
  /** The keys that it has from the start. */
  readonly keys: TestKeys;
  readonly store: ObjectStore;
  readonly faults: Faults;
  /** The sandbox's own origin, and that of its second port, which throws where there is none. */
  readonly origin: () => string;
  readonly otherOrigin: () => string;
  /** How much faster than usual things happen. */
  readonly speed: number;
  /** Tells whoever runs the sandbox what a mail or a message would tell a person, in one line. */
  readonly tell: (line: string) => void;
  readonly mode: SandboxMode;
  /** Settings at the start and after a reset, as `configure` takes them. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What a client needs to make an account for a platform. */
export interface SandboxAccount {
  /** Base URLs by the names that the platform's accounts have. */
  readonly bases: Readonly<Record<string, string>>;
  /** Test credentials by kind. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Further keys: another owner, an owner without credits. */
  readonly otherCredentials: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
  /** What can be run on the platform and is in none of its lists, as kinds of jobs. */
  readonly savedKinds: readonly { readonly kind: string; readonly label: string }[];
}

/** Why a request does not reach a handler; each platform words it in its own envelope. */
export type Refusal =
  | {
      readonly kind: 'unauthorized';
      readonly reason: 'missing' | 'invalid';
      /** What the platform itself says against the credential. */
      readonly objection?: string | undefined;
    }
  | { readonly kind: 'noRoute' }
  | { readonly kind: 'method'; readonly allow: readonly string[] }
  | { readonly kind: 'mediaType'; readonly accepts: readonly string[] }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'invalid'; readonly part: 'parameters' | 'body'; readonly problems: readonly string[] }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  /** A failure on demand, or one of the sandbox's own. */
  | { readonly kind: 'status'; readonly status: number };

/** What was taken for one submission, as far as an idempotency key identifies it. */
export interface Charge {
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

/** Who signed in, by security scheme; the reason why nobody did; or the answer that keeps the request out. */
export type Admission =
  | { readonly ok: true; readonly principals: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly answer: Answer };

/** One platform inside the sandbox: its state and the operations that are built. */
export interface PlatformSandbox {
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Routes that real servers have beside the spec, such as a sign-in; their handlers stand among the others. */
  readonly extraRoutes?: readonly RouteRow[];
  /** What a client needs for a test account: credential kinds by id, routing context by name. */
  readonly credentials: SandboxAccount['credentials'];
  readonly routing?: SandboxAccount['routing'];
  /** Further keys: no credits, another owner. */
  readonly otherCredentials?: SandboxAccount['otherCredentials'];
  readonly savedKinds?: SandboxAccount['savedKinds'];
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
  /** The state as plain JSON, for tests and tools. */
  snapshot(): unknown;
  ledger?(): unknown;
  charges?(): readonly Charge[];
  reset(): void;
  /** Adds (or with a negative amount takes) money; false when there is no such owner. */
  addCredits?(amount: number, credential?: string): boolean;
  /** Makes a credential useless from now on; false when it was unknown. */
  revoke(credential: string): boolean;
  /** Takes something off the platform's offer, by its id or name; false when there is no such thing. */
  withdraw?(id: string): boolean;
  /** Changes the dialect; absent where the platform has only one. */
  setMode?(mode: SandboxMode): void;
  /** The path as the routes of the spec know it, where real servers take other names for things. */
  readonly resolvePath?: (pathname: string) => string;
  /** Changes settings and returns those in force; throws a `TypeError` for an unknown setting. */
  readonly configure?: (settings: Readonly<Record<string, unknown>>) => unknown;
}
