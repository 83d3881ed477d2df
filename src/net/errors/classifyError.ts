import type { ProblemDetails } from '../../core/problem.ts';
import type { ErrorBody } from './errorBody.ts';

type ErrorClass = Pick<ProblemDetails, 'kind' | 'code' | 'retryable' | 'mayHaveActed'>;

const AUTH: ErrorClass = { kind: 'auth', code: 'key.refused', retryable: false, mayHaveActed: false };
const FUNDS: ErrorClass = {
  kind: 'funds',
  code: 'funds.insufficient',
  retryable: false,
  mayHaveActed: false,
};
const PERMISSION: ErrorClass = {
  kind: 'permission',
  code: 'permission.denied',
  retryable: false,
  mayHaveActed: false,
};
const NOT_FOUND: ErrorClass = {
  kind: 'notFound',
  code: 'target.notFound',
  retryable: false,
  mayHaveActed: false,
};
const INVALID: ErrorClass = {
  kind: 'invalid',
  code: 'request.invalid',
  retryable: false,
  mayHaveActed: false,
};
/** A conflict often means that an earlier request with the same key was carried out. */
const CONFLICT: ErrorClass = {
  kind: 'conflict',
  code: 'request.conflict',
  retryable: false,
  mayHaveActed: true,
};
const RATE: ErrorClass = { kind: 'rate', code: 'rate.limited', retryable: true, mayHaveActed: false };
const SERVER: ErrorClass = { kind: 'server', code: 'server.failed', retryable: true, mayHaveActed: true };
const STRANGE: ErrorClass = {
  kind: 'unexpected',
  code: 'answer.wrongShape',
  retryable: false,
  mayHaveActed: true,
};

/** Code words that say more than the status under which they come. */
const BY_WORD: readonly (readonly [RegExp, ErrorClass])[] = [
  [
    /spending_?limit|budget_?(?:limit_?)?exceeded|insufficient_?(?:credit|balance|fund)|payment_?required/,
    FUNDS,
  ],
  [/rate_?limit|too_?many_?requests/, RATE],
  [/missing_?scope|insufficient_?(?:scope|permission)/, PERMISSION],
  [/idempotency/, CONFLICT],
];

/** LenserFight's words for its own checks, which run before anything is done. */
const REFUSED_BEFORE =
  /must be|required|invalid|missing|unsupported|not allowed|malformed|unexpected token|json/i;

/**
 * What a failed answer means for the user's next step, and whether the platform may have acted all the same. A status
 * under 500 is the platform's no, except where it answers every failure that way.
 */
export function classifyError(status: number, body: ErrorBody): ErrorClass {
  const word = body.code?.toLowerCase() ?? '';
  if (word === 'request_failed' && status < 500) return classifyCatchAll(status, body.message ?? '');
  if (status < 500) {
    for (const [pattern, errorClass] of BY_WORD) if (pattern.test(word)) return errorClass;
    if (status === 400 && /(?:^|_)not_found$/.test(word)) return NOT_FOUND;
  }
  return classifyStatus(status);
}

/**
 * LenserFight's servers turn every thrown error into `request_failed`: 401 when the message contains "auth" or
 * "token" (a JSON parser's "unexpected token" included), else 400, "not found" and the rate limit among them.
 */
function classifyCatchAll(status: number, message: string): ErrorClass {
  if (/^rate_limited\b/i.test(message)) return RATE;
  if (status === 401 && /bearer token/i.test(message)) return AUTH;
  if (/^insufficient (?:balance|credit|fund)/i.test(message)) return FUNDS;
  if (/not found|^no provision/i.test(message)) return NOT_FOUND;
  return { ...INVALID, mayHaveActed: !REFUSED_BEFORE.test(message) };
}

function classifyStatus(status: number): ErrorClass {
  if (status >= 500) return { ...SERVER, retryable: status !== 501 && status !== 505 };
  switch (status) {
    case 401:
      return AUTH;
    case 402:
      return FUNDS;
    case 403:
    case 451:
      return PERMISSION;
    case 404:
    case 410:
      return NOT_FOUND;
    case 408:
      return SERVER;
    case 409:
      return CONFLICT;
    case 425:
      return { ...SERVER, mayHaveActed: false };
    case 429:
      return RATE;
    default:
      return status >= 400 ? INVALID : STRANGE;
  }
}
