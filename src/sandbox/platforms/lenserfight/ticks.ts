import type { SandboxClock } from '../../sandboxClock.ts';
import type { FrameWriter } from './frameWriter.ts';
import type { LenserFightSettings } from './settings.ts';
import type { StreamFaults } from './streamFaults.ts';

/** The waiting of a stream: comments at their times, and looks for rows as often as the server takes them. */
export class Ticks {
  readonly #clock: SandboxClock;
  readonly #writer: FrameWriter;
  readonly #openedAt: number;
  readonly #beatMs: number;
  readonly #pollMs: number;
  #nextBeat: number;

  constructor(
    wish: {
      readonly clock: SandboxClock;
      readonly settings: LenserFightSettings;
      readonly faults: StreamFaults;
    },
    writer: FrameWriter,
  ) {
    this.#clock = wish.clock;
    this.#writer = writer;
    this.#openedAt = wish.clock.now();
    this.#beatMs = wish.faults.keepAlive === false ? Infinity : wish.settings.keepAliveMs;
    this.#pollMs = wish.settings.pollMs;
    this.#nextBeat = this.#openedAt + this.#beatMs;
  }

  /** Waits until something may be due, at most until the next comment, which it sends. */
  async until(time: number, signal: AbortSignal): Promise<void> {
    const wakeAt = Math.min(this.#polled(time), this.#nextBeat);
    await this.#clock.sleep(Math.max(0, Math.min(wakeAt - this.#clock.now(), 86_400_000)), signal);
    if (this.#clock.now() < this.#nextBeat) return;
    await this.#writer.comment('keep-alive');
    const missed = Math.floor((this.#clock.now() - this.#nextBeat) / this.#beatMs);
    this.#nextBeat += (missed + 1) * this.#beatMs;
  }

  /** The first look of the server at or after a time. */
  #polled(time: number): number {
    if (this.#pollMs === 0 || time === Infinity) return time;
    return this.#openedAt + Math.ceil((time - this.#openedAt) / this.#pollMs) * this.#pollMs;
  }
}
