import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureEditor } from './editor/install.ts';
import { PROJECT_ROOT } from './editor/paths.ts';
import { runHostTests } from './editor/runHost.ts';

/**
 * `npm test [stage …]`: every check of the project, or the stages that are named. Ends with the plain line
 * `N passed, N failed`; a check without cases of its own (types, lint, build) counts as one.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const ONE_PASSED: Counts = { passed: 1, failed: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1 };

const STAGES: Readonly<Record<string, () => Promise<Counts>>> = {
  types: async () => sum(await check('tsc', ['-p', '.']), await check('tsc', ['-p', 'src/webviews'])),
  lint: async () =>
    sum(
      await check('eslint', ['.', '--cache', '--cache-location', '.cache/eslint']),
      await check('prettier', ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.']),
      await check('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'specs/tools']),
      await check('knip', ['--no-progress']),
      await check('redocly', ['lint']),
      await check('node', ['specs/tools/generate.ts', '--check']),
    ),
  unit: () => mocha('test/unit/**/*.test.ts'),
  contract: () => mocha('test/contract/**/*.test.ts'),
  build: () => check('node', ['esbuild.mjs', '--production']),
  host: async () =>
    sum(
      await runHostTests({ which: 'newest', suite: 'smoke' }),
      await runHostTests({ which: 'newest', suite: 'newest' }),
    ),
  oldest: async () => {
    const oldest = await ensureEditor('oldest');
    if (oldest.ok) return runHostTests({ which: 'oldest', suite: 'smoke' });
    console.log(`The oldest supported editor is not tested here: ${oldest.reason}`);
    return { passed: 0, failed: 0 };
  },
  desktop: async () =>
    sum(
      await runHostTests({ which: 'newest', desktop: 'stable', suite: 'smoke' }),
      await runHostTests({ which: 'newest', desktop: 'stable', suite: 'newest' }),
    ),
  e2e: () => mocha('test/e2e/**/*.test.ts'),
};

/** Only on request: it downloads a desktop editor, which not every network allows. */
const ON_REQUEST: ReadonlySet<string> = new Set(['desktop']);

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(STAGES).filter((name) => !ON_REQUEST.has(name));
let total: Counts = { passed: 0, failed: 0 };
for (const name of names) {
  const stage = STAGES[name];
  if (!stage) throw new Error(`No stage ${name}; there are ${Object.keys(STAGES).join(', ')}`);
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = await stage().catch((error: unknown) => {
    console.error(error);
    return ONE_FAILED;
  });
  total = sum(total, counts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function sum(...all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}

async function check(command: string, words: readonly string[]): Promise<Counts> {
  return (await run(command, words)) === 0 ? ONE_PASSED : ONE_FAILED;
}

/** Mocha in a process of its own; its counts come back through a file, its report goes to our output. */
async function mocha(pattern: string): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-mocha-'));
  const file = path.join(folder, 'counts.json');
  try {
    const reporter = path.join(PROJECT_ROOT, 'test/support/countingReporter.mjs');
    const code = await run('mocha', ['--reporter', reporter, '--reporter-option', `file=${file}`, pattern]);
    const counts = JSON.parse(await readFile(file, 'utf8')) as Counts;
    return code === 0 || counts.failed > 0 ? counts : sum(counts, ONE_FAILED);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: PROJECT_ROOT, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
