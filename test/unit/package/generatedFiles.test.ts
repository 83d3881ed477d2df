import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const SPEC = 'specs/crucible.yaml';

describe('the check for stale generated files', function () {
  this.timeout(60_000);
  let root: string;
  let original: string;

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'backlot-generated-'));
    await cp(path.join(PROJECT_ROOT, 'specs/tools'), path.join(root, 'specs/tools'), { recursive: true });
    // One contract is enough, and a small one is quick to generate from.
    await cp(path.join(PROJECT_ROOT, SPEC), path.join(root, SPEC));
    await cp(path.join(PROJECT_ROOT, 'package.json'), path.join(root, 'package.json'));
    await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
    original = await readFile(path.join(root, SPEC), 'utf8');
    assert.equal((await generate(root)).code, 0);
  });
  after(() => rm(root, { recursive: true, force: true }));
  afterEach(() => writeFile(path.join(root, SPEC), original));

  it('passes when only a comment of a contract changed', async () => {
    await writeFile(path.join(root, SPEC), `# A remark.\n${original}`);
    assert.deepEqual(await generate(root, '--check'), { code: 0, stale: [] });
  });

  it('fails when an operation became paid, and names the facts of the client', async () => {
    await change(['paths', '/api/v1/workflows', 'get', 'x-backlot', 'risk'], 'paid');
    const { code, stale } = await generate(root, '--check');
    assert.equal(code, 1);
    assert.ok(stale.includes('src/providers/crucible/operations.gen.ts'), stale.join());
  });

  it('fails when a bound of an input changed, and names the checks of the sandbox', async () => {
    await change(
      ['paths', '/api/v1/workflows', 'get', 'parameters'],
      [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 7 } }],
    );
    const { code, stale } = await generate(root, '--check');
    assert.equal(code, 1);
    assert.ok(stale.includes('src/sandbox/generated/crucible.validators.js'), stale.join());
    assert.ok(stale.includes('specs/types/crucible.gen.ts'), stale.join());
  });

  it('fails when somebody edited a generated file', async () => {
    const file = path.join(root, 'src/sandbox/generated/specTables.ts');
    const text = await readFile(file, 'utf8');
    await writeFile(file, `${text}// by hand\n`);
    assert.deepEqual(await generate(root, '--check'), {
      code: 1,
      stale: ['src/sandbox/generated/specTables.ts'],
    });
    await writeFile(file, text);
  });

  async function change(place: readonly string[], value: unknown): Promise<void> {
    const document = parseDocument(original);
    document.setIn(place, document.createNode(value));
    await writeFile(path.join(root, SPEC), document.toString());
  }
});

/** Runs the generator of a tree; gives its exit code and the files that it calls stale. */
function generate(
  root: string,
  ...words: readonly string[]
): Promise<{ code: number; stale: readonly string[] }> {
  const script = path.join(root, 'specs/tools/generate.ts');
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script, ...words], (error, stdout, stderr) => {
      if (error && child.exitCode !== 1) return reject(new Error(`${error.message}\n${stdout}${stderr}`));
      resolve({
        code: child.exitCode ?? -1,
        stale: [...stderr.matchAll(/^ {2}(\S+)$/gm)].map(([, file]) => file ?? ''),
      });
    });
  });
}
