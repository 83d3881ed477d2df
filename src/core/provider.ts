import type { ActionDialogs } from './operation.ts';
import type { Worded } from './actionGuide.ts';
import type { CredentialKind, RoutingField } from './credential.ts';
import type { ErrorDialect } from './errorDialect.ts';
import type { ForeignText } from './foreignText.ts';
import type { JobForm, FilmAbility } from './job.ts';
import type { ProviderId } from './ids.ts';
import type { Accepted, JobCall, JobPoller, JobSnapshot, PreparedCall } from './job.ts';
import type { Money, MoneyUnit } from './money.ts';
import type { ObservedOperation, OperationFact, OperationTable, Risk } from './operation.ts';
import type { LedgerAbility } from './payment/platformLedger.ts';
import type { ResourceAction, ResourceList, ResourceRow } from './resource.ts';
import type { AnswerSchema, Session } from './session.ts';
import type { DeviceApproval, SignInMethod } from './signIn.ts';
import type { StreamAbility } from './stream.ts';
import type { AgentAbility } from './studio/agentAbility.ts';
import type { StudioAbility } from './studio/studioAbility.ts';
import type { TopUpAbility } from './payment/topUp.ts';

/** A base URL of an account; the user may change it. */
export interface BaseUrl {
  readonly name: string;
  /** May have placeholders for values of the routing context: `https://{slug}.example.com`. */
  readonly default: string;
  /** The server that the contract names for it; absent: the default. */
  readonly server?: string;
  /** The routing values for the placeholders: `{"slug": "orgSlug"}`. */
  readonly places?: Readonly<Record<string, string>>;
  /** Names of environment variables that the platform's own programs read it from. */
  readonly environment?: readonly string[];
  /** True for a website that is opened in the browser: it receives no calls and no keys. */
  readonly website?: boolean;
}

/** Alternatives to the default base URLs of a platform. */
export interface KnownAddresses {
  readonly label: string;
  /** Base URLs by name. */
  readonly bases: Readonly<Record<string, string>>;
}

export interface Balance {
  /** The amount that can be spent now; null where the platform does not say it. */
  readonly available: Money | null;
  /** Further amounts by the platform's names: balance, reserved. */
  readonly parts: readonly { readonly name: ForeignText; readonly money: Money }[];
}

export interface BalanceAbility {
  /** Id of the only credential kind that can read it; an account without it has no balance. Absent: every kind can. */
  readonly credential?: string;
  /** What sets up the account whose balance it is, where a call does that: offered for `account.notSetUp`. */
  readonly setUp?: ResourceAction;
  /** Ids of paid operations that add to it: they are paid elsewhere, whatever is left of it. */
  readonly filledBy?: readonly string[];
  /** How more of it is bought; absent: only on the platform's website. */
  readonly topUp?: TopUpAbility;
  read(session: Session, signal: AbortSignal): Promise<Balance>;
}

/** The health of a platform's server, as it reports it. */
export interface Health {
  readonly state: 'ok' | 'degraded';
  /** The platform's reason for a degraded state. */
  readonly reason: ForeignText | null;
  /** The version of the API that Backlot is made for, and the one that the server runs; absent: it does not tell. */
  readonly versions?: { readonly madeFor: string; readonly runs: ForeignText };
  /** Label and value pairs. */
  readonly facts: readonly (readonly [label: string, value: ForeignText])[];
}

export interface HealthAbility {
  /** Needs no key. Errors: Problem, when the server cannot be reached or gives an unexpected answer. */
  read(session: Session, signal: AbortSignal): Promise<Health>;
}

/** What the user reads about a platform's jobs. English texts, each the key of its translation. */
export interface JobLabels {
  /** What starts a job, as a title: `Generate Image`. */
  readonly start: string;
  /** The button that starts an earlier one again: `Generate Again…`. */
  readonly again: string;
  /** Asked before it is paid for; {0} is the kind of job, {1} the platform: `Generate with {0} on {1}?`. */
  readonly question: string;
  /** The button that agrees to it: `Generate`. */
  readonly submit: string;
  /** Asks for a kind: `Choose a workflow`. */
  readonly chooseKind: string;
  /** Shown while the kinds are read: `Reading the workflows…`. */
  readonly readingKinds: string;
  /** Said where no kind takes a file of the user's or an output of another job; left out: there is always one. */
  readonly noInput?: string;
}

/** Kinds of job that the platform cannot list, so that the user saves them on this computer. */
export interface SavedKinds {
  readonly groups: readonly SavedKindGroup[];
  /** Matches what the platform calls a kind, without its group. */
  readonly idPattern: RegExp;
  /** What to enter for a kind, and what is said of an entry that does not match the pattern. */
  readonly idPrompt: string;
  readonly idRule: string;
  /** Asks for one by its id, as a row below those that are known: `Another, by ID or slug…`. */
  readonly other: string;
}

export interface SavedKindGroup {
  /** A kind's id is this, a slash, and what the platform calls it: `preset/plain-words`. */
  readonly id: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  /** True for the group of the kinds that the platform lists all the same. */
  readonly isListed?: true;
}

/** The group that a kind's id names, and the rest of the id; undefined for an id of no group. */
export function savedKindOf(
  groups: readonly SavedKindGroup[],
  kind: string,
): { readonly group: SavedKindGroup; readonly id: string } | undefined {
  const group = groups.find(({ id }) => kind.startsWith(`${id}/`));
  return group && { group, id: kind.slice(group.id.length + 1) };
}

/** What a platform lists, as far as it can be read. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** How many more it lists that cannot be read. */
  readonly unread: number;
  /** How many more it lists than are read; absent: none. */
  readonly left?: number;
}

export interface JobKind {
  readonly id: string;
  readonly label: ForeignText;
  readonly detail: ForeignText | null;
}

/** Values of a job's form that do not go together, by a rule that no single field can tell. */
export interface FormFault {
  /** The name of the field that it is told at. */
  readonly field: string;
  readonly message: Worded;
}

/** What the shots of a storyboard carry for the jobs that make their clips. */
export interface ShotsAbility {
  /** The kind of job that makes a clip. */
  readonly kind: string;
  /** The form's names of the document's keys, where they differ: where a job takes a medium, a shot names an asset. */
  readonly names: Readonly<Record<string, string>>;
  /** The form of that kind of job, which needs no account: it follows from the contract. */
  form(): JobForm;
}

export interface JobsAbility {
  readonly labels: JobLabels;
  /** How the answer to each paid submit is read, by operation id: these operations start jobs, and no others. */
  readonly accepted: Readonly<Record<string, AnswerSchema<Accepted>>>;
  /** The poll interval that the platform advises, in milliseconds; the watcher starts with it. */
  readonly pollEveryMs: number;
  /** True when outputs on the platform's own origin need the account's key; false for pre-signed URLs. */
  readonly outputsNeedKey: boolean;
  /** True for a URL that needs the key although other outputs do not. */
  outputNeedsKey?(address: string): boolean;
  /** True when the platform documents that it refunds failed jobs; the source is named where it is set. */
  readonly refundsFailed?: boolean;
  /** Set where the platform does not list its kinds; `kinds` then gives those that it lists all the same. */
  readonly savedKinds?: SavedKinds;
  /** True when some kind takes a medium with its bytes, so that an output can be made an input. */
  readonly takesMedia?: boolean;
  /** How the clips of a storyboard are made; absent: not by this platform. */
  readonly film?: FilmAbility;
  kinds(session: Session, signal: AbortSignal): Promise<Listed<JobKind>>;
  form(session: Session, kind: string, signal: AbortSignal): Promise<JobForm>;
  /** The call that submits a job with these values. Pure. */
  prepare(kind: string, values: Readonly<Record<string, unknown>>): JobCall;
  /** The rules of the contract beyond single fields that the values of a form break; absent: there are none. Pure. */
  faults?(kind: string, values: Readonly<Record<string, unknown>>): readonly FormFault[];
  /** Where in the body of a call a field of the form stands, or would; absent: at its top. Pure. */
  fieldPlace?(call: JobCall, field: string): readonly string[];
  /** The values that a call was prepared from, for submitting a job again with changes. */
  valuesOf(call: JobCall): Readonly<Record<string, unknown>>;
  /** The job kind, what the contract calls it where it says so, and the title of a call, also of a handwritten one. */
  describe(call: JobCall): {
    readonly kind: string;
    readonly label?: ForeignText | undefined;
    readonly title: ForeignText;
  };
  /** How many outputs a job of this call has at least when it has succeeded; undefined: it may end without any. */
  expectedOutputs?(call: JobCall): number | undefined;
  /** How long the platform keeps the outputs of a job, where it says so, in milliseconds from its acceptance. */
  readonly outputsKeptMs?: number;
  poll(session: Session, remoteId: string, signal: AbortSignal): Promise<JobSnapshot>;
  /** A poller for one job, when a poll depends on earlier ones; absent: `poll` is enough. */
  follow?(remoteId: string, kind: string): JobPoller;
}

export interface Asset {
  readonly id: string;
  readonly name: ForeignText;
  readonly status: ForeignText;
  readonly mimeType: string;
  readonly byteSize: number;
  readonly downloadUrl: string | null;
}

/** A file to upload as an asset. */
export interface AssetFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A paid upload slot. */
export interface AssetPlace {
  readonly id: string;
  /** Pre-signed, so it is neither logged nor stored. Null when the platform named none: then nothing can be put there. */
  readonly uploadUrl: string | null;
  /** Null when the platform reported no price. */
  readonly charged: Money | null;
}

export interface AssetsAbility {
  /** Operation id of the paid call that creates an upload slot. */
  readonly operation: string;
  list(session: Session, signal: AbortSignal): Promise<Listed<Asset>>;
  /** The body of the call that creates a slot for the file. Pure. */
  prepare(file: AssetFile): Readonly<Record<string, unknown>>;
  /** How the answer to it is read. */
  readonly created: AnswerSchema<AssetPlace>;
  /**
   * Uploads the file to the slot and waits until the platform has accepted it. Costs nothing more.
   * Errors: Problem `upload.refused` (the URL has expired, or the platform does not accept the file); network.
   */
  fill(session: Session, place: AssetPlace, file: AssetFile, signal: AbortSignal): Promise<Asset>;
}

/** An account's part of the Tokens view: keys that the platform issues, with scopes and expiry. */
export interface TokensAbility {
  readonly list: ResourceList;
  /** Set when a token of the list can be used as a key of an account. */
  readonly minted?: MintedTokens;
}

/** Tokens that Backlot can store as keys. The rows of their list have a `keyPrefix`. */
export interface MintedTokens {
  /** Id of the tokens' credential kind. */
  readonly credential: string;
  /** The length of the shown prefix that identifies a token. */
  readonly tellingLength: number;
  /** Operation id of the rotation, which invalidates the old secret at once. */
  readonly rotate?: string;
  /** Operation id of the revocation. */
  readonly revoke: string;
  /** The name of the token whose secret an answer contains; null when it contains none. */
  nameIn(operation: string, answer: unknown): string | null;
}

/** The owner and the permissions of a key. */
export interface Identity {
  /** The organization or the person; null when the platform does not name one. */
  readonly name: ForeignText | null;
  /** Label and value pairs for the tooltip. */
  readonly facts: readonly (readonly [label: string, value: ForeignText])[];
  /** The key's permissions; null for a key without named permissions. */
  readonly scopes: readonly string[] | null;
}

export interface IdentityAbility {
  /** Ids of the credential kinds that have an identity, best first; an account without one of them has none. */
  readonly credentials: readonly string[];
  /** The permissions that operations need, by operation id. */
  readonly needs: Readonly<Record<string, string>>;
  /** Uses the first of `credentials` that the account has. Errors: Problem. */
  read(session: Session, signal: AbortSignal): Promise<Identity>;
}

/** Scopes that can be executed as calls. */
export interface ScopesAbility {
  readonly list: ResourceList;
  /** The operation that executes a scope: `scope`, `data` and `object_id` in its body. */
  readonly operation: string;
  /** Operations whose body schemas describe the data of a scope, by scope. */
  readonly describedBy: Readonly<Record<string, string>>;
  /** Whether a scope acts on an object. */
  object(scope: string): 'needed' | 'possible' | 'none';
  /** The list of the objects that a scope acts on; null when there is no list and the user must know the id. */
  objects(scope: string): ScopeObjects | null;
}

/** The objects that a scope can act on. */
export interface ScopeObjects {
  /** The id of one of the platform's lists. */
  readonly list: string;
  /** The row's parameter with the object's id. */
  readonly names: string;
  /** False for a row that the scope is known to reject. */
  suits(row: ResourceRow): boolean;
}

/** An account's part of the Workspaces view: its machines or agents, as a tree. */
export interface WorkspacesAbility {
  readonly list: ResourceList;
}

/** What the price of a paid call depends on. */
export interface CostInputs {
  /** What two calls must have in common to cost the same: model, size, steps, count. A JSON value. */
  readonly same: unknown;
  /** How much there is of what is paid by quantity (bytes, characters), a whole number: a charge for less tells nothing. */
  readonly quantity?: number;
  /**
   * Calls to which the contract sets this one's price in proportion ("costs 50 % more"): a charge for those inputs and as
   * much, times the factor, is a price of this call.
   */
  readonly proportional?: readonly { readonly same: unknown; readonly times: number }[];
}

/** One platform: a frozen descriptor with its abilities. Views show the abilities that it has. */
export interface Provider {
  readonly id: ProviderId;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly documentation: string;
  readonly bases: readonly BaseUrl[];
  readonly otherAddresses?: readonly KnownAddresses[];
  readonly credentials: readonly CredentialKind[];
  /** Asked for together with the first key; each may be empty. */
  readonly routing?: readonly RoutingField[];
  /** The accounts that the sandbox adds, with their credential kinds; absent: one account with all kinds. */
  readonly sandboxAccounts?: readonly { readonly label: string; readonly credentials: readonly string[] }[];
  readonly moneyUnit: MoneyUnit;
  /** The facts of the operations in its contract. */
  readonly operations: OperationTable;
  /** How its error answers are read; absent: only common formats are recognized. */
  readonly errors?: ErrorDialect;
  /** Operations that only its own code calls, since no contract has them. */
  readonly observed?: readonly ObservedOperation[];
  /**
   * Checks that the account's credentials work; throws an auth Problem when they do not.
   *
   * @param changed ids of the credentials to check; absent: all.
   */
  check(session: Session, signal: AbortSignal, changed?: readonly string[]): Promise<void>;
  /** The name of the base URL for an operation; absent: the spec names a server for each operation. */
  baseFor?(operation: Pick<OperationFact, 'path'>): string;
  /** The cost in the answer of a paid operation; null when the answer has none. */
  chargeOf?(operation: string, answer: unknown): Money | null;
  /** What the price of a paid operation depends on; null, or absent: on all inputs but prompts and seeds. Pure. */
  costInputs?(operation: string, call: Pick<PreparedCall, 'params' | 'body'>): CostInputs | null;
  /** The risk of a call whose inputs make it riskier or less so than its operation; null: the operation's risk. */
  riskOf?(operation: string, body: unknown, params?: Readonly<Record<string, unknown>>): Risk | null;
  /**
   * What a success says when nothing has been done yet, because somebody must approve the call first; null for any other
   * answer.
   */
  pendingApproval?(status: number, answer: unknown): Worded | null;
  /** True when an answer repeats that of an earlier call with the same idempotency key. */
  isReplay?(operation: string, answer: unknown): boolean;
  /** Absent, or without an entry: asked with the words of the contract. */
  readonly dialogs?: ActionDialogs;
  readonly signIn?: readonly SignInMethod[];
  readonly devices?: DeviceApproval;
  readonly identity?: IdentityAbility;
  readonly scopes?: ScopesAbility;
  readonly health?: HealthAbility;
  readonly balance?: BalanceAbility;
  readonly ledger?: LedgerAbility;
  readonly jobs?: JobsAbility;
  readonly shots?: ShotsAbility;
  readonly assets?: AssetsAbility;
  readonly tokens?: TokensAbility;
  readonly workspaces?: WorkspacesAbility;
  readonly stream?: StreamAbility;
  readonly studio?: StudioAbility;
  readonly agent?: AgentAbility;
  readonly resources: readonly ResourceList[];
}

/** Loads a provider's code on first use. */
export type ProviderLoader = () => Promise<Provider>;
