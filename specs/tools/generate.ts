import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { staleFiles, writeFiles } from './derivedFiles.ts';
import { ensureBuilt } from './ensureBuilt.ts';

/**
 * `npm run generate` writes what is derived from the specs and from the features' tables; with `--check` it writes
 * nothing and fails when a checked-in file differs from what they give. `--root` names another work tree.
 */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    root: { type: 'string', default: join(import.meta.dirname, '../..') },
  },
});
const stale = await staleFiles(values.root);
if (values.check && stale.length > 0) {
  console.error(`Stale, run \`npm run generate\`:\n${stale.map(({ path }) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else {
  await writeFiles(values.root, stale);
  await ensureBuilt(values.root);
  console.log(stale.length > 0 ? `Wrote ${stale.length} files.` : 'All generated files are up to date.');
}
