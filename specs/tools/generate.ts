import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { staleFiles } from './staleFiles.ts';

/**
 * `npm run generate` writes what is derived from the specs and from the features' tables; with `--check` it writes
 * nothing and fails when a file in the repository differs from what they give. `--root` names another work tree.
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
  for (const file of stale) {
    const path = join(values.root, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
  console.log(stale.length > 0 ? `Wrote ${stale.length} files.` : 'All generated files are up to date.');
}
