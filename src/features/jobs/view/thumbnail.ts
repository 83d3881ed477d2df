import type { CachedContent, JobOutput } from '../../../core/output.ts';
import type { OutputCache } from '../../../media/cache.ts';
import { withFileReader } from '../../../media/completeness/byteReader.ts';
import { pictureSize } from '../../../media/container/pictureSize.ts';

/** Pictures that the editor can draw as an icon. */
const DRAWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
/** The editor decodes the whole picture for each row that is in sight: 1024 by 1024 pixels are 4 MB of memory. */
const MOST_PIXELS = 1024 * 1024;
const MOST_BYTES = 3 * 1024 * 1024;

/** The pictures in the rows of jobs. */
export class Thumbnails {
  readonly #cache: Pick<OutputCache, 'has' | 'pathOf'>;
  /** By the hash of the content: whether it has few enough pixels. */
  readonly #small = new Map<string, boolean>();

  constructor(cache: Pick<OutputCache, 'has' | 'pathOf'>) {
    this.#cache = cache;
  }

  /**
   * The path of a picture in the cache that can stand as the icon of a row: of the first of these outputs that has one.
   * Undefined where none is here, or none is small enough.
   */
  async pathOf(outputs: readonly JobOutput[]): Promise<string | undefined> {
    for (const { cached } of outputs)
      if (cached && mayBeDrawn(cached) && (await this.#isSmallAndHere(cached).catch(() => false)))
        return this.#cache.pathOf(cached);
    return undefined;
  }

  /** By what the file says: a picture of one color has few bytes at any size, and not every platform names a size. */
  async #isSmallAndHere(content: CachedContent): Promise<boolean> {
    if (!(await this.#cache.has(content))) return false;
    const known = this.#small.get(content.hash);
    if (known !== undefined) return known;
    const size = await withFileReader(this.#cache.pathOf(content), pictureSize);
    const isSmall = size !== null && size.width * size.height <= MOST_PIXELS;
    this.#small.set(content.hash, isSmall);
    return isSmall;
  }
}

function mayBeDrawn({ incomplete, mimeType, byteSize }: CachedContent): boolean {
  return !incomplete && DRAWN.has(mimeType) && byteSize <= MOST_BYTES;
}
