import type { JobRecord } from '../../core/job.ts';
import type { CachedContent } from '../../core/output.ts';
import type { ContentTable, OutputPlace } from '../../jobs/store/keeping/contentTable.ts';
import type { ByteReader } from '../../media/completeness/byteReader.ts';
import { contentHash, essenceOf, fileEssence } from '../../media/keeping/essence.ts';
import { outputId } from '../gallery/galleryIds.ts';
import type { OutputRecord } from '../gallery/outputQuery.ts';

/** Where outputs are looked for by their content. */
export interface KnownOutputDeps {
  readonly contents: Pick<ContentTable, 'withHash' | 'older' | 'noteOlder'>;
  /** The output with this id; undefined when it is no longer in the history. */
  readonly find: (id: string) => Promise<OutputRecord | undefined>;
  /** The file in the cache that holds a content. */
  readonly pathOf: (content: CachedContent) => string;
}

export interface KnownOutput {
  readonly record: OutputRecord;
  /** False when only what is essential is the same: tags were written or removed. */
  readonly isSame: boolean;
}

/** How far the search has come. */
export interface Looking {
  /** Bytes of the file that have been read. */
  readonly onBytes?: (done: number) => void;
  /** Outputs of before hashes were stored are read now. */
  readonly onOlder?: () => void;
}

/**
 * The output whose content a file has, whatever it is called: the same bytes, else the same picture, sound or shape with
 * other tags. Undefined when the history has none. What was stored before hashes were is read when nothing else is found,
 * once. Errors: those of reading the file; Problem (storage); the reason of the signal.
 */
export async function knownOutput(
  deps: KnownOutputDeps,
  reader: ByteReader,
  signal: AbortSignal,
  { onBytes, onOlder }: Looking = {},
): Promise<KnownOutput | undefined> {
  const whole = await contentHash(reader, signal, onBytes);
  const same = await outputWith(deps, whole);
  if (same) return { record: same, isSame: true };
  const { hash: essence } = await essenceOf(reader, signal);
  const look = async (): Promise<KnownOutput | undefined> => {
    const record = await outputWith(deps, whole);
    if (record) return { record, isSame: true };
    const alike = essence === null ? undefined : await outputWith(deps, essence);
    return alike && { record: alike, isSame: false };
  };
  let found = await look();
  while (!found) {
    signal.throwIfAborted();
    const { jobs, rest } = await deps.contents.older();
    if (rest === null) return undefined;
    onOlder?.();
    await deps.contents.noteOlder(await hashesOf(deps, jobs, signal), rest);
    found = await look();
  }
  return found;
}

/**
 * The newest output with a whole content, or with what is essential in it; one in the recycle bin only where there is no
 * other. Errors: Problem (storage).
 */
export async function outputWith(
  { contents, find }: Pick<KnownOutputDeps, 'contents' | 'find'>,
  hash: string,
): Promise<OutputRecord | undefined> {
  let recycled: OutputRecord | undefined;
  for (const place of await contents.withHash(hash)) {
    const record = await find(outputId(place));
    if (record && !record.output.gone) return record;
    recycled ??= record;
  }
  return recycled;
}

/** A file that has left the cache is known by the hash that it was stored under. */
async function hashesOf(
  { pathOf }: KnownOutputDeps,
  jobs: readonly JobRecord[],
  signal: AbortSignal,
): Promise<readonly { readonly place: OutputPlace; readonly hashes: readonly string[] }[]> {
  const found = [];
  for (const job of jobs)
    for (const { index, cached } of job.outputs) {
      if (!cached) continue;
      const essence = await fileEssence(pathOf(cached), signal).catch(() => null);
      signal.throwIfAborted();
      const hashes = [cached.hash, ...(essence?.hash ? [essence.hash] : [])];
      found.push({ place: { job: job.id, index }, hashes });
    }
  return found;
}
