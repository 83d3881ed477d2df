/** A request that was sent with `fetch`, without its headers. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
}

/** Records the extension's requests from now on, and sends them. */
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
