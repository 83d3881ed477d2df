import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';
import { Dialer } from '../../../src/net/http/dialer.ts';
import type { Dial } from '../../../src/net/http/dialer.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import type { HttpCall, CredentialScope } from '../../../src/net/http/httpCall.ts';
import { TestClock } from '../../support/testClock.ts';
import { serve, serveTcp } from './loopback.ts';
import type { Loopback } from './loopback.ts';

export const READ: HttpCall = { rateLimitKey: 'acc1', operation: 'test.read', repeatable: true };
export const PAID: HttpCall = { rateLimitKey: 'acc1', operation: 'test.pay', repeatable: false };

/** An HttpClient with real connections, a clock that stands still, and servers that are closed after the test. */
export class HttpClientRig {
  readonly clock = new TestClock();
  readonly log: string[] = [];
  readonly httpClient: HttpClient;
  readonly #servers: { close(): void }[] = [];
  readonly #hosts = new Map<string, string>();

  constructor(
    lookup: (host: string) => Promise<readonly string[]> = () => Promise.resolve(['93.184.215.14']),
  ) {
    const write = (level: string) => (line: string) => void this.log.push(`${level} ${line}`);
    const log = { debug: write('debug'), info: write('info'), warn: write('warn') };
    const dialer = new Dialer({ lookup });
    const dial: Dial = (request) => {
      const server = this.#hosts.get(request.url.host);
      if (server === undefined) return dialer.dial(request);
      return dialer.dial({ ...request, url: new URL(request.url.pathname, server), isOwn: true });
    };
    this.httpClient = new HttpClient({ dial, clock: this.clock, log, random: () => 0.5 });
  }

  async serve(answer: Parameters<typeof serve>[0]): Promise<Loopback> {
    const server = await serve(answer);
    this.#servers.push(server);
    return server;
  }

  async serveTcp(talk: Parameters<typeof serveTcp>[0]): Promise<Omit<Loopback, 'seen'>> {
    const server = await serveTcp(talk);
    this.#servers.push(server);
    return server;
  }

  /** A server that the client reaches under a public name, as if the name were resolved to it. */
  async servePublic(host: string, answer: Parameters<typeof serve>[0]): Promise<Loopback> {
    const server = await this.serve(answer);
    this.#hosts.set(host, server.origin);
    return server;
  }

  close(): void {
    this.httpClient.dispose();
    for (const server of this.#servers) server.close();
  }
}

/** A credential that counts how often it was asked for. */
export class CountingScope implements CredentialScope {
  readonly origins: readonly string[];
  readonly #headers: Readonly<Record<string, string>>;
  asked = 0;

  constructor(origins: readonly string[], headers: Readonly<Record<string, string>>) {
    this.origins = origins;
    this.#headers = headers;
  }

  headers(): Promise<Readonly<Record<string, string>>> {
    this.asked += 1;
    return Promise.resolve(this.#headers);
  }
}

/** The Problem that the work fails with. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    () => assert.fail('it did not fail'),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Problem, `not a Problem: ${String(thrown)}`);
  return thrown;
}
