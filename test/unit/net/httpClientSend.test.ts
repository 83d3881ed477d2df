import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';
import { readLimited } from '../../../src/net/http/responseBody.ts';
import { CountingScope, HttpClientRig, PAID, problemOf, READ } from './httpClientRig.ts';
import { deadPort } from './loopback.ts';

describe('Sending with HttpClient', () => {
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  it('returns status, headers and the whole body of any answer', async () => {
    const server = await rig.serve((response) => {
      response.writeHead(418, { 'x-request-id': 'r1', 'content-type': 'application/json' }).end('{"a":1}');
    });
    const response = await rig.httpClient.send(new Request(`${server.origin}/tea`), READ);
    assert.equal(response.status, 418);
    assert.equal(response.headers.get('x-request-id'), 'r1');
    assert.deepEqual(await response.json(), { a: 1 });
  });

  it('sends the body byte for byte with its length', async () => {
    const server = await rig.serve((response) => response.writeHead(202).end());
    const body = JSON.stringify({ prompt: 'ü'.repeat(50_000) });
    const headers = { 'content-type': 'application/json' };
    await rig.httpClient.send(new Request(server.origin, { method: 'POST', body, headers }), PAID);
    const [seen] = server.seen;
    assert.equal(seen?.body.toString(), body);
    assert.equal(seen?.headers['content-length'], String(Buffer.byteLength(body)));
    assert.equal(seen?.headers['transfer-encoding'], undefined);
    assert.equal(seen?.headers['content-type'], 'application/json');
  });

  it('sends a multipart form with its boundary', async () => {
    const server = await rig.serve((response) => response.end('ok'));
    const form = new FormData();
    form.append('bundle', new Blob(['zip']), 'game.zip');
    await rig.httpClient.send(new Request(server.origin, { method: 'POST', body: form }), PAID);
    const boundary = /boundary=(.+)$/.exec(server.seen[0]?.headers['content-type'] ?? '')?.[1] ?? 'none';
    assert.ok(server.seen[0]?.body.includes(boundary));
  });

  it('returns an answer without a body', async () => {
    const server = await rig.serve((response) => response.writeHead(204).end());
    const response = await rig.httpClient.send(new Request(server.origin), READ);
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
  });

  it('adds the credential on its own origin', async () => {
    const server = await rig.serve((response) => response.end());
    const credentialScope = new CountingScope([`${server.origin}/`], {
      authorization: 'Bearer k',
      'x-org': 'o',
    });
    await rig.httpClient.send(new Request(server.origin), { ...READ, credentialScope });
    assert.equal(server.seen[0]?.headers.authorization, 'Bearer k');
    assert.equal(server.seen[0]?.headers['x-org'], 'o');
  });

  it('refuses a foreign origin before it asks for the credential', async () => {
    const server = await rig.serve((response) => response.end());
    const credentialScope = new CountingScope(['https://api.example.com'], { authorization: 'Bearer k' });
    const problem = await problemOf(
      rig.httpClient.send(new Request(server.origin), { ...PAID, credentialScope }),
    );
    assert.equal(problem.code, 'address.notAllowed');
    assert.equal(problem.details.mayHaveActed, false);
    assert.equal(credentialScope.asked, 0);
    assert.equal(server.seen.length, 0);
  });

  it('passes on why a credential could not be read and sends nothing', async () => {
    const server = await rig.serve((response) => response.end());
    const locked = new Problem({ kind: 'auth', code: 'key.missing' });
    const credentialScope = { origins: [server.origin], headers: () => Promise.reject(locked) };
    const problem = await problemOf(
      rig.httpClient.send(new Request(server.origin), { ...PAID, credentialScope }),
    );
    assert.equal(problem.code, 'key.missing');
    assert.equal(problem.details.mayHaveActed, false);
    assert.equal(server.seen.length, 0);
  });

  it('calls https addresses, and http on loopback only', async () => {
    for (const url of ['http://example.com/', 'http://192.168.0.1/', 'ftp://127.0.0.1/', 'data:,x']) {
      const problem = await problemOf(rig.httpClient.send(new Request(url), READ));
      assert.equal(problem.code, 'address.notAllowed', url);
      assert.equal(problem.kind, 'blocked');
    }
    const upload = rig.httpClient.upload(
      'https://user:pw@example.com/',
      new Uint8Array(1),
      'image/png',
      PAID,
    );
    assert.equal((await problemOf(upload)).code, 'address.notAllowed');
  });

  it('reports an unreachable host with nothing sent', async () => {
    const request = new Request(`http://127.0.0.1:${await deadPort()}`, { method: 'POST', body: '{}' });
    const problem = await problemOf(
      rig.httpClient.send(request, { ...PAID, provider: 'crucible', account: 'acc1' }),
    );
    assert.equal(problem.code, 'network.unreachable');
    assert.equal(problem.details.mayHaveActed, false);
    assert.equal(problem.details.retryable, true);
    assert.deepEqual(problem.details.args, { host: '127.0.0.1', reason: 'ECONNREFUSED' });
    assert.equal(problem.details.operation, 'test.pay');
    assert.equal(problem.details.provider, 'crucible');
    assert.equal(problem.details.account, 'acc1');
  });

  it('reports a name that does not exist', async () => {
    const nowhere = new HttpClientRig(() => Promise.reject(new Error('no such name')));
    const problem = await problemOf(nowhere.httpClient.send(new Request('https://nothing.invalid'), PAID));
    nowhere.close();
    assert.equal(problem.code, 'network.unreachable');
    assert.equal(problem.details.mayHaveActed, false);
  });

  it('reports a failed TLS handshake with nothing sent', async () => {
    const plain = await rig.serve((response) => response.end());
    const problem = await problemOf(
      rig.httpClient.send(new Request(`https://127.0.0.1:${plain.port}`), PAID),
    );
    assert.equal(problem.code, 'network.tls');
    assert.equal(problem.details.mayHaveActed, false);

    const hangsUp = await rig.serveTcp((socket) => socket.destroy());
    const early = await problemOf(
      rig.httpClient.send(new Request(`https://127.0.0.1:${hangsUp.port}`), PAID),
    );
    assert.equal(early.code, 'network.tls');
    assert.equal(early.details.mayHaveActed, false);
  });

  it('reports a cut connection with mayHaveActed', async () => {
    const cases = [
      '',
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
    ];
    for (const text of cases) {
      const server = await rig.serveTcp((socket) => socket.end(text));
      const request = new Request(server.origin, { method: 'POST', body: '{}' });
      const problem = await problemOf(rig.httpClient.send(request, PAID));
      assert.equal(problem.code, 'network.cut', JSON.stringify(text));
      assert.equal(problem.details.mayHaveActed, true);
    }
  });

  it('reports an answer that is not HTTP or has an impossible status', async () => {
    for (const text of ['SSH-2.0-x\r\n\r\n', 'HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n']) {
      const server = await rig.serveTcp((socket) => socket.end(text));
      const problem = await problemOf(rig.httpClient.send(new Request(server.origin), PAID));
      assert.equal(problem.code, 'answer.wrongShape', text);
      assert.equal(problem.details.mayHaveActed, true);
    }
  });

  it('reports a body that is shorter than announced', async () => {
    const short = new Response('abc', { headers: { 'content-length': '10' } });
    const problem = await problemOf(readLimited(short, 100));
    assert.equal(problem.code, 'network.cut');
  });

  it('stops at the size limit, whether the length was announced or not', async () => {
    const announced = await rig.serve((response) => response.end('x'.repeat(2000)));
    const chunked = await rig.serve((response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    });
    for (const server of [announced, chunked]) {
      const problem = await problemOf(
        rig.httpClient.send(new Request(server.origin), { ...READ, maxBytes: 1000 }),
      );
      assert.equal(problem.code, 'answer.tooLarge');
      assert.deepEqual(problem.details.args, { maxBytes: 1000 });
    }
    const exact = await rig.httpClient.send(new Request(announced.origin), { ...READ, maxBytes: 2000 });
    assert.equal((await exact.text()).length, 2000);
  });

  it('gives the status of a failure whose body is too long to be read', async () => {
    const server = await rig.serve((response) => void response.writeHead(422).end('x'.repeat(600_000)));
    const answer = await rig.httpClient.send(new Request(server.origin), READ);
    assert.deepEqual([answer.status, await answer.text()], [422, '']);
  });

  it('closes the connection of an endless answer', async () => {
    const closed = deferred();
    const server = await rig.serve((response) => {
      response.on('close', closed.resolve);
      const pour = () => {
        while (response.write(Buffer.alloc(16_384)));
        response.once('drain', pour);
      };
      pour();
    });
    const problem = await problemOf(
      rig.httpClient.send(new Request(server.origin), { ...READ, maxBytes: 100_000 }),
    );
    assert.equal(problem.code, 'answer.tooLarge');
    await closed.promise;
  });

  it('times out before the answer and in the middle of its body', async () => {
    const silent = await rig.serve(() => {});
    const slow = await rig.serve((response) => response.write('half'));
    for (const server of [silent, slow]) {
      const failed = problemOf(rig.httpClient.send(new Request(server.origin), { ...READ, timeoutMs: 7000 }));
      await rig.clock.untilSleeping((ms) => ms === 7000);
      while (server.seen.length === 0) await new Promise(setImmediate);
      await rig.clock.advance(7000);
      const problem = await failed;
      assert.equal(problem.code, 'network.timeout');
      assert.deepEqual(problem.details.args, { seconds: 7 });
      assert.equal(problem.details.mayHaveActed, true);
      assert.equal(server.seen.length, 1, 'a call whose time is up is not sent again');
    }
  });

  for (const how of ['request', 'call', 'client'] as const) {
    it(`closes the socket when it is canceled by the ${how}`, async () => {
      const stop = new AbortController();
      const arrived = deferred();
      const closed = deferred();
      const server = await rig.serve((response) => {
        response.on('close', closed.resolve);
        arrived.resolve();
      });
      const request = new Request(server.origin, how === 'request' ? { signal: stop.signal } : {});
      const failed = problemOf(
        rig.httpClient.send(request, how === 'call' ? { ...READ, signal: stop.signal } : READ),
      );
      await arrived.promise;
      if (how === 'client') rig.httpClient.dispose();
      else stop.abort();
      const problem = await failed;
      assert.equal(problem.code, 'call.canceled');
      assert.equal(problem.details.mayHaveActed, true);
      await closed.promise;
    });
  }

  it('sends nothing when it was canceled before it began', async () => {
    const server = await rig.serve((response) => response.end());
    const request = new Request(server.origin, { signal: AbortSignal.abort() });
    const problem = await problemOf(rig.httpClient.send(request, PAID));
    assert.equal(problem.code, 'call.canceled');
    assert.equal(problem.details.mayHaveActed, false);
    rig.httpClient.dispose();
    assert.equal(
      (await problemOf(rig.httpClient.send(new Request(server.origin), PAID))).code,
      'call.canceled',
    );
    assert.equal(server.seen.length, 0);
  });

  it('logs one line per exchange, without query values, headers or bodies', async () => {
    const server = await rig.serve((response, seen) => {
      response
        .writeHead(seen.path.startsWith('/bad') ? 500 : 200, { 'x-secret': 'hidden-1' })
        .end('hidden-2');
    });
    const credentialScope = new CountingScope([server.origin], { authorization: 'Bearer hidden-3' });
    const ask = (path: string, call: object) =>
      rig.httpClient.send(
        new Request(server.origin + path, {
          method: 'POST',
          body: 'hidden-4',
          headers: { 'x-a': 'hidden-5' },
        }),
        { ...PAID, credentialScope, ...call },
      );
    await ask('/v1/jobs?sig=hidden-6&page=hidden-7', {});
    await ask('/v1/jobs', { repeatable: true });
    await ask('/bad', {});
    assert.deepEqual(rig.log, [
      `info acc1 · test.pay · POST ${server.origin}/v1/jobs?sig=…&page=… · 200 · 0 ms`,
      `debug acc1 · test.pay · POST ${server.origin}/v1/jobs · 200 · 0 ms`,
      `warn acc1 · test.pay · POST ${server.origin}/bad · 500 · 0 ms`,
    ]);
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
