import type { ProblemKind } from './problem.ts';

/** The kinds of problem that the answer to a failed call can mean. */
export type FailureKind = Extract<
  ProblemKind,
  'auth' | 'funds' | 'permission' | 'notFound' | 'invalid' | 'conflict' | 'rate' | 'server'
>;

/** The answer to a call that failed, as far as a dialect looks at it. */
export interface FailedAnswer {
  readonly status: number;
  /** The value of a JSON body, unchecked; undefined where there is none. */
  readonly json: unknown;
  /** True when there is no body at all. */
  readonly isEmpty: boolean;
}

/** What the body of a failed answer says. Texts are raw: whoever shows them redacts them first. */
export interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly requestId?: string;
  /** The wait in seconds as the body states it, unchecked. */
  readonly retryAfter?: unknown;
  /** The permission that the key lacks. */
  readonly scope?: string;
  /** The parameter that was refused. */
  readonly field?: string;
  /** What the answer means, where neither its status nor a code word in common use says so. */
  readonly kind?: FailureKind;
  /** Whether the platform may have acted, where the kind alone says otherwise. */
  readonly mayHaveActed?: boolean;
  /** A sentence of the platform's own for the user: see `ProblemDetails.text`. */
  readonly text?: string;
}

/** A platform's own count of calls. */
export interface Allowance {
  readonly left: number;
  /** Milliseconds until the count starts again. */
  readonly resetMs: number;
}

/** How one platform says that a call failed, and how many calls it still takes. */
export interface ErrorDialect {
  /** Null for an answer without the platform's shape: something in front of it answered, such as a proxy. */
  read(answer: FailedAnswer): ErrorBody | null;
  /** How many calls the headers of any answer say are left; null where they do not say. */
  allowance?(headers: Headers): Allowance | null;
}
