import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { Certified } from './certificates.ts';

/** A TLS server on loopback that counts what reaches it. */
export class SecureServer {
  /** TLS connections whose handshake was finished. */
  connections = 0;
  /** `METHOD path` of each request whose head has arrived. */
  readonly requests: string[] = [];
  readonly #server: https.Server;

  private constructor(
    { key, cert }: Certified,
    answer: (response: ServerResponse, request: IncomingMessage) => void,
  ) {
    this.#server = https.createServer({ key, cert }, (request, response) => {
      this.requests.push(`${request.method} ${request.url}`);
      request.resume();
      answer(response, request);
    });
    this.#server.on('secureConnection', () => (this.connections += 1));
    this.#server.on('tlsClientError', () => {});
  }

  static async start(
    certified: Certified,
    answer: (response: ServerResponse, request: IncomingMessage) => void,
  ): Promise<SecureServer> {
    const started = new SecureServer(certified, answer);
    started.#server.listen(0, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
