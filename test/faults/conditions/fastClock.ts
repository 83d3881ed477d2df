import { systemClock, type Clock } from '../../../src/core/clock.ts';

/** From here on a sleep is a limit that ends a call, no pause in one: it takes its real time. */
const LIMIT_MS = 60_000;
const FASTER = 500;

/**
 * The computer's clock in bad weather. A pause takes a five-hundredth of its time and then leaps ahead, so that whoever
 * waited finds the time passed; and somebody may set the clock, of which timers know nothing.
 */
export class FastClock implements Clock {
  #leapt = 0;
  #set = 0;

  now(): number {
    return this.steady() + this.#set;
  }

  /** The true time, which nobody can set. */
  steady(): number {
    return systemClock.now() + this.#leapt;
  }

  /** Sets the clock forward, or with a negative number back. */
  set(byMs: number): void {
    this.#set += byMs;
  }

  /** Time passes for everybody, at once. */
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

/** For windows in processes of their own, which must live at one pace: pauses take a tenth of their time. */
export const briskClock: Clock = {
  now: () => systemClock.now(),
  sleep: (ms, signal) => systemClock.sleep(ms >= LIMIT_MS ? ms : ms / 10, signal),
};
