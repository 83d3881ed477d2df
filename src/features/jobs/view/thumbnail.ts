import type { JobOutput } from '../../../core/output.ts';
import type { OutputCache } from '../../../media/cache.ts';

/** Pictures that the editor can draw as an icon. */
const DRAWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
/** The editor decodes the whole picture for each row that is in sight: 1024 by 1024 pixels are 4 MB of memory. */
const MOST_PIXELS = 1024 * 1024;
const MOST_BYTES = 3 * 1024 * 1024;

/**
 * The path of a picture in the cache that can stand as the icon of a row: of the first of these outputs that has one.
 * Undefined where none is here, or none is small enough.
 */
export async function thumbnailOf(
  outputs: readonly JobOutput[],
  cache: Pick<OutputCache, 'has' | 'pathOf'>,
): Promise<string | undefined> {
  for (const output of outputs) {
    const { cached } = output;
    if (cached && isSmall(output) && (await cache.has(cached).catch(() => false)))
      return cache.pathOf(cached);
  }
  return undefined;
}

function isSmall({ cached, width, height }: JobOutput): boolean {
  if (!cached || cached.incomplete || !DRAWN.has(cached.mimeType) || cached.byteSize > MOST_BYTES)
    return false;
  // A size that nobody told is bounded by the bytes alone, which a picture of one color keeps at any size.
  return width !== null && height !== null && width * height <= MOST_PIXELS;
}
