/** How many outputs are fetched at once for the cells in sight: enough to fill a row, few enough for one platform. */
const AT_ONCE = 3;

/**
 * Fetches the outputs that the page has in sight. A new wish replaces the one before: what is out of sight and was not
 * begun is left, what was begun goes on, since its bytes are half here.
 */
export class WantedOutputs {
  readonly #fetch: (id: string, signal: AbortSignal) => Promise<void>;
  readonly #closing = new AbortController();
  readonly #running = new Set<string>();
  #waiting: string[] = [];

  /** @param fetch gets one output and tells the page; it deals with its own errors. */
  constructor(fetch: (id: string, signal: AbortSignal) => Promise<void>) {
    this.#fetch = fetch;
  }

  want(ids: readonly string[]): void {
    this.#waiting = ids.filter((id) => !this.#running.has(id));
    this.#next();
  }

  dispose(): void {
    this.#waiting = [];
    this.#closing.abort();
  }

  #next(): void {
    while (this.#running.size < AT_ONCE && !this.#closing.signal.aborted) {
      const id = this.#waiting.shift();
      if (id === undefined) return;
      this.#running.add(id);
      void this.#fetch(id, this.#closing.signal).finally(() => {
        this.#running.delete(id);
        this.#next();
      });
    }
  }
}
