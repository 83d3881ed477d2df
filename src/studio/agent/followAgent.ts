import type { Clock } from '../../core/clock.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { AgentNews, Offsets } from '../../core/studio/agentAbility.ts';
import { PollFailures } from '../../jobs/watch/pollFailures.ts';

/** While text comes, and the longest wait while nothing does. */
const SHORTEST_MS = 1_000;
const LONGEST_MS = 5_000;
/** While it waits for an approval, which may come from elsewhere. */
const WAITING_MS = 30_000;
const LONGEST_AFTER_FAILURE_MS = 60_000;

/** How following a request came to its end. */
export type FollowEnd =
  | { readonly end: 'completed' | 'failed' }
  /** Nothing more can be read: what became of the request is not known. */
  | { readonly end: 'lost' | 'paused'; readonly problem: Problem };

export interface FollowDeps {
  readonly clock: Clock;
  /** Errors: as `AgentAbility.news`. */
  readonly news: (known: Offsets, signal: AbortSignal) => Promise<AgentNews>;
  /** Gets what is new, never the same twice; a promise means: wait before the next. */
  readonly show: (news: AgentNews) => Promise<void> | void;
}

/**
 * Reads a request from its offsets on until it has ended. What passes by itself is waited for, also an approval.
 * Errors: the signal's reason; what `show` throws.
 */
export async function followAgent(
  { clock, news, show }: FollowDeps,
  from: Offsets,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const failures = new PollFailures();
  let known = from;
  let wait = SHORTEST_MS;
  let state: AgentNews['state'] | null = null;
  for (;;) {
    signal.throwIfAborted();
    try {
      const read = unknownOf(await news(known, signal), known);
      failures.clear();
      const isNew = read.text !== '' || read.toolCalls.length > 0 || read.state !== state;
      ({ state, offsets: known } = read);
      if (isNew) await show(read);
      if (state === 'completed' || state === 'failed') return { end: state };
      const longest = state === 'awaitingApproval' ? WAITING_MS : LONGEST_MS;
      wait = isNew ? SHORTEST_MS : Math.min(wait * 1.5, longest);
    } catch (error) {
      signal.throwIfAborted();
      const problem = toProblem(error);
      const action = failures.add(problem);
      if (action === 'lost' || action === 'pause')
        return { end: action === 'lost' ? 'lost' : 'paused', problem };
      const slower = Math.min(SHORTEST_MS * 2 ** Math.min(failures.count, 10), LONGEST_AFTER_FAILURE_MS);
      wait = Math.max(slower, problem.details.retryAfterMs ?? 0);
    }
    await clock.sleep(wait, signal);
  }
}

/** A server that sends the whole text again, whatever the offsets are, has said only what is new of it. */
function unknownOf(read: AgentNews, known: Offsets): AgentNews {
  const { text, toolCalls, offsets } = read;
  return {
    ...read,
    ...(known.text > 0 && text.length === offsets.text && { text: text.substring(known.text) }),
    ...(known.toolCalls > 0 &&
      toolCalls.length === offsets.toolCalls && { toolCalls: toolCalls.slice(known.toolCalls) }),
  };
}
