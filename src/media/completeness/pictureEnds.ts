import type { ByteReader } from './byteReader.ts';
import type { Completeness } from './completeness.ts';

const SCAN_BYTES = 64 * 1024;

/** PNG and APNG: chunks up to `IEND` (PNG specification, 5.3). */
export async function pngEnd(reader: ByteReader): Promise<Completeness> {
  for (let at = 8; ;) {
    const head = await reader.read(at, 8);
    if (head.byteLength < 8) return 'cut';
    const type = head.toString('latin1', 4);
    if (!/^[A-Za-z]{4}$/.test(type)) return 'unknown';
    at += 12 + head.readUInt32BE(0);
    if (at > reader.size) return 'cut';
    if (type === 'IEND') return 'whole';
  }
}

/** JPEG: segments, and the coded data after each start of scan, up to the end of image (ITU-T T.81, annex B). */
export async function jpegEnd(reader: ByteReader): Promise<Completeness> {
  for (let at = 2; ;) {
    const head = await reader.read(at, 4);
    const [first, marker] = head;
    if (first === undefined || marker === undefined) return 'cut';
    if (first !== 0xff) return 'unknown';
    if (marker === 0xff) {
      // Any number of fill bytes may stand before a marker.
      at += 1;
      continue;
    }
    if (marker === 0xd9) return 'whole';
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (head.byteLength < 4) return 'cut';
    const next = at + 2 + head.readUInt16BE(2);
    if (next > reader.size) return 'cut';
    if (marker !== 0xda) {
      at = next;
      continue;
    }
    const end = await endOfScan(reader, next);
    if (end === null) return 'cut';
    at = end;
  }
}

/** Where the next marker after coded data stands, in which `FF 00` is a byte and `FF D0` to `FF D7` are restarts. */
async function endOfScan(reader: ByteReader, start: number): Promise<number | null> {
  for (let at = start; at < reader.size;) {
    const piece = await reader.read(at, SCAN_BYTES);
    let found = piece.indexOf(0xff);
    while (found >= 0 && found + 1 < piece.byteLength) {
      const next = piece[found + 1] ?? 0;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + found;
      found = piece.indexOf(0xff, found + 1);
    }
    // A last FF is looked at again with what follows it.
    if (found >= 0 && piece.byteLength === 1) return null;
    at += found >= 0 ? found : piece.byteLength;
  }
  return null;
}

/** GIF: blocks up to the trailer (GIF89a, 27). */
export async function gifEnd(reader: ByteReader): Promise<Completeness> {
  const head = await reader.read(0, 13);
  if (head.byteLength < 13) return 'cut';
  for (let at = 13 + colorTableBytes(head[10]); ;) {
    const [block] = await reader.read(at, 1);
    if (block === undefined) return 'cut';
    if (block === 0x3b) return 'whole';
    if (block !== 0x21 && block !== 0x2c) return 'unknown';
    const picture = block === 0x2c ? await reader.read(at, 10) : null;
    if (picture && picture.byteLength < 10) return 'cut';
    const end = await endOfSubBlocks(reader, picture ? at + 11 + colorTableBytes(picture[9]) : at + 2);
    if (end === null) return 'cut';
    at = end;
  }
}

function colorTableBytes(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

async function endOfSubBlocks(reader: ByteReader, start: number): Promise<number | null> {
  for (let at = start; ;) {
    const [length] = await reader.read(at, 1);
    if (length === undefined) return null;
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** BMP: its header says how long the file is; some writers leave that out. */
export async function bmpEnd(reader: ByteReader): Promise<Completeness> {
  const head = await reader.read(0, 6);
  if (head.byteLength < 6) return 'cut';
  const size = head.readUInt32LE(2);
  if (size < 14) return 'unknown';
  return size <= reader.size ? 'whole' : 'cut';
}
