import type { Clock } from '../../../src/core/clock.ts';

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/**
 * Time that passes by itself, only faster: a millisecond of it is worth `speed` milliseconds. Each turn of the event
 * loop moves it by one such millisecond at most, so that a process that had to wait for its processor never finds that a
 * limit has passed before it could read what had come.
 */
export class FastClock implements Clock {
  readonly #speed: number;
  readonly #sleepers = new Set<Sleeper>();
  #now = Date.UTC(2026, 0, 1);
  #passes = false;

  constructor(speed: number) {
    this.#speed = speed;
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { at: this.#now + ms, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
      this.#pass();
    });
    signal?.throwIfAborted();
  }

  /** Moves on while somebody sleeps. */
  #pass(): void {
    if (this.#passes) return;
    this.#passes = true;
    setTimeout(() => {
      this.#passes = false;
      this.#now += this.#speed;
      for (const sleeper of this.#sleepers) if (sleeper.at <= this.#now) sleeper.wake();
      if (this.#sleepers.size > 0) this.#pass();
    }, 1).unref();
  }
}
