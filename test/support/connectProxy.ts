import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a proxy says to a CONNECT in place of a tunnel, before it closes the connection. */
const WRONG_ANSWERS = {
  nothing: '',
  half: 'HTTP/1.1 20',
  garbage: '\u0000\u0001 no HTTP at all \r\n\r\n',
  closed: 'HTTP/1.1 200 Connection Established\r\n\r\n',
  page: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><html><title>Sign in</title></html>',
} as const;

/** What the proxy does with a CONNECT: opens the tunnel, answers with a status or wrongly, or drops or keeps the connection. */
export type ProxyBehavior = 'tunnel' | 'reset' | 'silent' | number | keyof typeof WRONG_ANSWERS;

/**
 * A forward proxy on loopback that resolves names itself, by a table: the machine that runs the tests knows none of
 * them. With `auth` it asks for that `user:password`.
 */
export class ConnectProxy {
  behavior: ProxyBehavior = 'tunnel';
  auth: string | null = null;
  /** The targets of all CONNECT requests so far, `host:port`. */
  readonly targets: string[] = [];
  readonly #hosts: ReadonlyMap<string, number>;
  readonly #sockets = new Set<Duplex>();
  readonly #server = createServer((_, response) => response.writeHead(501).end());

  private constructor(hosts: Readonly<Record<string, number>>) {
    this.#hosts = new Map(Object.entries(hosts));
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
    this.#server.on('connect', (request, client: Socket) => {
      this.#connect(request.url ?? '', request.headers['proxy-authorization'], client);
    });
  }

  /** @param hosts the port on loopback where `host:port` really is. */
  static async start(hosts: Readonly<Record<string, number>>, address = '127.0.0.1'): Promise<ConnectProxy> {
    const proxy = new ConnectProxy(hosts);
    proxy.#server.listen(0, address);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** The address as a setting has it, with the credentials when `auth` is set. */
  get url(): string {
    const { address, family } = this.#server.address() as AddressInfo;
    const host = family === 'IPv6' ? `[${address}]` : address;
    return `http://${this.auth === null ? '' : `${this.auth}@`}${host}:${this.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(target: string, authorization: string | undefined, client: Socket): void {
    this.targets.push(target);
    const expected = this.auth === null ? undefined : `Basic ${Buffer.from(this.auth).toString('base64')}`;
    if (expected !== undefined && authorization !== expected) return refuse(client, 407);
    if (this.behavior === 'silent') return;
    if (this.behavior === 'reset') return void client.resetAndDestroy();
    if (typeof this.behavior === 'number') return refuse(client, this.behavior);
    if (this.behavior !== 'tunnel') return void client.end(WRONG_ANSWERS[this.behavior]);
    const port = this.#hosts.get(target);
    if (port === undefined) return refuse(client, 502);
    const upstream = connect(port, '127.0.0.1');
    this.#keep(upstream);
    upstream.on('error', () => client.destroy());
    upstream.on('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
  }

  #keep(socket: Duplex): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}

function refuse(client: Duplex, status: number): void {
  const page = '<!DOCTYPE html><html><head><title>Access denied</title></head></html>';
  const asks = status === 407 ? 'Proxy-Authenticate: Basic realm="corp"\r\n' : '';
  client.end(
    `HTTP/1.1 ${status} Refused\r\n${asks}Content-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
  );
}
