import type { Clock } from '../../core/clock.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import { RETRY_AFTER_LIMIT_MS } from '../../net/http/retryDelay.ts';

/** How a paid submit ended, as far as anybody can know. */
export type SubmitOutcome<Accepted> =
  | { readonly end: 'accepted'; readonly accepted: Accepted }
  /** The platform said no, or not a byte reached it. Nothing was done. */
  | { readonly end: 'refused'; readonly problem: Problem }
  /** The answer was lost: the platform may or may not have acted. */
  | { readonly end: 'lost'; readonly problem: Problem }
  /** We were told to stop before that was known. */
  | { readonly end: 'interrupted' };

const ATTEMPTS = 3;
/** Attempts that did not reach the platform at all cost nothing and teach nothing: these are about two minutes. */
const UNREACHED_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_OWN_PAUSE_MS = 15_000;

export interface SubmitRules {
  readonly clock: Clock;
  /** Stops waiting for an answer. */
  readonly signal: AbortSignal;
  /**
   * Until when (milliseconds since the epoch) the platform promises the same result for the same key; null when it
   * promises nothing, and then nothing is ever sent twice.
   */
  readonly repeatUntil: number | null;
  /** True when the request may have reached the platform before: then a "no" is no proof that nothing was done. */
  readonly sentBefore: boolean;
}

/**
 * Calls `attempt`, which sends the same bytes with the same key each time, until the outcome is known or cannot be
 * learnt by trying: at most three times, and a second time only where the platform promises the same result. A repeat
 * that finds no network is not one of the three: a lost connection is the usual reason for a lost answer.
 */
export async function submitUntilKnown<Accepted>(
  attempt: (signal: AbortSignal) => Promise<Accepted>,
  { clock, signal, repeatUntil, sentBefore }: SubmitRules,
): Promise<SubmitOutcome<Accepted>> {
  let mayHaveActed = sentBefore;
  let reached = 0;
  for (let count = 1; ; count += 1) {
    let problem: Problem;
    try {
      return { end: 'accepted', accepted: await attempt(signal) };
    } catch (error) {
      problem = toProblem(error);
    }
    if (!mayHaveActed && saysNo(problem)) return { end: 'refused', problem };
    mayHaveActed = true;
    if (signal.aborted) return { end: 'interrupted' };
    if (!neverArrived(problem)) reached += 1;
    const own = Math.min(FIRST_PAUSE_MS * 2 ** (count - 1), LONGEST_OWN_PAUSE_MS);
    const pause = Math.max(own, problem.details.retryAfterMs ?? 0);
    const mayRepeat = repeatUntil !== null && clock.now() + pause < repeatUntil;
    const enough = reached >= ATTEMPTS || count - reached >= UNREACHED_ATTEMPTS;
    // A longer Retry-After is not waited for: the user learns at once that the outcome is not known.
    if (!mayRepeat || enough || pause > RETRY_AFTER_LIMIT_MS.submit) return { end: 'lost', problem };
    try {
      await clock.sleep(pause, signal);
    } catch {
      return { end: 'interrupted' };
    }
  }
}

function neverArrived(problem: Problem): boolean {
  return problem.kind === 'network' && problem.details.mayHaveActed === false;
}

/**
 * True when a problem of the first attempt proves that the platform did nothing. Who judged the answer has the first
 * word. Otherwise a 4xx answer is the server's own "no", except a conflict and 408 and 499: those tell of an earlier
 * call and of a connection that broke while the request was under way. A refusal inside a 2xx answer is known by its
 * kind. Anything else (a cut connection, 5xx, an answer that cannot be read) proves nothing.
 */
export function saysNo(problem: Problem): boolean {
  const { kind, status, mayHaveActed } = problem.details;
  if (mayHaveActed !== undefined) return !mayHaveActed;
  if (status !== undefined && status >= 400) return status < 500 && ![408, 409, 499].includes(status);
  switch (kind) {
    case 'auth':
    case 'permission':
    case 'notFound':
    case 'invalid':
    case 'rate':
    case 'funds':
    case 'blocked':
      return true;
    case 'conflict':
    case 'network':
    case 'server':
    case 'unexpected':
    case 'canceled':
    case 'outcomeUnknown':
    case 'storage':
      return false;
  }
}
