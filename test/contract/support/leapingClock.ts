import { systemClock, type Clock } from '../../../src/core/clock.ts';

/** From here on a sleep is a limit that ends a call, no pause in one. */
const LIMIT_MS = 30_000;

/** The real time, but a pause takes a part of it and then leaps ahead: whoever waits finds the time passed. */
export class LeapingClock implements Clock {
  readonly #speed: number;
  #leapt = 0;

  /** @param speed How many times as fast a pause is over. */
  constructor(speed = 100) {
    this.#speed = speed;
  }

  now(): number {
    return systemClock.now() + this.#leapt;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms >= LIMIT_MS) return systemClock.sleep(ms, signal);
    const wakeAt = this.now() + ms;
    await systemClock.sleep(ms / this.#speed, signal);
    this.#leapt += Math.max(0, wakeAt - this.now());
  }
}
