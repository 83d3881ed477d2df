import type { Clock } from '../../core/clock.ts';

/** The longest that a wait may outlast a computer's sleep. */
const SLICE_MS = 10_000;

/**
 * Waits `ms`, in short slices: timers stand still while the computer sleeps, the clock does not, so after waking up
 * the wait ends as soon as its time has passed by either of them. A clock that is set back does not prolong it.
 * Errors: the signal's reason.
 */
export async function sleepAware(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  const due = clock.now() + ms;
  let left = ms;
  signal.throwIfAborted();
  while (left > 0 && clock.now() < due) {
    const slice = Math.min(left, SLICE_MS);
    await clock.sleep(slice, signal);
    left -= slice;
  }
}
