import assert from 'node:assert/strict';
import type { FaultRule } from '../../../../src/sandbox/faults/faultRule.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { CrucibleClient } from '../crucible/crucibleClient.ts';

const SUBMIT = { workflow_id: 'zimage-base', params: { 'prompt.text': 'x' }, idempotency_key: 'intent' };

describe('injected faults', () => {
  let sandbox: Sandbox;
  let client: CrucibleClient;

  before(async () => {
    sandbox = await startSandbox({ otherOrigin: true });
    sandbox.control.freeze();
    client = new CrucibleClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(() => sandbox.stop());

  const submit = (): Promise<Response> =>
    client.raw('POST', '/api/v1/generate', {
      body: JSON.stringify(SUBMIT),
      headers: { 'content-type': 'application/json' },
    });
  const arm = (fault: FaultRule['fault'], more: Partial<FaultRule> = {}) =>
    sandbox.control.addFault({ fault, operation: 'submitGeneration', ...more });
  const jobs = () => sandbox.control.charges().length;

  for (const status of [500, 502, 503]) {
    it(`answers ${status} without acting, and the next call succeeds`, async () => {
      arm({ kind: 'status', status });
      assert.equal((await submit()).status, status);
      assert.equal(jobs(), 0);
      assert.equal((await submit()).status, 202);
    });
  }

  it('sends Retry-After as seconds, as a date, as any text, or not at all', async () => {
    const headers: (string | null)[] = [];
    for (const retryAfter of [{ seconds: 7 }, { inMs: 5000 }, { raw: '999999999999' }, undefined]) {
      arm({ kind: 'status', status: 429, ...(retryAfter && { retryAfter }) });
      const response = await submit();
      assert.equal(response.status, 429);
      headers.push(response.headers.get('retry-after'));
    }
    const date = new Date(Math.floor((sandbox.control.now() + 5000) / 1000) * 1000).toUTCString();
    assert.deepEqual(headers, ['7', date, '999999999999', null]);
  });

  it('redirects to any address without acting', async () => {
    arm({ kind: 'redirect', to: 'https://elsewhere.example.com/x', status: 307 });
    const path = '/api/v1/generate';
    const init = { body: JSON.stringify(SUBMIT), headers: { 'content-type': 'application/json' } };
    const response = await client.raw('POST', path, { ...init, redirect: 'manual' });
    assert.deepEqual(
      [response.status, response.headers.get('location')],
      [307, 'https://elsewhere.example.com/x'],
    );
    assert.equal(jobs(), 0);
  });

  it('sends a huge body without its length', async () => {
    arm({ kind: 'huge', bytes: 600_000, chunked: true });
    const response = await submit();
    assert.equal(response.headers.get('content-length'), null);
    assert.equal((await response.arrayBuffer()).byteLength, 600_000);
  });

  it('sends the error document of a storage host, with any status', async () => {
    for (const status of [undefined, 200]) {
      arm({ kind: 'storageError', ...(status !== undefined && { status }) });
      const response = await submit();
      assert.equal(response.status, status ?? 400);
      assert.match(await response.text(), /<Error><Code>ExpiredToken<\/Code>/);
    }
  });

  it('sends the beginning of a body as if it were all, and a compressed one that nobody asked for', async () => {
    arm({ kind: 'shortened', bytes: 10 });
    assert.equal((await submit()).headers.get('content-length'), '10');
    for (const encoding of ['gzip', 'br'] as const) {
      arm({ kind: 'compressed', encoding });
      const response = await submit();
      assert.equal(response.headers.get('content-encoding'), encoding);
      assert.equal(typeof (await response.json()), 'object');
    }
  });

  it('sends an HTML page in place of an error or an answer', async () => {
    arm({ kind: 'status', status: 502, body: 'html' });
    const error = await submit();
    assert.match(error.headers.get('content-type') ?? '', /text\/html/);
    arm({ kind: 'html' });
    const answer = await submit();
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /<html>/);
    assert.equal(jobs(), 1);
  });

  it('sends an empty body, a wrong shape or broken JSON after acting', async () => {
    arm({ kind: 'empty' });
    assert.equal(await (await submit()).text(), '');
    arm({ kind: 'wrongShape' });
    assert.deepEqual(Object.keys((await (await submit()).json()) as object), ['surprise']);
    arm({ kind: 'truncatedJson' });
    await assert.rejects((await submit()).json(), SyntaxError);
    assert.equal(jobs(), 1);
  });

  it('cuts the answer in the middle after acting', async () => {
    arm({ kind: 'cut' });
    const response = await submit();
    assert.equal(response.status, 202);
    await assert.rejects(response.text());
    assert.equal(jobs(), 1);
    assert.equal((await submit()).status, 200);
  });

  it('loses the answer after acting, and the same key then finds the job', async () => {
    arm({ kind: 'lostAnswer' });
    await assert.rejects(submit());
    assert.equal(jobs(), 1);
    assert.equal((await submit()).status, 200);
    assert.deepEqual(
      sandbox.control.charges().map(({ times }) => times),
      [1],
    );
  });

  it('acts before a 500 when the rule says so', async () => {
    arm({ kind: 'status', status: 500 }, { afterWork: true });
    assert.equal((await submit()).status, 500);
    assert.equal(jobs(), 1);
  });

  it('resets the connection before acting', async () => {
    arm({ kind: 'refuse' });
    await assert.rejects(submit());
    assert.equal(jobs(), 0);
  });

  it('keeps the connection open and silent until the client gives up', async () => {
    arm({ kind: 'halfOpen' });
    const giveUp = AbortSignal.timeout(150);
    await assert.rejects(client.raw('POST', '/api/v1/generate', { body: '{}', signal: giveUp }), {
      name: 'TimeoutError',
    });
    assert.equal(jobs(), 0);
  });

  it('makes a body of any size while it is read', async () => {
    arm({ kind: 'huge', bytes: 40_000_000 });
    const response = await submit();
    assert.equal(response.headers.get('content-length'), '40000000');
    let size = 0;
    for await (const chunk of response.body ?? []) size += (chunk as Uint8Array).length;
    assert.equal(size, 40_000_000);
  });

  it('survives a body that is left unread', async () => {
    arm({ kind: 'huge', bytes: 3_000_000_000 });
    const response = await submit();
    await response.body?.cancel();
    assert.equal((await client.health()).status, 200);
  });

  it('delays an answer', async () => {
    arm({ kind: 'latency' }, { delayMs: 60 });
    const began = performance.now();
    assert.equal((await submit()).status, 202);
    assert.ok(performance.now() - began >= 55);
  });

  it('hits only matching requests, as often as the rule says, after those it skips', async () => {
    sandbox.control.addFault({
      fault: { kind: 'status', status: 503 },
      platform: 'crucible',
      operation: 'getCredits',
      skip: 1,
      times: 2,
    });
    assert.equal((await client.workflows()).status, 200);
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1)
      statuses.push((await client.raw('GET', '/api/v1/credits')).status);
    assert.deepEqual(statuses, [200, 503, 503, 200]);
    assert.deepEqual(sandbox.control.faults(), []);
  });

  it('refuses an invalid rule and names the member', () => {
    const bad: unknown = { fault: { kind: 'status', status: 'many' } };
    assert.throws(() => sandbox.control.addFault(bad as FaultRule), /fault\.status/);
  });

  it('goes down and comes up again at the same address', async () => {
    await sandbox.control.stopListening();
    await assert.rejects(client.health());
    await sandbox.control.listenAgain();
    assert.equal((await client.health()).status, 200);
  });

  describe('an output fault', () => {
    async function outputUrl(variant: string): Promise<string | null> {
      sandbox.control.addFault({ fault: { kind: 'output', variant } } as FaultRule);
      const id = await client.start('x');
      sandbox.control.advance(6000);
      return client.outputUrl(id);
    }
    const get = async (variant: string) => fetch((await outputUrl(variant)) ?? '', { redirect: 'manual' });

    it('gives a missing, gone or expired address', async () => {
      assert.equal(await outputUrl('missing'), null);
      assert.equal((await get('notFound')).status, 404);
      assert.equal((await get('expired')).status, 403);
    });

    it('serves HTML, as HTML or as image/png', async () => {
      const honest = await get('html');
      assert.match(honest.headers.get('content-type') ?? '', /text\/html/);
      const posing = await get('htmlAsPng');
      assert.equal(posing.headers.get('content-type'), 'image/png');
      assert.match(await posing.text(), /<h1>/);
    });

    it('announces three gigabytes', async () => {
      const response = await get('huge');
      assert.equal(response.headers.get('content-length'), '3000000000');
      await response.body?.cancel();
    });

    it('gives a loopback, private or link-local address', async () => {
      assert.match((await outputUrl('loopback')) ?? '', /127\.0\.0\.1:9/);
      assert.match((await outputUrl('privateNetwork')) ?? '', /^http:\/\/10\./);
      assert.match((await outputUrl('linkLocal')) ?? '', /^http:\/\/169\.254\./);
    });

    it('redirects to the picture, to a private address, in a loop or to another origin', async () => {
      const good = await get('redirect');
      assert.equal(good.status, 302);
      assert.equal((await fetch(good.headers.get('location') ?? '')).status, 200);
      assert.match((await get('redirectPrivate')).headers.get('location') ?? '', /169\.254/);
      const circle = await outputUrl('redirectLoop');
      assert.equal((await fetch(circle ?? '', { redirect: 'manual' })).headers.get('location'), circle);
      const away = (await get('redirectOtherOrigin')).headers.get('location') ?? '';
      assert.ok(sandbox.otherOrigin && away.startsWith(sandbox.otherOrigin));
      assert.equal((await fetch(away)).status, 200);
      const seen = sandbox.control.requests().filter((row) => row.origin === 'other');
      assert.equal(seen.length, 1);
      assert.equal(seen[0]?.headers['authorization'], undefined);
    });
  });
});
