import type { ErrorBody, FailureKind } from '../../core/errorDialect.ts';
import type { ProblemDetails } from '../../core/problem.ts';

type ErrorClass = Pick<ProblemDetails, 'kind' | 'code' | 'retryable' | 'mayHaveActed'>;

const BY_KIND: Readonly<Record<FailureKind, ErrorClass>> = {
  auth: { kind: 'auth', code: 'key.refused', retryable: false, mayHaveActed: false },
  funds: { kind: 'funds', code: 'funds.insufficient', retryable: false, mayHaveActed: false },
  permission: { kind: 'permission', code: 'permission.denied', retryable: false, mayHaveActed: false },
  notFound: { kind: 'notFound', code: 'target.notFound', retryable: false, mayHaveActed: false },
  invalid: { kind: 'invalid', code: 'request.invalid', retryable: false, mayHaveActed: false },
  // A conflict often means that an earlier request with the same key was carried out.
  conflict: { kind: 'conflict', code: 'request.conflict', retryable: false, mayHaveActed: true },
  rate: { kind: 'rate', code: 'rate.limited', retryable: true, mayHaveActed: false },
  server: { kind: 'server', code: 'server.failed', retryable: true, mayHaveActed: true },
};

/** The platform's own "too large", and the one of something in front of it. */
const TOO_LARGE: ErrorClass = {
  kind: 'invalid',
  code: 'request.tooLarge',
  retryable: false,
  mayHaveActed: false,
};

/** Statuses that only something in between can mean: a proxy wants a sign-in (407), or the network does (511). */
const IN_BETWEEN: Readonly<Record<number, ErrorClass>> = {
  407: { kind: 'network', code: 'proxy.refused', retryable: false, mayHaveActed: false },
  511: { kind: 'network', code: 'network.signIn', retryable: false, mayHaveActed: false },
};

/** Statuses that are no "no" to this request: it may be under way all the same. */
const NO_REFUSAL: ReadonlySet<number> = new Set([408, 409, 499]);

/** A success with a body that is none. */
const UNEXPECTED: ErrorClass = {
  kind: 'unexpected',
  code: 'answer.wrongShape',
  retryable: false,
  mayHaveActed: true,
};

/** Code words in common use that say more than the status under which they come. */
const BY_CODE_WORD: readonly (readonly [RegExp, FailureKind])[] = [
  [
    /spending_?limit|budget_?(?:limit_?)?exceeded|insufficient_?(?:credit|balance|fund)|payment_?required/,
    'funds',
  ],
  [/rate_?limit|too_?many_?requests/, 'rate'],
  [/missing_?scope|insufficient_?(?:scope|permission)/, 'permission'],
  [/idempotency/, 'conflict'],
];

/**
 * What a failed answer means for the user's next step, and whether the platform may have acted all the same: what the
 * platform's dialect says, else what its code word and status say. A status under 500 is a refusal: nothing was done.
 */
export function classifyError(status: number, body: ErrorBody): ErrorClass {
  const inBetween = IN_BETWEEN[status];
  if (inBetween) return inBetween;
  if (body.kind) {
    const found = BY_KIND[body.kind];
    return { ...found, mayHaveActed: body.mayHaveActed ?? found.mayHaveActed };
  }
  const code = body.code?.toLowerCase() ?? '';
  if (status < 500) {
    for (const [pattern, kind] of BY_CODE_WORD) if (pattern.test(code)) return BY_KIND[kind];
    if (status === 400 && /(?:^|_)not_found$/.test(code)) return BY_KIND.notFound;
  }
  return classifyStatus(status);
}

/**
 * What an answer without the platform's shape means: something in front of the platform gave it, whatever its status
 * says. It is no word about the key, the permissions, the request or what was asked for, and passes by itself. Limits
 * and failures are what they are, whoever reports them; and so is a request that is too large for whoever is in front.
 */
export function classifyForeign(status: number): ErrorClass {
  const found = classifyError(status, {});
  const isTheSame = ['rate', 'server', 'network'].includes(found.kind) || found.code === TOO_LARGE.code;
  return isTheSame ? found : inFront(status);
}

/** Something in front of the platform answered with this status. A refusal never reached the platform. */
export function inFront(status: number): ErrorClass {
  const isRefusal = status >= 400 && status < 500 && !NO_REFUSAL.has(status);
  return { kind: 'network', code: 'answer.inFront', retryable: true, mayHaveActed: !isRefusal };
}

function classifyStatus(status: number): ErrorClass {
  if (status >= 500) return { ...BY_KIND.server, retryable: status !== 501 && status !== 505 };
  switch (status) {
    case 401:
      return BY_KIND.auth;
    case 402:
      return BY_KIND.funds;
    case 403:
    case 451:
      return BY_KIND.permission;
    case 404:
    case 410:
      return BY_KIND.notFound;
    case 408:
      return BY_KIND.server;
    case 409:
      return BY_KIND.conflict;
    case 413:
    case 431:
      return TOO_LARGE;
    case 425:
      return { ...BY_KIND.server, mayHaveActed: false };
    case 429:
      return BY_KIND.rate;
    default:
      return status >= 400 ? BY_KIND.invalid : UNEXPECTED;
  }
}
