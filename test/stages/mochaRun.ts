import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../editor/paths.ts';
import { oneFailed, sum, type Counts } from './counts.ts';
import { toolCommand } from './tools.ts';

const testResult = z.object({
  file: z.string().optional(),
  /** Titles of the suites from the outermost inward, then the test's own. A hook that failed is a test here. */
  titles: z.array(z.string()),
  /** Null for a test that passed. */
  error: z.string().nullable(),
});

export type TestResult = z.infer<typeof testResult>;

export interface MochaRun {
  readonly results: readonly TestResult[];
  /** Mocha ended badly although no test failed, such as by a file that does not load. */
  readonly broken: Counts | null;
}

/** Runs mocha in a process of its own: its report goes to our output, its results come back through a file. */
export async function runMocha(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<MochaRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-mocha-'));
  const file = path.join(folder, 'results.json');
  try {
    const reporter = path.join(import.meta.dirname, 'resultReporter.mjs');
    const report = ['--reporter', reporter, '--reporter-option', `file=${file}`];
    const code = await exitCode(toolCommand('mocha', [...report, ...words]), env);
    const written: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
    const results = z.array(testResult).parse(written);
    const isBroken = code !== 0 && !results.some(({ error }) => error !== null);
    return {
      results,
      broken: isBroken ? oneFailed(words.at(-1) ?? 'mocha', `mocha ended with code ${code}`) : null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function countsOf({ results, broken }: MochaRun): Counts {
  const failures = results.flatMap(({ titles, error }) =>
    error === null ? [] : [{ title: titles.join(' '), message: error }],
  );
  const counts = { passed: results.length - failures.length, failed: failures.length, failures };
  return broken ? sum(counts, broken) : counts;
}

function exitCode(
  [command, ...words]: ReturnType<typeof toolCommand>,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const;
    const child = spawn(command, words, options);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
