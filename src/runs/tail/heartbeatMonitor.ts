const PAUSES_KEPT = 8;
/** A server may skip one heartbeat and be late with the next. */
const TOLERANCE = 2.5;
const SHORTEST_MS = 10_000;
const LONGEST_MS = 120_000;
/** A longer pause between two reads was a sleep of this computer or a jump of its clock. */
const IMPLAUSIBLE_MS = 10 * 60_000;

/**
 * Learns how often a server sends something, and so when its silence means that the connection is dead: a fixed time
 * would cut a slow server off and leave a fast one's half-open socket unnoticed. Comments count most, since a server
 * sends them for this; without them the longest pause counts, and never less than the stated one.
 */
export class HeartbeatMonitor {
  readonly #statedMs: number;
  readonly #pauses: number[] = [];
  #lastComment: number | null = null;
  #longestPauseMs = 0;
  #lastBeat: number;

  /** @param statedMs between two heartbeats, as the platform states it. */
  constructor(statedMs: number, now: number) {
    this.#statedMs = statedMs;
    this.#lastBeat = now;
  }

  /** A connection stands: the pause before it says nothing about the server. */
  begin(now: number): void {
    this.#lastBeat = now;
    this.#lastComment = null;
  }

  /** Bytes have come. */
  beat(now: number, comments: number): void {
    const pause = now - this.#lastBeat;
    if (pause > this.#longestPauseMs && pause < IMPLAUSIBLE_MS) this.#longestPauseMs = pause;
    this.#lastBeat = now;
    if (comments === 0) return;
    const since = this.#lastComment === null ? 0 : now - this.#lastComment;
    if (since > 0 && since < IMPLAUSIBLE_MS) {
      this.#pauses.push(since);
      if (this.#pauses.length > PAUSES_KEPT) this.#pauses.shift();
    }
    this.#lastComment = now;
  }

  /** Milliseconds of silence that are still normal. */
  get limitMs(): number {
    const isLearned = this.#pauses.length >= 2;
    const usual = isLearned ? Math.max(...this.#pauses) : Math.max(this.#statedMs, this.#longestPauseMs);
    return Math.min(Math.max(usual * TOLERANCE, SHORTEST_MS), LONGEST_MS);
  }

  /** True when nothing has come for longer than is normal. A clock that was set back starts the wait anew. */
  isSilent(now: number): boolean {
    if (now < this.#lastBeat) this.#lastBeat = now;
    return now - this.#lastBeat > this.limitMs;
  }
}
