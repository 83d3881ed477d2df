import assert from 'node:assert/strict';
import { request } from 'node:http';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { CrucibleClient } from '../crucible/crucibleClient.ts';

describe('the control of the sandbox', () => {
  let sandbox: Sandbox;
  let client: CrucibleClient;

  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true });
    client = new CrucibleClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(() => sandbox.stop());

  async function control(verb: string, input?: unknown, token = sandbox.controlToken) {
    const response = await fetch(`${sandbox.origin}/_sandbox/${verb}`, {
      headers: { 'x-sandbox-control': token },
      ...(input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }),
    });
    return { status: response.status, body: (await response.json()) as { result?: unknown; error?: string } };
  }

  it('requires its token', async () => {
    assert.equal((await control('state', undefined, 'guess')).status, 401);
    assert.equal((await control('state')).status, 200);
  });

  for (const [what, header] of [
    ['a foreign host name', { host: 'evil.example' }],
    ['the origin of another site', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
  ] as const) {
    for (const path of [
      '/_sandbox/state',
      '/crucible/api/v1/credits',
      '/_files/crucible/outputs/x.png',
      '/',
    ]) {
      it(`refuses ${what} on ${path}`, async () => {
        const headers = { 'x-sandbox-control': sandbox.controlToken, ...header };
        const status = await new Promise<number | undefined>((resolve, reject) => {
          request(`${sandbox.origin}${path}`, { headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
          })
            .on('error', reject)
            .end();
        });
        assert.equal(status, 403);
      });
    }
  }

  it('accepts its own origin', async () => {
    const response = await fetch(sandbox.origin, { headers: { origin: sandbox.origin } });
    assert.equal(response.status, 200);
  });

  it('moves the clock over HTTP', async () => {
    const id = await client.start('x');
    assert.equal((await control('advance', { ms: 7000 })).status, 200);
    assert.equal((await client.job(id)).body.data.status, 'succeeded');
  });

  it('refuses GET for a verb that changes something', async () => {
    assert.equal((await control('reset')).status, 405);
  });

  it('names what is wrong with an input', async () => {
    const unknown = await control('explode', {});
    assert.equal(unknown.status, 400);
    assert.match(unknown.body.error ?? '', /addFault/);
    const unfit = await control('advance', { ms: 'soon' });
    assert.match(unfit.body.error ?? '', /input.ms: is not a valid number/);
  });

  it('arms faults, adds credits, revokes keys', async () => {
    await control('addFault', { rule: { fault: { kind: 'status', status: 503 } } });
    assert.equal((await client.raw('GET', '/api/v1/credits')).status, 503);
    await control('addCredits', { platform: 'crucible', amount: 50 });
    assert.equal((await client.credits()).body.data.balance, 150);
    const credential = sandbox.platforms.crucible.credentials['apikey'];
    await control('revoke', { platform: 'crucible', credential });
    assert.equal((await client.credits()).status, 401);
    await control('reset', {});
    assert.equal((await client.credits()).body.data.balance, 100);
  });

  it('lists requests with their operation and masked credentials', async () => {
    await client.raw('GET', '/api/v1/credits?verbose=1');
    const [seen] = sandbox.control.requests();
    assert.equal(seen?.operation, 'getCredits');
    assert.equal(seen?.status, 200);
    assert.deepEqual(seen?.undeclaredQuery, ['verbose']);
    assert.match(seen?.headers['authorization'] ?? '', /^#[0-9a-f]{10}$/);
    assert.deepEqual(sandbox.control.requests(seen?.number), []);
  });

  it('records whole exchanges when asked to', async () => {
    await client.start('recorded');
    const exchange = sandbox.control.requests().at(-1)?.exchange;
    assert.match(exchange?.requestBody ?? '', /recorded/);
    assert.match(exchange?.responseBody ?? '', /job_id/);
  });

  for (const kind of ['lostAnswer', 'halfOpen'] as const) {
    it(`keeps the request of an exchange that had no answer (${kind})`, async () => {
      sandbox.control.addFault({ fault: { kind }, operation: 'submitGeneration' });
      const stop = new AbortController();
      const body = JSON.stringify({ workflow_id: 'zimage-base', params: { 'prompt.text': 'unanswered' } });
      const headers = { 'content-type': 'application/json' };
      const call = client.raw('POST', '/api/v1/generate', { body, headers, signal: stop.signal });
      const failed = assert.rejects(call);
      while (!sandbox.control.requests().at(-1)?.exchange) await new Promise(setImmediate);
      stop.abort();
      await failed;
      const seen = sandbox.control.requests().at(-1);
      assert.equal(seen?.status, null);
      assert.equal(seen?.exchange?.requestBody, body);
      assert.equal(seen?.exchange?.requestHeaders['content-type'], 'application/json');
      assert.deepEqual([seen?.exchange?.responseHeaders, seen?.exchange?.responseBody], [{}, '']);
    });
  }

  it('dates its answers by its own clock', async () => {
    sandbox.control.advance(30 * 86_400_000);
    const { headers } = await client.credits();
    assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - sandbox.control.now()) < 5000);
  });

  it('stops with connections open', async () => {
    const other = await startSandbox();
    other.control.addFault({ fault: { kind: 'halfOpen' } });
    const hanging = assert.rejects(new CrucibleClient(other).health());
    while (other.control.requests().length === 0) await new Promise(setImmediate);
    await other.stop();
    await hanging;
  });

  it('rejects when its port is taken', async () => {
    const port = Number(new URL(sandbox.origin).port);
    await assert.rejects(startSandbox({ port }), { code: 'EADDRINUSE' });
  });
});
