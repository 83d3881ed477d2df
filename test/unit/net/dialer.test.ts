import assert from 'node:assert/strict';
import https from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { toProblem } from '../../../src/core/problem.ts';
import type { Lookup } from '../../../src/net/address/privateAddress.ts';
import { Dialer } from '../../../src/net/http/dialer.ts';
import type { DialRequest } from '../../../src/net/http/dialer.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { testAuthority } from '../../support/certificates.ts';
import { SecureServer } from '../../support/secureServer.ts';
import { TestClock } from '../../support/testClock.ts';
import { PAID, problemOf, READ } from './httpClientRig.ts';
import { serve } from './loopback.ts';

const HOST = 'media.example.test';
const authority = testAuthority();
const certified = authority.issue(HOST, 'other.example.test', '127.0.0.1');
const PUBLIC = '93.184.215.14';
const silent = { debug: () => {}, info: () => {}, warn: () => {} };

/** The agent of all requests, which trusts the test's authority and notes each address that it connects to. */
class WatchedAgent extends https.Agent {
  readonly attempts: string[] = [];
  /** Addresses that are noted and not connected to: there is no way to them here. */
  readonly unreachable = new Set([PUBLIC]);

  override createConnection(...args: Parameters<https.Agent['createConnection']>) {
    const socket = super.createConnection(...args) as Socket;
    socket.on('connectionAttempt', (address: string) => {
      this.attempts.push(address);
      if (this.unreachable.has(address)) socket.destroy();
    });
    return socket;
  }
}

describe('Dialer', () => {
  const before_ = https.globalAgent;
  let agent: WatchedAgent;
  let server: SecureServer;

  beforeEach(async () => {
    agent = new WatchedAgent({ keepAlive: true, ca: authority.cert });
    https.globalAgent = agent;
    server = await SecureServer.start(certified, (response) => response.end('here'));
  });
  afterEach(() => {
    https.globalAgent = before_;
    agent.destroy();
    server.close();
  });

  const request = (more: Partial<DialRequest> & { readonly path?: string } = {}): DialRequest => ({
    url: new URL(`https://${HOST}:${server.port}${more.path ?? '/'}`),
    ...{
      method: 'GET',
      headers: new Headers(),
      body: null,
      isOwn: false,
      isFresh: false,
      onSending: () => {},
    },
    signal: new AbortController().signal,
    ...more,
  });

  const failure = async (work: Promise<Response>) =>
    toProblem(
      await work.then(
        () => assert.fail('it did not fail'),
        (thrown: unknown) => thrown,
      ),
    );

  it('connects to the address that it has checked, whatever the name means a moment later', async () => {
    let asked = 0;
    const rebinding: Lookup = async () => [asked++ === 0 ? PUBLIC : '127.0.0.1'];
    const sent: string[] = [];
    const { dial } = new Dialer({ lookup: rebinding });
    await failure(dial(request({ onSending: () => sent.push('sent') })));
    assert.deepEqual([agent.attempts, asked, server.connections, sent], [[PUBLIC], 1, 0, []]);
    const later = await failure(dial(request()));
    assert.equal(later.code, 'address.private');
    assert.deepEqual([agent.attempts, asked, server.connections], [[PUBLIC], 2, 0]);
  });

  it('connects to nothing when one address of the name is not public', async () => {
    const v4 = fc.tuple(
      fc.constantFrom('0', '10', '127', '224', '255', '192.168', '172.16', '169.254', '100.64', '198.18'),
      fc.ipV4(),
    );
    const inside = v4.map(([start, rest]) => [...start.split('.'), ...rest.split('.')].slice(0, 4).join('.'));
    const inside6 = fc.oneof(
      inside.map((address) => `::ffff:${address}`),
      inside.map((address) => `64:ff9b::${address}`),
      fc.constantFrom(
        '::1',
        '::',
        'fe80::1',
        'fe80::1%lo',
        'fd12::1',
        'ff02::1',
        '2002:7f00:1::',
        '2001:db8::1',
      ),
    );
    const names = fc.tuple(
      fc.array(fc.constant(PUBLIC), { maxLength: 3 }),
      fc.oneof(inside, inside6),
      fc.array(fc.constant(PUBLIC), { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(names, async ([first, one, last]) => {
        const { dial } = new Dialer({ lookup: async () => [...first, one, ...last] });
        const problem = await failure(dial(request()));
        assert.equal(problem.code, 'address.private', one);
        assert.equal(problem.details.args?.['address'], one);
      }),
    );
    assert.deepEqual([agent.attempts, server.connections], [[], 0]);
  });

  it('reaches a private address only for an own origin, or for a host that the user allowed', async () => {
    const answers = (address: string) => async () => [address];
    const own = new Dialer({ lookup: answers('127.0.0.1') });
    assert.equal(await (await own.dial(request({ isOwn: true }))).text(), 'here');
    agent.unreachable.add('198.18.0.7').add('192.168.1.4').add('fd00::7');
    for (const address of ['198.18.0.7', '192.168.1.4', 'fd00::7']) {
      const refused = await failure(new Dialer({ lookup: answers(address) }).dial(request()));
      assert.deepEqual(refused.details.args, { host: HOST, range: 'private', address });
      const { dial } = new Dialer({ lookup: answers(address), isAllowed: (host) => host === HOST });
      assert.notEqual((await failure(dial(request()))).code, 'address.private');
      assert.equal(agent.attempts.at(-1), address);
    }
    // Resolvers of local proxies answer from all of 198.18.0.0/15, and from nowhere else around it.
    const last = fc.tuple(fc.constantFrom(18, 19), fc.nat(255), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(last, async (parts) => {
        const address = `198.${parts.join('.')}`;
        agent.unreachable.add(address);
        const refused = await failure(new Dialer({ lookup: answers(address) }).dial(request()));
        assert.deepEqual(refused.details.args, { host: HOST, range: 'private', address });
        const { dial } = new Dialer({ lookup: answers(address), isAllowed: (host) => host === HOST });
        assert.notEqual((await failure(dial(request()))).code, 'address.private');
      }),
    );
    for (const address of ['198.17.255.255', '198.20.0.0']) {
      agent.unreachable.add(address);
      const tried = await failure(new Dialer({ lookup: answers(address) }).dial(request()));
      assert.notEqual(tried.code, 'address.private', address);
    }
    for (const address of ['127.0.0.1', '169.254.169.254', '0.0.0.0', '::1', 'fe80::1', '224.0.0.1']) {
      const { dial } = new Dialer({ lookup: answers(address), isAllowed: () => true });
      const { details } = await failure(dial(request()));
      assert.deepEqual(details.args, { host: HOST, range: 'special', address });
    }
  });

  it('uses a connection again, and never one that was made with a longer reach or by somebody else', async () => {
    const { dial } = new Dialer({ lookup: async () => ['127.0.0.1'] });
    for (const path of ['/1', '/2', '/3']) {
      assert.equal(await (await dial(request({ path, isOwn: true }))).text(), 'here');
    }
    assert.equal(server.connections, 1);
    assert.equal((await failure(dial(request()))).code, 'address.private');
    await new Promise<void>((done, failed) => {
      const lookup: LookupFunction = (_, { all }, answer) => {
        if (all) answer(null, [{ address: '127.0.0.1', family: 4 }]);
        else answer(null, '127.0.0.1', 4);
      };
      https
        .get({ host: HOST, port: server.port, path: '/of-another-extension', lookup }, (response) => {
          response.resume().on('end', done);
        })
        .on('error', failed);
    });
    assert.equal(server.connections, 2);
    assert.equal((await failure(dial(request()))).code, 'address.private');
    assert.deepEqual(server.requests.slice(3), ['GET /of-another-extension']);
  });

  it('keeps a plain connection for the reach that it was made with', async () => {
    const plain = await serve((response, { connection }) => response.end(String(connection)));
    const url = new URL(`http://${HOST}:${plain.port}/`);
    const lookup: Lookup = async () => ['127.0.0.1'];
    const own = new Dialer({ lookup });
    try {
      const used = new Set<string>();
      for (let n = 0; n < 3; n += 1) used.add(await (await own.dial(request({ url, isOwn: true }))).text());
      assert.equal(used.size, 1, 'an idle connection of the same reach is used again');
      for (const isAllowed of [true, false]) {
        const { dial } = new Dialer({ lookup, isAllowed: () => isAllowed });
        assert.equal((await failure(dial(request({ url })))).code, 'address.private');
      }
      assert.equal(plain.seen.length, 3);
    } finally {
      plain.close();
    }
  });

  it('gives a connection of its own to what is not sent again by itself', async () => {
    const { dial } = new Dialer({ lookup: async () => ['127.0.0.1'] });
    for (const isFresh of [false, true, true, false, true]) {
      const response = await dial(request({ isOwn: true, isFresh }));
      assert.equal(await response.text(), 'here');
    }
    assert.equal(server.connections, 4);
  });

  it('says that nothing was sent until the connection stands', async () => {
    const sent = (work: (onSending: () => void) => Promise<unknown>) => {
      let calls = 0;
      return work(() => void (calls += 1)).then(
        () => calls,
        () => calls,
      );
    };
    const { dial } = new Dialer({ lookup: async () => ['127.0.0.1'] });
    const own = (more: Partial<DialRequest> = {}) => request({ isOwn: true, ...more });
    assert.equal(await sent((onSending) => dial(own({ onSending }))), 1);
    assert.equal(
      await sent((onSending) => dial(own({ onSending, url: new URL('https://127.0.0.1:1/') }))),
      0,
    );
    agent.options.ca = testAuthority().cert;
    const url = new URL(`https://other.example.test:${server.port}/`);
    assert.equal((await failure(dial(own({ url })))).code, 'network.tls');
    assert.equal(await sent((onSending) => dial(own({ onSending, url }))), 0);
    agent.options.ca = authority.cert;
    const cut = await SecureServer.start(certified, (_, incoming) => incoming.socket.destroy());
    const there = new URL(`https://${HOST}:${cut.port}/`);
    assert.equal(await sent((onSending) => dial(own({ onSending, url: there }))), 1);
    assert.equal((await failure(dial(own({ url: there })))).code, 'network.cut');
    cut.close();
  });

  it('decodes what is compressed, and takes a compressed body that was cut for a broken connection', async () => {
    const text = JSON.stringify({ a: 'lorem ipsum '.repeat(5_000) });
    const encodings = { gzip: gzipSync(text), br: brotliCompressSync(text), zstd: zstdCompressSync(text) };
    for (const [encoding, whole] of Object.entries(encodings)) {
      for (const part of [whole, whole.subarray(0, whole.byteLength - 9)]) {
        const zipped = await SecureServer.start(certified, (response) => {
          response.writeHead(200, { 'content-encoding': encoding }).end(part);
        });
        const { dial } = new Dialer({ lookup: async () => ['127.0.0.1'] });
        const url = new URL(`https://${HOST}:${zipped.port}/`);
        const response = await dial(request({ url, isOwn: true }));
        if (part === whole) assert.equal(await response.text(), text);
        else await assert.rejects(response.text());
        zipped.close();
      }
    }
    const cut = await SecureServer.start(certified, (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(encodings.gzip.subarray(0, 100));
    });
    const client = new HttpClient({ clock: new TestClock(), log: silent });
    const call = { ...READ, repeatable: false };
    const problem = await problemOf(client.send(new Request(`https://127.0.0.1:${cut.port}/`), call));
    assert.equal(problem.code, 'network.cut');
    client.dispose();
    cut.close();
  });

  it('refuses an upload to an address that is not public, however it is spelled', async () => {
    const client = new HttpClient({ clock: new TestClock(), log: silent });
    const hosts =
      '127.0.0.1 127.1 2130706433 0x7f000001 0x7f.1 017700000001 0177.0.0.1 169.254.169.254 0xA9FEA9FE 10.1.2.3 ' +
      '192.168.0.1 172.31.0.1 100.64.0.1 0.0.0.0 0 localhost LOCALHOST. api.localhost printer.local nas ' +
      'metadata.google.internal [::1] [::] [fe80::1] [fd00::1] [::ffff:127.0.0.1] [::ffff:a9fe:a9fe] ' +
      '[64:ff9b::a00:1] [2002:a00:1::] [ff02::1]';
    for (const host of hosts.split(' ')) {
      for (const scheme of ['https', 'http']) {
        const url = `${scheme}://${host}:${server.port}/_cluster/settings`;
        const problem = await problemOf(client.upload(url, new Uint8Array(3), 'image/png', PAID));
        assert.match(problem.code, scheme === 'http' ? /^address\./ : /^address\.private$/, url);
        assert.equal(problem.details.mayHaveActed, false);
      }
    }
    const zone = client.upload('https://[fe80::1%25eth0]/', new Uint8Array(3), 'image/png', PAID);
    assert.equal((await problemOf(zone)).code, 'address.notAllowed');
    assert.deepEqual([agent.attempts, server.connections], [[], 0]);
    client.dispose();
  });

  it('does not follow a redirect of the API to an address that is not public', async () => {
    const { dial } = new Dialer({
      lookup: async (host) => [host === HOST ? '127.0.0.1' : '192.168.0.1'],
    });
    const client = new HttpClient({ dial, clock: new TestClock(), log: silent });
    for (const target of ['https://192.168.0.1/', 'https://10.0.0.1/', 'https://router.example.test/']) {
      const api = await SecureServer.start(certified, (response) => {
        response.writeHead(302, { location: target }).end();
      });
      const work = client.send(new Request(`https://${HOST}:${api.port}/v1`), READ);
      assert.equal((await problemOf(work)).code, 'address.private', target);
      api.close();
    }
    assert.deepEqual([...new Set(agent.attempts)], ['127.0.0.1']);
    client.dispose();
  });
});
