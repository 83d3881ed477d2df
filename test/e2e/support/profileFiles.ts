import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The paths of files below a folder that contain any of these texts in their name or content. */
export async function filesHolding(folder: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const holding: string[] = [];
  for (const file of files) {
    // A running editor renames and deletes its own files during the search.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (texts.some((text) => file.includes(text) || bytes.includes(text))) holding.push(file);
  }
  return holding;
}
