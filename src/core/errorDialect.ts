import type { ProblemKind } from './problem.ts';

/** The kinds of problem that a failed answer can mean. */
export type FailureKind = Extract<
  ProblemKind,
  'auth' | 'funds' | 'permission' | 'notFound' | 'invalid' | 'conflict' | 'rate' | 'server'
>;

/** The parts of a failed answer that a dialect reads. */
export interface FailedAnswer {
  readonly status: number;
  /** The parsed JSON body, not validated; undefined when it is not JSON. */
  readonly json: unknown;
  /** True when there is no body at all. */
  readonly isEmpty: boolean;
}

/** The content of a failed answer's body. Texts are not redacted yet. */
export interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly requestId?: string;
  /** The wait in seconds, not validated. */
  readonly retryAfter?: unknown;
  /** The missing permission. */
  readonly scope?: string;
  /** The rejected parameter. */
  readonly field?: string;
  /** The meaning of the answer, when neither its status nor a common error code tells it. */
  readonly kind?: FailureKind;
  /** Whether the platform may have acted, when the kind alone suggests otherwise. */
  readonly mayHaveActed?: boolean;
  /** The dialect's message for the user: see `ProblemDetails.text`. */
  readonly text?: string;
  /** True when the account's routing context is to blame: see `ProblemDetails.misrouted`. */
  readonly misrouted?: boolean;
}

/** A platform's remaining rate limit. */
export interface Allowance {
  readonly left: number;
  /** Milliseconds until the limit resets. */
  readonly resetMs: number;
}

/** How one platform reports errors and rate limits. */
export interface ErrorDialect {
  /** Null for an answer without the platform's format: a proxy may have sent it. */
  read(answer: FailedAnswer): ErrorBody | null;
  /** The rate limit in the headers of any answer; null when they have none. */
  allowance?(headers: Headers): Allowance | null;
}
