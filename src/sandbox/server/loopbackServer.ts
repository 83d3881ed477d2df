import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

const HOST = '127.0.0.1';

/** One HTTP server on the loopback address that can go down and come back on the same port. */
export class LoopbackServer {
  readonly #handle: (request: IncomingMessage, response: ServerResponse) => void;
  #server: Server | null = null;
  #port: number;

  /** Port 0 takes any free one at the first start, and keeps it. */
  constructor(handle: (request: IncomingMessage, response: ServerResponse) => void, port: number) {
    this.#handle = handle;
    this.#port = port;
  }

  get origin(): string {
    return `http://${HOST}:${this.#port}`;
  }

  /** Begins to listen; rejects when the port is taken. */
  async resume(): Promise<void> {
    if (this.#server) return;
    const server = createServer(this.#handle);
    server.keepAliveTimeout = 5000;
    server.on('clientError', (_, socket) => socket.destroy());
    server.listen(this.#port, HOST);
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
    this.#server = server;
  }

  /** Stops listening and cuts every connection. */
  async pause(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
