import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { CountingScope, HttpClientRig, PAID, problemOf, READ } from './httpClientRig.ts';
import { deadPort } from './loopback.ts';

type Answer = (response: ServerResponse) => void;

describe('Retries', () => {
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  /** A server that gives these answers in turn, the last one for ever. */
  const inTurn = (...answers: Answer[]) => {
    let next = 0;
    return rig.serve((response) => answers[Math.min(next++, answers.length - 1)]?.(response));
  };
  const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    (response) =>
      void response.writeHead(code, headers).end('{}');
  const cut: Answer = (response) => void response.socket?.destroy();

  it('retries a read after 429, 502, 503, 504 and a cut connection with growing waits', async () => {
    for (const failure of [status(429), status(502), status(503), status(504), cut]) {
      const server = await inTurn(failure, failure, status(200));
      const done = rig.httpClient.send(new Request(server.origin), READ);
      await rig.clock.untilSleeping((ms) => ms === 500);
      await rig.clock.advance(500);
      await rig.clock.untilSleeping((ms) => ms === 1000);
      await rig.clock.advance(1000);
      assert.equal((await done).status, 200);
      assert.equal(server.seen.length, 3);
    }
  });

  it('returns the last answer after two retries', async () => {
    const server = await inTurn(status(503));
    const done = rig.httpClient.send(new Request(server.origin), READ);
    await rig.clock.untilSleeping((ms) => ms === 500);
    await rig.clock.advance(500);
    await rig.clock.untilSleeping((ms) => ms === 1000);
    await rig.clock.advance(1000);
    assert.equal((await done).status, 503);
    assert.equal(server.seen.length, 3);
    assert.match(rig.log.at(-1) ?? '', /attempt 3$/);
  });

  it('retries an unreachable host and reports that nothing was sent', async () => {
    const failed = problemOf(rig.httpClient.send(new Request(`http://127.0.0.1:${await deadPort()}`), READ));
    await rig.clock.untilSleeping((ms) => ms === 500);
    await rig.clock.advance(500);
    await rig.clock.untilSleeping((ms) => ms === 1000);
    await rig.clock.advance(1000);
    assert.equal((await failed).details.mayHaveActed, false);
  });

  it('does not retry permanent failures', async () => {
    for (const code of [400, 401, 404, 409, 500]) {
      const server = await inTurn(status(code));
      assert.equal((await rig.httpClient.send(new Request(server.origin), READ)).status, code);
      assert.equal(server.seen.length, 1);
    }
  });

  it('does not retry a call that is not repeatable', async () => {
    for (const failure of [status(429, { 'retry-after': '1' }), status(503), status(502)]) {
      const server = await inTurn(failure);
      const request = new Request(server.origin, { method: 'POST', body: '{}' });
      assert.ok((await rig.httpClient.send(request, { ...PAID, rateLimitKey: server.origin })).status >= 429);
      assert.equal(server.seen.length, 1);
    }
    const server = await inTurn(cut);
    const request = new Request(server.origin, { method: 'POST', body: '{}' });
    assert.equal((await problemOf(rig.httpClient.send(request, PAID))).code, 'network.cut');
    assert.equal(server.seen.length, 1);
  });

  it('retries a repeatable write with the same bytes and key', async () => {
    const server = await inTurn(cut, status(202));
    const headers = { 'idempotency-key': 'k1', 'content-type': 'application/json' };
    const request = new Request(server.origin, { method: 'POST', body: '{"a":1}', headers });
    const credentialScope = new CountingScope([server.origin], { authorization: 'Bearer x' });
    const done = rig.httpClient.send(request, { ...PAID, repeatable: true, credentialScope });
    await rig.clock.untilSleeping((ms) => ms === 500);
    await rig.clock.advance(500);
    assert.equal((await done).status, 202);
    assert.deepEqual(server.seen[1]?.body, server.seen[0]?.body);
    assert.equal(server.seen[1]?.headers['idempotency-key'], 'k1');
    assert.equal(server.seen[1]?.headers.authorization, 'Bearer x');
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const date = new Date();
    date.setMilliseconds(0);
    const later = new Date(date.getTime() + 12_000).toUTCString();
    for (const asked of ['12', later]) {
      const server = await inTurn(
        status(429, { 'retry-after': asked, date: date.toUTCString() }),
        status(200),
      );
      const done = rig.httpClient.send(new Request(server.origin), { ...READ, rateLimitKey: server.origin });
      await rig.clock.untilSleeping((ms) => ms === 12_000);
      await rig.clock.advance(11_999);
      assert.equal(server.seen.length, 1);
      await rig.clock.advance(1);
      assert.equal((await done).status, 200);
      assert.equal(server.seen.length, 2);
    }
  });

  it('returns the answer at once when Retry-After is longer than 30 s', async () => {
    const server = await inTurn(status(429, { 'retry-after': '31' }));
    const response = await rig.httpClient.send(new Request(server.origin), READ);
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '31');
    assert.equal(server.seen.length, 1);
  });

  it('ignores a malformed Retry-After', async () => {
    for (const nonsense of ['-5', 'soon', 'Mon, 99 Foo 2026', '']) {
      const server = await inTurn(status(503, { 'retry-after': nonsense }), status(200));
      const done = rig.httpClient.send(new Request(server.origin), READ);
      await rig.clock.untilSleeping((ms) => ms === 500);
      await rig.clock.advance(500);
      assert.equal((await done).status, 200, nonsense);
    }
  });

  it('pauses the other calls of the same account only', async () => {
    const server = await inTurn(status(429, { 'retry-after': '20' }), status(200));
    await rig.httpClient.send(new Request(`${server.origin}/first`, { method: 'POST' }), PAID);
    const held = rig.httpClient.send(new Request(`${server.origin}/held`, { method: 'POST' }), PAID);
    await rig.httpClient.send(new Request(`${server.origin}/other`), { ...READ, rateLimitKey: 'acc2' });
    assert.deepEqual(
      server.seen.map((seen) => seen.path),
      ['/first', '/other'],
    );
    await rig.clock.advance(20_000);
    assert.equal((await held).status, 200);
  });

  it('extends a pause when a later answer asks for more and never shortens it', async () => {
    const waits = ['5', '20', '1'];
    const server = await rig.serve((response) => {
      const wait = waits[server.seen.length - 1];
      response.writeHead(wait ? 429 : 200, wait ? { 'retry-after': wait } : {});
      if (server.seen.length <= 3) held.push(() => response.end());
      else response.end();
      if (server.seen.length === 3) for (const one of held.splice(0)) one();
    });
    const held: (() => void)[] = [];
    await Promise.all(
      [1, 2, 3].map(() => rig.httpClient.send(new Request(server.origin, { method: 'POST' }), PAID)),
    );
    const next = rig.httpClient.send(new Request(server.origin, { method: 'POST' }), PAID);
    await rig.clock.advance(19_999);
    assert.equal(server.seen.length, 3);
    await rig.clock.advance(1);
    assert.equal((await next).status, 200);
  });

  it('can be canceled in the queue, with nothing sent', async () => {
    const server = await inTurn(status(503, { 'retry-after': '20' }), status(200));
    await rig.httpClient.send(new Request(server.origin, { method: 'POST' }), PAID);
    const stop = new AbortController();
    const failed = problemOf(
      rig.httpClient.send(new Request(server.origin, { method: 'POST' }), { ...PAID, signal: stop.signal }),
    );
    await rig.clock.untilSleeping((ms) => ms === 20_000);
    stop.abort();
    const problem = await failed;
    assert.equal(problem.code, 'call.canceled');
    assert.equal(problem.details.mayHaveActed, false);
    assert.equal(server.seen.length, 1);
  });

  it('can be canceled while it waits for a retry', async () => {
    const server = await inTurn(status(503));
    const stop = new AbortController();
    const failed = problemOf(rig.httpClient.send(new Request(server.origin, { signal: stop.signal }), READ));
    await rig.clock.untilSleeping((ms) => ms === 500);
    stop.abort();
    assert.equal((await failed).code, 'call.canceled');
    assert.deepEqual(rig.clock.sleeping, []);
  });

  it('does not count waits against the timeout', async () => {
    const server = await inTurn(status(429, { 'retry-after': '25' }), status(200));
    const done = rig.httpClient.send(new Request(server.origin), { ...READ, timeoutMs: 10_000 });
    await rig.clock.untilSleeping((ms) => ms === 25_000);
    await rig.clock.advance(25_000);
    assert.equal((await done).status, 200);
  });

  it('runs at most four exchanges of an account at a time', async () => {
    const waiting: ServerResponse[] = [];
    let most = 0;
    const server = await rig.serve((response) => {
      waiting.push(response);
      most = Math.max(most, waiting.length);
      if (server.seen.length >= 4) for (const one of waiting.splice(0)) one.end();
    });
    const calls = Array.from({ length: 9 }, () => rig.httpClient.send(new Request(server.origin), READ));
    const done = await Promise.all(calls);
    assert.equal(done.length, 9);
    assert.equal(most, 4);
  });
});
