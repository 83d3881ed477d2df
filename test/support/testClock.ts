import type { Clock } from '../../src/core/clock.ts';

interface Sleeper {
  readonly at: number;
  wake(): void;
}

interface Watcher {
  readonly wanted: (remainingMs: number) => boolean;
  seen(): void;
}

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();
  readonly #watchers = new Set<Watcher>();

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (ms > 0) await this.#nap(ms, signal);
    signal?.throwIfAborted();
  }

  /** Milliseconds that each sleeper still has to wait, shortest first. */
  get sleeping(): readonly number[] {
    return [...this.#sleepers].map((sleeper) => sleeper.at - this.#now).sort((a, b) => a - b);
  }

  /** Resolves as soon as the code under test sleeps for a time that `wanted` accepts (any, when left out). */
  untilSleeping(wanted: (remainingMs: number) => boolean = () => true): Promise<void> {
    if (this.sleeping.some(wanted)) return Promise.resolve();
    return new Promise((resolve) => {
      const watcher: Watcher = {
        wanted,
        seen: () => {
          this.#watchers.delete(watcher);
          resolve();
        },
      };
      this.#watchers.add(watcher);
    });
  }

  /**
   * Moves time forward and wakes, in their order, all whose time has come; those who go to sleep again on being
   * woken are woken again when that falls within the same move.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const next = [...this.#sleepers].filter((s) => s.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = end;
    await settled();
  }

  /** Resolves when its time has come or the signal is aborted. */
  #nap(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { at: this.#now + ms, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
      for (const watcher of [...this.#watchers]) if (watcher.wanted(ms)) watcher.seen();
    });
  }
}

/** Lets everything run that needs no more time to pass. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
