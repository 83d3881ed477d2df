import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureEditor } from './editor/install.ts';
import { packExtension } from './demo/package.ts';
import { KEEP_FOLDERS } from './editor/leftFolders.ts';
import { PROJECT_ROOT } from './editor/paths.ts';
import { runHostTests } from './editor/runHost.ts';
import { searchLeaks } from './leaks/leakStage.ts';
import { unitSurroundings } from './unit/surroundings.ts';

/**
 * `npm test [stage …]`: every check of the project, or the stages that are named. Ends with the plain line
 * `N passed, N failed`; a check without cases of its own (types, lint, build) counts as one.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, told again at the end: a long report is often read, or kept, from its end only. */
  readonly failures?: readonly Failure[];
}

interface Failure {
  readonly title: string;
  readonly message: string;
}

const ONE_PASSED: Counts = { passed: 1, failed: 0 };

function oneFailed(title: string, message: string): Counts {
  return { passed: 0, failed: 1, failures: [{ title, message }] };
}

const LONGEST_UNITS = ['plantedSecrets', 'generatedFiles', 'cutSchedules', 'lenserfightStreams'];
const LONGEST_WINDOWS = ['pictures', 'platforms', 'survival'];

const STAGES: Readonly<Record<string, () => Promise<Counts>>> = {
  types: () =>
    checks([
      ['tsc', '-p', '.'],
      ['tsc', '-p', 'src/webviews'],
    ]),
  lint: () =>
    checks([
      ['eslint', '.', '--cache', '--cache-location', '.cache/eslint'],
      ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
      ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'specs/tools'],
      ['knip', '--no-progress'],
      ['redocly', 'lint'],
      ['node', 'specs/tools/generate.ts', '--check'],
    ]),
  unit: async () => {
    const shared = await unitSurroundings();
    const words = ['--parallel', '--jobs', '2', '--ignore', 'test/unit/webviews/*Page.test.ts'];
    const files = longestFirst('test/unit/**', LONGEST_UNITS);
    return mochaIn(shared.env, ...words, ...files).finally(() => shared.remove());
  },
  pages: () => mocha('test/unit/webviews/*Page.test.ts'),
  faults: () => mocha('test/faults/**/*.test.ts', '--parallel', '--jobs', '2'),
  contract: () => mocha('test/contract/**/*.test.ts', '--parallel', '--jobs', '2'),
  build: () => checks([['node', 'esbuild.mjs', '--production']]),
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
  e2e: async () => {
    // Packed once for both workers.
    process.env['BACKLOT_VSIX'] = await packExtension();
    return mocha('--parallel', '--jobs', '2', ...longestFirst('test/e2e', LONGEST_WINDOWS));
  },
  leaks: () => searchLeaks(tmpdir(), { windows: names.includes('e2e'), print: console.log }),
};

/** Only on request: it downloads a desktop editor, which not every network allows. */
const ON_REQUEST: ReadonlySet<string> = new Set(['desktop']);

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(STAGES).filter((name) => !ON_REQUEST.has(name));
// What the editors of this run leave behind is searched at its end: it has a temporary folder of its own.
const left = names.includes('leaks') ? await mkdtemp(path.join(tmpdir(), 'backlot-run-')) : null;
if (left !== null) Object.assign(process.env, { TMPDIR: left, [KEEP_FOLDERS]: '1' });
let total: Counts = { passed: 0, failed: 0 };
for (const name of names) {
  const stage = STAGES[name];
  if (!stage) throw new Error(`No stage ${name}; there are ${Object.keys(STAGES).join(', ')}`);
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = await stage().catch((error: unknown) => {
    console.error(error);
    return oneFailed(name, String(error));
  });
  total = sum(total, counts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}
for (const { title, message } of total.failures ?? []) {
  console.log(`\n✖ ${title}\n    ${message.trim().slice(0, 2_000).replaceAll('\n', '\n    ')}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (left !== null) await rm(left, { recursive: true, force: true, maxRetries: 5 });
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Patterns for all test files of a folder. The longest ones begin, so that none of them runs alone at the end. */
function longestFirst(folder: string, longest: readonly string[]): readonly string[] {
  return [...longest.map((name) => `${folder}/${name}.test.ts`), `${folder}/!(${longest.join('|')}).test.ts`];
}

function sum(...all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((passed, counts) => passed + counts.passed, 0),
    failed: all.reduce((failed, counts) => failed + counts.failed, 0),
    failures: all.flatMap((counts) => counts.failures ?? []),
  };
}

/** Runs commands, two at a time; each counts as one. What a command says is printed when it has failed. */
async function checks(commands: readonly (readonly string[])[]): Promise<Counts> {
  const waiting = [...commands];
  const counts: Counts[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [command = '', ...words] = next;
      const { code, output } = await runQuietly(command, words);
      console.log(code === 0 ? `  ✔ ${next.join(' ')}` : `  ✖ ${next.join(' ')}\n${output}`);
      counts.push(code === 0 ? ONE_PASSED : oneFailed(next.join(' '), output));
    }
  };
  await Promise.all([work(), work()]);
  return sum(...counts);
}

function runQuietly(command: string, words: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: PROJECT_ROOT });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Mocha in a process of its own; its counts come back through a file, its report goes to our output. */
function mocha(...words: readonly string[]): Promise<Counts> {
  return mochaIn({}, ...words);
}

async function mochaIn(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-mocha-'));
  const file = path.join(folder, 'counts.json');
  try {
    const reporter = path.join(PROJECT_ROOT, 'test/support/countingReporter.mjs');
    const report = ['--reporter', reporter, '--reporter-option', `file=${file}`];
    const code = await run('mocha', [...report, ...words], env);
    const counts = JSON.parse(await readFile(file, 'utf8')) as Counts;
    return code === 0 || counts.failed > 0
      ? counts
      : sum(counts, oneFailed(words.at(-1) ?? 'mocha', `mocha ended with code ${code}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  command: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const;
    const child = spawn(command, words, options);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
