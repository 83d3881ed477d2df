/** A request that went out through `fetch`, with all that it said but its headers. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
}

/** Notes what the extension sends from now on; the requests go out all the same. */
export class SentBodies {
  readonly requests: SentRequest[] = [];
  readonly #real = globalThis.fetch;

  constructor() {
    globalThis.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const { body } = init ?? {};
      this.requests.push({
        method: init?.method ?? 'GET',
        target: url.pathname + url.search,
        body:
          typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body).toString() : '',
      });
      return this.#real(input, init);
    };
  }

  dispose(): void {
    globalThis.fetch = this.#real;
  }
}
