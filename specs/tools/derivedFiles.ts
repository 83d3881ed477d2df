import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildChecks, generateCatalog } from './generateCatalog.ts';
import { generateTypes } from './generateTypes.ts';
import { generateManifest } from './generateManifest.ts';
import { buildSandbox, generateRegistry } from './generateSandbox.ts';
import { generateTranslations } from './generateTranslations.ts';
import type { GeneratedFile } from './generated.ts';

/** The checked-in files of a tree that are missing or differ from what its specs and tables give, as they should be. */
export async function staleFiles(root: string): Promise<readonly GeneratedFile[]> {
  const stale: GeneratedFile[] = [];
  for (const file of [
    ...(await generateTypes(root)),
    ...(await generateCatalog(root)),
    ...(await generateManifest(root)),
    ...generateRegistry(root),
    ...generateTranslations(root),
  ]) {
    const path = join(root, file.path);
    const now = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    if (now !== file.text) stale.push(file);
  }
  return stale;
}

/** The files that are built from the specs and not checked in, since compiled code cannot be reviewed. */
export async function builtFiles(root: string): Promise<readonly GeneratedFile[]> {
  return [...(await buildChecks(root)), ...(await buildSandbox(root))];
}

/** Writes the files, each at once: another process may be reading them. */
export async function writeFiles(root: string, files: readonly GeneratedFile[]): Promise<void> {
  for (const file of files) {
    const path = join(root, file.path);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, file.text);
    await rename(unfinished, path);
  }
}
