import { setTimeout as delay } from 'node:timers/promises';

/** Time as the rest of the code sees it, so that tests can move it by hand. */
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
      // A waiting poll must not keep the extension host alive when everything else has ended.
      await delay(Math.max(0, ms), undefined, signal ? { signal, ref: false } : { ref: false });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
