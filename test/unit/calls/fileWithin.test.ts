import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { link, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { readFileWithin, type FilePlace } from '../../../src/calls/requestFile/fileWithin.ts';
import { Problem } from '../../../src/core/problem.ts';

const SECRET = 'the private key of the user';

describe('A file that a request names', () => {
  /** `home` has a secret; `home/repository` is the workspace, `home/repository/requests` the folder of the request. */
  let home: string;
  let root: string;
  let folder: string;

  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'backlot-files-'));
    root = path.join(home, 'repository');
    folder = path.join(root, 'requests');
    await mkdir(path.join(folder, 'media'), { recursive: true });
    await mkdir(path.join(home, 'keys'));
    await writeFile(path.join(home, 'keys', 'id'), SECRET);
    await writeFile(path.join(root, 'beside.txt'), SECRET);
    await writeFile(path.join(folder, 'media', 'cover.png'), 'a picture');
  });

  afterEach(() => rm(home, { recursive: true, force: true }));

  const textOf = async (named: string, more: Partial<FilePlace> = {}) =>
    Buffer.from(await readFileWithin({ root, folder, path: named, ...more })).toString();
  const refusalOf = async (named: string, more: Partial<FilePlace> = {}) => {
    const thrown: unknown = await textOf(named, more).then(
      () => assert.fail(`${named} was read`),
      (error: unknown) => error,
    );
    assert.ok(thrown instanceof Problem, String(thrown));
    assert.deepEqual([thrown.code, thrown.details.mayHaveActed], ['request.invalid', false]);
    return thrown.details.args?.['reason'];
  };

  it('is read when it lies in the folder of the request or below, also by a link that stays there', async () => {
    assert.equal(await textOf('media/cover.png'), 'a picture');
    assert.equal(await textOf('./media/../media/cover.png'), 'a picture');
    await symlink('media/cover.png', path.join(folder, 'latest.png'));
    await symlink('media', path.join(folder, 'pictures'));
    assert.equal(await textOf('latest.png'), 'a picture');
    assert.equal(await textOf('pictures/cover.png'), 'a picture');
    await writeFile(path.join(folder, '..cover.png'), 'dots');
    assert.equal(await textOf('..cover.png'), 'dots');
  });

  it('is refused when the path leads out of the folder', async () => {
    for (const named of ['../beside.txt', 'media/../../beside.txt', '../../keys/id', '.', '', 'media/..'])
      assert.equal(await refusalOf(named), 'outside', named);
    for (const named of [path.join(home, 'keys', 'id'), '/etc/passwd', 'no-such-file', 'media/cover.png/x'])
      assert.equal(await refusalOf(named), 'missing', named);
    assert.equal(await refusalOf('media/cover.png\0'), 'noFile');
  });

  it('is refused when a link leads out of the folder: of the file, of a folder on the way, of a chain, of the folder', async () => {
    await symlink('../../keys/id', path.join(folder, 'cover.png'));
    await symlink(path.join(home, 'keys'), path.join(folder, 'pictures'));
    await symlink('pictures', path.join(folder, 'more'));
    await symlink('../beside.txt', path.join(folder, 'beside.txt'));
    await symlink('/proc/self/environ', path.join(folder, 'environ'));
    for (const named of ['cover.png', 'pictures/id', 'more/id', 'beside.txt', 'environ'])
      assert.equal(await refusalOf(named), 'outside', named);
    await symlink('cover.png', path.join(folder, 'loop'));
    assert.equal(await refusalOf('loop'), 'outside');
    await symlink(path.join(home, 'keys'), path.join(root, 'linked'));
    assert.equal(await refusalOf('id', { folder: path.join(root, 'linked') }), 'outside');
    await rm(path.join(folder, 'loop'));
    await symlink('loop', path.join(folder, 'loop'));
    assert.equal(await refusalOf('loop'), 'missing');
  });

  it('is refused when it is no ordinary file, without waiting for it', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    assert.equal(await refusalOf('pipe'), 'noFile');
    assert.equal(await refusalOf('media'), 'noFile');
    const device = { root: '/dev', folder: '/dev' };
    for (const named of ['zero', 'null', 'tty'])
      assert.equal(await refusalOf(named, device), 'noFile', named);
  });

  it('is refused when it is larger than anything that is sent, without reading it', async () => {
    await writeFile(path.join(folder, 'huge.zip'), '');
    await truncate(path.join(folder, 'huge.zip'), 8 * 1024 ** 4);
    assert.equal(await refusalOf('huge.zip'), 'tooLarge');
    assert.equal(await textOf('media/cover.png', { limit: 9 }), 'a picture');
    assert.equal(await refusalOf('media/cover.png', { limit: 8 }), 'tooLarge');
  });

  it('is read whole, whatever its size', async () => {
    const bytes = Buffer.alloc(200_001, 'abc');
    await writeFile(path.join(folder, 'large.bin'), bytes);
    const read = await readFileWithin({ root, folder, path: 'large.bin' });
    assert.ok(bytes.equals(read));
  });

  it('is never one from outside, whatever a repository contains and a request names', async () => {
    const part = fc.constantFrom('a', 'b', '..', '.', 'keys', 'id', 'media', 'beside.txt', 'requests', '');
    const way = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/'));
    const links = fc.array(fc.record({ at: fc.constantFrom('a', 'b', 'media/a', 'media/b'), to: way }), {
      maxLength: 4,
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(links, way, fc.boolean(), async (made, named, isAbsolute) => {
        for (const { at, to } of made) {
          const target = isAbsolute ? path.join(home, to) : to || '.';
          await symlink(target, path.join(folder, at)).catch(() => undefined);
        }
        const text = await textOf(named).catch((error: unknown) => {
          assert.ok(error instanceof Problem, String(error));
          return '';
        });
        assert.notEqual(text, SECRET);
        if (text !== '') read += 1;
        for (const at of ['a', 'b', 'media/a', 'media/b']) await rm(path.join(folder, at), { force: true });
      }),
      { numRuns: 500 },
    );
    await link(path.join(folder, 'media', 'cover.png'), path.join(folder, 'a'));
    assert.equal(await textOf('a'), 'a picture');
    void read;
  });
});
