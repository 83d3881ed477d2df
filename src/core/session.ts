import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import type { PreparedCall } from './job.ts';
import type { OperationFact, Risk } from './operation.ts';
import type { PaidPermit } from './paidPermit.ts';
import type { Problem } from './problem.ts';

/** What a call is made of. Holds secrets: never logged or stored. */
export interface CallInputs {
  /** Path, query and header values by parameter name: texts, numbers or booleans. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The body as a JSON value; left out: none. */
  readonly body?: unknown;
}

/** What turns the JSON value of an answer into what is read of it; a zod schema is one. */
export interface AnswerSchema<Answer> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Answer }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

export interface PrepareOptions {
  /** Sent as the idempotency key where the operation takes one and the inputs have none; made anew unless given. */
  readonly intentKey?: string;
  /** Id of the only kind of key that the call may carry, where the operation takes others too. */
  readonly credential?: string;
  /** True for a read that is not asked for again by itself when it fails. */
  readonly once?: boolean;
}

export interface CallOptions<Answer> extends PrepareOptions {
  readonly answer: AnswerSchema<Answer>;
  /** Statuses besides success whose body is an answer, if it has its shape. */
  readonly alsoAnswers?: readonly number[];
  /** Set where the user has agreed to this very change in a dialog of the caller's. */
  readonly agreed?: true;
}

/**
 * What a call has behind it: `none` sends only what reads, `agreed` also what writes or destroys, and what costs
 * money needs the permit.
 */
export type Consent = 'none' | 'agreed' | PaidPermit;

/** The whole answer to a call. Holds what the platform handed out, secrets included. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON value; undefined when the answer was empty or no JSON. */
  readonly body: unknown;
  /** From the first byte out to the last byte in, waits and retries included, in milliseconds. */
  readonly durationMs: number;
  /** Set when the status means failure. */
  readonly problem: Problem | null;
  /**
   * What the answer says. Errors: `problem`; Problem `answer.empty`, `answer.notJson`, `answer.wrongShape` with the
   * first place that is wrong and never a value: the platform may have acted.
   */
  read<Answer>(schema: AnswerSchema<Answer>, alsoAnswers?: readonly number[]): Answer;
}

/** A call that was found, checked and completed: sent twice, it is the same twice. */
export interface Prepared {
  readonly operation: OperationFact;
  readonly call: PreparedCall;
  /** How much harm this very call can do; its inputs may make it less than its operation's. */
  readonly risk: Risk;
  /**
   * Sends it. Errors: Problem (auth when the account lacks the credential, network, rate, canceled, answer too large),
   * `internal` when the consent is not enough for its risk. A failure that the platform answers is a reply.
   */
  send(consent: Consent, signal: AbortSignal): Promise<Reply>;
}

/** What every session has, whatever the names of its operations. */
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

/** One account, opened: the only way in which anything reaches its platform. Operations are named by their ids. */
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
   * Opens a stream: its body is live and lasts until it ends or the signal is aborted. Asked once: whoever reads it
   * knows when to ask again. Errors: as `call`, until the headers are here; then reading fails as `fetch` does.
   */
  stream(operation: string, call: CallInputs & PrepareOptions, signal: AbortSignal): Promise<Response>;
  /**
   * Finds, routes, checks and completes a call. Errors, before a byte is sent: Problem `request.invalid` with `field`
   * and `fault`, the first thing that the contract calls an error; auth `key.missing`; `internal` for an operation
   * that does not exist.
   */
  prepare(operation: string, call: CallInputs & PrepareOptions): Promise<Prepared>;
  /** A call that the journal kept, to be sent again with the same bytes. Errors: as `prepare`. */
  restore(call: PreparedCall): Promise<Prepared>;
}

/** A session as the code of one platform uses it: the ids, inputs and bodies are those of its contract. */
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

/** Parameters of a place; nothing is asked for where the contract has none. */
type Given<Values> = [NonNullable<Values>] extends [never] ? unknown : NonNullable<Values>;

/** The account's routing fills header parameters, so that none has to be given. */
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

/** Needed unless nothing in it is. */
type Member<Name extends string, Value> = object extends Value
  ? { readonly [Key in Name]?: Value }
  : undefined extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

/** The inputs of an operation as openapi-typescript describes it. */
export type InputsOf<Operation> = Member<'params', ParamsOf<Operation>> & Member<'body', BodyOf<Operation>>;
