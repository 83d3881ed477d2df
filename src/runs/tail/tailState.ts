import type { RunEnd } from '../../core/stream.ts';
import type { Problem } from '../../core/problem.ts';

/** Where a tail stands. */
export type TailState =
  | { readonly kind: 'connecting' }
  /** What had happened before is being told. */
  | { readonly kind: 'catchingUp' }
  | { readonly kind: 'live' }
  /** `problem` is null when the server just closed the stream. */
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly problem: Problem | null }
  /** The stream is silent and so is the status route; the tail goes on listening. */
  | { readonly kind: 'notKnowable'; readonly problem: Problem | null }
  /** Only the user can help (a key, a permission, a wrong id); `retry` goes on. */
  | { readonly kind: 'paused'; readonly problem: Problem }
  | { readonly kind: 'ended'; readonly end: RunEnd }
  /** By the user. */
  | { readonly kind: 'stopped' };

/** True when the tail does nothing more by itself. */
export function isOver(state: TailState): boolean {
  return state.kind === 'ended' || state.kind === 'stopped';
}
