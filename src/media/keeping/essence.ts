import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { withFileReader, type ByteReader } from '../completeness/byteReader.ts';
import { contentParts } from './contentParts.ts';

const PIECE_BYTES = 256 * 1024;
/** So much is hashed in one turn: content that is in the memory is read without waiting for anything. */
const TURN_BYTES = 4 * 1024 * 1024;

/** What a file can be known again by, and what it carries. */
export interface FileEssence {
  /**
   * A hash of what its picture, sound or shape is decoded from: it stays when tags are written or removed, and changes when
   * the content is encoded anew. Null for formats of which that is not known. See `contentParts`.
   */
  readonly hash: string | null;
  /** True when it carries content credentials (C2PA), which are not checked. */
  readonly hasCredentials: boolean;
}

/** The hash of all of it, as outputs are named by. @param onBytes told how much has been read. Errors: as `fileEssence`. */
export async function contentHash(
  reader: ByteReader,
  signal?: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<string> {
  const hash = createHash('sha256');
  const rested = turns();
  for (let at = 0; at < reader.size;) {
    signal?.throwIfAborted();
    const piece = await reader.read(at, Math.min(PIECE_BYTES, reader.size - at));
    if (piece.byteLength === 0) break;
    hash.update(piece);
    at += piece.byteLength;
    onBytes?.(at);
    await rested(piece.byteLength);
  }
  return hash.digest('hex');
}

/** Errors: those of reading; the reason of the signal. */
export function fileEssence(path: string, signal?: AbortSignal): Promise<FileEssence> {
  return withFileReader(path, (reader) => essenceOf(reader, signal));
}

export async function essenceOf(reader: ByteReader, signal?: AbortSignal): Promise<FileEssence> {
  const parts = await contentParts(reader);
  if (!parts) return { hash: null, hasCredentials: false };
  const { format, essential, hasCredentials } = parts;
  const hash = createHash('sha256').update(`${format}\n`);
  const rested = turns();
  let last = '';
  for (const { name, offset, length } of essential) {
    // How the content is cut into chunks is the choice of the program that wrote the file.
    if (name !== last) hash.update(`${name}\n`);
    last = name;
    const end = Math.min(offset + length, reader.size);
    for (let at = offset; at < end;) {
      signal?.throwIfAborted();
      const piece = await reader.read(at, Math.min(PIECE_BYTES, end - at));
      if (piece.byteLength === 0) break;
      hash.update(piece);
      at += piece.byteLength;
      await rested(piece.byteLength);
    }
  }
  return { hash: `essence:${hash.digest('hex')}`, hasCredentials };
}

/** Gives others their turn whenever so much has been hashed. */
function turns(): (bytes: number) => Promise<void> {
  let hashed = 0;
  return async (bytes) => {
    hashed += bytes;
    if (hashed < TURN_BYTES) return;
    hashed = 0;
    await nextTurn();
  };
}
