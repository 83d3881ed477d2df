import { isTerminal } from '../../core/job.ts';
import type { RunEnd, RunEvent } from '../../core/stream.ts';

/**
 * What the status route said, as a line of the tail: a lens run's stream says nothing itself.
 *
 * @param at when it said so, in milliseconds since the epoch.
 */
export function statusEvent({ state, platformStatus }: RunEnd, at: number): RunEvent {
  const over = isTerminal(state);
  return {
    id: null,
    type: 'status',
    at,
    node: null,
    text: platformStatus,
    tone: over ? (state === 'succeeded' ? 'success' : 'failure') : 'plain',
    deltaIndex: null,
    collapse: null,
    restartsNode: false,
    end: over ? { state, platformStatus } : null,
  };
}
