import type { Problem, ProblemKind } from '../../core/problem.ts';

/** What a failed poll means for the watch. */
export type FailureAction =
  /** It passes by itself. */
  | 'goOn'
  /** It needs the user (a key, a permission, a setting): no more polls until something changes. */
  | 'pause'
  /** The platform does not know the job any more. */
  | 'lost'
  /** No answer can be read: the user is told, and the job is polled on more slowly. */
  | 'unreadable';

/** One 401 proves no dead key (a proxy, a restart): it is asked once more. */
const REFUSALS = 2;
/** A job that was just accepted may not be found at once on every replica. */
const NOT_FOUNDS = 3;
/** Other answers that say no, for which waiting has never helped. */
const OTHERS = 5;

/** One answer that cannot be read is a proxy's page or a deployment; so many in a row are told of. */
const UNREADABLES = 5;

/** Counts the failures of one job's polls in a row. */
export class PollFailures {
  #count = 0;
  /** How often in a row the platform itself has said the same. */
  #sameKind = 0;
  #kind: ProblemKind | null = null;
  #last: Problem | null = null;

  /** Answers in a row that could not be read, whoever gave them. */
  #unreadable = 0;

  /** Failures in a row. */
  get count(): number {
    return this.#count;
  }

  get last(): Problem | null {
    return this.#last;
  }

  /** Whether it is time to ask more slowly: no answer could be read for long. */
  get isUnreadable(): boolean {
    return this.#unreadable >= UNREADABLES;
  }

  add(problem: Problem): FailureAction {
    this.#count += 1;
    this.#last = problem;
    this.#unreadable = isUnread(problem) ? this.#unreadable + 1 : 0;
    if (this.isUnreadable) return 'unreadable';
    // Something in front of the platform refused, which says nothing about the job and passes by itself.
    if (!isFromPlatform(problem)) return 'goOn';
    this.#sameKind = this.#kind === problem.kind ? this.#sameKind + 1 : 1;
    this.#kind = problem.kind;
    switch (problem.kind) {
      case 'network':
      case 'rate':
      case 'server':
      case 'storage':
      case 'unexpected':
      case 'canceled':
        return 'goOn';
      case 'auth':
      case 'permission':
        // Nobody was asked, because there is no key to ask with.
        return problem.details.status === undefined || this.#sameKind >= REFUSALS ? 'pause' : 'goOn';
      case 'notFound':
        return this.#sameKind >= NOT_FOUNDS ? 'lost' : 'goOn';
      case 'invalid':
      case 'conflict':
      case 'funds':
      case 'blocked':
      case 'outcomeUnknown':
        return this.#sameKind >= OTHERS ? 'pause' : 'goOn';
    }
  }

  clear(): void {
    this.#count = 0;
    this.#sameKind = 0;
    this.#unreadable = 0;
    this.#kind = null;
    this.#last = null;
  }
}

/**
 * A success that is not readable as the platform's, whoever gave it. Silence about a run is none: it may end soon. An
 * error of something in front of the platform passes by itself.
 */
export function isUnread({ kind, code, details }: Problem): boolean {
  if (code === 'answer.inFront') return (details.status ?? 0) < 400;
  return kind === 'unexpected' && code !== 'job.notKnowable';
}

/** A missing job is believed only where the answer says something: an ingress without a route says 404 and no more. */
function isFromPlatform({ kind, details }: Problem): boolean {
  const { byProxy, status, serverCode, serverMessage } = details;
  if (byProxy) return false;
  return kind !== 'notFound' || status === undefined || Boolean(serverCode ?? serverMessage);
}
