/** Bytes of a local file from a place on. */
export interface FileRange {
  readonly from: number;
  /** Null: up to the end. */
  readonly length: number | null;
}

/**
 * Reads a range of a local file that the editor serves to this page. Always a range: the editor copies a file that is asked
 * for as a whole into a cache that is never emptied. The page's policy allows no other host. Errors: those of `fetch`; an
 * Error for a file that is not there.
 */
export async function readLocalFile(
  source: string,
  { from, length }: FileRange,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const end = length === null ? '' : from + length - 1;
  const response = await fetch(source, { headers: { range: `bytes=${from}-${end}` }, signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (response.status === 206) return bytes;
  // A host without ranges gives the whole file.
  return bytes.slice(from, length === null ? undefined : from + length);
}
