import { refusalFacts } from '../../server/refusals.ts';
import type { Refusal, SandboxMode } from '../../platform.ts';
import type { Answer } from '../../server/answer.ts';
import type { Call, Handler } from '../../server/call.ts';

/** An answer other than 200. `code` is a machine's word; the text is for people. */
export class BoominFailure extends Error {
  readonly status: number;
  readonly code: string;
  /** The member of the request that is at fault. */
  readonly param: string | null;
  /** The permission that the token lacks. */
  readonly scope: string | null;

  constructor(
    status: number,
    code: string,
    message: string,
    about: { readonly param?: string; readonly scope?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.param = about.param ?? null;
    this.scope = about.scope ?? null;
  }
}

interface Place {
  readonly mode: SandboxMode;
  readonly operation: string | null;
  readonly requestId: string;
}

/** The operations of the platform base; the others are those of the app. */
const PLATFORM_BASE = new Set([
  'listScopes',
  'executeScope',
  'smokeTestToken',
  'listUnits',
  'createUnit',
  'deleteUnit',
]);

/**
 * A failure as it travels. The contract has `{message}`, `{error}` for the same in another spelling, and
 * `required_scope`; of its messages those are known that are a word alone, or a word with what it is about behind it.
 * Here a sentence stands behind its word, and the word beside them. Observed servers leave `required_scope` out, and the
 * routes of the app spell it `{error}` alone.
 */
export function failureAnswer(failure: BoominFailure, { mode, operation }: Place): Answer {
  const { status, code, message, scope } = failure;
  const isWord = message === code || message.startsWith(`${code}:`);
  if (mode === 'observed' && (operation === null || !PLATFORM_BASE.has(operation)))
    return { status, json: { error: isWord ? message : code } };
  const worded = isWord ? { message } : { message: `${code}: ${message}`, error: code };
  return {
    status,
    json: { ...worded, ...(scope !== null && mode === 'contract' && { required_scope: scope }) },
  };
}

/** The handlers with each `BoominFailure` turned into its answer. */
export function answeringFailures(
  handlers: Readonly<Record<string, Handler>>,
  mode: () => SandboxMode,
): Readonly<Record<string, Handler>> {
  const answering =
    (operation: string, handler: Handler): Handler =>
    async (call: Call) => {
      try {
        return await handler(call);
      } catch (error) {
        if (!(error instanceof BoominFailure)) throw error;
        return failureAnswer(error, { mode: mode(), operation, requestId: call.requestId });
      }
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([operation, handler]) => [operation, answering(operation, handler)]),
  );
}

/** Only these words are known of real servers; the others are this sandbox's. */
const STATUS_WORDS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ['unauthorized', 'The credential is not accepted.'],
  403: ['forbidden', 'This is not allowed.'],
  404: ['not_found', 'There is no such thing.'],
  429: ['rate_limited', 'Too many requests.'],
  503: ['developer_access_paused', 'Access for developers is paused.'],
};

const CODES: Readonly<Record<Exclude<Refusal['kind'], 'unauthorized' | 'status'>, string>> = {
  noRoute: 'route_not_found',
  method: 'method_not_allowed',
  mediaType: 'unsupported_media_type',
  malformed: 'malformed_request',
  invalid: 'invalid_request',
  tooLarge: 'request_too_large',
};

export function refusalFailure(refusal: Refusal): BoominFailure {
  const { status, reason } = refusalFacts(refusal);
  if (refusal.kind === 'unauthorized') {
    return refusal.reason === 'missing'
      ? new BoominFailure(status, 'token_missing', 'No bearer token came with the request.')
      : new BoominFailure(status, 'token_refused', refusal.objection ?? 'The token is unknown.');
  }
  if (refusal.kind !== 'status') return new BoominFailure(status, CODES[refusal.kind], reason);
  const [code, message] = STATUS_WORDS[status] ?? ['server_error', 'The server failed.'];
  return new BoominFailure(status, code, message);
}
