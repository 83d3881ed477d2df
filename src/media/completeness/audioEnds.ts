import type { ByteReader } from './byteReader.ts';
import type { Completeness } from './completeness.ts';

/** An Ogg page has at most 27 + 255 bytes of header and 255 × 255 of content (RFC 3533). */
const LARGEST_PAGE = 27 + 255 + 255 * 255;

/** Ogg: the last page fits and says that it is the last. */
export async function oggEnd(reader: ByteReader): Promise<Completeness> {
  const from = Math.max(0, reader.size - LARGEST_PAGE);
  const tail = await reader.read(from, LARGEST_PAGE);
  const at = tail.lastIndexOf('OggS', undefined, 'latin1');
  if (at < 0) return 'unknown';
  const page = tail.subarray(at);
  const segments = page[26];
  if (segments === undefined || page.byteLength < 27 + segments) return 'cut';
  const content = page.subarray(27, 27 + segments).reduce((sum, length) => sum + length, 0);
  if (page.byteLength < 27 + segments + content) return 'cut';
  return ((page[5] ?? 0) & 4) === 0 ? 'cut' : 'whole';
}

/** WebM and Matroska: the length of the segment (RFC 8794, 9559); what was written live has none. */
export async function matroskaEnd(reader: ByteReader): Promise<Completeness> {
  for (let at = 0; ;) {
    const head = await reader.read(at, 12);
    const idLength = vintLength(head[0]);
    const sizeLength = vintLength(head[idLength]);
    if (head.byteLength < idLength + sizeLength) return 'cut';
    const id = head.toString('hex', 0, idLength);
    const size = vintValue(head.subarray(idLength, idLength + sizeLength));
    if (size === null) return 'unknown';
    at += idLength + sizeLength + size;
    if (at > reader.size) return 'cut';
    if (id === '18538067') return 'whole';
    if (id !== '1a45dfa3' && id !== 'ec') return 'unknown';
  }
}

function vintLength(first = 0x80): number {
  return Math.min(8, Math.clz32(first) - 23);
}

/** Null for the value that means that the length is not known: all bits set. */
function vintValue(bytes: Uint8Array): number | null {
  const [first = 0, ...rest] = bytes;
  const mask = 0xff >> bytes.byteLength;
  if ((first & mask) === mask && rest.every((byte) => byte === 0xff)) return null;
  return rest.reduce((value, byte) => value * 256 + byte, first & mask);
}

/**
 * MP3: the tag in front of it, and the number of bytes that a Xing, Info or VBRI header states. Without one, an MP3 is a
 * row of frames that may end after any of them, and encoders are known to leave half a frame at the end.
 */
export async function mp3End(reader: ByteReader): Promise<Completeness> {
  const tag = await reader.read(0, 10);
  let start = 0;
  if (tag.toString('latin1', 0, 3) === 'ID3') {
    if (tag.byteLength < 10) return 'cut';
    const [a = 0, b = 0, c = 0, d = 0] = tag.subarray(6);
    start = 10 + ((a << 21) | (b << 14) | (c << 7) | d);
    if (start >= reader.size) return 'cut';
  }
  const frame = await reader.read(start, 200);
  const stated = statedBytes(frame);
  // Not even one frame.
  if (stated === null) return frame.byteLength < 200 ? 'cut' : 'unknown';
  return start + stated <= reader.size ? 'whole' : 'cut';
}

function statedBytes(frame: Buffer): number | null {
  for (const name of ['Xing', 'Info']) {
    const at = frame.indexOf(name, 0, 'latin1');
    if (at < 0 || at + 16 > frame.byteLength) continue;
    const flags = frame.readUInt32BE(at + 4);
    // The number of frames comes first, where it is stated.
    if ((flags & 2) !== 0) return frame.readUInt32BE(at + 8 + ((flags & 1) === 0 ? 0 : 4));
  }
  const at = frame.indexOf('VBRI', 0, 'latin1');
  return at >= 0 && at + 14 <= frame.byteLength ? frame.readUInt32BE(at + 10) : null;
}

/** A FLAC frame of the largest usual block is far below this. */
const FLAC_TAIL_BYTES = 256 * 1024;

/**
 * FLAC: a last frame that ends at the number of samples that the stream states, with the right checksum
 * (RFC 9639, 9.1 and 9.3).
 */
export async function flacEnd(reader: ByteReader): Promise<Completeness> {
  const info = await reader.read(8, 18);
  if (info.byteLength < 18) return 'cut';
  const samples = ((info[13] ?? 0) & 0x0f) * 2 ** 32 + info.readUInt32BE(14);
  if (samples === 0) return 'unknown';
  const blockSize = info.readUInt16BE(2);
  const from = Math.max(0, reader.size - FLAC_TAIL_BYTES);
  const tail = await reader.read(from, FLAC_TAIL_BYTES);
  for (let at = tail.byteLength - 2; at >= 0; at -= 1) {
    const second = tail[at + 1];
    if (tail[at] !== 0xff || (second !== 0xf8 && second !== 0xf9)) continue;
    const end = lastSample(tail.subarray(at), blockSize);
    if (end === null) continue;
    if (end < samples) return 'cut';
    // Only a tag of 128 bytes is known to follow the last frame.
    const frame = tail.subarray(at);
    return [frame, frame.subarray(0, -128)].some((one) => one.byteLength > 2 && crc16(one) === 0)
      ? 'whole'
      : 'cut';
  }
  return from === 0 ? 'cut' : 'unknown';
}

/** The number of samples up to the end of a frame; null when the bytes are no header of a frame. */
function lastSample(frame: Buffer, blockSize: number): number | null {
  const variable = ((frame[1] ?? 0) & 1) === 1;
  const code = (frame[2] ?? 0) >> 4;
  const number = codedNumber(frame.subarray(4));
  if (code === 0 || number === null) return null;
  let at = 4 + number.length;
  let size = code === 1 ? 192 : code <= 5 ? 576 * 2 ** (code - 2) : 256 * 2 ** (code - 8);
  if (code === 6 || code === 7) {
    size = 1 + (code === 6 ? (frame[at] ?? 0) : (frame[at] ?? 0) * 256 + (frame[at + 1] ?? 0));
    at += code - 5;
  }
  const rate = (frame[2] ?? 0) & 0x0f;
  at += rate === 12 ? 1 : rate === 13 || rate === 14 ? 2 : 0;
  if (at >= frame.byteLength || crc8(frame.subarray(0, at)) !== frame[at]) return null;
  return (variable ? number.value : number.value * blockSize) + size;
}

/** A number in the form of UTF-8, extended to 36 bits. */
function codedNumber(bytes: Buffer): { readonly value: number; readonly length: number } | null {
  const [first] = bytes;
  if (first === undefined) return null;
  if (first < 0x80) return { value: first, length: 1 };
  const length = Math.clz32(~first << 24);
  if (length < 2 || length > 7 || bytes.byteLength < length) return null;
  let value = first & (0x7f >> length);
  for (const byte of bytes.subarray(1, length)) {
    if ((byte & 0xc0) !== 0x80) return null;
    value = value * 64 + (byte & 0x3f);
  }
  return { value, length };
}

function crc8(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x80 ? 0x07 : 0)) & 0xff;
  }
  return sum;
}

/** 0 for a frame with its own checksum at the end. */
function crc16(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x8005 : 0)) & 0xffff;
  }
  return sum;
}
