import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../editor/paths.ts';

/** A platform that does not exist: its files at the places where a platform's files are. */
const FIXTURE = path.join(PROJECT_ROOT, 'test/fixtures/platform');
const NAME = 'windrose';

/** The only line of a shared file that a platform needs. */
const REGISTRY = 'src/providers/index.ts';
const LINE = `  ${NAME}: async () => (await import('./${NAME}/index.ts')).${NAME},\n`;

const GENERATED = [
  'l10n/bundle.l10n.json',
  'specs/types/windrose.gen.ts',
  'src/calls/generated/windrose.catalog.gen.ts',
  'src/calls/generated/index.gen.ts',
  'src/sandbox/platforms/index.gen.ts',
];

const IMPORT_RULES = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'specs/tools'];

/** Tests that look at every platform by themselves. */
const TESTS = [
  ...['contractDialect', 'descriptors', 'newAccount', 'tolerance', 'paidJob', 'schemasInForce'].map(
    (name) => `test/contract/${name}.test.ts`,
  ),
  'test/unit/specs/backlotField.test.ts',
  'test/unit/calls/catalog.test.ts',
  'test/unit/package/platformNames.test.ts',
  'test/unit/sandbox/server/openOperations.test.ts',
];

/** What of them is about one platform, or about what all platforms share. */
const TITLES = `/${NAME}|names no platform|keeps to its contract|without a handler|deprecated/i`;

interface Run {
  readonly code: number;
  readonly output: string;
}

describe('a platform that is added as a folder, a spec, a sandbox folder and a line', function () {
  this.timeout(180_000);
  let root: string;
  let original: ReadonlyMap<string, string>;
  let types: Promise<Run>;
  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'backlot-platform-'));
    await copyProject(root);
    original = await textsOf(root);
    await cp(FIXTURE, root, { recursive: true });
    const registry = path.join(root, REGISTRY);
    const text = await readFile(registry, 'utf8');
    await writeFile(registry, text.replace(/^};$/m, `${LINE}};`));
    assertPassed(await run(root, ['specs/tools/generate.ts']));
    // Takes longest, and is waited for at the end.
    types = run(root, ['node_modules/typescript/bin/tsc', '-p', '.']);
  });
  after(async () => {
    await types;
    await rm(root, { recursive: true, force: true });
  });

  it('touches no shared file but by that line and by what is generated', async () => {
    const now = await textsOf(root);
    const own = await textsOf(FIXTURE);
    const changed = [...now.keys()].filter((file) => original.get(file) !== now.get(file));
    assert.deepEqual(changed.sort(), [...own.keys(), ...GENERATED, REGISTRY].sort());
    assert.equal(now.get(REGISTRY)?.replace(LINE, ''), original.get(REGISTRY));
  });

  it('passes redocly, the import rules, the lint rules and the check of generated files', async () => {
    const code = [...(await textsOf(FIXTURE)).keys()].filter((file) => file.endsWith('.ts'));
    for (const words of [
      ['specs/tools/generate.ts', '--check'],
      ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'specs/*.yaml'],
      ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...IMPORT_RULES],
      ['node_modules/eslint/bin/eslint.js', ...code],
    ])
      assertPassed(await run(root, words));
  });

  it('is offered, takes a key, runs a paid job in the sandbox and passes the contract suite', async () => {
    const { code, output } = await run(root, ['node_modules/mocha/bin/mocha.js', '--grep', TITLES, ...TESTS]);
    assertPassed({ code, output });
    const passing = Number(/(\d+) passing/.exec(output)?.[1]);
    assert.ok(passing > 100, output);
    for (const title of ['is offered by Add Account', 'is asked, sent, watched to its end and fetched'])
      assert.ok(output.includes(title), title);
  });

  it('compiles', async () => {
    assertPassed(await types);
  });
});

function assertPassed({ code, output }: Run): void {
  assert.equal(code, 0, output);
}

/** The project's own files, without what is built, fetched or kept by tools. */
async function copyProject(root: string): Promise<void> {
  const places = ['src', 'specs', 'test'];
  const entries = await readdir(PROJECT_ROOT, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const name of [...places, ...files])
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), {
      recursive: true,
      filter: (file) => !isBuilt(file) && file !== FIXTURE,
    });
  await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
}

function isBuilt(file: string): boolean {
  return path.basename(file) === 'built';
}

/** Every file below a folder with its content, by its path in the folder. */
async function textsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !isBuilt(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const),
    ),
  );
}

/** Runs a script of the copy in the copy. */
function run(root: string, words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 16_000_000 };
    const child = execFile(process.execPath, [...words], options, (error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? (error ? 1 : 0), output: `${words.join(' ')}\n${stdout}${stderr}` });
    });
  });
}
