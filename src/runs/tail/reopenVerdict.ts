import type { Problem } from '../../core/problem.ts';

/** One 401 proves no dead key: a proxy, a restart. */
const REFUSALS = 2;
/** A run that was just accepted may not be found at once; a page in place of the stream may be a hiccup. */
const OTHERS = 3;

/**
 * Whether a stream that could not be opened is asked for again by itself, or waits for the user.
 * @param inRow how often it failed in the same way, this time included.
 */
export function reopenVerdict(problem: Problem, inRow: number): 'again' | 'pause' {
  switch (problem.kind) {
    case 'network':
      return problem.details.retryable === false && inRow >= OTHERS ? 'pause' : 'again';
    case 'rate':
    case 'server':
    case 'canceled':
      return 'again';
    case 'auth':
    case 'permission':
      // Without any key there is nothing to ask with.
      return problem.code === 'key.missing' || inRow >= REFUSALS ? 'pause' : 'again';
    case 'blocked':
      return 'pause';
    case 'notFound':
    case 'invalid':
    case 'unexpected':
    case 'conflict':
    case 'funds':
    case 'storage':
    case 'outcomeUnknown':
      return inRow >= OTHERS ? 'pause' : 'again';
  }
}
