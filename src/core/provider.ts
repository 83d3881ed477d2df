import type { CredentialKind, RoutingField } from './credential.ts';
import type { ErrorDialect } from './errorDialect.ts';
import type { JobForm } from './form.ts';
import type { IdentityAbility } from './identity.ts';
import type { ProviderId } from './ids.ts';
import type { Accepted, JobPoller, JobSnapshot, PreparedCall } from './job.ts';
import type { Money, MoneyUnit } from './money.ts';
import type { OperationFact, OperationTable, Risk } from './operation.ts';
import type { PaidPermit } from './paidPermit.ts';
import type { ResourceAction, ResourceList } from './resource.ts';
import type { ScopesAbility } from './scopes.ts';
import type { Session } from './session.ts';
import type { SignInMethod } from './signIn.ts';
import type { StreamAbility } from './stream.ts';

/** A base URL that an account of the provider has; the user may change it. */
export interface BaseUrl {
  readonly name: string;
  /** May have a place for a value of the routing context: `https://{slug}.example.com`. */
  readonly default: string;
  /** Which value of the routing context goes into which place: `{"slug": "orgSlug"}`. */
  readonly places?: Readonly<Record<string, string>>;
  /** True for a web site that is opened in the browser: no call and no key goes there. */
  readonly website?: boolean;
}

/** Further addresses of a platform that are known, for those who do not use the usual ones. */
export interface KnownAddresses {
  readonly label: string;
  /** Base URLs by name. */
  readonly bases: Readonly<Record<string, string>>;
}

export interface Balance {
  /** What can be spent now. */
  readonly available: Money;
  /** Further amounts by the platform's word: balance, reserved. */
  readonly parts: readonly { readonly name: string; readonly money: Money }[];
}

export interface BalanceAbility {
  /** Id of the only kind of key that can read it; an account without it has no balance. Left out: any key can. */
  readonly credential?: string;
  /** What opens the account whose balance it is, where that is done by a call: offered for `partner.notOpened`. */
  readonly opening?: ResourceAction;
  read(session: Session, signal: AbortSignal): Promise<Balance>;
}

/** Whether a platform's server works, as it says itself. */
export interface Health {
  readonly state: 'ok' | 'degraded';
  /** Why it is degraded, in the platform's words. */
  readonly reason: string | null;
  /** Label and value pairs. */
  readonly facts: readonly (readonly [label: string, value: string])[];
}

export interface HealthAbility {
  /** Needs no key. Errors: Problem, when the server cannot be reached or says something else. */
  read(session: Session, signal: AbortSignal): Promise<Health>;
}

/** Kinds of one sort that the platform cannot list, so that the user keeps them on this computer. */
export interface SavedKindGroup {
  /** A kind's id is this, a slash, and what the platform calls it: `lens/plain-words`. */
  readonly id: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  /** The input of the group's operation that names one of them. */
  readonly input: string;
}

export interface JobKind {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
}

/** What is to be made: the kind of job and the values of its fields. */
export interface JobDraft {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly title: string;
}

export interface JobsAbility {
  /** Operation ids of the paid submits. */
  readonly operations: readonly string[];
  /** Milliseconds between polls that the platform advises; the watcher starts from it. */
  readonly pollEveryMs: number;
  /** True when an output on the platform's own origin wants the account's key; false for pre-signed addresses. */
  readonly outputsNeedKey: boolean;
  /** True for the single addresses that want it where the others do not. */
  outputNeedsKey?(address: string): boolean;
  /** True when the platform says that it gives back what a failed job cost; its source stands where it is set. */
  readonly refundsFailed?: boolean;
  /** Set where the platform does not list its kinds; `kinds` then gives those that it lists all the same. */
  readonly kept?: readonly SavedKindGroup[];
  kinds(session: Session, signal: AbortSignal): Promise<readonly JobKind[]>;
  form(session: Session, kind: string, signal: AbortSignal): Promise<JobForm>;
  /** The exact request for these values; pure, so that the journal can hold it before a byte is sent. */
  prepare(kind: string, values: Readonly<Record<string, unknown>>, intentKey: string): PreparedCall;
  /** The values that a stored request of this platform was prepared from, for a job that is submitted again. */
  valuesOf(call: PreparedCall): Readonly<Record<string, unknown>>;
  /** What a request written by hand asks for; null when it is none. Its own intent key is not taken over. */
  draft?(body: unknown, params: Readonly<Record<string, unknown>>): JobDraft | null;
  /** Spends money: only the paid gate has the permit. */
  submit(session: Session, call: PreparedCall, signal: AbortSignal, permit: PaidPermit): Promise<Accepted>;
  poll(session: Session, remoteId: string, signal: AbortSignal): Promise<JobSnapshot>;
  /** Looks at one job again and again, where a look needs to know the one before; left out: `poll` is enough. */
  follow?(remoteId: string, kind: string): JobPoller;
}

export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly mimeType: string;
  readonly byteSize: number;
  readonly downloadUrl: string | null;
}

/** A file of the user's that is to become an asset. */
export interface AssetFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The place for an upload, which the platform has charged for. */
export interface AssetPlace {
  readonly id: string;
  /** Pre-signed: it gives access by itself, so it is neither logged nor stored. */
  readonly uploadUrl: string;
  /** Null when the platform named no price. */
  readonly charged: Money | null;
}

export interface AssetsAbility {
  /** Operation id of the paid creation. */
  readonly operation: string;
  list(session: Session, signal: AbortSignal): Promise<readonly Asset[]>;
  /** The exact request that creates a place for the file; pure. */
  prepare(file: AssetFile): PreparedCall;
  /** Creates the place. It is charged for, so only the paid gate can call it. */
  create(session: Session, call: PreparedCall, signal: AbortSignal, permit: PaidPermit): Promise<AssetPlace>;
  /**
   * Sends the bytes to the place and waits until the platform has taken them. Costs nothing more.
   * Errors: Problem `upload.refused` (the address has run out, or the platform takes no such file); network.
   */
  fill(session: Session, place: AssetPlace, file: AssetFile, signal: AbortSignal): Promise<Asset>;
}

/** What the Tokens view shows of an account: keys that the platform mints, with their scopes and ends. */
export interface TokensAbility {
  readonly list: ResourceList;
  /** Where a token of the list can itself be a key of an account. */
  readonly minted?: MintedTokens;
}

/** Tokens that Backlot can keep as keys. The rows of their list have a `keyPrefix`. */
export interface MintedTokens {
  /** Id of the kind of key that a token is. */
  readonly credential: string;
  /** How many characters of its beginning, as the list shows it, tell one token from every other. */
  readonly tellingLength: number;
  /** Operation id of what replaces a token by another one; the old secret is dead at once. */
  readonly rotate?: string;
  /** Operation id of what ends a token. */
  readonly revoke: string;
  /** The name of the token whose secret an answer hands out; null when it hands out none. */
  nameIn(operation: string, answer: unknown): string | null;
}

/** What the Workspaces view shows of an account: machines or agents that run for it, as a tree. */
export interface WorkspacesAbility {
  readonly list: ResourceList;
}

/** One platform: a frozen description and the abilities that it has. Views draw from what is there. */
export interface Provider {
  readonly id: ProviderId;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly documentation: string;
  readonly bases: readonly BaseUrl[];
  readonly otherAddresses?: readonly KnownAddresses[];
  readonly credentials: readonly CredentialKind[];
  /** Asked for with the first key; each may be left empty. */
  readonly routing?: readonly RoutingField[];
  /** The accounts that the sandbox adds, by the kinds of their keys; left out: one with all that it has. */
  readonly sandboxAccounts?: readonly { readonly label: string; readonly credentials: readonly string[] }[];
  readonly moneyUnit: MoneyUnit;
  readonly operations: OperationTable;
  /** How its failed answers are read; left out: only the forms in common use are known. */
  readonly errors?: ErrorDialect;
  /**
   * Proves that the account's credentials work; throws an auth Problem when they do not.
   *
   * @param changed ids of the credentials that are new; left out: all are to be proven.
   */
  check(session: Session, signal: AbortSignal, changed?: readonly string[]): Promise<void>;
  /** The name of the base URL of an operation; left out: the contract names the server of each. */
  baseFor?(operation: Pick<OperationFact, 'path'>): string;
  /** What the answer of a paid operation says that it cost; null when it says nothing of it. */
  chargeOf?(operation: string, answer: unknown): Money | null;
  /** How much harm this very call can do, where its operation says less than its inputs; null: the operation's word. */
  riskOf?(operation: string, body: unknown): Risk | null;
  /** True when an answer is that of an earlier call with the same idempotency key, and nothing new was made. */
  isReplay?(operation: string, answer: unknown): boolean;
  readonly signIn?: readonly SignInMethod[];
  readonly identity?: IdentityAbility;
  readonly scopes?: ScopesAbility;
  readonly health?: HealthAbility;
  readonly balance?: BalanceAbility;
  readonly jobs?: JobsAbility;
  readonly assets?: AssetsAbility;
  readonly tokens?: TokensAbility;
  readonly workspaces?: WorkspacesAbility;
  readonly stream?: StreamAbility;
  readonly resources: readonly ResourceList[];
}

/** Loads a provider's folder on first use. */
export type ProviderLoader = () => Promise<Provider>;
