import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../specs/tools/ensureBuilt.ts';
import { KEEP_FOLDERS } from './editor/temporaryFolders.ts';
import { PROJECT_ROOT } from './editor/paths.ts';
import type { HostRunOptions } from './editor/runHost.ts';
import { SECRETS_FILE } from './leaks/plantedSecrets.ts';
import { NONE, ONE_PASSED, oneFailed, sum, summary, type Counts } from './stages/counts.ts';
import { COUNTS_FILE, runLanes } from './stages/lanes.ts';
import { runMocha } from './stages/mochaRun.ts';
import { grepOf, withSecondHostTry, withSecondTry } from './stages/secondTry.ts';
import { testFilesOf } from './stages/testFiles.ts';
import { toolCommand } from './stages/tools.ts';
import { compileCache, unitEnvironment } from './unit/unitEnvironment.ts';

/**
 * `npm test [stage …] [file …] [-- --grep pattern]`: every check of the project, the stages that are named, or only the
 * test files that are named of these stages. The last line is `N passed, N failed`.
 */
const USAGE = 'Usage: node test/run.ts [stage …] [file, folder or pattern …] [--grep pattern]';

interface Stage {
  /** Where its test files are; a stage without is a check that takes no files. */
  readonly folder?: string;
  /** @param files the test files to run; null for all */
  run(files: readonly string[] | null): Promise<Counts>;
}

// What starts editors is loaded where it is needed: one unit test should be there in a moment.
/** The files that take longest begin, so that none of them runs alone at the end. */
const LONGEST_UNITS = ['plantedSecrets', 'generatedFiles', 'cutSchedules', 'lenserfightStreams'];
const LONGEST_WINDOWS = ['pictures', 'platforms', 'crashRecovery'];
const PARALLEL = ['--parallel', '--jobs', '2'];

const STAGES: Readonly<Record<string, Stage>> = {
  types: check(['tsc', '-p', '.'], ['tsc', '-p', 'src/webviews']),
  lint: check(
    ['eslint', '.', '--cache', '--cache-location', '.cache/eslint'],
    ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
    ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'specs/tools'],
    ['knip', '--no-progress'],
    ['redocly', 'lint', 'specs/*.yaml'],
    ['node', 'specs/tools/generate.ts', '--check'],
  ),
  unit: {
    folder: 'test/unit',
    run: async (files) => {
      // What all tests share is worth preparing for all of them only.
      if (files) return mocha(files, compileCache());
      const shared = await unitEnvironment();
      const all = longestFirst('test/unit/**', LONGEST_UNITS);
      const words = [...PARALLEL, '--ignore', 'test/unit/webviews/*Page.test.ts', ...all];
      return mocha(words, shared.env).finally(() => shared.remove());
    },
  },
  pages: mochaStage('test/unit/webviews', [...PARALLEL, 'test/unit/webviews/*Page.test.ts']),
  faults: mochaStage('test/faults', [...PARALLEL, 'test/faults/**/*.test.ts']),
  contract: mochaStage('test/contract', [...PARALLEL, 'test/contract/**/*.test.ts']),
  build: check(['node', 'esbuild.mjs', '--production']),
  host: { folder: 'test/host', run: (files) => host({ which: 'newest' }, ['smoke', 'newest'], files) },
  oldest: {
    folder: 'test/host/smoke',
    run: async (files) => {
      const { ensureEditor } = await import('./editor/install.ts');
      const oldest = await ensureEditor('oldest');
      if (oldest.ok) return host({ which: 'oldest' }, ['smoke'], files);
      console.log(`The oldest supported editor is not tested here: ${oldest.reason}`);
      return NONE;
    },
  },
  desktop: {
    folder: 'test/host',
    run: (files) => host({ which: 'newest', desktop: 'stable' }, ['smoke', 'newest'], files),
  },
  e2e: {
    folder: 'test/e2e',
    run: async (files) => {
      const { packExtension } = await import('./demo/package.ts');
      // Packed once for both workers.
      process.env['BACKLOT_VSIX'] = await packExtension();
      const wanted = files ?? longestFirst('test/e2e', LONGEST_WINDOWS);
      return mocha([...PARALLEL, ...wanted]);
    },
  },
  leaks: {
    run: async () => {
      const { searchLeaks } = await import('./leaks/leakStage.ts');
      return searchLeaks(tmpdir(), { windows: names.includes('e2e'), print: console.log });
    },
  },
};

/** The stages that build what editors run, that drive editors, and that search what those leave behind. */
const EDITOR_STAGES: ReadonlySet<string> = new Set(['build', 'host', 'oldest', 'desktop', 'e2e', 'leaks']);

/** Stages that run beside each other when all of them run. */
const LANES: readonly (readonly string[])[] = [
  ['lint', 'unit', 'faults', 'contract'],
  ['types', 'build', 'host', 'oldest', 'pages'],
];

/** A whole suite in one editor, also on a machine that is busy with the other lane. */
const HOST_LIMIT_MS = 25 * 60_000;

/** Only on request: it downloads a desktop editor, which not every network allows. */
const ON_REQUEST: ReadonlySet<string> = new Set(['desktop']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', short: 'g' } },
});
const named = positionals.filter((word) => Object.hasOwn(STAGES, word));
const places = positionals.filter((word) => !Object.hasOwn(STAGES, word));
const names =
  named.length > 0
    ? named
    : Object.keys(STAGES).filter((name) => !ON_REQUEST.has(name) && places.length === 0);
const unknown = places.filter((word) => names.every((name) => filesOf(name, [word]).length === 0));
if (names.length === 0 || unknown.length > 0) {
  console.error(`${USAGE}\nStages: ${Object.keys(STAGES).join(', ')}`);
  for (const word of unknown)
    console.error(`${word}: no such stage, and no test file of ${names.join(', ')}`);
  process.exit(2);
}

const countsFile = process.env[COUNTS_FILE];
// Runs that a test of this one starts are none of its stages.
delete process.env[COUNTS_FILE];
await ensureBuilt();
// What the editors of this run leave behind is searched at its end: it has a temporary folder of its own.
const left = names.includes('leaks') ? await mkdtemp(path.join(tmpdir(), 'backlot-run-')) : null;
const secrets = left === null ? null : `${left}.secrets`;
if (left !== null && secrets !== null) {
  await writeFile(secrets, '');
  Object.assign(process.env, { TMPDIR: left, [KEEP_FOLDERS]: '1' });
}
let total = NONE;
// Everything: what needs no window beside what mostly waits for one; the windows of the end-to-end tests have both cores.
const lanes = positionals.length === 0 && values.grep === undefined ? LANES : [];
total = await runLanes(lanes, stageEnvironment);
for (const name of names.filter((one) => !lanes.flat().includes(one))) {
  const files = places.length > 0 ? filesOf(name, places) : null;
  const stage = STAGES[name];
  if (!stage || (stage.folder !== undefined && files?.length === 0)) continue;
  if (secrets !== null) {
    delete process.env[SECRETS_FILE];
    Object.assign(process.env, stageEnvironment(name));
  }
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = await stage.run(files).catch((error: unknown) => {
    console.error(error);
    return oneFailed(name, String(error));
  });
  total = sum(total, counts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}
if (countsFile !== undefined) await writeFile(countsFile, JSON.stringify(total));
console.log(summary(total));
for (const one of [left, secrets])
  if (one !== null) await rm(one, { recursive: true, force: true, maxRetries: 5 });
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Only what sandboxes of an editor's window make is searched for: it is what such a run can leave behind. */
function stageEnvironment(name: string): Readonly<Record<string, string>> {
  return secrets !== null && EDITOR_STAGES.has(name) ? { [SECRETS_FILE]: secrets } : {};
}

/** The named test files that belong to a stage: `smoke/extension` belongs to `host` and to `oldest`. */
function filesOf(name: string, words: readonly string[]): readonly string[] {
  const folder = STAGES[name]?.folder;
  if (folder === undefined) return [];
  const kind = folder.split('/').slice(0, 2).join('/');
  return words.flatMap((word) => testFilesOf(word, kind)).filter((file) => file.startsWith(`${folder}/`));
}

/** Patterns for all test files of a folder. */
function longestFirst(folder: string, longest: readonly string[]): readonly string[] {
  return [...longest.map((name) => `${folder}/${name}.test.ts`), `${folder}/!(${longest.join('|')}).test.ts`];
}

function mochaStage(folder: string, all: readonly string[]): Stage {
  return { folder, run: (files) => mocha(files ?? all) };
}

/** A test that fails is tried once more: one that depends on luck is told as flaky, and stops nobody's work. */
async function mocha(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Counts> {
  const first = await runMocha([...grepWords(), ...words], env);
  return withSecondTry(first, (part) => {
    console.log(`\n── once more: ${part.titles.join(' ')}`);
    return runMocha(['--grep', grepOf(part), part.file], env);
  });
}

function grepWords(): readonly string[] {
  return values.grep === undefined ? [] : ['--grep', values.grep];
}

/** Runs suites of `test/host`, one after the other, in an editor of their own each. */
async function host(
  editor: Pick<HostRunOptions, 'which' | 'desktop'>,
  suites: readonly string[],
  files: readonly string[] | null,
): Promise<Counts> {
  const { runHostTests } = await import('./editor/runHost.ts');
  let counts = NONE;
  for (const suite of suites) {
    const own = files?.filter((file) => file.startsWith(`test/host/${suite}/`));
    if (own?.length === 0) continue;
    const run = (grep: string | undefined) =>
      runHostTests({
        ...editor,
        suite,
        limitMs: HOST_LIMIT_MS,
        ...(own && { files: own }),
        ...(grep !== undefined && { grep }),
      });
    const first = await run(values.grep);
    counts = sum(counts, await withSecondHostTry(first, run));
  }
  return counts;
}

function check(...commands: readonly (readonly string[])[]): Stage {
  return { run: () => checks(commands) };
}

/** Runs commands, two at a time; each counts as one. The output of a command is printed when it has failed. */
async function checks(commands: readonly (readonly string[])[]): Promise<Counts> {
  const waiting = [...commands];
  const counts: Counts[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [command = '', ...words] = next;
      const { code, output } = await runQuietly(toolCommand(command, words));
      console.log(code === 0 ? `  ✔ ${next.join(' ')}` : `  ✖ ${next.join(' ')}\n${output}`);
      counts.push(code === 0 ? ONE_PASSED : oneFailed(next.join(' '), output));
    }
  };
  await Promise.all([work(), work()]);
  return sum(...counts);
}

function runQuietly([command, ...words]: ReturnType<typeof toolCommand>): Promise<{
  code: number;
  output: string;
}> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: PROJECT_ROOT });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
