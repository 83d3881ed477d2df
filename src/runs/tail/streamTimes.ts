/** Longer than the time in which real servers look for new rows. */
const CAUGHT_UP_MS = 2_500;
/** How long a stream may say nothing, before its first word and later, when the status route does not answer. */
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
  #movedAt: number;
  #hasSpoken = false;

  constructor(now: number) {
    this.#spokeAt = this.#movedAt = now;
  }

  /** When the last bytes came; 0 before the first connection. */
  get batchAt(): number {
    return this.#batchAt;
  }

  /** When the run was last spoken of, by an event also that was a repeat. */
  get spokeAt(): number {
    return this.#spokeAt;
  }

  /** Since when nothing has moved: what a connection brings behind the end is waited for from its own beginning. */
  get stillSince(): number {
    return Math.max(this.#movedAt, this.#openedAt);
  }

  /** A connection stands. */
  opened(now: number): void {
    this.#openedAt = this.#batchAt = now;
  }

  /** Bytes have come. */
  batch(now: number): void {
    this.#batchAt = now;
  }

  /** An event spoke of the run. */
  spoke(now: number): void {
    this.#hasSpoken = true;
    this.#spokeAt = now;
  }

  /** The stream did more than to say again where the run stands. */
  moved(now: number): void {
    this.#movedAt = now;
  }

  /** A clock that was set back must not stop what counts from a time that is yet to come. */
  limitTo(now: number): void {
    this.#spokeAt = Math.min(this.#spokeAt, now);
    this.#batchAt = Math.min(this.#batchAt, now);
    this.#movedAt = Math.min(this.#movedAt, now);
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

  /** True when the run has not been spoken of for longer than can be taken for a long step of it. */
  isQuiet(now: number): boolean {
    return now - this.#spokeAt >= (this.#hasSpoken ? SPOKE_MS : NEVER_SPOKE_MS);
  }
}
