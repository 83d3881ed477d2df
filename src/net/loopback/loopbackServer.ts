import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HOST = '127.0.0.1';
/** A client has a few calls under way; more is somebody who tries tokens. */
const MOST_CONNECTIONS = 64;

/** A longer request is turned away. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A server for programs of this computer, at one address. */
export interface LoopbackServer {
  /** With a port that was free. */
  readonly url: string;
  /** What a request must bring as `Authorization: Bearer`. Made anew at each start, and kept nowhere. */
  readonly token: string;
  /** Cuts every connection. */
  dispose(): void;
}

/** Answers a request that was let in. Its signal is aborted when the client goes away. */
export type LoopbackHandler = (request: Request) => Promise<Response>;

/**
 * Listens on the loopback address only. A request is let in when it names this address as its host, comes from no web
 * page, and brings the token: a page in a browser can reach the loopback address too, by a name of its own even.
 *
 * @param path the one path that there is
 * @param onError told of what the handler throws
 */
export async function startLoopbackServer(
  path: string,
  handle: LoopbackHandler,
  onError: (error: unknown) => void,
): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url');
  let origin = '';
  const server = createServer((incoming, outgoing) => {
    const refused = refusalOf(incoming, { origin, path, token });
    if (refused !== null) {
      outgoing.writeHead(refused, { connection: 'close', 'content-length': 0 }).end();
      return;
    }
    answer(handle, new URL(path, origin), incoming, outgoing).catch((error: unknown) => {
      onError(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, { connection: 'close', 'content-length': 0 }).end();
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', (_, socket) => socket.destroy());
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  origin = `http://${HOST}:${typeof address === 'object' && address ? address.port : 0}`;
  // Whoever closes the editor does not wait for it.
  server.unref();
  return {
    ...{ url: `${origin}${path}`, token },
    dispose: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Admission {
  readonly origin: string;
  readonly path: string;
  readonly token: string;
}

/** The status with which a request is turned away; null when it is let in. */
function refusalOf(
  { headers, url }: IncomingMessage,
  { origin, path, token }: Admission,
): 401 | 403 | 404 | null {
  const { host } = new URL(origin);
  if (headers.host !== host && headers.host !== host.replace(HOST, 'localhost')) return 403;
  // Only browsers send it, and no page has business here.
  if (headers.origin !== undefined) return 403;
  if (!isEqual(headers.authorization ?? '', `Bearer ${token}`)) return 401;
  return url === path ? null : 404;
}

/** Takes as long for a token that is nearly right as for one that is not. */
function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

async function answer(
  handle: LoopbackHandler,
  url: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const { method = 'GET', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(incoming);
  if (body === 'tooLarge') {
    outgoing.writeHead(413, { connection: 'close', 'content-length': 0 }).end();
    return;
  }
  const response = await handle(
    new Request(url, {
      ...{ method, body, signal: gone.signal },
      headers: Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
      ),
    }),
  );
  if (outgoing.destroyed) return;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    outgoing.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body), outgoing);
  } catch (error) {
    // A client that goes away in the middle is no failure of the server.
    if (!gone.signal.aborted) throw error;
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | 'tooLarge'> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of incoming as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > MOST_BYTES) return 'tooLarge';
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
