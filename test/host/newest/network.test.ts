import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Problem } from '../../../src/core/problem.ts';
import type { Session } from '../../../src/core/session.ts';
import { showProblem } from '../../../src/features/problems/problemNotice.ts';
import { isAllowedHost } from '../../../src/features/problems/allowedHosts.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { Dialer } from '../../../src/net/http/dialer.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { testAuthority } from '../../support/certificates.ts';
import { ConnectProxy } from '../../support/connectProxy.ts';
import { SecureServer } from '../../support/secureServer.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const HOST = 'api.example.test';
const DIRECT = 'direct.example.test';
const GONE = 'behind-a-dead-proxy.example.test';

interface EditorAgents {
  readonly createPacProxyAgent: (
    resolve: (request: unknown, options: unknown, url: string) => Promise<string>,
    options: { readonly originalAgent: https.Agent },
  ) => https.Agent;
}

const never = new AbortController().signal;
const authority = testAuthority();
const folder = mkdtempSync(path.join(tmpdir(), 'backlot-ca-'));
// The system's own certificates, as the editor reads them when the first https request of this process is made.
writeFileSync(path.join(folder, 'ca.pem'), authority.cert);
process.env['SSL_CERT_FILE'] = path.join(folder, 'ca.pem');

async function configure(section: string, key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Global);
}

/** The Problem that the work fails with: one of the extension's is of another bundle's class than the tests' own. */
async function failure(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    () => assert.fail('it did not fail'),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Error && thrown.name === 'Problem', String(thrown));
  return thrown as Problem;
}

describe('the network settings of the editor', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let server: SecureServer;
  let proxy: ConnectProxy;

  before(async () => {
    backlot = await openBacklot();
    server = await SecureServer.start(authority.issue(HOST, DIRECT, GONE, '127.0.0.1'), (response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"scopes":[]}');
    });
    proxy = await ConnectProxy.start({ [`${HOST}:${server.port}`]: server.port });
  });
  beforeEach(() => {
    proxy.targets.length = 0;
    proxy.behavior = 'tunnel';
    server.connections = 0;
  });
  afterEach(async () => {
    await configure('http', 'proxy', undefined);
    await configure('http', 'noProxy', undefined);
  });
  after(async () => {
    await configure('http', 'proxyStrictSSL', undefined);
    await configure('backlot', 'network.allowedHosts', undefined);
    server.close();
    await proxy.close();
    rmSync(folder, { recursive: true });
  });

  /** The extension's own way to a platform at that host. */
  async function sessionAt(host: string): Promise<Session> {
    const provider = await loadProvider('boomin');
    const origin = `https://${host}:${server.port}`;
    const bases = Object.fromEntries(provider.bases.map(({ name }) => [name, `${origin}/api`]));
    return backlot.accounts.trial({ provider, label: 'network', bases, origins: [origin] });
  }
  const call = (session: Session) => session.call('listScopes', { answer: z.unknown() }, never);

  it('trusts the certificates of the system, and uses a connection again', async () => {
    const session = await sessionAt('127.0.0.1');
    for (let count = 1; count <= 5; count += 1) assert.deepEqual(await call(session), { scopes: [] });
    assert.equal(server.connections, 1);
  });

  it('goes through the proxy of the settings, which resolves the name', async () => {
    await configure('http', 'proxy', proxy.url);
    const session = await sessionAt(HOST);
    assert.deepEqual(await call(session), { scopes: [] });
    assert.deepEqual(await call(session), { scopes: [] });
    assert.deepEqual([...new Set(proxy.targets)], [`${HOST}:${server.port}`]);
  });

  it('names the proxy that refused, without its credentials, and knows that nothing was sent', async () => {
    proxy.auth = 'me:p4ssword';
    await configure('http', 'proxy', proxy.url);
    const session = await sessionAt(HOST);
    assert.deepEqual(await call(session), { scopes: [] });
    const before = server.requests.length;
    for (const behavior of [403, 407, 502, 'reset'] as const) {
      proxy.behavior = behavior;
      const { code, details, message } = await failure(call(session));
      const status = typeof behavior === 'number' ? { status: behavior } : { reason: 'ECONNRESET' };
      assert.equal(code, typeof behavior === 'number' ? 'proxy.refused' : 'proxy.unreachable');
      assert.deepEqual(details.args, { proxy: `127.0.0.1:${proxy.port}`, host: HOST, ...status });
      assert.equal(details.mayHaveActed, false);
      assert.doesNotMatch(`${message} ${JSON.stringify(details)}`, /p4ssword/);
    }
    assert.equal(server.requests.length, before);
    proxy.auth = null;
  });

  it('goes to no proxy for a host that the settings except, but to it for all others', async () => {
    await configure('http', 'proxy', proxy.url);
    await configure('http', 'noProxy', [HOST]);
    const { dial } = new Dialer({ lookup: async () => ['127.0.0.1'] });
    const url = new URL(`https://${HOST}:${server.port}/direct`);
    const request = { url, method: 'GET', headers: new Headers(), body: null, signal: never };
    const how = { ...request, isOwn: true, isFresh: true, onSending: () => {} };
    assert.equal(await (await dial(how)).text(), '{"scopes":[]}');
    assert.deepEqual(proxy.targets, []);
    await configure('http', 'noProxy', ['other.example.test']);
    assert.equal(await (await dial(how)).text(), '{"scopes":[]}');
    assert.deepEqual(proxy.targets, [`${HOST}:${server.port}`]);
  });

  it('goes through a proxy that has an IPv6 address, and names it when it refuses', async function () {
    const hosts = { [`${HOST}:${server.port}`]: server.port };
    const sixth = await ConnectProxy.start(hosts, '::1').catch(() => null);
    // Not every machine that runs tests has IPv6.
    if (sixth === null) return this.skip();
    try {
      await configure('http', 'proxy', sixth.url);
      const session = await sessionAt(HOST);
      assert.deepEqual(await call(session), { scopes: [] });
      assert.deepEqual(sixth.targets, [`${HOST}:${server.port}`]);
      sixth.behavior = 403;
      const { code, details } = await failure(call(session));
      assert.equal(code, 'proxy.refused');
      assert.deepEqual(details.args, { proxy: `[::1]:${sixth.port}`, host: HOST, status: 403 });
      assert.equal(details.mayHaveActed, false);
    } finally {
      await sixth.close();
    }
  });

  it('goes the way that a PAC file says, by the editor’s own agent: through a proxy, directly, or not at all', async () => {
    // On a desktop the system carries out the file, and the editor asks it for each address.
    const file = `function FindProxyForURL(url, host) {
      if (host === '${HOST}') return 'PROXY 127.0.0.1:${proxy.port}; DIRECT';
      if (host === '${GONE}') return 'PROXY 127.0.0.1:1; DIRECT';
      return 'DIRECT';
    }`;
    const find = z
      .custom<(url: string, host: string) => string>((value) => typeof value === 'function')
      .parse(runInNewContext(`${file}; FindProxyForURL`));
    const load = createRequire(path.join(vscode.env.appRoot, 'package.json'));
    const { createPacProxyAgent } = load('@vscode/proxy-agent/out/agent.js') as EditorAgents;
    const usual = https.globalAgent;
    const agent = createPacProxyAgent(async (_request, _options, url) => find(url, new URL(url).hostname), {
      originalAgent: usual,
    });
    https.globalAgent = Object.assign(agent, { protocol: 'https:' });
    const { dial } = new Dialer({ lookup: async () => ['127.0.0.1'] });
    const get = async (host: string) => {
      const url = new URL(`https://${host}:${server.port}/pac`);
      const sent: string[] = [];
      const request = { url, method: 'GET', headers: new Headers(), body: null, signal: never };
      const answer = dial({ ...request, isOwn: true, isFresh: true, onSending: () => sent.push(host) });
      return { answer, sent };
    };
    try {
      assert.equal(await (await (await get(HOST)).answer).text(), '{"scopes":[]}');
      assert.deepEqual(proxy.targets, [`${HOST}:${server.port}`]);
      assert.equal(await (await (await get(DIRECT)).answer).text(), '{"scopes":[]}');
      assert.equal(proxy.targets.length, 1);
      const before = server.requests.length;
      const gone = await get(GONE);
      const unreachable = await failure(gone.answer);
      assert.deepEqual([unreachable.code, gone.sent], ['proxy.unreachable', []]);
      assert.deepEqual(unreachable.details.args, {
        proxy: '127.0.0.1:1',
        host: GONE,
        reason: 'ECONNREFUSED',
      });
      proxy.behavior = 403;
      const refused = await get(HOST);
      const { code, details } = await failure(refused.answer);
      assert.deepEqual([code, refused.sent], ['proxy.refused', []]);
      assert.deepEqual(details.args, { proxy: `127.0.0.1:${proxy.port}`, host: HOST, status: 403 });
      assert.equal(server.requests.length, before);
    } finally {
      https.globalAgent = usual;
    }
  });

  it('says that a PAC file in "Http: Proxy" is not read there', async () => {
    const person = new Person(vscode.window);
    try {
      for (const setting of ['http://127.0.0.1:1/proxy.pac', 'file:///etc/proxy.pac']) {
        await configure('http', 'proxy', setting);
        const session = await sessionAt(HOST);
        const problem = await failure(call(session));
        assert.equal(problem.kind, 'network', setting);
        showProblem(problem, { job: 'a PAC file' }, {}, backlot.problems);
        // What is read in the background goes to the same proxy meanwhile.
        const own = person.read.filter((text) => text.startsWith('"a PAC file": '));
        assert.equal(own.length, 1);
        assert.match(own[0] ?? '', /names a PAC file.*in the proxy settings of the system/);
        person.forget();
      }
    } finally {
      person.dispose();
    }
  });

  it('has no say by "Proxy Strict SSL" in which certificates are trusted', async () => {
    const stranger = await SecureServer.start(testAuthority().issue('127.0.0.1'), (response) => {
      response.end('{}');
    });
    const { dial } = new Dialer();
    for (const isStrict of [true, false]) {
      await configure('http', 'proxyStrictSSL', isStrict);
      const url = new URL(`https://127.0.0.1:${stranger.port}/`);
      const request = { url, method: 'GET', headers: new Headers(), body: null, signal: never };
      const sent: string[] = [];
      const onSending = () => sent.push('sent');
      const problem = await failure(dial({ ...request, isOwn: true, isFresh: false, onSending }));
      assert.deepEqual([problem.code, sent], ['network.tls', []]);
    }
    assert.equal(stranger.requests.length, 0);
    stranger.close();
  });

  it('connects to the address that was checked, and to no other that the name has', async () => {
    const asked: string[] = [];
    const lookup = async (host: string) => {
      asked.push(host);
      return ['127.0.0.1'];
    };
    const { dial } = new Dialer({ lookup });
    const url = new URL(`https://${HOST}:${server.port}/checked`);
    const request = { url, method: 'GET', headers: new Headers(), body: null, signal: never };
    const how = { ...request, isFresh: false, onSending: () => {} };
    assert.equal((await failure(dial({ ...how, isOwn: false }))).code, 'address.private');
    assert.equal(server.connections, 0);
    assert.equal(await (await dial({ ...how, isOwn: true })).text(), '{"scopes":[]}');
    assert.equal(server.connections, 1);
    assert.equal((await failure(dial({ ...how, isOwn: false }))).code, 'address.private');
    assert.deepEqual(asked, [HOST, HOST, HOST]);
  });

  it('allows a host in a private network only after a yes, and no longer when it is taken out', async () => {
    const person = new Person();
    const run = (host: unknown) => vscode.commands.executeCommand('backlot.allowHost', host);
    try {
      await person.does(
        () => run('media.example.test'),
        () => 'Cancel',
      );
      assert.equal(isAllowedHost('media.example.test'), false);
      await person.does(
        () => run('media.example.test'),
        () => 'Allow',
      );
      assert.equal(isAllowedHost('media.example.test'), true);
      assert.equal(isAllowedHost('example.test'), false);
      person.forget();
      for (const nonsense of ['', 'a b', 'https://x/', 'x/y', 'x:1', '*', 7, null]) await run(nonsense);
      assert.deepEqual(person.asked, []);
    } finally {
      person.dispose();
    }
    await configure('backlot', 'network.allowedHosts', ['Fake.Example.TEST', 'fd00::1', 7, '']);
    assert.ok(isAllowedHost('fake.example.test') && isAllowedHost('fd00::1'));
    assert.equal(isAllowedHost('media.example.test'), false);
  });
});
