import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { ByteReader } from './byteReader.ts';
import type { Completeness } from './completeness.ts';
import { ElementScan } from './elementScan.ts';

const PIECE_BYTES = 64 * 1024;
/** What is larger is not read to its end to be judged. */
const LARGEST_SCAN_BYTES = 64 * 1024 * 1024;

/** PDF: the end that the last cross-reference table has, and the length that a file for the web states. */
export async function pdfEnd(reader: ByteReader): Promise<Completeness> {
  const head = (await reader.read(0, 1024)).toString('latin1');
  const stated = /\/Linearized\b/.test(head) ? /\/L\s+(\d{1,15})\b/.exec(head)?.[1] : undefined;
  if (stated !== undefined && Number(stated) > reader.size) return 'cut';
  // Readers look for the end in the last 1,024 bytes: some servers append to it.
  const tail = await reader.read(Math.max(0, reader.size - 1024), 1024);
  return /startxref\s+\d+\s+%%EOF/.test(tail.toString('latin1')) ? 'whole' : 'cut';
}

/** ZIP: the record at its end, and the directory in front of that (APPNOTE 4.3.16). */
export async function zipEnd(reader: ByteReader): Promise<Completeness> {
  const from = Math.max(0, reader.size - 0xffff - 22);
  const tail = await reader.read(from, 0xffff + 22);
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (at < 0 || at + 22 > tail.byteLength) return 'cut';
  const [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (size === 0xffff_ffff || offset === 0xffff_ffff) return 'whole';
  const isComplete = at + 22 + tail.readUInt16LE(at + 20) <= tail.byteLength && offset + size <= from + at;
  return isComplete ? 'whole' : 'cut';
}

/** gzip: it unpacks to its checksum. */
export async function gzipEnd(reader: ByteReader): Promise<Completeness> {
  if (reader.size > LARGEST_SCAN_BYTES) return 'unknown';
  let unpacked = 0;
  const nowhere = new Writable({
    write: (chunk: Buffer, _, done) => {
      unpacked += chunk.byteLength;
      done(unpacked > 4 * LARGEST_SCAN_BYTES ? new Error('too large to be judged') : null);
    },
  });
  try {
    await pipeline(Readable.from(pieces(reader)), createGunzip(), nowhere);
    return 'whole';
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    return code === 'Z_BUF_ERROR' ? 'cut' : 'unknown';
  }
}

/** Others get their turn between two of them, also where all of it is in memory. */
async function* pieces(reader: ByteReader): AsyncGenerator<Buffer> {
  for (let at = 0; at < reader.size;) {
    await nextTurn();
    const piece = await reader.read(at, PIECE_BYTES);
    if (piece.byteLength === 0) return;
    at += piece.byteLength;
    yield piece;
  }
}

/** JSON: each bracket and string that was opened is closed. What is no JSON for another reason is not judged. */
export async function jsonEnd(reader: ByteReader): Promise<Completeness> {
  if (reader.size > LARGEST_SCAN_BYTES) return 'unknown';
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  let isStructured: boolean | null = null;
  for await (const piece of pieces(reader)) {
    for (const byte of piece) {
      if (isEscaped) isEscaped = false;
      else if (inText) {
        if (byte === 0x5c) isEscaped = true;
        else if (byte === 0x22) inText = false;
      } else if (byte === 0x22) inText = true;
      else if (byte === 0x7b || byte === 0x5b) depth += 1;
      else if (byte === 0x7d || byte === 0x5d) depth -= 1;
      // The first byte that is neither white space nor part of a byte order mark.
      if (isStructured === null && byte > 0x20 && byte < 0x80)
        isStructured = /[[{"]/.test(String.fromCharCode(byte));
    }
  }
  if (!isStructured || depth < 0) return 'unknown';
  return depth === 0 && !inText ? 'whole' : 'cut';
}

/** XML: each element is closed, the root at last. */
export async function xmlEnd(reader: ByteReader): Promise<Completeness> {
  if (reader.size > LARGEST_SCAN_BYTES) return 'unknown';
  const elements = new ElementScan();
  for await (const piece of pieces(reader)) if (elements.feed(piece.toString('latin1'))) return 'whole';
  return 'cut';
}

/** UTF-8: the last character is whole. */
export async function utf8End(reader: ByteReader): Promise<Completeness> {
  const tail = await reader.read(Math.max(0, reader.size - 4), 4);
  for (let back = 1; back <= tail.byteLength; back += 1) {
    const byte = tail[tail.byteLength - back] ?? 0;
    if (byte < 0x80) return 'unknown';
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? 'cut' : 'unknown';
  }
  return 'unknown';
}
