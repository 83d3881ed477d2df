import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import type { PreparedCall, SentAs } from './job.ts';
import type { OperationFact, Risk } from './operation.ts';
import type { PaidPermit } from './payment/paidPermit.ts';
import type { Problem } from './problem.ts';

/** The inputs of a call. May contain secrets: never logged or stored. */
export interface CallInputs {
  /** Path, query and header values by parameter name: texts, numbers or booleans. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The body as a JSON value; absent: no body. */
  readonly body?: unknown;
}

/** Parses the JSON value of an answer. Every zod schema is one. */
export interface AnswerSchema<Answer> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Answer }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

export interface PrepareOptions {
  /** The idempotency key, if the operation takes one and the inputs have none; absent: a new one. */
  readonly intentKey?: string;
  /** Id of the only credential kind that the call may use, if the operation accepts several. */
  readonly credential?: string;
  /** Gets how much of a large body has left, in bytes. */
  readonly onSent?: (sent: number, total: number) => void;
  /** True for a read that is not retried automatically. */
  readonly once?: boolean;
}

export interface CallOptions<Answer> extends PrepareOptions {
  readonly answer: AnswerSchema<Answer>;
  /** Error statuses whose body is an answer if it matches the schema. */
  readonly alsoAnswers?: readonly number[];
  /** Set when the user has confirmed exactly this change in the caller's dialog. */
  readonly agreed?: true;
}

/** The user's consent: `none` allows reads, `agreed` also writes and destructive calls, a permit one paid call. */
export type Consent = 'none' | 'agreed' | PaidPermit;

/** The complete answer to a call. May contain secrets. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
  /**
   * The JSON value; undefined when the answer was empty or not JSON. A whole number that a number of JavaScript would
   * change is a text of its digits.
   */
  readonly body: unknown;
  /** The same with every number as it came, for documents. */
  readonly exactBody: unknown;
  /** From the first byte sent to the last byte received, with waits and retries, in milliseconds. */
  readonly durationMs: number;
  /** Set when the status is an error. */
  readonly problem: Problem | null;
  /**
   * Parses the answer. Errors: `problem`; Problem `answer.empty`, `answer.notJson`, `answer.wrongShape` with the path
   * of the first mismatch and never a value: the platform may have acted.
   */
  read<Answer>(schema: AnswerSchema<Answer>, alsoAnswers?: readonly number[]): Answer;
}

/** For whom a request was sent before. */
export interface SentBefore {
  readonly sentAs: SentAs;
  /** With which `sentAs` was made. */
  readonly salt: string;
}

/** A validated and completed call: sending it twice sends the same request twice. */
export interface Prepared {
  readonly operation: OperationFact;
  readonly call: PreparedCall;
  /** The risk of this call; its inputs may make it lower than its operation's. */
  readonly risk: Risk;
  /** For whom it would be sent now. Errors: Problem (auth when a credential is gone, storage). */
  sentAs(salt: string): Promise<SentAs>;
  /**
   * Sends it. Errors: Problem (auth when the account lacks the credential, network, rate, canceled, answer too large),
   * `internal` when the consent is not enough for its risk. An error status is a reply, not an error.
   *
   * @param only when it is given, the request leaves only for whom it was sent before, compared with the very
   * credentials that would go on it. Errors: Problem `job.otherSender`, with `changed` in its args; nothing has left.
   */
  send(consent: Consent, signal: AbortSignal, only?: SentBefore): Promise<Reply>;
}

/** The members of every session, independent of its operation ids. */
interface OpenedSession {
  readonly account: Account;
  readonly clock: Clock;
  /** The account's base URL of that name, without a trailing slash. */
  base(name: string): string;
  /**
   * Uploads bytes to a pre-signed URL of the platform: no credential, no redirect, an exact Content-Length. `problem`
   * is set when the status means failure. Errors: as `Prepared.send`.
   */
  upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    signal: AbortSignal,
  ): Promise<Pick<Reply, 'status' | 'problem'>>;
}

/** An opened account: the only way to call its platform. */
export interface Session extends OpenedSession {
  /**
   * Makes a call and reads its answer. Errors: as `prepare`, `Prepared.send` and `Reply.read`.
   */
  call<Answer>(
    operation: string,
    call: CallInputs & CallOptions<Answer>,
    signal: AbortSignal,
  ): Promise<Answer>;
  /**
   * Opens a stream: its body is live and lasts until it ends or the signal is aborted. Never retried: the reader
   * reconnects. Errors: as `call` until the headers have arrived; then reading fails as with `fetch`.
   */
  stream(operation: string, call: CallInputs & PrepareOptions, signal: AbortSignal): Promise<Response>;
  /**
   * Routes, validates and completes a call. Errors, before anything is sent: Problem `request.invalid` with `field` and
   * `fault` of the first violation of the spec; auth `key.missing`; `internal` for an unknown operation.
   */
  prepare(operation: string, call: CallInputs & PrepareOptions): Promise<Prepared>;
  /** Prepares a stored call for sending the same bytes again. Errors: as `prepare`. */
  restore(call: PreparedCall): Promise<Prepared>;
}

/** A session typed with the operation ids, inputs and bodies of one platform's spec. */
export interface SessionOf<Operations> extends OpenedSession {
  /** See `Session.call`. */
  call<Id extends keyof Operations & string, Answer>(
    operation: Id,
    call: InputsOf<Operations[Id]> & CallOptions<Answer>,
    signal: AbortSignal,
  ): Promise<Answer>;
  /** See `Session.stream`. */
  stream<Id extends keyof Operations & string>(
    operation: Id,
    call: InputsOf<Operations[Id]> & PrepareOptions,
    signal: AbortSignal,
  ): Promise<Response>;
}

type Place<Operation, Name extends string> = Operation extends { readonly parameters: infer Places }
  ? Name extends keyof Places
    ? Places[Name]
    : unknown
  : unknown;

/** The parameters of one location; no requirement when the spec has none. */
type Given<Values> = [NonNullable<Values>] extends [never] ? unknown : NonNullable<Values>;

/** Header parameters are optional, because the account's routing context fills them. */
type ParamsOf<Operation> = Given<Place<Operation, 'path'>> &
  Given<Place<Operation, 'query'>> &
  Partial<Given<Place<Operation, 'header'>>>;

type BodyOf<Operation> = Operation extends { readonly requestBody?: infer Body }
  ? [NonNullable<Body>] extends [never]
    ? undefined
    : NonNullable<Body> extends { readonly content: infer Content }
      ? Content[keyof Content] | (undefined extends Body ? undefined : never)
      : undefined
  : undefined;

/** Required if any of its own members is. */
type Member<Name extends string, Value> = object extends Value
  ? { readonly [Key in Name]?: Value }
  : undefined extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

/** The inputs of an operation as openapi-typescript describes it. */
export type InputsOf<Operation> = Member<'params', ParamsOf<Operation>> & Member<'body', BodyOf<Operation>>;
