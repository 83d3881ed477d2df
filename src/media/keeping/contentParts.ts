import type { ByteReader } from '../completeness/byteReader.ts';

/** A part of a file. */
export interface Part {
  /** What the format calls it. Parts with the same name in a row count as one. */
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

/** What a file is made of, as far as its format is read here. */
export interface ContentParts {
  readonly format: string;
  /** What its picture, sound or shape is decoded from, in order. */
  readonly essential: readonly Part[];
  /** True when it carries content credentials (C2PA). They are not checked. */
  readonly hasCredentials: boolean;
}

/** More chunks than any file of a platform has. */
const MOST_PARTS = 200_000;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** The UUID of a C2PA box in ISO/IEC 14496-12 files (C2PA 2.1, A.5.1). */
const CREDENTIALS_UUID = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');

/**
 * Reads what a file is made of:
 *
 * - PNG and APNG: essential are the chunks `IHDR`, `PLTE`, `tRNS`, `IDAT`, `acTL`, `fcTL`, `fdAT`; credentials are in `caBX`
 * - JPEG: everything but the segments `APPn` and `COM`, up to the end of the image; credentials are in `APP11` (JUMBF)
 * - WebP: `VP8 `, `VP8L`, `ALPH`, `ANIM`, `ANMF`; credentials are in `C2PA`
 * - WAV: `fmt ` and `data`; credentials are in `C2PA`
 * - MP4 and MOV: the content of each `mdat`; credentials are in a `uuid` box
 * - MP3: everything but ID3 tags at the begin and the end; FLAC: `STREAMINFO` and the frames
 * - GLB: the binary chunk
 *
 * Null for every other format, and for what is damaged before anything essential. Errors: those of reading.
 */
export async function contentParts(reader: ByteReader): Promise<ContentParts | null> {
  const head = await reader.read(0, 16);
  const word = (at: number) => head.toString('latin1', at, at + 4);
  const found = head.subarray(0, 8).equals(PNG)
    ? await pngParts(reader)
    : head[0] === 0xff && head[1] === 0xd8
      ? await jpegParts(reader)
      : word(0) === 'RIFF'
        ? await riffParts(reader, word(8))
        : word(4) === 'ftyp'
          ? await movieParts(reader)
          : word(0) === 'fLaC'
            ? await flacParts(reader)
            : word(0) === 'glTF'
              ? await modelParts(reader)
              : isMp3(head)
                ? await mp3Parts(reader)
                : null;
  return found && found.essential.some(({ length }) => length > 0) ? found : null;
}

const PNG_ESSENTIAL = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'acTL', 'fcTL', 'fdAT']);

async function pngParts(reader: ByteReader): Promise<ContentParts> {
  const essential: Part[] = [];
  let hasCredentials = false;
  for (let at = 8, parts = 0; at + 8 <= reader.size && parts < MOST_PARTS; parts += 1) {
    const head = await reader.read(at, 8);
    const [length, name] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    if (PNG_ESSENTIAL.has(name)) essential.push({ name, offset: at + 8, length });
    if (name === 'caBX') hasCredentials = true;
    if (name === 'IEND') break;
    at += 12 + length;
  }
  return { format: 'png', essential, hasCredentials };
}

async function jpegParts(reader: ByteReader): Promise<ContentParts> {
  const essential: Part[] = [];
  let hasCredentials = false;
  for (let at = 2, parts = 0; at + 4 <= reader.size && parts < MOST_PARTS; parts += 1) {
    const head = await reader.read(at, 14);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff || marker === 0xd9) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = head.readUInt16BE(2);
    // `JP`, four bytes of numbering, then a JUMBF box.
    if (marker === 0xeb && head.toString('latin1', 4, 6) === 'JP') hasCredentials = true;
    const isMetadata = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    const end = marker === 0xda ? await scanEnd(reader, at + 2 + length) : at + 2 + length;
    if (!isMetadata) essential.push({ name: marker.toString(16), offset: at + 2, length: end - at - 2 });
    at = end;
  }
  return { format: 'jpeg', essential, hasCredentials };
}

const SCAN_BYTES = 64 * 1024;

/** Where the data of a scan ends: at the next marker that is no restart and no escaped byte. */
async function scanEnd(reader: ByteReader, begin: number): Promise<number> {
  for (let at = begin; at + 1 < reader.size;) {
    const bytes = await reader.read(at, SCAN_BYTES);
    for (let found = bytes.indexOf(0xff); found >= 0; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1] ?? 0;
      const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
      if (!isData) return at + found;
    }
    // The last byte is read again: it may be the first half of a marker.
    at += Math.max(1, bytes.byteLength - 1);
  }
  return reader.size;
}

const RIFF_ESSENTIAL = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'fmt ', 'data']);

async function riffParts(reader: ByteReader, form: string): Promise<ContentParts | null> {
  if (form !== 'WEBP' && form !== 'WAVE') return null;
  const essential: Part[] = [];
  let hasCredentials = false;
  for (let at = 12, parts = 0; at + 8 <= reader.size && parts < MOST_PARTS; parts += 1) {
    const head = await reader.read(at, 8);
    const [name, length] = [head.toString('latin1', 0, 4), head.readUInt32LE(4)];
    if (RIFF_ESSENTIAL.has(name)) essential.push({ name, offset: at + 8, length });
    if (name === 'C2PA') hasCredentials = true;
    at += 8 + length + (length % 2);
  }
  return { format: form.toLowerCase(), essential, hasCredentials };
}

async function movieParts(reader: ByteReader): Promise<ContentParts> {
  const essential: Part[] = [];
  let hasCredentials = false;
  for (let at = 0, parts = 0; at + 8 <= reader.size && parts < MOST_PARTS; parts += 1) {
    const head = await reader.read(at, 32);
    const name = head.toString('latin1', 4, 8);
    const size = head.readUInt32BE(0);
    if (size === 1 && head.byteLength < 16) break;
    const [start, end] =
      size === 0
        ? [at + 8, reader.size]
        : size === 1
          ? [at + 16, at + Number(head.readBigUInt64BE(8))]
          : [at + 8, at + size];
    if (end < start) break;
    if (name === 'mdat') essential.push({ name, offset: start, length: end - start });
    const uuid = head.subarray(start - at, start - at + 16);
    if (name === 'uuid' && uuid.equals(CREDENTIALS_UUID)) hasCredentials = true;
    at = end;
  }
  return { format: 'movie', essential, hasCredentials };
}

async function flacParts(reader: ByteReader): Promise<ContentParts> {
  const essential: Part[] = [];
  let at = 4;
  for (let parts = 0; at + 4 <= reader.size && parts < MOST_PARTS; parts += 1) {
    const head = await reader.read(at, 4);
    const [type, length] = [head[0] ?? 0, head.readUIntBE(1, 3)];
    if ((type & 0x7f) === 0) essential.push({ name: 'STREAMINFO', offset: at + 4, length });
    at += 4 + length;
    if ((type & 0x80) !== 0) break;
  }
  essential.push({ name: 'frames', offset: at, length: Math.max(0, reader.size - at) });
  return { format: 'flac', essential, hasCredentials: false };
}

async function modelParts(reader: ByteReader): Promise<ContentParts> {
  const essential: Part[] = [];
  for (let at = 12, parts = 0; at + 8 <= reader.size && parts < MOST_PARTS; parts += 1) {
    const head = await reader.read(at, 8);
    const [length, name] = [head.readUInt32LE(0), head.toString('latin1', 4, 8)];
    if (name === 'BIN\0') essential.push({ name: 'BIN', offset: at + 8, length });
    at += 8 + length;
  }
  return { format: 'glb', essential, hasCredentials: false };
}

function isMp3(head: Buffer): boolean {
  return head.toString('latin1', 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2);
}

async function mp3Parts(reader: ByteReader): Promise<ContentParts> {
  let begin = 0;
  const head = await reader.read(0, 10);
  if (head.byteLength === 10 && head.toString('latin1', 0, 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
    // With a copy of the header at its end.
    begin = 10 + size + (((head[5] ?? 0) & 0x10) === 0 ? 0 : 10);
  }
  let end = reader.size;
  if (end - begin > 128) {
    const tail = await reader.read(end - 128, 3);
    if (tail.toString('latin1') === 'TAG') end -= 128;
  }
  const length = Math.max(0, end - begin);
  return { format: 'mp3', essential: [{ name: 'frames', offset: begin, length }], hasCredentials: false };
}
