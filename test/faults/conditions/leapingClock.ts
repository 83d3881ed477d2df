import { systemClock, type Clock } from '../../../src/core/clock.ts';

/** From here on a sleep is a time limit and not a pause: it takes its real time. */
const LIMIT_MS = 60_000;
const FASTER = 500;

/**
 * A clock that makes waits short: a pause takes a five-hundredth of its time, and then the clock leaps ahead by the rest.
 * It can be set like a computer's clock, which does not change how long a pause takes.
 */
export class LeapingClock implements Clock {
  #leapt = 0;
  #set = 0;

  now(): number {
    return this.steady() + this.#set;
  }

  /** The time without what was set. */
  steady(): number {
    return systemClock.now() + this.#leapt;
  }

  /** Sets the clock forward, or with a negative number back. */
  set(byMs: number): void {
    this.#set += byMs;
  }

  /** Time passes at once. */
  leap(byMs: number): void {
    this.#leapt += byMs;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms >= LIMIT_MS) return systemClock.sleep(ms, signal);
    const wakeAt = this.steady() + ms;
    await systemClock.sleep(ms / FASTER, signal);
    this.#leapt += Math.max(0, wakeAt - this.steady());
  }
}

/** For windows in processes of their own, which must share one speed: pauses take a tenth of their time. */
export const tenfoldClock: Clock = {
  now: () => systemClock.now(),
  sleep: (ms, signal) => systemClock.sleep(ms >= LIMIT_MS ? ms : ms / 10, signal),
};
