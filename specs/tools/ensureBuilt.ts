import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
/** Written last, with a hash of all that the built files depend on. */
const STAMP = 'src/calls/built/stamp';

/**
 * Builds the checks and tables that are not checked in, where they are missing or older than the specs. Everything that
 * runs the code calls it first, so that it takes no time when nothing has changed.
 */
export async function ensureBuilt(root = ROOT): Promise<void> {
  const hash = inputHash(root);
  if (hash === stampOf(root)) return;
  const { builtFiles, writeFiles } = await import('./derivedFiles.ts');
  await writeFiles(root, [...(await builtFiles(root)), { path: STAMP, text: hash }]);
}

function inputHash(root: string): string {
  const hash = createHash('sha256');
  const inputs = [
    ...globSync('specs/*.yaml', { cwd: root }).map((file) => join(root, file)),
    ...globSync('specs/tools/*.ts', { cwd: ROOT }).map((file) => join(ROOT, file)),
    join(ROOT, 'package-lock.json'),
  ];
  for (const file of inputs.sort()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function stampOf(root: string): string | null {
  try {
    return readFileSync(join(root, STAMP), 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureBuilt();
