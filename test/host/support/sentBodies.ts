import type { ClientRequest, RequestOptions } from 'node:http';

/** A request of the extension. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** In lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Records the extension's requests to this machine from now on, and sends them. */
export class SentBodies {
  readonly requests: SentRequest[] = [];
  /** The module itself: the editor gives each extension that requires it a copy. */
  readonly #module = process.getBuiltinModule('node:http');
  readonly #real = this.#module.request;

  constructor() {
    const send: (options: RequestOptions) => ClientRequest = this.#real;
    const record = (options: RequestOptions): ClientRequest => {
      const request = send(options);
      const end = request.end.bind(request) as (body?: Uint8Array) => ClientRequest;
      request.end = (body?: unknown) => {
        const bytes = body instanceof Uint8Array ? body : new Uint8Array();
        this.requests.push({
          method: request.method,
          target: request.path,
          headers: { ...request.getHeaders() },
          body: Buffer.from(bytes).toString(),
        });
        return end(bytes);
      };
      return request;
    };
    Object.assign(this.#module, { request: record });
  }

  dispose(): void {
    Object.assign(this.#module, { request: this.#real });
  }
}
