import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Folders and files that belong to tools and not to what is packed; hidden ones, which may hold keys, never do. */
const NO_PART = /^(?:\..*|node_modules|Thumbs\.db)$/;

/** The ordinary files of a folder by their paths below it; one more than `most`, at most. Links are not followed. */
export async function filesIn(folder: string, most: number): Promise<readonly string[]> {
  const found: string[] = [];
  const read = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length > most) return;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (NO_PART.test(entry.name)) continue;
      if (entry.isDirectory()) await read(name);
      else if (entry.isFile()) found.push(name);
    }
  };
  await read('');
  return found;
}

/**
 * Packs files of a folder into a ZIP file that only its owner can read. No file is in memory as a whole.
 * Errors: as reading and writing files; the signal's reason.
 */
export async function packFolder(
  folder: string,
  files: readonly string[],
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  for (const name of files) zip.addFile(path.join(folder, name), name);
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.end();
  const packed = pipeline(zip.outputStream, createWriteStream(target, { mode: 0o600 }), { signal });
  await Promise.race([packed, failed]);
}
