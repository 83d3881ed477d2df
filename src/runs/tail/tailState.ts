import type { Problem } from '../../core/problem.ts';
import type { RunEnd } from '../../core/stream.ts';

/** Where a tail stands. */
export type TailState =
  | { readonly kind: 'connecting' }
  /** What had happened before is being read. */
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

/** What happens to a tail, as far as its state depends on it. */
export type TailSignal =
  /** A connection stands. */
  | { readonly kind: 'opened' }
  /** The connection has brought what there was before it. */
  | { readonly kind: 'caughtUp' }
  /** The stream or the status route has spoken of the run. */
  | { readonly kind: 'heard' }
  /** The stream is silent for long, and the status route fails. */
  | { readonly kind: 'unheard'; readonly problem: Problem }
  /** The connection ended, and another attempt follows. */
  | { readonly kind: 'disconnected'; readonly attempt: number; readonly problem: Problem | null }
  /** The stream cannot be opened, and no attempt follows by itself. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'ended'; readonly end: RunEnd }
  | { readonly kind: 'stopped' };

/** The state after a signal; the same object when the signal changes nothing. A tail that is over stays so. */
export function nextState(state: TailState, signal: TailSignal): TailState {
  if (isOver(state)) return state;
  switch (signal.kind) {
    case 'opened':
      return { kind: 'catchingUp' };
    case 'caughtUp':
      return state.kind === 'catchingUp' ? { kind: 'live' } : state;
    case 'heard':
      return state.kind === 'notKnowable' ? { kind: 'live' } : state;
    case 'unheard':
      return state.kind === 'live' ? { kind: 'notKnowable', problem: signal.problem } : state;
    case 'disconnected':
      return { kind: 'reconnecting', attempt: signal.attempt, problem: signal.problem };
    case 'refused':
      return { kind: 'paused', problem: signal.problem };
    case 'ended':
      return { kind: 'ended', end: signal.end };
    case 'stopped':
      return { kind: 'stopped' };
  }
}

/** True when the tail does nothing more by itself. */
export function isOver(state: TailState): boolean {
  return state.kind === 'ended' || state.kind === 'stopped';
}

/** True while a connection stands. */
export function isOpen(state: TailState): boolean {
  return state.kind === 'catchingUp' || state.kind === 'live' || state.kind === 'notKnowable';
}
