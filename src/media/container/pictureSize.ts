import type { ByteReader } from '../completeness/byteReader.ts';

/** In pixels, as it is stored: before a rotation that tags ask for. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Segments before the frame header of a JPEG; more than any program writes. */
const MOST_SEGMENTS = 1_000;

/**
 * The size that the header of a picture names: PNG (11.2.1), JPEG (ITU-T T.81, B.2.2), GIF (GIF89a, 18), WebP (RFC 9649,
 * 2.5 to 2.7). Null for every other format, and for what is damaged or has no pixels. Errors: those of reading.
 */
export async function pictureSize(reader: ByteReader): Promise<PictureSize | null> {
  const head = await reader.read(0, 30);
  const word = (at: number) => head.toString('latin1', at, at + 4);
  let size: PictureSize | null = null;
  if (head.byteLength >= 24 && word(1).startsWith('PNG') && word(12) === 'IHDR')
    size = { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  else if (head[0] === 0xff && head[1] === 0xd8) size = await jpegSize(reader);
  else if (head.byteLength >= 10 && word(0) === 'GIF8')
    size = { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
  else if (head.byteLength >= 30 && word(0) === 'RIFF' && word(8) === 'WEBP') size = webpSize(head);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

async function jpegSize(reader: ByteReader): Promise<PictureSize | null> {
  for (let at = 2, segments = 0; segments < MOST_SEGMENTS; segments += 1) {
    const head = await reader.read(at, 9);
    const marker = head[1] ?? 0;
    if (head.byteLength < 9 || head[0] !== 0xff) return null;
    // All start-of-frame markers; C4, C8 and CC are others.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: head.readUInt16BE(7), height: head.readUInt16BE(5) };
    // A fill byte, or a segment with its length.
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(2);
  }
  return null;
}

function webpSize(head: Buffer): PictureSize | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
