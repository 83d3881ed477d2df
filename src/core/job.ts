import type { ForeignText } from './foreignText.ts';
import type { AccountId, JobId, ProviderId } from './ids.ts';
import type { Money } from './money.ts';
import type { JobOutput, OutputRef } from './output.ts';
import type { ProblemDetails } from './problem.ts';
import type { Session } from './session.ts';

/** The state of a job. The platform's own name of the state is stored separately. */
export type JobState =
  /** In the journal, nothing sent yet. */
  | 'stored'
  /** The request may have been sent; the platform's answer is not known yet. */
  | 'sending'
  | 'queued'
  | 'running'
  | 'waiting'
  | 'succeeded'
  | 'failed'
  | 'canceled'
  | 'timedOut'
  /** The platform rejected it; nothing was done or charged. */
  | 'refused'
  /** The answer was lost and the platform does not promise a safe repeat. */
  | 'unknown';

const TERMINAL: ReadonlySet<JobState> = new Set(['succeeded', 'failed', 'canceled', 'timedOut', 'refused']);

/** True when the state does not change by itself anymore. `unknown` is not terminal: the user decides. */
export function isTerminal(state: JobState): boolean {
  return TERMINAL.has(state);
}

/** The request as the journal stores it: enough to send the same bytes again, without secrets. */
export interface PreparedCall {
  /** Operation id in the provider's spec. */
  readonly operation: string;
  /** Path and query values by parameter name. */
  readonly params: Readonly<Record<string, string>>;
  /** The JSON body as it is serialized, with the intent key if the platform takes one in the body. */
  readonly body: Readonly<Record<string, unknown>>;
  /**
   * The names of secret values of which the journal has only a hash. Such a call from the journal cannot be sent
   * again.
   */
  readonly hashed?: readonly string[];
  /** The idempotency key in it where the user gave it: how old it is at the platform is not known. */
  readonly ownKey?: string;
}

/** The call that submits a job, before it is checked and completed. */
export interface JobCall {
  /** Operation id in the provider's spec. */
  readonly operation: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Label and value pairs. */
export type JobFacts = readonly (readonly [label: string, value: ForeignText])[];

/**
 * For whom a request was sent, as salted fingerprints: equal only for equal values, never reversed, logged or shown.
 */
export interface SentAs {
  /** Of the credentials on the request. A rotated key has another one, also where its holder is the same. */
  readonly key: string;
  /** Of the account's routing context: organization id, slug, and the headers that carry them. */
  readonly routing: string;
}

/** The place in a document that a job was started for: a shot of a storyboard. */
export interface JobOrigin {
  /** The document's address. */
  readonly document: string;
  /** What the document calls the part. */
  readonly part: string;
  /** What of the part the job was made from, as short texts: whether it has changed since can be found out with them. */
  readonly madeFrom?: string;
}

/** Begins the address of a document in the origin of jobs that only try out what would be made of it. */
const REHEARSAL = 'rehearsal:';

/** The document that jobs of a rehearsal name in their origin, so that they never count among those of the document. */
export function rehearsalOf(document: string): string {
  return `${REHEARSAL}${document}`;
}

/** Whether a job is part of a rehearsal: it may be sent to the sandbox, and nowhere else. */
export function isRehearsal(origin: JobOrigin | undefined): boolean {
  return origin?.document.startsWith(REHEARSAL) ?? false;
}

/** The address of the document that a job was started for, or that it rehearses; undefined where there is none. */
export function documentOf(origin: JobOrigin | undefined): string | undefined {
  return isRehearsal(origin) ? origin?.document.slice(REHEARSAL.length) : origin?.document;
}

/** The workspace folder that a job was submitted from. */
export interface JobProject {
  /** A salted fingerprint of its address, which is stored nowhere. */
  readonly id: string;
  /** The folder's own name, without the folders that it lies in. */
  readonly name: string;
}

export interface JobRecord {
  readonly id: JobId;
  readonly account: AccountId;
  readonly provider: ProviderId;
  /** The job kind of the provider: the id of a workflow, a media task. */
  readonly kind: string;
  /** One line, usually the start of the prompt. */
  readonly title: ForeignText;
  readonly call: PreparedCall;
  /** The idempotency key. */
  readonly intentKey: string;
  readonly state: JobState;
  /** The state as the platform names it. */
  readonly platformStatus: ForeignText | null;
  /** The platform's id, once it accepted the job. */
  readonly remoteId: string | null;
  /** The amount that the platform reported as charged or reserved. */
  readonly cost: Money | null;
  /** What it was to count against a budget until its cost was known; null when nobody could say. */
  readonly expected?: Money | null;
  /** True when the platform refunds the cost, by its own rule for how the job ended. */
  readonly refunded: boolean;
  readonly problem: ProblemDetails | null;
  readonly outputs: readonly JobOutput[];
  /** Further facts that the platform reports (model, tokens). */
  readonly facts?: JobFacts;
  /** The platform's estimate before the submit, in milliseconds. */
  readonly estimatedMs: number | null;
  /** True when the user stopped watching it: it is polled only on demand. */
  readonly unwatched: boolean;
  /** The job of unknown outcome that this one replaces. */
  readonly replaces: JobId | null;
  /** The plan that it is a step of. */
  readonly plan?: string;
  readonly origin?: JobOrigin;
  /** The account's base URLs by name when it was submitted; null in records of earlier versions. */
  readonly bases: Readonly<Record<string, string>> | null;
  /** For whom it was submitted; null in records of earlier versions. */
  readonly sentAs: SentAs | null;
  /** Where it was submitted; null in a window without a folder, and in records of earlier versions. */
  readonly project?: JobProject | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was accepted; null before. */
  readonly acceptedAt: number | null;
  /** When it reached a terminal state; null before. */
  readonly finishedAt: number | null;
}

/** The platform's answer to a submit. */
export interface Accepted {
  readonly remoteId: string;
  readonly state: JobState;
  /** Null where the answer names none. */
  readonly platformStatus: ForeignText | null;
  readonly cost: Money | null;
  /** How long the platform says that it will take, in milliseconds. */
  readonly estimatedMs?: number | null;
  /** What the account has left, where the answer says so. */
  readonly balance?: Money | null;
  readonly facts?: JobFacts;
}

/** The state of a job as the platform reports it. */
export interface JobSnapshot {
  readonly state: JobState;
  readonly platformStatus: ForeignText;
  /** True when `platformStatus` is no word that the platform is known to say: the state is then a guess. */
  readonly isUnknownWord?: boolean;
  readonly cost: Money | null;
  /** Set when the job failed: the platform's code and message. */
  readonly failure: { readonly code: ForeignText | null; readonly message: ForeignText | null } | null;
  readonly outputs: readonly OutputRef[];
  readonly facts?: JobFacts;
}

/** Polls one job; a poll may use what earlier polls found. */
export interface JobPoller {
  /** The job's state; null when the poll found nothing new. Errors: as `JobsAbility.poll`. */
  poll(session: Session, signal: AbortSignal): Promise<JobSnapshot | null>;
}

/** An input of a job, as the platform publishes it. */
export interface FormField {
  /** The platform's key, used verbatim: `prompt.text`. */
  readonly name: string;
  /**
   * `asset`: the id of an uploaded file. `media`: a `MediaValue`. `inputs`: values by names that only the user knows;
   * `name.x` is one such value in its own field.
   */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'choice' | 'asset' | 'media' | 'inputs';
  readonly description: ForeignText | null;
  readonly required: boolean;
  readonly default: string | number | boolean | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The allowed values of a `choice`. */
  readonly choices: readonly (string | number)[];
  /** A number is a multiple of this. */
  readonly multipleOf?: number | null;
  /** Of a text, in characters. */
  readonly minLength?: number | null;
  readonly maxLength?: number | null;
  /** What a text matches, as a regular expression of JSON Schema. */
  readonly pattern?: string | null;
  /** What a `media` field takes. */
  readonly media?: MediaInput;
  /** Set where the value is a list of such values. */
  readonly list?: { readonly minItems: number | null; readonly maxItems: number | null };
}

/** What a `media` field takes. */
export interface MediaInput {
  readonly kind: 'image' | 'video' | 'audio';
  /** The types of files that can be sent with their bytes; empty: only what has an address. */
  readonly inline: readonly string[];
}

/** The form for a job of one kind. */
export interface JobForm {
  readonly kind: string;
  readonly label: ForeignText;
  readonly fields: readonly FormField[];
  /** The name of the prompt field, if there is one: asked first, and used as the job's title. */
  readonly promptField: string | null;
  readonly tips: readonly ForeignText[];
  /** The platform's own estimate. */
  readonly estimatedSeconds: number | null;
}

/**
 * How a platform makes the clips of a storyboard: which kinds of job, and which of their inputs come from which keys of
 * a shot. A key of a shot that is missing is taken from the settings of its board.
 */
export interface FilmAbility {
  /** The kind of job that makes a clip. */
  readonly clip: string;
  /** The input of clips and stills that takes a shot's prompt. */
  readonly promptField: string;
  /** Inputs of a clip that a shot has under the same name. */
  readonly values: readonly string[];
  /** Inputs of a clip that take media, with the key under which a shot names the assets. */
  readonly media: Readonly<Record<string, string>>;
  /** The input of a clip that takes a still to begin with. */
  readonly startFrame: string;
  /** The input of a clip that takes the last frames of the one that it continues, in playing order, and how many. */
  readonly overlapFrames: string;
  readonly mostOverlapFrames: number;
  /**
   * The rate at which a clip was sampled, before interpolation: as the platform says that it was used, else as it was asked
   * for, else the platform's own. Overlaps are counted in it.
   */
  sampledRate(job: Pick<JobRecord, 'call' | 'facts'>): number;
  /** The kind of job that makes a cheap still of a shot. */
  readonly still: string;
  readonly stillValues: readonly string[];
  readonly stillMedia: Readonly<Record<string, string>>;
  /** The kind of job that joins clips, and its inputs. */
  readonly combine: string;
  /** Takes the addresses of the clips in playing order. */
  readonly clipsField: string;
  /** How many frames of the joined clips are cut from the head of each but the first. */
  readonly overlapField: string;
  /** Frames per second of the clips. */
  readonly rateField: string;
  readonly mostClips: number;
  /** Frames per second of finished clips that were made with these settings of a board. */
  rateOf(settings: Readonly<Record<string, unknown>>): number;
  /** The kind of job that gives a clip another size, and its inputs. */
  readonly resize: {
    readonly kind: string;
    readonly clipField: string;
    readonly widthField: string;
    readonly heightField: string;
  };
}
