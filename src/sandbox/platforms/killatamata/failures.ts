import type { Refusal, SandboxMode } from '../../platform.ts';
import type { Answer } from '../../server/answer.ts';
import type { Handler } from '../../server/call.ts';
import { refusalFacts } from '../../server/refusals.ts';

/** What a handler throws when the platform says no. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  /** More facts: the fields that were refused, what a payment needs. */
  readonly details: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { readonly details?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = more.details;
    this.headers = more.headers ?? {};
  }
}

export const notFound = (what: string) => new Failure(404, 'not_found', `There is no such ${what}.`);

/** The error body of the contract, or one of the other spellings that clients of the platform are known to read. */
function failureAnswer(failure: Failure, mode: SandboxMode): Answer {
  const { status, code, message, details, headers } = failure;
  const more = details === undefined ? {} : { details };
  const json =
    mode === 'contract'
      ? { ok: false, error: code, message, code, ...more }
      : { error: { code, message }, ...more };
  return { status, headers, json };
}

/** The handlers with each `Failure` turned into its answer. */
export function answeringFailures(
  handlers: Readonly<Record<string, Handler>>,
  mode: () => SandboxMode,
): Readonly<Record<string, Handler>> {
  const answering =
    (handler: Handler): Handler =>
    async (call) => {
      try {
        return await handler(call);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return failureAnswer(error, mode());
      }
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([operation, handler]) => [operation, answering(handler)]),
  );
}

const CODES: Readonly<Record<Exclude<Refusal['kind'], 'unauthorized' | 'status'>, string>> = {
  noRoute: 'route_not_found',
  method: 'method_not_allowed',
  mediaType: 'unsupported_media_type',
  malformed: 'invalid_json',
  invalid: 'invalid_request',
  tooLarge: 'payload_too_large',
};

const STATUS_WORDS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['invalid_request', 'The request is not understood.'],
  401: ['unauthorized', 'The API key is not accepted.'],
  402: ['insufficient_balance', 'The balance is too low.'],
  403: ['forbidden', 'This account may not do that.'],
  404: ['not_found', 'There is no such thing.'],
  409: ['conflict', 'The state does not allow it.'],
  410: ['gone', 'It is gone.'],
  413: ['payload_too_large', 'The body is too large.'],
  429: ['rate_limited', 'Too many requests.'],
};

/** What keeps a request from its handler. */
export function refusalAnswer(refusal: Refusal, mode: SandboxMode): Answer {
  const { status, reason } = refusalFacts(refusal);
  if (refusal.kind === 'unauthorized') {
    const message =
      refusal.reason === 'missing'
        ? 'No API key came with the request.'
        : (refusal.objection ?? 'The API key is unknown or was revoked.');
    return failureAnswer(new Failure(status, 'unauthorized', message), mode);
  }
  if (refusal.kind === 'status') {
    const [code, message] = STATUS_WORDS[status] ?? ['internal_error', 'The service failed.'];
    return failureAnswer(new Failure(status, code, message), mode);
  }
  // The contract knows no 415: what the body is not counts as an invalid request.
  const answered = refusal.kind === 'mediaType' ? 400 : status;
  return failureAnswer(new Failure(answered, CODES[refusal.kind], reason), mode);
}
