import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The client's port: the same for requests over one connection. */
  readonly connection: number | undefined;
}

export interface Loopback {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  /** What has arrived so far. */
  readonly seen: Seen[];
  close(): void;
}

/** A real HTTP server on loopback that notes each whole request before it answers. */
export async function serve(answer: (response: ServerResponse, seen: Seen) => void): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    // A request that breaks off was never whole.
    bodyOf(request).then(
      (body) => {
        const one = { ...headOf(request), body };
        seen.push(one);
        answer(response, one);
      },
      () => {},
    );
  });
  const port = await listen(server);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, port, seen, close };
}

/** A raw TCP server on loopback: `talk` gets the socket once the first bytes of a request have come. */
export async function serveTcp(talk: (socket: Socket) => void): Promise<Omit<Loopback, 'seen'>> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => talk(socket));
  });
  const port = await listen(server);
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { origin: `http://127.0.0.1:${port}`, port, close };
}

/** A port without a listener. */
export async function deadPort(): Promise<number> {
  const server = createTcpServer();
  const port = await listen(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function headOf({ method = '', url = '', headers, socket }: IncomingMessage): Omit<Seen, 'body'> {
  return { method, path: url, headers, connection: socket.remotePort };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
