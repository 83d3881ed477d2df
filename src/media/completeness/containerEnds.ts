import type { ByteReader } from './byteReader.ts';
import type { Completeness } from './completeness.ts';

/** What a writer puts for a length that it did not know, when it wrote to a pipe. */
const NOT_KNOWN = 0xffff_ffff;

/** RIFF: WebP and AVI by their length, WAV by its data, because some writers count the length in another way. */
export async function riffEnd(reader: ByteReader): Promise<Completeness> {
  const head = await reader.read(0, 12);
  if (head.byteLength < 12) return 'cut';
  const length = head.readUInt32LE(4);
  if (length === NOT_KNOWN || length === 0) return 'unknown';
  if (head.toString('latin1', 8) === 'WAVE') return waveEnd(reader, length);
  return length + 8 <= reader.size ? 'whole' : 'cut';
}

async function waveEnd(reader: ByteReader, length: number): Promise<Completeness> {
  let hasData = false;
  for (let at = 12; ;) {
    const head = await reader.read(at, 8);
    // The length may count its own header by mistake.
    if (hasData && at >= length) return Math.min(at, length + 8) <= reader.size ? 'whole' : 'cut';
    if (head.byteLength < 8) return 'cut';
    const size = head.readUInt32LE(4);
    if (size === NOT_KNOWN) return 'unknown';
    if (at + 8 + size > reader.size) return 'cut';
    hasData ||= head.toString('latin1', 0, 4) === 'data';
    at += 8 + size + (size % 2);
  }
}

/** AIFF: its length, big-endian. */
export async function iffEnd(reader: ByteReader): Promise<Completeness> {
  const head = await reader.read(0, 8);
  if (head.byteLength < 8) return 'cut';
  return head.readUInt32BE(4) + 8 <= reader.size ? 'whole' : 'cut';
}

/** Binary glTF: its header says how long the file is (glTF 2.0, 4.4.2). */
export async function glbEnd(reader: ByteReader): Promise<Completeness> {
  const head = await reader.read(0, 12);
  if (head.byteLength < 12) return 'cut';
  return head.readUInt32LE(8) <= reader.size ? 'whole' : 'cut';
}

interface Box {
  readonly type: string;
  /** Where its content starts, and where the next box starts. */
  readonly start: number;
  readonly end: number;
}

/**
 * MP4, MOV, M4A, AVIF and HEIC: boxes that fit, and with them what such a file cannot do without (ISO/IEC 14496-12): the
 * description and the data that it points to.
 */
export async function boxesEnd(reader: ByteReader): Promise<Completeness> {
  const seen = new Set<string>();
  let data = 0;
  for (let at = 0; at < reader.size;) {
    const box = await boxAt(reader, at);
    const isFull = hasAll(seen) && data <= at;
    // Bytes after the end of a file need not be boxes.
    if (box === 'noBox') return isFull ? 'whole' : 'unknown';
    if (box === 'cut' || box.end > reader.size)
      return isFull && !seen.has('moof') && !isData(box) ? 'whole' : 'cut';
    seen.add(box.type);
    if (box.type === 'moov') data = await lastChunkOffset(reader, box);
    if (box.type === 'meta' && (await holdsData(reader, box))) seen.add('idat');
    at = box.end;
  }
  return hasAll(seen) && data < reader.size ? 'whole' : 'cut';
}

function isData(box: Box | 'cut'): boolean {
  return box !== 'cut' && /^(?:mdat|moov|moof|meta|free|skip|wide|uuid|udta|mfra|sidx)$/.test(box.type);
}

function hasAll(seen: ReadonlySet<string>): boolean {
  const isMovie = seen.has('moov') && (seen.has('mdat') || seen.has('moof'));
  const isPicture = seen.has('meta') && (seen.has('mdat') || seen.has('idat'));
  return isMovie || (isPicture && !seen.has('moov'));
}

/** True for a description that has the coded picture inside it. */
async function holdsData(reader: ByteReader, { start, end }: Box): Promise<boolean> {
  const content = await reader.read(start, Math.min(end - start, LARGEST_TABLE_BYTES));
  return content.includes('idat', 0, 'latin1');
}

async function boxAt(reader: ByteReader, at: number): Promise<Box | 'cut' | 'noBox'> {
  const head = await reader.read(at, 16);
  if (head.byteLength < 8) return 'cut';
  const type = head.toString('latin1', 4, 8);
  if (!/^[\w -]{4}$/.test(type)) return 'noBox';
  const size = head.readUInt32BE(0);
  if (size === 0) return { type, start: at + 8, end: reader.size };
  if (size !== 1) return size < 8 ? 'noBox' : { type, start: at + 8, end: at + size };
  if (head.byteLength < 16) return 'cut';
  return { type, start: at + 16, end: at + Number(head.readBigUInt64BE(8)) };
}

const ON_THE_WAY: ReadonlySet<string> = new Set(['trak', 'mdia', 'minf', 'stbl']);
/** A film of hours has some ten thousand chunks per track. */
const LARGEST_TABLE_BYTES = 4 * 1024 * 1024;

/** The highest place to which the sample tables of a `moov` box point; 0 when they point nowhere. */
async function lastChunkOffset(reader: ByteReader, parent: Box): Promise<number> {
  let last = 0;
  for (let at = parent.start; at + 8 <= parent.end;) {
    const box = await boxAt(reader, at);
    if (typeof box === 'string' || box.end > parent.end) break;
    if (ON_THE_WAY.has(box.type)) last = Math.max(last, await lastChunkOffset(reader, box));
    if (box.type === 'stco' || box.type === 'co64') last = Math.max(last, await lastEntry(reader, box));
    at = box.end;
  }
  return last;
}

async function lastEntry(reader: ByteReader, { type, start, end }: Box): Promise<number> {
  if (end - start > LARGEST_TABLE_BYTES) return 0;
  const table = await reader.read(start + 8, end - start - 8);
  const width = type === 'co64' ? 8 : 4;
  let last = 0;
  for (let at = 0; at + width <= table.byteLength; at += width) {
    last = Math.max(last, width === 8 ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at));
  }
  return last;
}
