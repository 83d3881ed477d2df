import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { Account } from '../../../src/core/account.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import { testAuthority } from '../../support/certificates.ts';
import { ConnectProxy, type ProxyBehavior } from '../../support/connectProxy.ts';
import { SecureServer } from '../../support/secureServer.ts';
import { assertPicture, FaultRig, problemOf } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

/** Names that only the proxy can resolve: this machine has no address for them. */
const HOST = 'gateway.example.test';
const MEDIA = 'media.example.test';
const authority = testAuthority();

describe('Fault injection: a proxy that resolves names, and a private authority', () => {
  const usual = https.globalAgent;
  let rig: FaultRig;
  let window: FaultWindow;
  let front: SecureServer;
  let proxy: ConnectProxy;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    const sandbox = new URL(rig.sandbox.origin);
    front = await SecureServer.start(authority.issue(HOST, MEDIA), (response, request) => {
      const { method, url: path, headers } = request;
      const { hostname, port, host } = sandbox;
      const forwarded = http.request(
        { hostname, port, method, path, headers: { ...headers, host }, agent: false },
        (answer) => void passOn(answer, response, `https://${MEDIA}:${front.port}`),
      );
      forwarded.on('error', () => response.destroy());
      request.pipe(forwarded);
    });
    proxy = await ConnectProxy.start({
      [`${HOST}:${front.port}`]: front.port,
      [`${MEDIA}:${front.port}`]: front.port,
    });
    useProxy(proxy.url);
    window = await rig.window().start();
    const origin = `https://${HOST}:${front.port}`;
    account = await window.accounts.add(
      {
        provider: crucible,
        label: 'work',
        bases: { gateway: rig.base.replace(rig.sandbox.origin, origin) },
        secrets: { apikey: rig.key },
        origins: [origin],
      },
      new AbortController().signal,
    );
  });

  afterEach(async () => {
    await rig.close();
    await proxy.close();
    front.close();
    https.globalAgent.destroy();
    https.globalAgent = usual;
  });

  /** Passes an answer of the sandbox on, with its own addresses moved to another host of the platform. */
  async function passOn(answer: IncomingMessage, response: ServerResponse, media: string): Promise<void> {
    const whole = Buffer.concat((await answer.toArray()) as Buffer[]);
    const isJson = answer.headers['content-type']?.includes('json');
    const body = isJson ? whole.toString().replaceAll(rig.sandbox.origin, media) : whole;
    const headers = { ...answer.headers, 'content-length': Buffer.byteLength(body) };
    response.writeHead(answer.statusCode ?? 502, headers).end(body);
  }

  /** As the settings of the editor or HTTPS_PROXY name one. */
  function useProxy(url: string, ca = authority.cert): void {
    https.globalAgent.destroy();
    const options = { keepAlive: true, ca, proxyEnv: { HTTPS_PROXY: url } };
    https.globalAgent = new https.Agent(options);
  }

  it('lets a job be bought, watched and its picture be fetched, all through the proxy', async () => {
    const job = await window.buy(account.id);
    await rig.assertBoughtOnce(window, job.id);
    assertPicture(readFileSync((await window.picture(job.id)).path));
    const hosts = new Set(proxy.targets.map((target) => target.split(':')[0]));
    assert.deepEqual([...hosts], [HOST, MEDIA]);
  });

  it('signs in to a proxy that wants it', async () => {
    proxy.auth = 'me:p4ssword';
    useProxy(proxy.url);
    const job = await window.buy(account.id);
    await rig.assertBoughtOnce(window, job.id);
  });

  const REFUSALS: readonly (readonly [string, ProxyBehavior, string, Record<string, unknown>])[] = [
    ['wants a sign-in', 407, 'proxy.refused', { status: 407 }],
    ['forbids the host', 403, 'proxy.refused', { status: 403 }],
    ['cannot find the host', 502, 'proxy.refused', { status: 502 }],
    ['is overloaded', 503, 'proxy.refused', { status: 503 }],
    ['resets the connection', 'reset', 'network.cut', {}],
  ];
  for (const [name, behavior, code, args] of REFUSALS) {
    it(`that ${name}: the job was not sent, is not charged, and can be bought later`, async () => {
      proxy.behavior = behavior;
      const job = await window.buy(account.id);
      assert.deepEqual([job.state, job.problem?.code], ['refused', code]);
      for (const [arg, value] of Object.entries(args)) assert.equal(job.problem?.args?.[arg], value);
      assert.equal(job.problem?.mayHaveActed, false);
      assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);
      proxy.behavior = 'tunnel';
      const bought = await window.buy(account.id);
      await rig.assertBoughtOnce(window, bought.id);
    });
  }

  for (const [name, behavior] of [
    ['closes the connection without a word', 'nothing'],
    ['closes it in the middle of its answer', 'half'],
    ['answers what is no HTTP', 'garbage'],
    ['says yes and closes', 'closed'],
    ['says yes with a web page', 'page'],
  ] as const)
    it(`that ${name}: the job was not sent, is not charged, and can be bought later`, async () => {
      proxy.behavior = behavior;
      const job = await window.buy(account.id);
      assert.deepEqual([job.state, job.problem?.mayHaveActed], ['refused', false], job.problem?.code);
      assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);
      proxy.behavior = 'tunnel';
      const bought = await window.buy(account.id);
      await rig.assertBoughtOnce(window, bought.id);
    });

  it('whose sign-in is wrong: it is asked once, and the job was not sent', async () => {
    proxy.auth = 'me:p4ssword';
    useProxy(proxy.url.replace('p4ssword', 'another'));
    const before = proxy.targets.length;
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['refused', 'proxy.refused']);
    assert.ok(proxy.targets.length - before <= 3, `${proxy.targets.length - before} attempts`);
    assert.deepEqual(rig.charged(), []);
  });

  it('that is not there: the job was not sent', async () => {
    useProxy('http://127.0.0.1:1');
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.mayHaveActed], ['refused', false]);
    assert.deepEqual(rig.charged(), []);
  });

  it('that goes away under a running job: the job is watched on when it is back', async () => {
    rig.sandbox.control.freeze();
    const job = await window.buy(account.id);
    proxy.behavior = 407;
    https.globalAgent.destroy();
    const waiting = await rig.withProblem(window, job.id, 'proxy.refused');
    assert.deepEqual([waiting.state, waiting.remoteId], ['queued', job.remoteId]);
    proxy.behavior = 'tunnel';
    rig.sandbox.control.resume();
    await rig.assertBoughtOnce(window, job.id);
  });

  it('whose certificate nobody trusts: nothing is sent', async () => {
    useProxy(proxy.url, testAuthority().cert);
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['refused', 'network.tls']);
    assert.deepEqual(rig.charged(), []);
  });

  it('reaches no literal address in a private network through the proxy', async () => {
    for (const host of ['10.0.0.1', '169.254.169.254', '[fd00::1]', 'metadata.google.internal', 'nas']) {
      const { session } = await window.opened(account.id);
      const bytes = new Uint8Array(3);
      const put = session.upload(`https://${host}/x`, bytes, 'image/png', new AbortController().signal);
      assert.equal((await problemOf(put)).code, 'address.private', host);
    }
    assert.ok(proxy.targets.every((target) => target === `${HOST}:${front.port}`));
  });
});
