import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../editor/paths.ts';
import { oneFailed, sum, type Counts } from './counts.ts';

/** Tells a run of one stage in which file its counts are expected. */
export const COUNTS_FILE = 'BACKLOT_COUNTS_FILE';

const countsSchema = z.object({
  passed: z.number(),
  failed: z.number(),
  failures: z.array(z.object({ title: z.string(), message: z.string() })).optional(),
  flaky: z.array(z.string()).optional(),
});

/**
 * Runs lists of stages beside each other, each stage in a process of its own, because most of what a stage with an editor
 * does is to wait for the editor. The report of a stage is printed when it has ended, so that two reports never mix.
 * @param env what a stage gets beside this process's own environment
 */
export async function runLanes(
  lanes: readonly (readonly string[])[],
  env: (stage: string) => Readonly<Record<string, string>>,
): Promise<Counts> {
  const counts = await Promise.all(
    lanes.map(async (stages) => {
      let total = sum();
      for (const stage of stages) total = sum(total, await runStage(stage, env(stage)));
      return total;
    }),
  );
  return sum(...counts);
}

async function runStage(stage: string, env: Readonly<Record<string, string>>): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-stage-'));
  const file = path.join(folder, 'counts.json');
  try {
    const { output, code } = await run(stage, { ...process.env, ...env, [COUNTS_FILE]: file });
    // The last line is the total of that process, which is not the total of this run.
    console.log(output.trimEnd().split('\n').slice(0, -1).join('\n'));
    const written: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
    const counts = countsSchema.safeParse(written);
    if (!counts.success) return oneFailed(stage, `The stage ended with code ${code} and without counts`);
    const { passed, failed, failures = [], flaky = [] } = counts.data;
    return { passed, failed, failures, flaky };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(stage: string, env: NodeJS.ProcessEnv): Promise<{ output: string; code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['test/run.ts', stage], { cwd: PROJECT_ROOT, env });
    let output = '';
    const take = (data: Buffer) => (output += data.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => resolve({ output, code: code ?? 1 }));
  });
}
