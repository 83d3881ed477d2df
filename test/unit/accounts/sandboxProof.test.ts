import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Account } from '../../../src/core/account.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import { crucibleBalance } from '../../../src/providers/crucible/balance.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { openSessions } from '../../support/openSessions.ts';
import { LeapingClock } from '../../contract/support/leapingClock.ts';
import { problemOf, row, silence } from './fixture.ts';

/** A program that listens where the sandbox was: what it is sent, and what it answers to a challenge. */
class Taker {
  readonly seen: string[] = [];
  readonly #server: Server;

  constructor(proofFor: (path: string) => Promise<string> | string) {
    this.#server = createServer((request, response) => {
      this.seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
      const answer = async () => {
        const text = request.url?.startsWith('/_sandbox/proof') ? await proofFor(request.url) : '{}';
        response.writeHead(200, { 'content-type': 'application/json' }).end(text);
      };
      void answer();
    });
  }

  async listen(port: number): Promise<this> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

describe('An account of the sandbox', () => {
  let sandbox: Sandbox;
  let httpClient: HttpClient;
  let vault: Vault;
  let account: Account;
  let key: string;
  const stops: (() => unknown)[] = [];

  beforeEach(async () => {
    sandbox = await startSandbox();
    const clock = new LeapingClock();
    httpClient = new HttpClient({ clock, log: { debug() {}, info() {}, warn() {} } });
    vault = new Vault(new MemorySecrets());
    account = accountOf(sandbox);
    key = sandbox.platforms.crucible.credentials['apikey'] ?? assert.fail();
    await vault.put(account.id, 'apikey', key);
    stops.push(
      () => httpClient.dispose(),
      () => sandbox.stop(),
    );
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  function accountOf({ origin, platforms, publicKey }: Sandbox): Account {
    const { bases } = platforms.crucible;
    return row({
      ...{ provider: 'crucible', bases, origins: [origin], credentials: ['apikey'] },
      ...{ sandbox: true, sandboxKey: publicKey },
    });
  }

  function read() {
    const { sessions } = openSessions({ vault, httpClient, clock: new LeapingClock() });
    return crucibleBalance.read(sessions.open(account, crucible), silence);
  }

  /** Stops the sandbox, and lets another program take its port. */
  async function takeOver(proofFor: (path: string) => Promise<string> | string): Promise<Taker> {
    await sandbox.stop();
    const taker = await new Taker(proofFor).listen(Number(new URL(sandbox.origin).port));
    stops.push(() => taker.stop());
    return taker;
  }

  it('works with the sandbox that it belongs to', async () => {
    assert.ok((await read()).available);
    await sandbox.control.stopListening();
    await problemOf(read(), 'network.unreachable');
    await sandbox.control.listenAgain();
    assert.ok((await read()).available);
  });

  it('gives its key to no other program that listens on the port of a sandbox that has stopped', async () => {
    assert.ok((await read()).available);
    const taker = await takeOver(() => '{"proof":"AAAA"}');
    const { details } = await problemOf(read(), 'sandbox.replaced');
    assert.equal(details.args?.['address'], sandbox.origin);
    assert.equal(details.mayHaveActed, false);
    assert.ok(taker.seen.length > 0);
    for (const request of taker.seen) {
      assert.match(request, /^GET \/_sandbox\/proof\?challenge=[0-9a-f]+ /);
      assert.ok(!request.includes(key) && !request.includes('authorization'), request);
    }
  });

  it('takes no proof that is not of this start and this address', async () => {
    const stranger = await startSandbox();
    stops.push(() => stranger.stop());
    const passedOn = async (path: string) => (await fetch(`${stranger.origin}${path}`)).text();
    const answers: ((path: string) => Promise<string> | string)[] = [
      passedOn,
      () => '',
      () => 'null',
      () => '{"proof":7}',
      () => 'x'.repeat(100_000),
    ];
    for (const proofFor of answers) {
      const taker = await takeOver(proofFor);
      await problemOf(read(), 'sandbox.replaced');
      taker.stop();
    }
    // The right sandbox, asked by somebody who listens elsewhere.
    account = { ...account, sandboxKey: stranger.publicKey };
    await takeOver(passedOn);
    await problemOf(read(), 'sandbox.replaced');
  });

  it('asks for the proof before each request, so that an earlier one proves nothing', async () => {
    for (let turn = 0; turn < 3; turn += 1) assert.ok((await read()).available);
    const taker = await takeOver(() => '{}');
    for (let turn = 0; turn < 3; turn += 1) await problemOf(read(), 'sandbox.replaced');
    assert.ok(taker.seen.every((request) => !request.includes(key)));
  });

  it('is not known again by a sandbox that was started anew', async () => {
    const { port } = new URL(sandbox.origin);
    await sandbox.stop();
    const next = await startSandbox({ port: Number(port) });
    stops.push(() => next.stop());
    await problemOf(read(), 'sandbox.replaced');
    assert.deepEqual(next.control.requests(), []);
  });
});
