import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../editor/paths.ts';
import { toolCommand } from '../stages/tools.ts';
import { killTest } from './kill.ts';
import { randomSeed } from './seeded.ts';

/**
 * `npm run test:soak [-- kills [rounds]]`: the long form of the kill test, and the property tests on the inputs of other
 * seeds than the usual one. Each seed is printed; `BACKLOT_SEED` plays the run of one seed again.
 */
const [kills = 1_000, rounds = 5] = process.argv.slice(2).map(Number);
const given = process.env['BACKLOT_SEED'];
const seeds = given === undefined ? Array.from({ length: rounds }, randomSeed) : [Number(given)];
let failed = false;

// In processes of their own: mocha's tests and the kills would share timers and temporary folders here.
const files = globSync('test/{unit,contract,faults}/**/*.test.ts', { cwd: PROJECT_ROOT }).filter((file) =>
  /'fast-check'|seedOfRun/.test(readFileSync(path.join(PROJECT_ROOT, file), 'utf8')),
);
for (const seed of seeds) {
  console.log(`\nProperty tests, BACKLOT_SEED=${seed}`);
  const words = ['--parallel', '--jobs', '2', '--reporter', 'dot', ...files];
  const [command, ...rest] = toolCommand('mocha', words);
  const env = { ...process.env, BACKLOT_SEED: String(seed) };
  failed = spawnSync(command, rest, { cwd: PROJECT_ROOT, stdio: 'inherit', env }).status !== 0 || failed;
}

const [seed = randomSeed()] = seeds;
for (const disturbed of [false, true]) {
  const what = disturbed
    ? 'of windows whose journal is damaged, forgotten and replaced meanwhile'
    : 'of windows at work';
  console.log(`\n${kills} kills ${what}, BACKLOT_SEED=${seed}`);
  const report = await killTest({ seed, kills, windows: disturbed ? 4 : 3, disturbed });
  console.log(JSON.stringify(report, null, 2));
  failed = report.faults.length > 0 || report.kills < kills || failed;
}
process.exit(failed ? 1 : 0);
