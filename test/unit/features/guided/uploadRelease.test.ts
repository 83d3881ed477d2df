import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileOnDisk } from '../../../../src/net/http/pieceBody.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { ResourceRow } from '../../../../src/core/resource.ts';
import { releaseManifest, webExport, zippedTo } from '../../../support/gameBundle.ts';
import { KillaTamataRig } from '../../providers/killatamataRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

const SLUG = 'tide-of-mine';
const MEGABYTE = 1024 * 1024;

describe('Upload Release…', () => {
  let rig: KillaTamataRig;
  let user: UserOfEditor;
  let folder: string;
  beforeEach(async () => {
    rig = await KillaTamataRig.open();
    user = new UserOfEditor();
    folder = await mkdtemp(path.join(tmpdir(), 'release-'));
    const texts = { title: 'Tide of Mine', shortDescription: 'A line.', description: 'A text.' };
    await rig.run('createArcadeGame', { slug: SLUG, ...texts });
  });
  afterEach(async () => {
    await rig.close();
    await rm(folder, { recursive: true });
  });

  async function exportTo(manifest: unknown, more: Readonly<Record<string, Buffer>> = {}): Promise<string> {
    const target = path.join(folder, 'export');
    await mkdir(target, { recursive: true });
    for (const [name, content] of Object.entries({ ...webExport(manifest), ...more }))
      await writeFile(path.join(target, name), content);
    return target;
  }

  const game = async (): Promise<ResourceRow> => {
    const [row] = await rig.rows('arcadeGames');
    return row ?? assert.fail();
  };
  const releases = async () => (await rig.rows('arcadeGames')).filter(({ parent }) => parent);
  const upload = async () => rig.act('arcadeGames', await game(), 'upload');
  const uploads = () => rig.seen('uploadArcadeRelease').length;
  const leftovers = async () => (await readdir(tmpdir())).filter((name) => /^backlot-\w{6}$/.test(name));

  it('packs a folder, sends it with the manifest as it stands there, and leaves nothing behind', async () => {
    const before = await leftovers();
    user.answers('A folder', await exportTo(releaseManifest(SLUG)), 'None');
    await upload();
    const [release] = await releases();
    assert.deepEqual(
      [release?.label, release?.status, release?.description],
      ['1.0.0', 'uploaded', '$0.25 a launch'],
    );
    assert.deepEqual(await leftovers(), before);
    assert.equal(rig.rig.confirmations.writes.at(-1)?.target, 'Tide of Mine');
  });

  it('sends a ZIP file as it is, with a cover', async () => {
    const file = path.join(folder, 'tide.zip');
    await zippedTo(file, webExport(releaseManifest(SLUG)));
    const cover = path.join(folder, 'cover.png');
    await writeFile(cover, randomBytes(1000));
    user.answers('A ZIP file', file, 'Choose a file…', cover);
    await upload();
    assert.equal((await releases()).length, 1);
  });

  it('says everything that is wrong before a byte is sent', async () => {
    const target = await exportTo(releaseManifest('another-game', { version: '', supportsThreads: true }));
    await rm(path.join(target, 'index.wasm'));
    user.answers('A folder', target);
    await upload();
    const said = user.shown.at(-1)?.text ?? '';
    for (const words of [
      'export cannot be sent. Nothing has left this computer.',
      'It has no file that ends in .wasm.',
      'The manifest needs “version”',
      '“supportsThreads” must be false',
      'The manifest is of the game another-game, and not of tide-of-mine.',
    ])
      assert.ok(said.includes(words), `${words} in ${said}`);
    assert.equal(uploads(), 0);
  });

  it('refuses more than 64 MB, too many files, and a cover that is too large', async () => {
    const large = path.join(folder, 'large.zip');
    const noise = Buffer.alloc(65 * MEGABYTE);
    await zippedTo(large, { ...webExport(releaseManifest(SLUG)), 'noise.js': noise }, false);
    user.answers('A ZIP file', large);
    await upload();
    assert.match(user.shown.at(-1)?.text ?? '', /The ZIP file has 65\.1 MB, and at most 64 MB are taken/);

    const many = Object.fromEntries(
      Array.from({ length: 260 }, (_, at) => [`part-${at}.js`, Buffer.from('')] as const),
    );
    user.answers('A folder', await exportTo(releaseManifest(SLUG), many));
    await upload();
    assert.match(user.shown.at(-1)?.text ?? '', /It has more than 256 files/);

    const file = path.join(folder, 'tide.zip');
    await zippedTo(file, webExport(releaseManifest(SLUG)));
    const cover = path.join(folder, 'cover.png');
    await writeFile(cover, Buffer.alloc(8 * MEGABYTE + 1));
    user.answers('A ZIP file', file, 'Choose a file…', cover);
    await upload();
    assert.match(user.shown.at(-1)?.text ?? '', /The file has more than 8 MB/);
    assert.equal(uploads(), 0);
  }).timeout(30_000);

  it('tells a refusal of the platform, and keeps nothing of it', async () => {
    rig.sandbox.control.addFault({
      platform: 'killatamata',
      operation: 'uploadArcadeRelease',
      fault: { kind: 'status', status: 413 },
    });
    user.answers('A folder', await exportTo(releaseManifest(SLUG)), 'None');
    await assert.rejects(upload(), { code: 'request.tooLarge' });
    assert.deepEqual(await releases(), []);
  });

  it('says to look at the releases when the answer is lost, and sends nothing again by itself', async () => {
    rig.sandbox.control.addFault({
      platform: 'killatamata',
      operation: 'uploadArcadeRelease',
      fault: { kind: 'lostAnswer' },
    });
    user.answers('A folder', await exportTo(releaseManifest(SLUG)), 'None');
    await assert.rejects(upload(), (thrown) => {
      assert.ok(thrown instanceof Problem);
      assert.equal(thrown.details.mayHaveActed, true);
      assert.match(JSON.stringify(thrown.details.args), /Look at the releases/);
      return true;
    });
    assert.equal(uploads(), 1);
    assert.deepEqual(
      (await releases()).map(({ label }) => label),
      ['1.0.0'],
    );
    user.answers('A folder', await exportTo(releaseManifest(SLUG)), 'None');
    await assert.rejects(upload(), { code: 'request.conflict' });
  });

  it('ends in the middle when the user cancels, and no release is there', async () => {
    const file = path.join(folder, 'large.zip');
    const noise = Buffer.alloc(48 * MEGABYTE);
    await zippedTo(file, { ...webExport(releaseManifest(SLUG)), 'noise.js': noise }, false);
    const { size } = await stat(file);
    const bundle = {
      name: 'large.zip',
      mimeType: 'application/zip',
      bytes: new FileOnDisk(file, size),
    };
    const body = {
      gameId: (await game()).id,
      manifestJson: JSON.stringify(releaseManifest(SLUG)),
      bundle,
    };
    const abort = new AbortController();
    let last = 0;
    const onSent = (sent: number) => {
      last = sent;
      if (sent > 4 * MEGABYTE) abort.abort();
    };
    const request = {
      account: rig.account.id,
      operation: 'uploadArcadeRelease',
      params: {},
      body,
      onSent,
    };
    await assert.rejects(rig.rig.engine.run(request, abort.signal), { kind: 'canceled' });
    assert.ok(last < size / 2, `${last} of ${size} bytes were read`);
    assert.deepEqual(await releases(), []);
  }).timeout(30_000);

  it('of almost 64 MB tells how much of it was sent, up to the last byte', async () => {
    const file = path.join(folder, 'large.zip');
    const noise = Buffer.alloc(63 * MEGABYTE);
    await zippedTo(file, { ...webExport(releaseManifest(SLUG)), 'noise.js': noise }, false);
    const { size } = await stat(file);
    const bundle = { name: 'large.zip', mimeType: 'application/zip', bytes: new FileOnDisk(file, size) };
    const steps: (readonly [sent: number, total: number])[] = [];
    await rig.rig.engine.run(
      {
        ...{ account: rig.account.id, operation: 'uploadArcadeRelease', params: {} },
        body: { gameId: (await game()).id, manifestJson: JSON.stringify(releaseManifest(SLUG)), bundle },
        onSent: (sent, total) => steps.push([sent, total]),
      },
      new AbortController().signal,
    );
    assert.equal((await releases()).length, 1);
    const total = steps[0]?.[1] ?? 0;
    assert.ok(total > size && total < size + 10_000, 'the form is little more than the file');
    assert.deepEqual(steps.at(-1), [total, total]);
    for (const [at, [sent]] of steps.entries()) {
      const before = steps[at - 1]?.[0] ?? 0;
      assert.ok(sent >= before && sent - before <= 4 * MEGABYTE, `${sent} after ${before}`);
    }
  }).timeout(120_000);

  it('sends nothing to a server that is down', async () => {
    const row = await game();
    user.answers('A folder', await exportTo(releaseManifest(SLUG)), 'None');
    await rig.sandbox.control.stopListening();
    await assert.rejects(rig.act('arcadeGames', row, 'upload'), (thrown) => {
      assert.ok(thrown instanceof Problem);
      assert.deepEqual([thrown.code, thrown.details.mayHaveActed], ['network.unreachable', false]);
      return true;
    });
    await rig.sandbox.control.listenAgain();
    assert.deepEqual(await releases(), []);
  });
});

describe('Launch…', () => {
  it('asks for the price just before it is paid, and pays it the one way', async () => {
    const rig = await KillaTamataRig.open();
    const user = new UserOfEditor();
    try {
      const [row] = await rig.rows('arcadeCatalog.live');
      await rig.act('arcadeCatalog.live', row ?? assert.fail(), 'launch');
      const [payment, ...more] = rig.rig.confirmations.payments;
      assert.deepEqual(payment?.quoted, { unit: 'USD', micros: 250_000 });
      assert.deepEqual(more, []);
      assert.match(user.screen, /This opens a page on 127\.0\.0\.1/);
    } finally {
      await rig.close();
    }
  });

  it('sends nothing when the price cannot be read', async () => {
    const rig = await KillaTamataRig.open();
    try {
      const [row] = await rig.rows('arcadeCatalog.live');
      const fault = { kind: 'status', status: 503 } as const;
      rig.sandbox.control.addFault({
        platform: 'killatamata',
        operation: 'getArcadeGame',
        fault,
        times: null,
      });
      await assert.rejects(rig.act('arcadeCatalog.live', row ?? assert.fail(), 'launch'), { kind: 'server' });
      assert.equal(rig.seen('createArcadeLaunchSession').length, 0);
    } finally {
      await rig.close();
    }
  });
});
