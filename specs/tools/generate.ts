import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateCatalogue } from './generateCatalogue.ts';
import { generateClient } from './generateClient.ts';
import { generateSandbox } from './generateSandbox.ts';

/**
 * `npm run generate` writes what is derived from the specs; with `--check` it writes nothing and fails when a
 * file in the repository differs from what the specs give.
 */
const root = join(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const file of [
  ...(await generateClient(root)),
  ...(await generateSandbox(root)),
  ...(await generateCatalogue(root)),
]) {
  const path = join(root, file.path);
  const now = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  if (now === file.text) continue;
  stale.push(file.path);
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.text);
}
if (check && stale.length) {
  console.error(`Stale, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(stale.length ? `Wrote ${stale.length} files.` : 'All generated files are up to date.');
}
