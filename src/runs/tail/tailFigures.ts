const WINDOW_SECONDS = 10;

/** What a tooltip says about a tail. Times are milliseconds since the epoch. */
export interface TailFigures {
  readonly startedAt: number;
  /** Null before the first. */
  readonly lastEventAt: number | null;
  /** When anything came last, a comment included. */
  readonly lastReceivedAt: number | null;
  readonly events: number;
  /** Left out because they were shown before. */
  readonly repeats: number;
  readonly gaps: number;
  /** Connections after the first. */
  readonly reconnects: number;
  /** Of the last ten seconds. */
  readonly eventsPerSecond: number;
}

/** Counts what a tail receives. */
export class TailCounter {
  readonly #startedAt: number;
  readonly #buckets = new Float64Array(WINDOW_SECONDS);
  /** The second that each bucket counts. */
  readonly #seconds = new Float64Array(WINDOW_SECONDS).fill(-1);
  #lastEventAt: number | null = null;
  #lastReceivedAt: number | null = null;
  #events = 0;
  repeats = 0;
  gaps = 0;
  reconnects = 0;

  constructor(now: number) {
    this.#startedAt = now;
  }

  received(now: number): void {
    this.#lastReceivedAt = now;
  }

  event(now: number): void {
    this.#events += 1;
    this.#lastEventAt = now;
    const second = Math.floor(now / 1000);
    const bucket = second % WINDOW_SECONDS;
    if (this.#seconds[bucket] !== second) {
      this.#seconds[bucket] = second;
      this.#buckets[bucket] = 0;
    }
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
  }

  figures(now: number): TailFigures {
    const second = Math.floor(now / 1000);
    let recent = 0;
    for (const [bucket, counted] of this.#seconds.entries()) {
      if (counted > second - WINDOW_SECONDS && counted <= second) recent += this.#buckets[bucket] ?? 0;
    }
    const age = Math.min(Math.max((now - this.#startedAt) / 1000, 1), WINDOW_SECONDS);
    return {
      startedAt: this.#startedAt,
      lastEventAt: this.#lastEventAt,
      lastReceivedAt: this.#lastReceivedAt,
      events: this.#events,
      repeats: this.repeats,
      gaps: this.gaps,
      reconnects: this.reconnects,
      eventsPerSecond: recent / age,
    };
  }
}
