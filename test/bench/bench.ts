import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * `npm run bench`: every benchmark, one after the other, each in a process of its own, so that none inherits the heap or
 * the compiled code of another; each prints ratios taken in one run.
 */
const BENCHES = ['journal', 'call', 'watch', 'streams', 'gallery'];

for (const name of BENCHES) {
  console.log(`\n── ${name}`);
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
