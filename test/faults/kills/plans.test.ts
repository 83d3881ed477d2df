import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { systemClock } from '../../../src/core/clock.ts';
import { Journal } from '../../../src/jobs/store/journal.ts';
import { startSandbox } from '../../../src/sandbox/start.ts';

const SPEED = 40;
const KILLS = 12;
const STEPS = 10;

describe('A window that is killed while it runs a plan', () => {
  it('after each line that it says: every step is bought once, and the plan comes to its end', async function () {
    this.timeout(240_000);
    const root = mkdtempSync(join(tmpdir(), 'backlot-plan-kill-'));
    const program = join(root, 'window.mjs');
    const entryPoints = [fileURLToPath(new URL('planWindow.child.ts', import.meta.url))];
    await build({
      entryPoints,
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const sandbox = await startSandbox({ seed: 7, speed: SPEED });
    try {
      const { bases, credentials } = sandbox.platforms.killatamata;
      const [[baseName = '', base = ''] = []] = Object.entries(bases);
      const [credential = ''] = ['apikey'].filter((name) => credentials[name] !== undefined);
      const folder = join(root, 'storage');
      const order = { folder, base, baseName, credential, key: credentials[credential], speed: SPEED };
      /** Runs a window until it has said so many lines; true when it came to the end before. */
      const run = async (lines: number): Promise<boolean> => {
        const words = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(order)];
        const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
        const errors: string[] = [];
        child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
        let said = 0;
        createInterface(child.stdout).on('line', () => {
          said += 1;
          if (said >= lines) child.kill('SIGKILL');
        });
        const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
        assert.deepEqual(errors, []);
        return code === 0;
      };
      for (let kill = 0; kill < KILLS; kill += 1)
        assert.equal(await run(1 + (kill % 4)), false, `kill ${kill}`);
      assert.ok(await run(Infinity), 'the last window comes to the end');
      const journal = await Journal.open(folder, { clock: systemClock });
      const all = await journal.plans.all();
      journal.close();
      assert.equal(all.length, 1);
      const [plan] = all;
      assert.equal(plan?.state, 'ended');
      const states = plan?.steps.map(({ job }) => job?.state ?? 'blocked') ?? [];
      assert.equal(states.length, STEPS);
      // What was being sent at a kill nobody can know; it is not sent again, and no step without its input.
      for (const state of states) assert.ok(['succeeded', 'unknown', 'blocked'].includes(state), state);
      assert.ok(states.filter((state) => state === 'succeeded').length >= 3, states.join());
      const keys = plan?.steps.filter(({ job }) => job).map(({ intentKey }) => intentKey) ?? [];
      const submits = sandbox.control
        .requests(0)
        .filter(({ operation, status }) => operation === 'submitMediaJob' && (status ?? 500) < 300);
      assert.ok(submits.length <= keys.length, `${submits.length} submits of ${keys.length} bought steps`);
    } finally {
      await sandbox.stop();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
