const REMEMBERED = 8;
/** A server may skip one sign and be late with the next. */
const PATIENCE = 2.5;
const SHORTEST_MS = 10_000;
const LONGEST_MS = 120_000;
/** A longer pause between two signs was a sleep of this computer or a jump of its clock. */
const IMPLAUSIBLE_MS = 10 * 60_000;

/**
 * Learns how often a server gives a sign of life, and so when its silence means that the connection is dead: a fixed
 * time would cut a slow server off and leave a fast one's half-open socket unnoticed. Comments count most, since a
 * server sends them for this; without them it is told by its longest pause, and never before its stated one.
 */
export class HeartbeatMonitor {
  readonly #statedMs: number;
  readonly #pauses: number[] = [];
  #lastComment: number | null = null;
  #longestPauseMs = 0;
  #lastSign: number;

  /** @param statedMs between two signs of life, as the platform states it. */
  constructor(statedMs: number, now: number) {
    this.#statedMs = statedMs;
    this.#lastSign = now;
  }

  /** A connection stands: the pause before it says nothing of the server. */
  begin(now: number): void {
    this.#lastSign = now;
    this.#lastComment = null;
  }

  /** Bytes have come. */
  sign(now: number, comments: number): void {
    const pause = now - this.#lastSign;
    if (pause > this.#longestPauseMs && pause < IMPLAUSIBLE_MS) this.#longestPauseMs = pause;
    this.#lastSign = now;
    if (comments === 0) return;
    const since = this.#lastComment === null ? 0 : now - this.#lastComment;
    if (since > 0 && since < IMPLAUSIBLE_MS) {
      this.#pauses.push(since);
      if (this.#pauses.length > REMEMBERED) this.#pauses.shift();
    }
    this.#lastComment = now;
  }

  /** Milliseconds of silence that are still normal. */
  get limitMs(): number {
    const learnt = this.#pauses.length >= 2;
    const usual = learnt ? Math.max(...this.#pauses) : Math.max(this.#statedMs, this.#longestPauseMs);
    return Math.min(Math.max(usual * PATIENCE, SHORTEST_MS), LONGEST_MS);
  }

  /** True when nothing has come for longer than is normal. A clock that was set back begins to wait anew. */
  isSilent(now: number): boolean {
    if (now < this.#lastSign) this.#lastSign = now;
    return now - this.#lastSign > this.limitMs;
  }
}
