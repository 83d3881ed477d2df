import { setTimeout as delay } from 'node:timers/promises';

/** The source of time, which tests replace. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      // A pending poll must not keep the process alive.
      await delay(Math.max(0, ms), undefined, signal ? { signal, ref: false } : { ref: false });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
