import type { Clock } from '../../core/clock.ts';
import { toProblem } from '../../core/problem.ts';
import type { Problem, ProblemDetails } from '../../core/problem.ts';
import type { Deadline } from './deadline.ts';
import type { SendState } from './exchange.ts';
import type { RateLimitQueue } from './rateLimitQueue.ts';
import { backoffMs, RETRY_AFTER_LIMIT_MS, retryAfterOf } from './retryDelay.ts';

const RETRIES = 2;
const RETRY_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const PAUSE_STATUS: ReadonlySet<number> = new Set([429, 503]);

/** An answer with what was made of its body. */
export interface Received<T> {
  readonly response: Response;
  readonly value: T;
}

/** How one attempt ended. */
export type Outcome<T> = Received<T> | { readonly problem: Problem };

export interface AttemptPlan<T> {
  readonly rateLimitKey: string;
  readonly repeatable: boolean;
  readonly deadline: Deadline;
  readonly sendState: SendState;
  /** Added to every Problem of the call. */
  readonly context: Partial<ProblemDetails>;
  /** One exchange; `number` counts from 1. It never throws. */
  attempt(number: number): Promise<Outcome<T>>;
}

/**
 * Sends until there is an answer worth giving back. A loop of our own, because cockatiel's timers cannot be driven by
 * an injected clock, and because the call leaves the queue while it waits.
 *
 * Errors: Problem, with `mayHaveActed` false only when no byte of any attempt left this machine.
 */
export async function runAttempts<T>(
  plan: AttemptPlan<T>,
  deps: { readonly clock: Clock; readonly rateLimitQueue: RateLimitQueue; readonly random: () => number },
): Promise<Received<T>> {
  for (let number = 1; ; number += 1) {
    const outcome = await inQueue(plan, deps.rateLimitQueue, number);
    const asked = 'response' in outcome ? retryAfterOf(outcome.response.headers, deps.clock.now()) : null;
    if ('response' in outcome && asked !== null && PAUSE_STATUS.has(outcome.response.status)) {
      // A limit of one operation may last for hours; the account's other calls are not held up longer than this.
      deps.rateLimitQueue.pause(plan.rateLimitKey, Math.min(asked, RETRY_AFTER_LIMIT_MS.call));
    }
    const mayRetry = plan.repeatable && number <= RETRIES && (asked ?? 0) <= RETRY_AFTER_LIMIT_MS.call;
    if (!mayRetry || !isTransient(outcome, plan.deadline)) {
      if ('response' in outcome) return outcome;
      throw inContext(plan, outcome.problem);
    }
    try {
      await deps.clock.sleep(Math.max(asked ?? 0, backoffMs(number - 1, deps.random)), plan.deadline.signal);
    } catch (thrown) {
      throw inContext(plan, plan.deadline.problem ?? toProblem(thrown));
    }
  }
}

async function inQueue<T>(
  plan: AttemptPlan<T>,
  rateLimitQueue: RateLimitQueue,
  number: number,
): Promise<Outcome<T>> {
  let leave: () => void;
  try {
    leave = await rateLimitQueue.enter(plan.rateLimitKey, plan.deadline.signal);
  } catch (thrown) {
    return { problem: plan.deadline.problem ?? toProblem(thrown) };
  }
  try {
    return await plan.deadline.measure(() => plan.attempt(number));
  } finally {
    leave();
  }
}

/** True for a failure that may be gone the next time. A call whose time is up is over. */
function isTransient(outcome: Outcome<unknown>, deadline: Deadline): boolean {
  if ('response' in outcome) return RETRY_STATUS.has(outcome.response.status);
  const { kind, retryable } = outcome.problem.details;
  return kind === 'network' && retryable === true && deadline.problem === null;
}

function inContext({ context, sendState }: AttemptPlan<unknown>, problem: Problem): Problem {
  return problem.with({ ...context, ...problem.details, mayHaveActed: sendState.mayHaveSent });
}
