import { writeFileSync } from 'node:fs';
import { createRequire, findSourceMap } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { MochaOptions } from 'mocha';
import type { HostResult } from './hostResult.ts';
import { HOST_VARIABLES } from './hostVariables.ts';

/** The editor itself is slow now and then on a busy machine. */
const TEST_TIMEOUT_MS = 20_000;

interface MochaModule {
  readonly default: new (options: MochaOptions) => Mocha;
}

/**
 * Runs inside the extension host, as its `extensionTestsPath`: mocha on the suite's bundle. The reporter writes to the
 * console, which the test editor prints; the counts go to a file, so that a host that died half-way is no success.
 * @throws Error with the number of failed tests: the editor then ends with code 1
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const loaded: unknown = await import(pathToFileURL(variable('mocha')).href);
  if (!isMocha(loaded)) throw new Error('mocha has no class as its default export');
  const grep = process.env[HOST_VARIABLES.grep];
  const mocha = new loaded.default({
    ui: 'bdd',
    reporter: 'spec',
    color: process.env['FORCE_COLOR'] === '1',
    timeout: TEST_TIMEOUT_MS,
    ...(grep && { grep: new RegExp(grep) }),
  });
  const tests = variable('tests');
  mocha.suite.emit('pre-require', globalThis, tests, mocha);
  createRequire(tests)(tests);
  const result: HostResult = { passed: 0, failed: 0, pending: 0, failures: [] };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', () => result.passed++)
      .on('pending', () => result.pending++)
      .on('fail', (test, error) => {
        result.failed++;
        if (error instanceof Error && error.stack) error.stack = sourceStack(error.stack);
        const [suite = ''] = test.titlePath();
        result.failures.push({ title: test.fullTitle(), suite, message: String(error) });
      });
  });
  writeFileSync(variable('result'), JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}

/** The host formats stacks itself, which switches Node's own source maps off: place names are put back by hand. */
function sourceStack(stack: string): string {
  return stack.replace(
    /(\/[^\s():]+\.cjs):(\d+):(\d+)/g,
    (place, file: string, line: string, column: string) => {
      const origin = findSourceMap(file)?.findOrigin(Number(line), Number(column));
      if (!origin || !('fileName' in origin)) return place;
      return `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}`;
    },
  );
}

function isMocha(loaded: unknown): loaded is MochaModule {
  return (
    loaded !== null &&
    typeof loaded === 'object' &&
    'default' in loaded &&
    typeof loaded.default === 'function'
  );
}

function variable(name: 'tests' | 'mocha' | 'result'): string {
  const value = process.env[HOST_VARIABLES[name]];
  if (!value) throw new Error(`${HOST_VARIABLES[name]} is not set`);
  return value;
}
