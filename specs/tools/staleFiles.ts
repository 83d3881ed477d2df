import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCatalog } from './generateCatalog.ts';
import { generateClient } from './generateClient.ts';
import { generateManifest } from './generateManifest.ts';
import { generateSandbox } from './generateSandbox.ts';
import type { GeneratedFile } from './generated.ts';

/** The derived files of a tree that are missing there or differ from what its specs and tables give, as they should be. */
export async function staleFiles(root: string): Promise<readonly GeneratedFile[]> {
  const stale: GeneratedFile[] = [];
  for (const file of [
    ...(await generateClient(root)),
    ...(await generateSandbox(root)),
    ...(await generateCatalog(root)),
    ...(await generateManifest(root)),
  ]) {
    const path = join(root, file.path);
    const now = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    if (now !== file.text) stale.push(file);
  }
  return stale;
}
