import { systemClock, type Clock } from '../../../src/core/clock.ts';

/** From here on a sleep is a limit that ends a call, no pause in one. */
const LIMIT_MS = 30_000;

/** The real time, but a pause takes a hundredth of it and then leaps ahead: whoever waits finds the time passed. */
export class LeapingClock implements Clock {
  #leapt = 0;

  now(): number {
    return systemClock.now() + this.#leapt;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms >= LIMIT_MS) return systemClock.sleep(ms, signal);
    const wakeAt = this.now() + ms;
    await systemClock.sleep(ms / 100, signal);
    this.#leapt += Math.max(0, wakeAt - this.now());
  }
}
