import type { Clock } from '../../core/clock.ts';
import { isBusy } from './storageProblem.ts';

/**
 * How long SQLite itself may wait for a lock. It waits on the thread of the extension host, so this is the longest
 * freeze that a lock can cause; the patience is in `retryWhileBusy`, which lets everything else run meanwhile.
 */
export const LOCK_WAIT_MS = 20;

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 250;
/** Longer than any transaction of ours and than a virus scanner's look; then the user is told. */
export const PATIENCE_MS = 10_000;

/** Runs `action` until it is not refused by a lock any more, for at most `PATIENCE_MS` of waiting. */
export async function retryWhileBusy<T>(clock: Clock, action: () => T): Promise<T> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE_MS) throw error;
    }
    // Two windows that collided once must not collide in step for ever.
    const jittered = pause / 2 + (Math.random() * pause) / 2;
    await clock.sleep(jittered);
    waited += jittered;
  }
}
