import { createServer } from 'node:http';
import type { SeenRequest } from '../../../src/sandbox/server/requestLog.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** A real server that gives the answers of recorded exchanges again, one of them changed. */
export class ReplayServer {
  readonly #answers = new Map<string, Answer>();
  readonly #operations = new Map<string, string>();
  #changed: { readonly operation: string; readonly text: string } | null = null;
  #origin = '';
  readonly #server = createServer((request, response) => {
    const place = `${request.method} ${(request.url ?? '').split('?', 1)[0]}`;
    const known = this.#answers.get(place) ?? {
      status: 404,
      type: 'application/json',
      text: '{"error":"not recorded"}',
    };
    const changed = this.#changed?.operation === this.#operations.get(place) ? this.#changed : null;
    request.resume();
    response.writeHead(known.status, { 'content-type': known.type });
    response.end((changed ?? known).text.replaceAll(this.#recordedOrigin, this.#origin));
  });
  readonly #recordedOrigin: string;

  /** @param origin where the exchanges were recorded; addresses on it are moved to this server. */
  constructor(rows: readonly SeenRequest[], origin: string) {
    this.#recordedOrigin = origin;
    for (const { method, target, status, operation, exchange } of rows) {
      if (status === null || !exchange) continue;
      const place = `${method} ${target.split('?', 1)[0]}`;
      const type = exchange.responseHeaders['content-type'] ?? '';
      this.#answers.set(place, { status, type, text: exchange.responseBody });
      if (operation !== null) this.#operations.set(place, operation);
    }
  }

  get origin(): string {
    return this.#origin;
  }

  /** Answers calls of the operation with this text from now on; null: as they were recorded. */
  change(operation: string, text: string | null): void {
    this.#changed = text === null ? null : { operation, text };
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#origin = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
