import PQueue from 'p-queue';
import type { Clock } from '../../core/clock.ts';

const CONCURRENCY = 4;

interface Entry {
  readonly queue: PQueue;
  /** Milliseconds since the epoch before which nothing starts. */
  pausedUntil: number;
}

/** One queue per key: at most four exchanges at a time, and none while the platform asked for a pause. */
export class RateLimitQueue {
  readonly #clock: Clock;
  readonly #closed: AbortSignal;
  readonly #entries = new Map<string, Entry>();

  /** @param closed ends every pause; calls that still wait then are expected to be aborted. */
  constructor(clock: Clock, closed: AbortSignal) {
    this.#clock = clock;
    this.#closed = closed;
  }

  /**
   * Waits for a place and returns the function that gives it back.
   * Errors: the signal's reason, when it is aborted before a place was free.
   */
  enter(key: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const occupy = () => new Promise<void>((leave) => resolve(leave));
      this.#entry(key).queue.add(occupy, { signal }).catch(reject);
    });
  }

  /** Starts nothing under the key for `ms`; a pause that is already longer stays. */
  pause(key: string, ms: number): void {
    const entry = this.#entry(key);
    const until = this.#clock.now() + ms;
    if (until <= entry.pausedUntil) return;
    entry.pausedUntil = until;
    if (entry.queue.isPaused) return;
    entry.queue.pause();
    void this.#resume(entry);
  }

  async #resume(entry: Entry): Promise<void> {
    try {
      for (;;) {
        // The pause may be made longer while this waits.
        const restMs = entry.pausedUntil - this.#clock.now();
        if (restMs <= 0) break;
        await this.#clock.sleep(restMs, this.#closed);
      }
    } catch {
      // The client was disposed.
    }
    entry.queue.start();
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = { queue: new PQueue({ concurrency: CONCURRENCY }), pausedUntil: 0 };
    this.#entries.set(key, entry);
    return entry;
  }
}
