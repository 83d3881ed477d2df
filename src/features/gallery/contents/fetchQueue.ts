/** Concurrent fetches: enough for a row of the grid, few enough for one platform. */
const CONCURRENCY = 3;

/**
 * Fetches the outputs that are visible on the page. A new request replaces the one before: what has scrolled out of
 * view and was not started is dropped, what was started is finished.
 */
export class FetchQueue {
  readonly #fetch: (id: string, signal: AbortSignal) => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #running = new Map<string, AbortController>();
  #waiting: string[] = [];

  /**
   * @param fetch fetches one output and reports its own errors.
   * @param signal ends the queue and all fetches.
   */
  constructor(fetch: (id: string, signal: AbortSignal) => Promise<void>, signal: AbortSignal) {
    this.#fetch = fetch;
    this.#signal = signal;
  }

  /** Fetches these outputs, in this order, in place of all that wait. */
  replace(ids: readonly string[]): void {
    this.#waiting = ids.filter((id) => !this.#running.has(id));
    this.#next();
  }

  /** Stops the fetch of one output, or drops it, so that it can be asked for again. False when there was none. */
  cancel(id: string): boolean {
    const [stop, waited] = [this.#running.get(id), this.#waiting.length];
    this.#waiting = this.#waiting.filter((other) => other !== id);
    this.#running.delete(id);
    stop?.abort();
    return stop !== undefined || this.#waiting.length < waited;
  }

  #next(): void {
    while (this.#running.size < CONCURRENCY && !this.#signal.aborted) {
      const id = this.#waiting.shift();
      if (id === undefined) return;
      const stop = new AbortController();
      this.#running.set(id, stop);
      void this.#fetch(id, AbortSignal.any([this.#signal, stop.signal])).finally(() => {
        // What was canceled may be fetched anew by now.
        if (this.#running.get(id) === stop) this.#running.delete(id);
        this.#next();
      });
    }
  }
}
