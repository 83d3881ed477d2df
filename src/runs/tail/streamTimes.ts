/** Longer than the time in which real servers look for new rows. */
const CAUGHT_UP_MS = 2_500;
/** How long a stream may say nothing, before its first event and later, when the status route does not answer. */
const NEVER_SPOKE_MS = 30_000;
const SPOKE_MS = 120_000;

/**
 * When the stream of one run last did what, over all its connections, and what its silence means since. All times are
 * milliseconds since the epoch by this computer's clock.
 */
export class StreamTimes {
  #openedAt = 0;
  #batchAt = 0;
  #spokeAt: number;
  #advancedAt: number;
  #hasSpoken = false;

  constructor(now: number) {
    this.#spokeAt = this.#advancedAt = now;
  }

  /** When the last bytes came; 0 before the first connection. */
  get batchAt(): number {
    return this.#batchAt;
  }

  /** When an event last spoke of the run, also one that was a repeat. */
  get spokeAt(): number {
    return this.#spokeAt;
  }

  /** Since when the run has not advanced; a new connection is given time of its own to bring the rest. */
  get stillSince(): number {
    return Math.max(this.#advancedAt, this.#openedAt);
  }

  /** A connection stands. */
  opened(now: number): void {
    this.#openedAt = this.#batchAt = now;
  }

  /** Bytes have come. */
  received(now: number): void {
    this.#batchAt = now;
  }

  /** An event spoke of the run. */
  spoke(now: number): void {
    this.#hasSpoken = true;
    this.#spokeAt = now;
  }

  /** The stream did more than to repeat where the run stands. */
  advanced(now: number): void {
    this.#advancedAt = now;
  }

  /** After a clock was set back, a time in the future must not stop what counts from it. */
  limitTo(now: number): void {
    this.#spokeAt = Math.min(this.#spokeAt, now);
    this.#batchAt = Math.min(this.#batchAt, now);
    this.#advancedAt = Math.min(this.#advancedAt, now);
    this.#openedAt = Math.min(this.#openedAt, now);
  }

  /** True for an event that happened, by the server's clock, when this connection was opened or later. */
  isOfNow(happenedAt: number): boolean {
    return happenedAt >= this.#openedAt - CAUGHT_UP_MS;
  }

  /** True when the server has had time enough to send all that there was before this connection. */
  isAllRead(now: number): boolean {
    return now - this.#batchAt >= CAUGHT_UP_MS;
  }

  /** True when the stream has been silent for longer than a long step of a run takes. */
  isQuiet(now: number): boolean {
    return now - this.#spokeAt >= (this.#hasSpoken ? SPOKE_MS : NEVER_SPOKE_MS);
  }
}
