const WINDOW_MS = 60_000;

/** So many starts within any minute. */
export class RateLimit {
  #starts: number[] = [];

  /** Counts a start; gives the seconds until there is room again when there is none, else null. `limit` 0 = none. */
  take(limit: number, now: number): number | null {
    this.#starts = this.#starts.filter((at) => at > now - WINDOW_MS);
    const oldest = this.#starts[0];
    if (limit > 0 && this.#starts.length >= limit && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000));
    }
    this.#starts.push(now);
    return null;
  }
}
