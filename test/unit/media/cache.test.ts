import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CachedContent } from '../../../src/core/output.ts';
import { OutputCache, removeOlder } from '../../../src/media/cache.ts';
import { TestClock } from '../../support/testClock.ts';
import { problemOf } from '../net/httpClientRig.ts';
import { png, wav } from './samples.ts';

const MINUTE = 60_000;

describe('The output cache', () => {
  let dir: string;
  let clock: TestClock;
  let cache: OutputCache;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'backlot-cache-'));
    clock = new TestClock();
    cache = new OutputCache(dir, clock);
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const files = async () =>
    (await readdir(dir, { recursive: true })).filter((name) => name.includes('.')).sort();

  it('stores bytes under their hash with their content type', async () => {
    const content = await cache.put(png());
    const hash = createHash('sha256').update(png()).digest('hex');
    assert.deepEqual(content, {
      hash,
      kind: 'image',
      mimeType: 'image/png',
      extension: 'png',
      byteSize: png().byteLength,
    });
    assert.equal(cache.pathOf(content), join(dir, hash.slice(0, 2), `${hash}.png`));
    assert.deepEqual(await readFile(cache.pathOf(content)), png());
    assert.equal(await cache.has(content), true);
  });

  it('moves a downloaded file into the cache', async () => {
    const path = await cache.incomingPath();
    await writeFile(path, wav());
    const content = await cache.put(path);
    assert.equal(content.kind, 'audio');
    assert.deepEqual(await readFile(cache.pathOf(content)), wav());
    assert.deepEqual(await readdir(join(dir, 'incoming')), []);
  });

  it('stores the same content once', async () => {
    const [one, two] = await Promise.all([cache.put(png()), new OutputCache(dir, clock).put(png())]);
    assert.deepEqual(one, two);
    assert.equal((await files()).length, 1);
  });

  it('is safe when several processes store the same content', async () => {
    const source = new URL('../../../src/media/cache.ts', import.meta.url).href;
    const script = `
      const { OutputCache } = await import(${JSON.stringify(source)});
      const cache = new OutputCache(${JSON.stringify(dir)});
      for (let at = 0; at < 40; at += 1) {
        const content = await cache.put(Buffer.alloc(50_000, at % 4 + 65));
        if (!(await cache.has(content))) process.exit(3);
      }`;
    const run = () =>
      new Promise((resolve) => {
        spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).on(
          'exit',
          resolve,
        );
      });
    assert.deepEqual(await Promise.all([run(), run(), run()]), [0, 0, 0]);
    assert.equal((await files()).length, 4);
    assert.deepEqual(await readdir(join(dir, 'incoming')), []);
  });

  it('replaces a damaged file', async () => {
    const content = await cache.put(png());
    await truncate(cache.pathOf(content), 5);
    assert.equal(await cache.has(content), false);
    await cache.put(png());
    assert.equal(await cache.has(content), true);
  });

  it('refuses a hash or extension that is malformed', async () => {
    const content = await cache.put(png());
    for (const wrong of [
      { hash: '../../etc/passwd' },
      { hash: 'AB' },
      { extension: '../x' },
      { extension: '' },
    ]) {
      assert.throws(() => cache.pathOf({ ...content, ...wrong }), { code: 'internal' });
    }
  });

  it('trims the least recently used content and spares pinned hashes', async () => {
    const put = async (shade: number): Promise<CachedContent> => {
      await clock.advance(MINUTE);
      return cache.put(Buffer.alloc(1000, shade));
    };
    const [a, b, c, d] = [await put(65), await put(66), await put(67), await put(68)];
    await clock.advance(20 * MINUTE);
    await cache.has(a);
    const asked: string[] = [];
    const keep = async () => {
      asked.push('');
      return new Set([b.hash]);
    };
    assert.equal(await cache.trim(4000, keep), 4000);
    assert.deepEqual(asked, []);
    assert.equal(await cache.trim(2500, keep), 2000);
    assert.deepEqual(await Promise.all([a, b, c, d].map((one) => cache.has(one))), [
      true,
      true,
      false,
      false,
    ]);
    await clock.advance(20 * MINUTE);
    assert.equal(await cache.trim(0, keep), 1000);
    assert.deepEqual(await Promise.all([a, b].map((one) => cache.has(one))), [false, true]);
  });

  it('does not trim what a window has just used, however small the limit is', async () => {
    const content = await cache.put(png());
    await clock.advance(9 * MINUTE);
    assert.equal(await cache.trim(0, async () => new Set()), content.byteSize);
    await clock.advance(2 * MINUTE);
    assert.equal(await cache.trim(0, async () => new Set()), 0);
  });

  it('loses nothing that is used while two windows trim and fetch', async () => {
    const source = new URL('../../../src/media/cache.ts', import.meta.url).href;
    const script = `
      const { OutputCache } = await import(${JSON.stringify(source)});
      const cache = new OutputCache(${JSON.stringify(dir)});
      for (let at = 0; at < 60; at += 1) {
        const content = await cache.put(Buffer.alloc(20_000, at % 30 + 65));
        await cache.trim(200_000, async () => new Set());
        if (!(await cache.has(content))) process.exit(3);
      }`;
    const run = () =>
      new Promise((resolve) => {
        spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).on(
          'exit',
          resolve,
        );
      });
    assert.deepEqual(await Promise.all([run(), run()]), [0, 0]);
    assert.deepEqual(await readdir(join(dir, 'incoming')), []);
  });

  it('is private to the user', async function () {
    if (process.platform === 'win32') this.skip();
    const root = join(dir, 'outputs');
    const own = new OutputCache(root, clock);
    const content = await own.put(png());
    const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    assert.equal(await modeOf(own.pathOf(content)), '600');
    for (const folder of [root, join(root, 'incoming'), dirname(own.pathOf(content))])
      assert.equal(await modeOf(folder), '700');
  });

  it('removes what lies in a folder for longer than a time, and nothing else', async () => {
    for (const name of ['old', 'new']) {
      await mkdir(join(dir, name));
      await writeFile(join(dir, name, 'x.png'), 'x');
    }
    const then = (clock.now() - 25 * 60 * MINUTE) / 1000;
    await utimes(join(dir, 'old'), then, then);
    await utimes(join(dir, 'new'), clock.now() / 1000, clock.now() / 1000);
    await removeOlder(dir, 24 * 60 * MINUTE, clock);
    assert.deepEqual(await readdir(dir), ['new']);
    await removeOlder(join(dir, 'never-made'), 0, clock);
  });

  it('removes abandoned downloads and leaves active ones', async () => {
    const [old, fresh] = [await cache.incomingPath(), await cache.incomingPath()];
    for (const path of [old, fresh]) await writeFile(path, 'x');
    await utimes(old, (clock.now() - 25 * 60 * MINUTE) / 1000, (clock.now() - 25 * 60 * MINUTE) / 1000);
    await utimes(fresh, clock.now() / 1000, clock.now() / 1000);
    await cache.trim(0, async () => new Set());
    assert.deepEqual(await readdir(join(dir, 'incoming')), [fresh.slice(-24)]);
  });

  it('clears its own files and leaves others alone', async () => {
    const content = await cache.put(png());
    await mkdir(join(dir, 'zz'));
    await writeFile(join(dir, 'zz', 'mine.txt'), 'x');
    await writeFile(join(dir, 'mine.txt'), 'x');
    await cache.clear();
    assert.equal(await cache.has(content), false);
    assert.deepEqual(await files(), ['mine.txt', join('zz', 'mine.txt')]);
    await new OutputCache(join(dir, 'never-made'), clock).clear();
  });

  it('is cleared no further once that is canceled, and says what it removed', async () => {
    for (const shade of [1, 2, 3]) await cache.put(png(shade));
    const stop = new AbortController();
    let asked = 0;
    const stays = () => {
      asked += 1;
      if (asked === 2) stop.abort();
      return false;
    };
    const removed = await cache.clear(stays, stop.signal);
    assert.equal(removed.files, 2);
    assert.equal((await files()).length, 1);
  });

  it('reports storage.unavailable when the folder cannot be written', async () => {
    await writeFile(join(dir, 'file'), 'x');
    const problem = await problemOf(new OutputCache(join(dir, 'file'), clock).put(png()));
    assert.equal(problem.code, 'storage.unavailable');
  });
});
