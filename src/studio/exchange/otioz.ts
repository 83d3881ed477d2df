import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Cut } from './cut.ts';
import { otioOf } from './otio.ts';

/** The version of the format of such bundles. */
const BUNDLE_VERSION = '1.0.0';

/**
 * Writes an OpenTimelineIO bundle: the document and the clips in one ZIP file, in which the clips are stored as they are. No
 * clip is in memory as a whole.
 *
 * @param media the files of the clips on the disk by the names that the cut has for them.
 * Errors: as reading and writing files; the signal's reason.
 */
export async function writeOtioz(
  cut: Cut,
  media: ReadonlyMap<string, string>,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(BUNDLE_VERSION), 'version.txt', { compress: false });
  zip.addBuffer(Buffer.from(otioOf(cut, ({ file }) => `media/${file}`)), 'content.otio', { compress: true });
  for (const [name, path] of media) zip.addFile(path, `media/${name}`, { compress: false });
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.end();
  const written = pipeline(zip.outputStream, createWriteStream(target), { signal });
  await Promise.race([written, failed]);
}
