import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { filesIn, packFolder } from '../../../src/media/bundles/packFolder.ts';
import { readBundle } from '../../../src/media/bundles/readBundle.ts';
import type { BundleRules } from '../../../src/core/actionGuide.ts';
import { zipped } from '../../support/gameBundle.ts';

const rules: BundleRules = {
  mostBytes: 20_000,
  mostFiles: 5,
  names: ['index.html'],
  endings: ['.wasm'],
  manifest: { name: 'release.json', input: 'body.manifest' },
  faults: ({ manifest, names, known }) =>
    (manifest as { ok?: boolean }).ok === true
      ? []
      : [{ text: 'Not right: {0} of {1}.', args: [names.length, String(known['slug'])] }],
};

const good = {
  'index.html': Buffer.from('<p>'),
  'a.wasm': Buffer.from([0]),
  'release.json': Buffer.from('{ "ok": true }'),
};

describe('a bundle', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'backlot-bundle-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function check(bytes: Uint8Array) {
    const file = path.join(folder, 'bundle.zip');
    await writeFile(file, bytes);
    return readBundle(file, rules, { slug: 'tide' });
  }

  /** Everything that is said against it. */
  async function faultsOf(files: Readonly<Record<string, Buffer>>): Promise<readonly string[]> {
    const { faults = [] } = await check(await zipped(files));
    return faults.map(({ text, args }) =>
      text.replace(/\{(\d)\}/g, (_, at: string) => JSON.stringify(args[Number(at)])),
    );
  }

  it('that keeps the rules is sent as it is, with the text of its manifest', async () => {
    const bytes = await zipped(good);
    const checked = await check(bytes);
    assert.equal(checked.faults, undefined);
    assert.equal(checked.manifestText, '{ "ok": true }');
    assert.equal(checked.file.byteLength, bytes.length);
  });

  it('is told everything that is wrong with it at once', async () => {
    assert.deepEqual(await faultsOf({ 'web/index.html': Buffer.from('<p>') }), [
      'The file "index.html" is missing at its top.',
      'It has no file that ends in ".wasm".',
      'The manifest "release.json" is missing at its top.',
    ]);
    assert.deepEqual(await faultsOf({ ...good, 'release.json': Buffer.from('{ok}') }), [
      'The manifest "release.json" is no JSON.',
    ]);
    assert.deepEqual(await faultsOf({ ...good, 'release.json': Buffer.from('{}') }), [
      'Not right: 3 of "tide".',
    ]);
    assert.deepEqual(await faultsOf({ ...good, 'release.json': Buffer.from([0xff]) }), [
      'The manifest "release.json" cannot be unpacked, or is larger than 1 MB.',
    ]);
  });

  it('has no more files than are taken', async () => {
    const many = Object.fromEntries([1, 2, 3].map((at) => [`${at}.js`, Buffer.from('x')]));
    assert.deepEqual(await faultsOf({ ...good, ...many }), ['It has more than 5 files, which is the most.']);
  });

  it('is no larger than is taken, and no bomb is unpacked', async () => {
    const noise = Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251));
    const large = await check(await zipped({ ...good, 'a.js': noise }, false));
    assert.match(large.faults?.[0].text ?? '', /^The ZIP file has \{0\} MB/);
    const bomb = { ...good, 'release.json': Buffer.alloc(3 * 1024 * 1024, 32) };
    assert.deepEqual(await faultsOf(bomb), [
      'The manifest "release.json" cannot be unpacked, or is larger than 1 MB.',
    ]);
  });

  it('is no ZIP file, or a damaged one', async () => {
    const bytes = await zipped(good);
    const cut = bytes.subarray(0, bytes.length - 30);
    const broken = Buffer.from(bytes);
    broken.fill(0xff, bytes.length - 100, bytes.length - 40);
    for (const one of [Buffer.alloc(0), Buffer.from('hello'), cut, broken]) {
      const { faults } = await check(one);
      assert.equal(faults?.[0].text, 'This is no ZIP file, or it is damaged.');
    }
  });

  describe('of a folder', () => {
    async function write(name: string, content = name): Promise<void> {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }

    it('has its files below the folder, without those of tools, hidden ones and what links lead to', async () => {
      for (const name of ['index.html', 'img/a.png', '.git/config', '.DS_Store', '.env', 'img/.env.local'])
        await write(name);
      await symlink('/etc/passwd', path.join(folder, 'passwd'));
      assert.deepEqual(await filesIn(folder, 10), ['img/a.png', 'index.html']);
    });

    it('is not walked through further than is taken', async () => {
      for (let at = 0; at < 9; at += 1) await write(`${at}.js`);
      assert.equal((await filesIn(folder, 5)).length, 6);
    });

    it('is packed so that only its owner can read it, and unpacks to the same', async () => {
      await write('index.html', '<p>'.repeat(1000));
      await write('img/ä.png', 'png');
      const target = path.join(folder, 'bundle.zip');
      await packFolder(folder, ['index.html', 'img/ä.png'], target, new AbortController().signal);
      if (process.platform !== 'win32') assert.equal((await stat(target)).mode & 0o777, 0o600);
      const zip = await fromBufferPromise(await readFile(target), { lazyEntries: true });
      const sizes: (readonly [string, number])[] = [];
      for await (const entry of zip.eachEntry()) sizes.push([entry.fileName, entry.uncompressedSize]);
      assert.deepEqual(sizes, [
        ['index.html', 3000],
        ['img/ä.png', 3],
      ]);
    });

    it('fails as the disk does, and stops when the user does', async () => {
      const target = path.join(folder, 'bundle.zip');
      const gone = packFolder(folder, ['gone.js'], target, new AbortController().signal);
      await assert.rejects(gone, { code: 'ENOENT' });
      await write('a.js');
      const stopped = packFolder(folder, ['a.js'], target, AbortSignal.abort());
      await assert.rejects(stopped, { name: 'AbortError' });
    });
  });
});
