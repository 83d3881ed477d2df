import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('refuses a web page in place of media', async () => {
    const server = await rig.serve((response) => response.end('<!doctype html><title>Sign in</title>'));
    const owner = from([server.origin]);
    for (const mimeType of [null, 'image/png', 'video/mp4']) {
      const problem = await problemOf(fetcher.fetch(ref(server.origin, { mimeType }), owner, never));
      assert.equal(problem.code, 'answer.wrongShape');
      assert.ok(await nothingLeft());
    }
    const wanted = await fetcher.fetch(ref(server.origin, { mimeType: 'text/html' }), owner, never);
    assert.equal(wanted.kind, 'text');
  });

  it('refuses an empty output and one over the size limit', async () => {
    const empty = await rig.serve((response) => response.end());
    const large = await rig.serve((response) => response.end(Buffer.alloc(2000)));
    const nothing = await problemOf(fetcher.fetch(ref(empty.origin), from([empty.origin]), never));
    assert.equal(nothing.code, 'answer.empty');
    const work = fetcher.fetch(ref(large.origin), from([large.origin], { maxBytes: 1000 }), never);
    assert.equal((await problemOf(work)).code, 'answer.tooLarge');
    assert.ok(await nothingLeft());
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
    for (const [url, code] of [
      ['data:image/png;base64,@@@', 'answer.wrongShape'],
      ['data:image/png', 'answer.wrongShape'],
      [`data:,${'x'.repeat(101)}`, 'answer.tooLarge'],
      [`data:;base64,${Buffer.alloc(101).toString('base64')}`, 'answer.tooLarge'],
      ['data:text/html,<html><body>', 'answer.wrongShape'],
      ['data:,', 'answer.empty'],
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
