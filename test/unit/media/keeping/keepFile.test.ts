import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../../../src/core/problem.ts';
import { keepFile, PIECE_BYTES, type KeepRequest } from '../../../../src/media/keeping/keepFile.ts';

const CONTENT = Buffer.from('a picture');
const SIDECAR = '{"format":"backlot.recipe/1"}\n';

describe('Keeping a file', () => {
  let root: string;
  let folder: string;
  let source: string;
  let noted: string[];

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'backlot-keep-'));
    folder = join(root, 'kept');
    await mkdir(folder);
    source = join(root, 'cached');
    writeFileSync(source, CONTENT, { mode: 0o600 });
    noted = [];
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const request = (more: Partial<KeepRequest> = {}): KeepRequest => ({
    ...{ source, folder, byteSize: CONTENT.byteLength, name: 'fox.png', mark: 'job-0', earlier: null },
    ...{ sidecar: SIDECAR, note: async (path: string) => void noted.push(path) },
    ...more,
  });
  const keep = (more: Partial<KeepRequest> = {}, signal = new AbortController().signal) =>
    keepFile(request(more), signal);
  const reasonOf = async (work: Promise<unknown>): Promise<unknown> => {
    const thrown: unknown = await work.then(
      () => assert.fail('it did not fail'),
      (error: unknown) => error,
    );
    assert.ok(thrown instanceof Problem, String(thrown));
    assert.equal(thrown.code, 'keep.failed');
    return thrown.details.args?.['reason'];
  };

  it('copies it under its name, with the recipe beside it, and leaves nothing else', async () => {
    const path = await keep();
    assert.equal(path, join(folder, 'fox.png'));
    assert.deepEqual((await readdir(folder)).sort(), ['fox.png', 'fox.png.backlot.json']);
    assert.deepEqual(await readFile(path), CONTENT);
    assert.equal(await readFile(`${path}.backlot.json`, 'utf8'), SIDECAR);
    assert.deepEqual(noted, [path]);
  });

  it('gives the copy the rights of an ordinary file: the cache is private, the folder is the user’s', async () => {
    const ordinary = join(root, 'ordinary');
    await writeFile(ordinary, '');
    assert.equal((await stat(await keep())).mode, (await stat(ordinary)).mode);
  });

  it('makes the folders of the name, but not the folder itself', async () => {
    assert.equal(await keep({ name: '2026/12/fox.png' }), join(folder, '2026', '12', 'fox.png'));
    rmSync(folder, { recursive: true });
    assert.equal(await reasonOf(keep()), 'folderMissing');
    assert.deepEqual(await readdir(root), ['cached']);
  });

  it('never overwrites a file, nor the recipe of another one', async () => {
    await writeFile(join(folder, 'fox.png'), 'somebody’s');
    await writeFile(join(folder, 'fox-2.png.backlot.json'), 'a recipe');
    assert.equal(await keep(), join(folder, 'fox-3.png'));
    assert.equal(await readFile(join(folder, 'fox.png'), 'utf8'), 'somebody’s');
    assert.equal(await readFile(join(folder, 'fox-2.png.backlot.json'), 'utf8'), 'a recipe');
  });

  it('takes the next name when the first is taken at the last moment', async () => {
    const note = async (path: string) => {
      noted.push(path);
      if (noted.length === 1) await writeFile(path, 'just now');
    };
    assert.equal(await keep({ note }), join(folder, 'fox-2.png'));
    assert.equal(await readFile(join(folder, 'fox.png'), 'utf8'), 'just now');
    assert.deepEqual((await readdir(folder)).sort(), ['fox-2.png', 'fox-2.png.backlot.json', 'fox.png']);
  });

  it('gives as many names as there are copies, made at once', async () => {
    const marks = ['a', 'b', 'c', 'd', 'e'];
    const paths = await Promise.all(marks.map((mark) => keep({ mark })));
    assert.equal(new Set(paths).size, marks.length);
    for (const path of paths) assert.deepEqual(await readFile(path), CONTENT);
  });

  it('knows the copy of an attempt that was killed before it was noted as kept', async () => {
    const path = await keep();
    assert.equal(await keep({ earlier: path }), path);
    assert.equal((await readdir(folder)).length, 2);
  });

  it('goes on where only the recipe had got its name, and clears what a killed copy left', async () => {
    const path = join(folder, 'fox.png');
    await writeFile(`${path}.backlot.json`, SIDECAR);
    await writeFile(join(folder, '.backlot-job-0.part'), 'half');
    assert.equal(await keep({ earlier: path }), path);
    assert.deepEqual((await readdir(folder)).sort(), ['fox.png', 'fox.png.backlot.json']);
    assert.deepEqual(await readFile(path), CONTENT);
  });

  it('takes a foreign file at the place of an earlier attempt for what it is', async () => {
    const path = join(folder, 'fox.png');
    await writeFile(path, 'somebody’s');
    assert.equal(await keep({ earlier: path }), join(folder, 'fox-2.png'));
    assert.equal(await readFile(path, 'utf8'), 'somebody’s');
  });

  it('follows no link that lies at the place of its own temporary file', async () => {
    const other = join(root, 'other');
    await writeFile(other, 'theirs');
    await symlink(other, join(folder, '.backlot-job-0.part'));
    await keep();
    assert.equal(await readFile(other, 'utf8'), 'theirs');
  });

  it('says why: a path that is too long, a folder that may not be written to, a source that is gone', async () => {
    const name = Array.from({ length: 60 }, () => 'x'.repeat(100)).join('/');
    assert.equal(await reasonOf(keep({ name: `${name}/fox.png` })), 'nameTooLong');
    rmSync(source);
    assert.equal(await reasonOf(keep()), 'source');
    writeFileSync(source, CONTENT);
    if (process.getuid?.() === 0) return;
    await chmod(folder, 0o500);
    assert.equal(await reasonOf(keep()), 'denied');
    await chmod(folder, 0o700);
  });

  it('leaves nothing when the disk is full', async () => {
    const { write } = await fileMethods(source);
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    await withWrite(
      source,
      () => Promise.reject(full),
      async () => {
        assert.equal(await reasonOf(keep()), 'full');
      },
    );
    assert.ok(write);
    assert.deepEqual(await readdir(folder), []);
  });

  it('stops at once when it is canceled, and leaves nothing', async () => {
    await truncate(source, PIECE_BYTES * 40);
    const abort = new AbortController();
    const seen: number[] = [];
    const onBytes = (done: number) => {
      seen.push(done);
      abort.abort();
    };
    const byteSize = PIECE_BYTES * 40;
    await assert.rejects(keep({ byteSize, onBytes }, abort.signal), { code: 'call.canceled' });
    assert.deepEqual(seen, [PIECE_BYTES]);
    assert.deepEqual(await readdir(folder), []);
  });

  it('holds one piece of 2 GB in the memory, whatever is read', async function () {
    this.timeout(120_000);
    const byteSize = 2 * 1024 ** 3 + 7;
    await truncate(source, byteSize);
    const held = process.memoryUsage().arrayBuffers;
    let most = 0;
    let last = 0;
    // The kernel's work is not what is measured: what is written is counted, and not written.
    await withWrite(
      source,
      async (...[, , length]) => ({ bytesWritten: Number(length) }),
      async () => {
        const onBytes = (done: number) => {
          last = done;
          if (done % (64 * PIECE_BYTES) === 0)
            most = Math.max(most, process.memoryUsage().arrayBuffers - held);
        };
        // Nothing of it has been written, so that its size is not that of the source.
        assert.equal(await reasonOf(keep({ byteSize, onBytes })), 'source');
      },
    );
    assert.equal(last, byteSize);
    assert.ok(most < 8 * PIECE_BYTES, `${most} bytes were held`);
  });
});

type Write = (bytes: unknown, offset?: unknown, length?: unknown) => Promise<{ bytesWritten: number }>;

async function fileMethods(path: string): Promise<{ write: Write }> {
  const file = await open(path, 'r');
  const methods = Object.getPrototypeOf(file) as { write: Write };
  await file.close();
  return methods;
}

/** Every file of this process is written by `write` for as long as the work goes on. */
async function withWrite(path: string, write: Write, work: () => Promise<void>): Promise<void> {
  const methods = await fileMethods(path);
  const real = methods.write;
  methods.write = write;
  try {
    await work();
  } finally {
    methods.write = real;
  }
}
