import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { CountingScope, HttpClientRig, PAID, problemOf, READ } from './httpClientRig.ts';

describe('Uploads', () => {
  const own = ({ origin }: { readonly origin: string }) => ({ ...PAID, ownOrigins: [origin] });
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  it('sends the bytes with their exact length and type and without a credential', async () => {
    const server = await rig.serve((response) => response.writeHead(200).end());
    const bytes = new Uint8Array(randomBytes(300_000));
    const response = await rig.httpClient.upload(
      `${server.origin}/up?sig=s`,
      bytes,
      'image/png',
      own(server),
    );
    assert.equal(response.status, 200);
    const [seen] = server.seen;
    assert.equal(seen?.method, 'PUT');
    assert.equal(seen?.headers['content-length'], '300000');
    assert.equal(seen?.headers['transfer-encoding'], undefined);
    assert.equal(seen?.headers['content-type'], 'image/png');
    assert.equal(seen?.headers.authorization, undefined);
    assert.ok(seen?.body.equals(bytes));
  });

  it('refuses to follow a redirect with the user’s file', async () => {
    const other = await rig.serve((response) => response.end());
    const server = await rig.serve((response) => response.writeHead(307, { location: other.origin }).end());
    const problem = await problemOf(
      rig.httpClient.upload(server.origin, new Uint8Array(3), 'image/png', own(server)),
    );
    assert.equal(problem.code, 'redirect.notAllowed');
    assert.equal(other.seen.length, 0);
  });

  it('returns a refusal as an answer', async () => {
    const server = await rig.serve((response) => response.writeHead(403).end('<Error/>'));
    const response = await rig.httpClient.upload(server.origin, new Uint8Array(3), 'image/png', own(server));
    assert.equal(response.status, 403);
    assert.equal(await response.text(), '<Error/>');
  });
});

describe('Downloads', () => {
  let rig: HttpClientRig;
  let dir: string;
  beforeEach(async () => {
    rig = new HttpClientRig();
    dir = await mkdtemp(join(tmpdir(), 'backlot-net-'));
  });
  afterEach(async () => {
    rig.close();
    await rm(dir, { recursive: true });
  });

  const target = (ownOrigins: string[], more: object = {}) => ({
    path: join(dir, 'file'),
    maxBytes: 1_000_000,
    ownOrigins,
    ...more,
  });

  it('writes the file, its size, hash and stated type', async () => {
    const bytes = randomBytes(500_000);
    const server = await rig.serve((response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(bytes),
    );
    const done = await rig.httpClient.download(server.origin, target([server.origin]), READ);
    assert.deepEqual(done, {
      byteSize: 500_000,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      contentType: 'image/png',
      origin: server.origin,
    });
    assert.ok(bytes.equals(await readFile(join(dir, 'file'))));
    assert.deepEqual(await readdir(dir), ['file']);
  });

  it('redacts the sent key in the file, also across two pieces', async () => {
    const key = 'xy_svc_planted';
    const server = await rig.serve((response, seen) => {
      assert.equal(seen.headers.authorization, `Bearer ${key}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"request":{"authorization":"Bearer xy_svc');
      setTimeout(() => response.end('_planted"}}'), 20);
    });
    const headers = async () => ({ authorization: `Bearer ${key}` });
    const credentialScope = { origins: [server.origin], headers, keys: () => [key] };
    const done = await rig.httpClient.download(
      server.origin,
      target([server.origin], { credentialScope }),
      READ,
    );
    const text = '{"request":{"authorization":"Bearer ***"}}';
    assert.equal(await readFile(join(dir, 'file'), 'utf8'), text);
    assert.equal(done.byteSize, text.length);
    assert.equal(done.sha256, createHash('sha256').update(text).digest('hex'), 'of what was written');
  });

  it('decompresses the content', async () => {
    const server = await rig.serve((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
    );
    await rig.httpClient.download(server.origin, target([server.origin]), READ);
    assert.equal(await readFile(join(dir, 'file'), 'utf8'), 'hello');
  });

  it('leaves no file behind when it fails', async () => {
    const cut = await rig.serveTcp((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc'),
    );
    const large = await rig.serve(
      (response) => (response.write('x'.repeat(10)), response.end('x'.repeat(1_000_000))),
    );
    const bomb = await rig.serve((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
    );
    const cases = [
      [cut.origin, 'network.cut'],
      [large.origin, 'answer.tooLarge'],
      [bomb.origin, 'answer.tooLarge'],
    ] as const;
    for (const [origin, code] of cases) {
      const call = { ...READ, repeatable: false };
      const problem = await problemOf(rig.httpClient.download(origin, target([origin]), call));
      assert.equal(problem.code, code);
      assert.deepEqual(await readdir(dir), []);
    }
  });

  it('restarts from the beginning after a cut', async () => {
    let first = true;
    const server = await rig.serveTcp((socket) => {
      socket.end(
        `HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n${first ? 'abc' : 'abcdef'}`,
      );
      first = false;
    });
    const done = rig.httpClient.download(server.origin, target([server.origin]), READ);
    await rig.clock.untilSleeping((ms) => ms === 500);
    await rig.clock.advance(500);
    assert.equal((await done).byteSize, 6);
    assert.equal(await readFile(join(dir, 'file'), 'utf8'), 'abcdef');
  });

  describe('that broke off', () => {
    const CONTENT = randomBytes(2_000);
    const TAG = '"v1"';

    /** Until so much of the download is on the disk. */
    const untilWritten = async (byteSize: number) => {
      for (;;) {
        const [name] = await readdir(dir);
        if (name !== undefined && (await stat(join(dir, name))).size >= byteSize) return;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };

    /** Answers the first request with a beginning; notes what the second asks for, and answers it by `again`. */
    const broken = async (
      head: Readonly<Record<string, string>>,
      again: (range: string | undefined) => { status: number; head?: Record<string, string>; body: Buffer },
      received = 700,
    ) => {
      const asked: {
        range: string | undefined;
        ifRange: string | undefined;
        encoding: string | undefined;
      }[] = [];
      const server = await rig.serve((response, { headers }) => {
        const ifRange = headers['if-range'];
        const encoding = headers['accept-encoding']?.toString();
        asked.push({ range: headers.range, ifRange: ifRange?.toString(), encoding });
        if (asked.length === 1) {
          response.writeHead(200, { 'content-length': CONTENT.byteLength, ...head });
          response.write(CONTENT.subarray(0, received));
          void untilWritten(received).then(() => response.destroy());
          return;
        }
        const { status, head: more, body } = again(headers.range);
        response.writeHead(status, { ...head, ...more }).end(body);
      });
      const done = rig.httpClient.download(server.origin, target([server.origin]), READ);
      await rig.clock.untilSleeping((ms) => ms === 500);
      await rig.clock.advance(500);
      return { done, asked };
    };
    const rest = (range: string | undefined) => {
      const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]);
      const head = { 'content-range': `bytes ${start}-1999/2000` };
      return { status: 206, head, body: CONTENT.subarray(start) };
    };
    const whole = () => ({ status: 200, body: CONTENT });
    const assertWhole = async (done: ReturnType<HttpClient['download']>) => {
      const { byteSize, sha256 } = await done;
      assert.equal(byteSize, 2_000);
      assert.equal(sha256, createHash('sha256').update(CONTENT).digest('hex'));
      assert.ok(CONTENT.equals(await readFile(join(dir, 'file'))));
      assert.deepEqual(await readdir(dir), ['file']);
    };

    it('goes on where the content is the same', async () => {
      const { done, asked } = await broken({ etag: TAG, 'accept-ranges': 'bytes' }, rest);
      await assertWhole(done);
      const [, second] = asked;
      assert.equal(second?.ifRange, TAG);
      assert.equal(second?.range, 'bytes=700-');
    });

    it('begins anew where the server sends the whole', async () => {
      const { done } = await broken({ etag: TAG }, whole);
      await assertWhole(done);
    });

    it('asks for no rest where nothing promises that it fits', async () => {
      const heads: readonly Readonly<Record<string, string>>[] = [
        {},
        { etag: 'W/"v1"' },
        { 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' },
        { etag: TAG, 'accept-ranges': 'none' },
      ];
      for (const head of heads) {
        const { done, asked } = await broken(head, whole);
        await assertWhole(done);
        assert.deepEqual([asked[1]?.range, asked[1]?.ifRange], [undefined, undefined]);
        await rm(join(dir, 'file'));
      }
    });

    it('takes no rest that does not fit, and begins anew', async () => {
      const wrong = { 'content-range': 'bytes 3-1999/2000' };
      const other = { ...wrong, 'content-range': 'bytes 700-1999/2000', etag: '"v2"' };
      for (const refusal of [
        { status: 206, head: wrong, body: CONTENT.subarray(3) },
        { status: 206, head: other, body: CONTENT.subarray(700) },
        { status: 206, body: CONTENT.subarray(700) },
        { status: 416, body: Buffer.from('no') },
      ]) {
        let answers = 0;
        const { done, asked } = await broken({ etag: TAG }, () => (answers++ === 0 ? refusal : whole()));
        await rig.clock.untilSleeping((ms) => ms > 500 && ms <= 2_000);
        await rig.clock.advance(2_000);
        await assertWhole(done);
        assert.equal(asked.length, 3);
        assert.equal(asked[2]?.range, undefined);
        await rm(join(dir, 'file'));
      }
    });

    it('counts what has come against the limit', async () => {
      const huge = () => ({ ...rest('bytes=700-'), body: Buffer.alloc(1_000_000) });
      const { done } = await broken({ etag: TAG }, huge);
      assert.equal((await problemOf(done)).code, 'answer.tooLarge');
      assert.deepEqual(await readdir(dir), []);
    });
  });

  it('asks for the content as it is stored, also behind a redirect', async () => {
    const storage = await rig.servePublic('storage.example.com', (response) => response.end('x'));
    const api = await rig.serve((response) =>
      response.writeHead(302, { location: 'https://storage.example.com/1' }).end(),
    );
    await rig.httpClient.download(api.origin, target([api.origin]), READ);
    for (const { seen } of [api, storage]) assert.equal(seen[0]?.headers['accept-encoding'], 'identity');
  });

  it('fails with the platform’s error', async () => {
    const server = await rig.serve((response) =>
      response.writeHead(404).end('{"success":false,"code":"JOB_NOT_FOUND","error":"No such job"}'),
    );
    const problem = await problemOf(rig.httpClient.download(server.origin, target([server.origin]), READ));
    assert.equal(problem.code, 'target.notFound');
    assert.equal(problem.details.serverCode, 'JOB_NOT_FOUND');
    assert.equal(problem.details.operation, 'test.read');
    assert.deepEqual(await readdir(dir), []);
  });

  it('falls back to the status when the error body is too long', async () => {
    const server = await rig.serve((response) => response.writeHead(403).end('x'.repeat(200_000)));
    const problem = await problemOf(rig.httpClient.download(server.origin, target([server.origin]), READ));
    assert.equal(problem.code, 'permission.denied');
    assert.deepEqual(problem.details.args, { origin: server.origin });
  });

  it('reports a storage problem when the disk cannot be written', async () => {
    const server = await rig.serve((response) => response.end('x'));
    const missing = { ...target([server.origin]), path: join(dir, 'no', 'such', 'file') };
    const problem = await problemOf(rig.httpClient.download(server.origin, missing, READ));
    assert.equal(problem.code, 'storage.unavailable');
  });

  it('sends the key to the platform’s origins only', async () => {
    const storage = await rig.serve((response) => response.end('x'));
    const api = await rig.serve((response, seen) => {
      if (seen.path === '/file') response.end('x');
      else response.writeHead(302, { location: storage.origin }).end();
    });
    const credentialScope = new CountingScope([api.origin], { 'x-api-key': 'k' });
    const own = target([api.origin, storage.origin], { credentialScope });
    await rig.httpClient.download(`${api.origin}/file`, own, READ);
    await rig.httpClient.download(`${api.origin}/moved`, own, READ);
    await rig.httpClient.download(storage.origin, own, READ);
    assert.deepEqual(
      api.seen.map((seen) => seen.headers['x-api-key']),
      ['k', 'k'],
    );
    assert.deepEqual(
      storage.seen.map((seen) => seen.headers['x-api-key']),
      [undefined, undefined],
    );
  });

  it('refuses a private host by address, by name and by redirect', async () => {
    const server = await rig.serve((response) => response.end('x'));
    const redirect = await rig.serve((response) =>
      response.writeHead(302, { location: server.origin }).end(),
    );
    const cases: [url: string, addresses: string[], own: string[]][] = [
      [server.origin, [], []],
      ['https://169.254.169.254/latest/meta-data', [], []],
      ['https://[fd00::1]/', [], []],
      ['https://0x7f000001/', [], []],
      ['https://files.example.com/', ['10.0.0.7'], []],
      ['https://files.example.com/', ['93.184.215.14', '::1'], []],
      ['https://files.example.com/', ['::ffff:93.184.215.14'], []],
      ['https://files.example.com/', ['64:ff9b::7f00:1'], []],
      [redirect.origin, [], [redirect.origin]],
    ];
    for (const [url, addresses, own] of cases) {
      const asked = new HttpClientRig(() => Promise.resolve(addresses));
      const problem = await problemOf(asked.httpClient.download(url, target(own), READ));
      assert.equal(problem.code, 'address.private', `${url} ${addresses.join()}`);
      asked.close();
    }
    assert.equal(server.seen.length, 0);
  });

  it('resolves names with the system resolver', async () => {
    const log = { debug: () => {}, info: () => {}, warn: () => {} };
    const httpClient = new HttpClient({ clock: rig.clock, log });
    const problem = await problemOf(httpClient.download('https://localhost/', target([]), READ));
    assert.equal(problem.code, 'address.private');
    httpClient.dispose();
  });

  it('does not call a host whose name cannot be resolved', async () => {
    for (const lookup of [() => Promise.resolve([]), () => Promise.reject(new Error('no such name'))]) {
      const asked = new HttpClientRig(lookup);
      const call = { ...READ, repeatable: false };
      const problem = await problemOf(
        asked.httpClient.download('https://files.example.com/', target([]), call),
      );
      assert.equal(problem.code, 'network.unreachable');
      assert.equal(problem.details.mayHaveActed, false);
      asked.close();
    }
  });

  it('can be canceled during name resolution', async () => {
    const stop = new AbortController();
    const asked = new HttpClientRig(() => {
      stop.abort();
      return new Promise(() => {});
    });
    const call = { ...READ, signal: stop.signal };
    const problem = await problemOf(
      asked.httpClient.download('https://files.example.com/', target([]), call),
    );
    assert.equal(problem.code, 'call.canceled');
    asked.close();
  });

  it('keeps signatures out of the log', async () => {
    const server = await rig.serve((response) => response.end('x'));
    const url = `${server.origin}/out/a.png?X-Amz-Signature=abc&X-Amz-Expires=9`;
    await rig.httpClient.download(url, target([server.origin]), READ);
    assert.deepEqual(rig.log, [
      `debug acc1 · test.read · GET ${server.origin}/out/a.png?X-Amz-Signature=…&X-Amz-Expires=… · 200 · 0 ms`,
    ]);
  });
});
