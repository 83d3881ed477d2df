import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OutputRef } from '../../../src/core/output.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { OutputFetcher } from '../../../src/media/fetcher.ts';
import { CountingScope, HttpClientRig, problemOf } from '../net/httpClientRig.ts';
import { png } from './samples.ts';

const never = new AbortController().signal;

describe('Fetching outputs', () => {
  let rig: HttpClientRig;
  let dir: string;
  let cache: OutputCache;
  let fetcher: OutputFetcher;
  beforeEach(async () => {
    rig = new HttpClientRig();
    dir = await mkdtemp(join(tmpdir(), 'backlot-fetch-'));
    cache = new OutputCache(dir, rig.clock);
    fetcher = new OutputFetcher({ httpClient: rig.httpClient, cache, clock: rig.clock });
  });
  afterEach(async () => {
    rig.close();
    await rm(dir, { recursive: true, force: true });
  });

  const ref = (url: string | null, more: Partial<OutputRef> = {}): OutputRef => ({
    index: 0,
    url,
    mimeType: null,
    width: null,
    height: null,
    expiresAt: null,
    ...more,
  });
  const from = (ownOrigins: string[], more: object = {}) => ({
    rateLimitKey: 'acc1',
    provider: 'crucible',
    account: 'acc1',
    ownOrigins,
    ...more,
  });
  const nothingLeft = async () => {
    const names = await readdir(dir, { recursive: true, withFileTypes: true });
    return names.filter((name) => name.isFile()).length === 0;
  };

  it('caches the content with its sniffed type, whatever the header says', async () => {
    const server = await rig.serve((response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(png()),
    );
    const content = await fetcher.fetch(ref(server.origin), from([server.origin]), never);
    assert.equal(content.kind, 'image');
    assert.equal(content.byteSize, png().byteLength);
    assert.deepEqual(await readFile(cache.pathOf(content)), png());
    assert.deepEqual(await readdir(join(dir, 'incoming')), []);
  });

  it('sends the key to the platform only', async () => {
    const storage = await rig.servePublic('storage.example.com', (response) => response.end(png(1)));
    const api = await rig.serve((response, seen) => {
      if (seen.path === '/media')
        response.writeHead(302, { location: 'https://storage.example.com/1' }).end();
      else response.end(png(2));
    });
    const credentialScope = new CountingScope([api.origin], { authorization: 'Bearer k' });
    const owner = from([api.origin], { credentialScope });
    await fetcher.fetch(ref(`${api.origin}/media`), owner, never);
    await fetcher.fetch(ref('https://storage.example.com/2'), owner, never);
    assert.equal(api.seen[0]?.headers.authorization, 'Bearer k');
    for (const seen of storage.seen) assert.equal(seen.headers.authorization, undefined);
    assert.equal(storage.seen.length, 2);
  });

  it('refuses a private host unless it is the account’s own', async () => {
    const server = await rig.serve((response) => response.end(png()));
    const problem = await problemOf(fetcher.fetch(ref(server.origin), from([]), never));
    assert.equal(problem.code, 'address.private');
    assert.equal(server.seen.length, 0);
    assert.ok(await nothingLeft());
  });

  it('reports output.missing for an output without an address', async () => {
    const problem = await problemOf(fetcher.fetch(ref(null), from([]), never));
    assert.equal(problem.code, 'output.missing');
    assert.equal(problem.details.provider, 'crucible');
    assert.equal(problem.details.account, 'acc1');
  });

  it('distinguishes an expired address from deleted content', async () => {
    const now = rig.clock.now();
    const cases: [status: number, expiresAt: number | null, code: string, hint: string][] = [
      [404, null, 'output.missing', 'readAgain'],
      [404, now + 1, 'output.missing', 'readAgain'],
      [404, now, 'output.expired', 'deleted'],
      [410, null, 'output.expired', 'deleted'],
      [403, null, 'output.expired', 'readAgain'],
      [403, now - 1, 'output.expired', 'deleted'],
    ];
    for (const [status, expiresAt, code, hint] of cases) {
      await rig.servePublic('storage.example.com', (response) =>
        response.writeHead(status).end('<Error>no</Error>'),
      );
      const api = await rig.serve((r) =>
        r.writeHead(302, { location: 'https://storage.example.com/x?sig=1' }).end(),
      );
      for (const url of ['https://storage.example.com/x?sig=1', api.origin]) {
        const problem = await problemOf(fetcher.fetch(ref(url, { expiresAt }), from([api.origin]), never));
        assert.equal(problem.code, code, `${status} ${expiresAt} ${url}`);
        assert.deepEqual(problem.details.args, { hint });
        assert.equal(problem.details.status, status);
        assert.equal(problem.kind, 'notFound');
      }
    }
  });

  it('passes on a refusal by the platform itself', async () => {
    for (const [status, code] of [
      [401, 'key.refused'],
      [403, 'permission.denied'],
      [500, 'server.failed'],
    ] as const) {
      const server = await rig.serve((response) => response.writeHead(status).end());
      const credentialScope = {
        origins: [server.origin],
        headers: async () => ({ authorization: 'Bearer k' }),
      };
      const owner = { ...from([server.origin]), credentialScope };
      assert.equal((await problemOf(fetcher.fetch(ref(server.origin), owner, never))).code, code);
    }
  });

  it('treats the platform’s 403 as an expired address when no key was sent', async () => {
    const server = await rig.serve((response) => response.writeHead(403).end());
    const work = fetcher.fetch(ref(server.origin), from([server.origin]), never);
    assert.equal((await problemOf(work)).code, 'output.expired');
  });

  it('takes every refusal of a pre-signed address for one of the address', async () => {
    const expired =
      "<?xml version='1.0'?><Error><Code>ExpiredToken</Code><Message>Token ran out.</Message></Error>";
    for (const status of [300, 304, 400, 401, 402, 403, 405, 406, 409, 412, 416, 451]) {
      const server = await rig.serve((response) =>
        response.writeHead(status, { 'content-type': 'application/xml' }).end(status === 304 ? '' : expired),
      );
      const work = fetcher.fetch(ref(`${server.origin}/x.png`), from([server.origin]), never);
      const { code, details } = await problemOf(work);
      assert.deepEqual(
        [code, details.args, details.status],
        ['output.expired', { hint: 'readAgain' }, status],
      );
      if (status >= 400)
        assert.deepEqual([details.serverCode, details.serverMessage], ['ExpiredToken', 'Token ran out.']);
    }
  });

  it('does not take a host that cannot answer now for an address that ran out', async () => {
    for (const [status, code] of [
      [500, 'server.failed'],
      [408, 'server.failed'],
    ] as const) {
      const server = await rig.serve((response) =>
        response.writeHead(status).end('<Error><Code>SlowDown</Code></Error>'),
      );
      const work = fetcher.fetch(ref(server.origin), from([server.origin]), never);
      assert.equal((await problemOf(work)).code, code);
    }
  });

  const answering = (contentType: string, body: string | Buffer) =>
    rig.serve((response) => response.writeHead(200, { 'content-type': contentType }).end(body));

  const OTHER: readonly (readonly [
    string,
    came: string,
    mimeType: string | null,
    type: string,
    body: string,
  ])[] = [
    [
      'a web page for a picture',
      'page',
      'image/png',
      'text/html',
      '<!doctype html><title>Link expired</title>',
    ],
    [
      'a web page that calls itself a picture',
      'page',
      'image/png',
      'image/png',
      '<html><title>Link expired</title>',
    ],
    [
      'a web page for nobody knows what',
      'page',
      null,
      'text/html',
      '<!doctype html><title>Link expired</title>',
    ],
    [
      'a web page for JSON',
      'page',
      'application/json',
      'text/html',
      '<!doctype html><title>Link expired</title>',
    ],
    [
      'a web page for a text',
      'page',
      'text/plain',
      'text/html',
      '<!doctype html><title>Link expired</title>',
    ],
    [
      'an XML error for a film',
      'error',
      'video/mp4',
      'application/xml',
      '<Error><Code>AccessDenied</Code><Message>Link expired</Message></Error>',
    ],
    [
      'an XML error for nobody knows what',
      'error',
      null,
      'application/xml',
      '<?xml version="1.0"?>\n<Error><Message>Link expired</Message></Error>',
    ],
    [
      'a JSON error for a picture',
      'error',
      'image/webp',
      'application/json',
      '{"error":{"message":"Link expired"}}',
    ],
    [
      'a JSON error for nobody knows what',
      'error',
      null,
      'application/json',
      '{"statusCode":"400","error":"x","message":"Link expired"}',
    ],
    ['a JSON error for a text', 'error', 'text/plain', 'application/json', '{"error":"Link expired"}'],
    ['a text for a sound', 'text', 'audio/wav', 'text/plain', 'Link expired'],
    ['JSON for a 3D model', 'text', 'model/gltf-binary', 'application/json', '[1, 2, 3]'],
  ];
  for (const [name, came, mimeType, type, body] of OTHER) {
    it(`does not keep ${name}`, async () => {
      const server = await answering(type, body);
      const { code, details } = await problemOf(
        fetcher.fetch(ref(server.origin, { mimeType }), from([server.origin]), never),
      );
      assert.deepEqual(
        [code, details.args],
        ['output.otherContent', { came, hint: 'readAgain', origin: server.origin }],
      );
      if (came !== 'text') assert.equal(details.serverMessage, 'Link expired');
      assert.ok(await nothingLeft());
    });
  }

  it('knows by the ending of the address what should come, where the platform states no type', async () => {
    const server = await answering('text/plain', 'Link expired');
    for (const mimeType of [null, 'application/octet-stream']) {
      const work = fetcher.fetch(
        ref(`${server.origin}/a.PNG?x=1`, { mimeType }),
        from([server.origin]),
        never,
      );
      assert.equal((await problemOf(work)).details.args?.['came'], 'text');
    }
    assert.equal((await fetcher.fetch(ref(`${server.origin}/a`), from([server.origin]), never)).kind, 'text');
  });

  const GOOD: readonly (readonly [
    string,
    mimeType: string | null,
    type: string,
    body: string,
    as: string,
  ])[] = [
    ['a web page', 'text/html', 'text/html', '<!doctype html><title>My page</title>', 'text/html'],
    ['a web page in XHTML', 'application/xhtml+xml', 'text/html', '<html><body/></html>', 'text/html'],
    ['the source of a web page', 'text/plain', 'text/plain', '<html><p>code</p></html>', 'text/html'],
    [
      'JSON that reads as an error',
      'application/json',
      'application/json',
      '{"error":"of the model"}',
      'application/json',
    ],
    ['a list', null, 'application/json', '["a"]', 'application/json'],
    [
      'XML that reads as an error',
      'application/xml',
      'application/xml',
      '<?xml version="1.0"?><Error><Code>A</Code></Error>',
      'application/xml',
    ],
    [
      'a drawing for a picture',
      'image/png',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/svg+xml',
    ],
    ['a 3D model in text', 'model/obj', 'text/plain', 'v 1 2 3\nf 1 2 3', 'text/plain'],
    ['a text that quotes an error', 'text/plain', 'text/plain', '{"error":"explained"}', 'application/json'],
  ];
  for (const [name, mimeType, type, body, as] of GOOD) {
    it(`keeps ${name} where that is the output`, async () => {
      const server = await answering(type, body);
      const content = await fetcher.fetch(ref(server.origin, { mimeType }), from([server.origin]), never);
      assert.deepEqual([content.mimeType, content.incomplete], [as, undefined]);
      assert.equal(await readFile(cache.pathOf(content), 'utf8'), body);
    });
  }

  it('keeps media of another kind than the platform stated', async () => {
    const server = await answering('application/octet-stream', png());
    const content = await fetcher.fetch(
      ref(server.origin, { mimeType: 'text/plain' }),
      from([server.origin]),
      never,
    );
    assert.equal(content.mimeType, 'image/png');
  });

  it('does not keep a page to sign in on, to which the host redirects', async () => {
    const login = await rig.servePublic('login.example.com', (response) =>
      response.end('<html><form><input name="p" type="password"></form></html>'),
    );
    const api = await rig.serve((response) =>
      response.writeHead(302, { location: 'https://login.example.com/' }).end(),
    );
    for (const [mimeType, came] of [
      ['image/png', 'page'],
      ['text/html', 'signIn'],
    ] as const) {
      const { details } = await problemOf(
        fetcher.fetch(ref(api.origin, { mimeType }), from([api.origin]), never),
      );
      assert.deepEqual(details.args, { came, hint: 'readAgain', origin: login.origin });
    }
  });

  it('refuses an empty output and one over the size limit', async () => {
    const empty = await rig.serve((response) => response.end());
    const nothing = await rig.serve((response) => response.writeHead(204).end());
    const large = await rig.serve((response) => response.end(Buffer.alloc(2000)));
    for (const { origin } of [empty, nothing]) {
      const { code, details } = await problemOf(fetcher.fetch(ref(origin), from([origin]), never));
      assert.deepEqual([code, details.args?.['came']], ['output.otherContent', 'empty']);
    }
    const work = fetcher.fetch(ref(large.origin), from([large.origin], { maxBytes: 1000 }), never);
    assert.equal((await problemOf(work)).code, 'answer.tooLarge');
    assert.ok(await nothingLeft());
  });

  describe('whose body ends too early', () => {
    const picture = Buffer.concat([png().subarray(0, -12), Buffer.alloc(0), png().subarray(-12)]);

    /** Serves these bodies one after the other, the last of them again and again. */
    const serving = async (...bodies: readonly Buffer[]) => {
      const server = await rig.serve((response) => {
        response.end(bodies[Math.min(server.seen.length, bodies.length) - 1]);
      });
      return server;
    };
    const fetched = (origin: string, mimeType: string | null = null) =>
      fetcher.fetch(ref(origin, { mimeType }), from([origin]), never);

    it('are fetched again', async () => {
      const server = await serving(picture.subarray(0, 50), picture);
      const content = await fetched(server.origin);
      assert.deepEqual(await readFile(cache.pathOf(content)), picture);
      assert.equal(content.incomplete, undefined);
      assert.equal(server.seen.length, 2);
      assert.deepEqual(await readdir(join(dir, 'incoming')), []);
    });

    it('are kept with a mark when the same comes again', async () => {
      const server = await serving(picture.subarray(0, 50));
      const content = await fetched(server.origin);
      assert.deepEqual([content.mimeType, content.byteSize, content.incomplete], ['image/png', 50, true]);
      assert.equal(server.seen.length, 2);
      assert.deepEqual(await readdir(join(dir, 'incoming')), []);
    });

    it('are fetched three times at most, and the longest is kept', async () => {
      const server = await serving(picture.subarray(0, 44), picture.subarray(0, 60), picture.subarray(0, 50));
      const content = await fetched(server.origin);
      assert.deepEqual([content.byteSize, content.incomplete], [60, true]);
      assert.equal(server.seen.length, 3);
      assert.deepEqual(await readdir(join(dir, 'incoming')), []);
    });

    it('are fetched again when they end too early below a compression that nobody asked for', async () => {
      const packed = gzipSync(picture);
      for (const cut of [packed.subarray(0, 40), packed.subarray(0, -8)]) {
        const server = await rig.serve((response) => {
          const body = server.seen.length === 1 ? cut : packed;
          response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
        });
        const work = fetched(server.origin, 'image/png');
        await rig.clock.untilSleeping((ms) => ms === 500);
        await rig.clock.advance(500);
        const content = await work;
        assert.equal(content.incomplete, undefined);
        assert.deepEqual(await readFile(cache.pathOf(content)), picture);
        assert.deepEqual(
          server.seen.map(({ headers }) => headers['accept-encoding']),
          ['identity', 'identity'],
        );
      }
    });

    it('are recognized in JSON, which is none any more', async () => {
      const server = await serving(Buffer.from('{"a": [1, 2'), Buffer.from('{"a": [1, 2]}'));
      assert.equal((await fetched(server.origin, 'application/json')).kind, 'json');
      const cut = await serving(Buffer.from('{"a": [1, 2'));
      const { kind, incomplete } = await fetched(cut.origin, 'application/json');
      assert.deepEqual([kind, incomplete], ['text', true]);
    });

    it('are kept with a mark when they came inside the address', async () => {
      const url = `data:image/png;base64,${picture.subarray(0, 50).toString('base64')}`;
      assert.equal((await fetcher.fetch(ref(url), from([]), never)).incomplete, true);
    });
  });

  it('decodes data URLs within the size limit', async () => {
    const content = await fetcher.fetch(
      ref(`data:text/plain;base64,${png().toString('base64')}`),
      from([]),
      never,
    );
    assert.equal(content.kind, 'image');
    assert.deepEqual(await readFile(cache.pathOf(content)), png());
    const text = await fetcher.fetch(ref('data:,h%C3%BCllo'), from([]), never);
    assert.equal(await readFile(cache.pathOf(text), 'utf8'), 'hüllo');
    const page = await fetcher.fetch(ref('data:text/html,<html><body>'), from([]), never);
    assert.equal(page.mimeType, 'text/html');
    const latin = await fetcher.fetch(ref('data:text/plain;charset=iso-8859-1,caf%E9'), from([]), never);
    assert.deepEqual([latin.kind, latin.charset], ['text', 'windows-1252']);
    for (const [url, code] of [
      ['data:image/png;base64,@@@', 'answer.wrongShape'],
      ['data:image/png', 'answer.wrongShape'],
      [`data:,${'x'.repeat(101)}`, 'answer.tooLarge'],
      [`data:;base64,${Buffer.alloc(101).toString('base64')}`, 'answer.tooLarge'],
      ['data:,', 'output.otherContent'],
    ] as const) {
      const problem = await problemOf(fetcher.fetch(ref(url), from([], { maxBytes: 100 }), never));
      assert.equal(problem.code, code, url.slice(0, 30));
      assert.equal(problem.details.operation, 'output.fetch');
    }
  });

  it('can be canceled', async () => {
    const stop = new AbortController();
    const server = await rig.serve((response) => {
      response.write('x');
      stop.abort();
    });
    const problem = await problemOf(fetcher.fetch(ref(server.origin), from([server.origin]), stop.signal));
    assert.equal(problem.code, 'call.canceled');
    assert.ok(await nothingLeft());
  });
});
