import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { staleFiles } from './staleFiles.ts';

/**
 * `npm run generate` writes what is derived from the specs; with `--check` it writes nothing and fails when a
 * file in the repository differs from what the specs give.
 */
const root = join(import.meta.dirname, '../..');
const stale = await staleFiles(root);
if (process.argv.includes('--check') && stale.length) {
  console.error(`Stale, run \`npm run generate\`:\n${stale.map(({ path }) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else {
  for (const file of stale) {
    const path = join(root, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
  console.log(stale.length ? `Wrote ${stale.length} files.` : 'All generated files are up to date.');
}
