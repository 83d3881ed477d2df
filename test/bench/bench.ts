import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packExtension } from '../demo/package.ts';

/**
 * `npm run bench`: every benchmark, one after the other, each in a process of its own, so that none inherits the heap or
 * the compiled code of another; each prints ratios taken in one run. `npm run bench -- <name…>` runs some of them.
 */
const BENCHES = [
  'journal',
  'call',
  'watch',
  'streams',
  'gallery',
  'outputSearch',
  'composerFields',
  'foreignText',
  'upload64',
  'plan',
  'requests',
  'agents',
];
/** Those that start real editors with the packed extension. */
const EDITOR_BENCHES = ['activation', 'jobsTree', 'tailLine', 'firstPicture', 'storyboard'];

const named = process.argv.slice(2);
const wanted = [...BENCHES, ...EDITOR_BENCHES].filter((name) => named.length === 0 || named.includes(name));
if (wanted.some((name) => EDITOR_BENCHES.includes(name))) {
  process.env['BACKLOT_VSIX'] ??= await packExtension();
}

for (const name of wanted) {
  console.log(`\n── ${name}`);
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
