import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { ByteReader } from '../completeness/byteReader.ts';

/** The keyword of the text chunk that holds a recipe, and what stands between it and the text. */
const KEYWORD_BYTES = Buffer.from('backlot.recipe\0\0\0\0\0', 'latin1');
const SIGNATURE_AND_HEADER = 33;
const PIECE_BYTES = 1024 * 1024;

/** Whether a recipe can be written into files of that type: PNG alone. */
export function embedsRecipe(mimeType: string): boolean {
  return mimeType === 'image/png';
}

/**
 * Writes a recipe into a PNG file, as an `iTXt` chunk behind its header. All other bytes stay as they are; content
 * credentials stay too, but no longer fit the file. Errors: those of reading and writing.
 */
export async function withEmbeddedRecipe(path: string, recipe: string): Promise<void> {
  const part = `${path}.text`;
  const from = await open(path, 'r');
  try {
    const to = await open(part, 'w', (await from.stat()).mode);
    try {
      const head = Buffer.alloc(SIGNATURE_AND_HEADER);
      const { bytesRead } = await from.read(head, 0, SIGNATURE_AND_HEADER, 0);
      if (bytesRead < SIGNATURE_AND_HEADER) return;
      await to.writeFile(Buffer.concat([head, textChunk(recipe)]));
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      for (let at = SIGNATURE_AND_HEADER; ;) {
        const read = await from.read(piece, 0, PIECE_BYTES, at);
        if (read.bytesRead === 0) break;
        await to.writeFile(piece.subarray(0, read.bytesRead));
        at += read.bytesRead;
      }
      await to.sync();
    } finally {
      await to.close();
    }
    await rename(part, path);
  } finally {
    await from.close();
    await rm(part, { force: true });
  }
}

/** Larger than any recipe that was written so. */
const MOST_RECIPE_BYTES = 1024 * 1024;

/** The recipe that `withEmbeddedRecipe` wrote into a PNG file; null where there is none. Errors: those of reading. */
export async function embeddedRecipe(reader: ByteReader): Promise<string | null> {
  const head = await reader.read(SIGNATURE_AND_HEADER, 8 + KEYWORD_BYTES.byteLength);
  if (head.toString('latin1', 4, 8) !== 'iTXt' || !head.subarray(8).equals(KEYWORD_BYTES)) return null;
  const length = head.readUInt32BE(0) - KEYWORD_BYTES.byteLength;
  if (length <= 0 || length > MOST_RECIPE_BYTES) return null;
  const text = await reader.read(SIGNATURE_AND_HEADER + head.byteLength, length);
  return text.toString('utf8');
}

/** Keyword, not compressed, no language, no translated keyword, text (PNG, 11.3.3.4). */
function textChunk(text: string): Buffer {
  const data = Buffer.concat([KEYWORD_BYTES, Buffer.from(text, 'utf8')]);
  const chunk = Buffer.alloc(12 + data.byteLength);
  chunk.writeUInt32BE(data.byteLength, 0);
  chunk.write('iTXt', 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.byteLength)), 8 + data.byteLength);
  return chunk;
}
