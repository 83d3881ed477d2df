import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../../src/core/clock.ts';

/** Time that really passes, only faster: for tails that wait and real sockets that do not. */
export class FastClock implements Clock {
  readonly #speed: number;
  readonly #began = performance.now();
  readonly #start = Date.UTC(2026, 0, 1);

  constructor(speed: number) {
    this.#speed = speed;
  }

  now(): number {
    return Math.floor(this.#start + (performance.now() - this.#began) * this.#speed);
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const real = Math.min(ms / this.#speed, 2 ** 30);
    await delay(real, undefined, { ref: false, ...(signal ? { signal } : {}) });
  }
}
