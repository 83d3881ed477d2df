import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { staleFiles } from '../../../specs/tools/derivedFiles.ts';
import { ensureBuilt } from '../../../specs/tools/ensureBuilt.ts';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const SPEC = 'specs/crucible.yaml';
const LIMIT_PARAMETER = ['paths', '/api/v1/workflows', 'get', 'parameters'];

describe('the check for stale generated files', function () {
  this.timeout(60_000);
  let root: string;
  let original: string;

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'backlot-generated-'));
    // One contract is enough, and a small one is quick to generate from.
    await cp(path.join(PROJECT_ROOT, SPEC), path.join(root, SPEC));
    await cp(path.join(PROJECT_ROOT, 'package.json'), path.join(root, 'package.json'));
    original = await readFile(path.join(root, SPEC), 'utf8');
    assert.equal((await generate(root)).code, 0);
  });
  after(() => rm(root, { recursive: true, force: true }));
  afterEach(() => writeFile(path.join(root, SPEC), original));

  it('passes when only a comment of a contract changed', async () => {
    await writeFile(path.join(root, SPEC), `# A remark.\n${original}`);
    assert.deepEqual(await stale(), []);
  });

  it('fails when an operation became paid, and names the file', async () => {
    await change(['paths', '/api/v1/workflows', 'get', 'x-backlot', 'risk'], 'paid');
    const found = await stale();
    assert.ok(found.includes('src/calls/generated/crucible.catalog.gen.ts'), found.join());
  });

  it('fails when a bound of an input changed, and names the types', async () => {
    await change(LIMIT_PARAMETER, [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 7 } }]);
    const found = await stale();
    assert.ok(found.includes('specs/types/crucible.gen.ts'), found.join());
  });

  it('rebuilds the compiled checks when a contract changed, and only then', async () => {
    const file = path.join(root, 'src/sandbox/built/crucible.validators.js');
    const before = await stat(file);
    await ensureBuilt(root);
    assert.equal((await stat(file)).ino, before.ino);
    await change(LIMIT_PARAMETER, [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 7 } }]);
    await ensureBuilt(root);
    assert.notEqual((await stat(file)).ino, before.ino);
  });

  it('fails when a generated file was edited, and does not overwrite it', async () => {
    const file = path.join(root, 'src/calls/generated/index.gen.ts');
    const edited = `${await readFile(file, 'utf8')}// by hand\n`;
    await writeFile(file, edited);
    assert.deepEqual(await generate(root, '--check'), {
      code: 1,
      stale: ['src/calls/generated/index.gen.ts'],
    });
    assert.equal(await readFile(file, 'utf8'), edited);
  });

  it('fails when a menu item was changed in package.json by hand', async () => {
    const file = path.join(root, 'package.json');
    const manifest = await readFile(file, 'utf8');
    await writeFile(file, manifest.replace('"navigation@1"', '"navigation@7"'));
    assert.ok((await stale()).includes('package.json'));
    await writeFile(file, manifest);
  });

  async function change(place: readonly string[], value: unknown): Promise<void> {
    const document = parseDocument(original);
    document.setIn(place, document.createNode(value));
    await writeFile(path.join(root, SPEC), document.toString());
  }

  /** What the command goes by, without the start of a process. */
  async function stale(): Promise<readonly string[]> {
    return (await staleFiles(root)).map((file) => file.path);
  }
});

/** Runs the generator of a tree; gives its exit code and the files that it calls stale. */
function generate(
  root: string,
  ...words: readonly string[]
): Promise<{ code: number; stale: readonly string[] }> {
  const script = path.join(PROJECT_ROOT, 'specs/tools/generate.ts');
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script, '--root', root, ...words], (error, stdout, stderr) => {
      if (error && child.exitCode !== 1) return reject(new Error(`${error.message}\n${stdout}${stderr}`));
      resolve({
        code: child.exitCode ?? -1,
        stale: [...stderr.matchAll(/^ {2}(\S+)$/gm)].map(([, file]) => file ?? ''),
      });
    });
  });
}
