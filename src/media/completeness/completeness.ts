import type { CachedContent } from '../../core/output.ts';
import { flacEnd, matroskaEnd, mp3End, oggEnd } from './audioEnds.ts';
import { boxesEnd, glbEnd, iffEnd, riffEnd } from './containerEnds.ts';
import type { ByteReader } from './byteReader.ts';
import { gzipEnd, jsonEnd, pdfEnd, utf8End, xmlEnd, zipEnd } from './documentEnds.ts';
import { bmpEnd, gifEnd, jpegEnd, pngEnd } from './pictureEnds.ts';

/**
 * Whether content ends where its format says that it ends. `unknown`: the format does not say, or the content is damaged
 * in another way, which the viewers tell better.
 */
export type Completeness = 'whole' | 'cut' | 'unknown';

type End = (reader: ByteReader) => Promise<Completeness>;

/** Formats by the bytes that they begin with; a dot stands for any byte. */
const BY_SIGNATURE: readonly (readonly [start: string, end: End])[] = [
  ['\x89PNG\r\n\x1a\n', pngEnd],
  ['\xff\xd8\xff', jpegEnd],
  ['GIF87a', gifEnd],
  ['GIF89a', gifEnd],
  ['BM', bmpEnd],
  ['RIFF', riffEnd],
  ['FORM', iffEnd],
  ['glTF', glbEnd],
  ['....ftyp', boxesEnd],
  ['....moov', boxesEnd],
  ['....mdat', boxesEnd],
  ['....wide', boxesEnd],
  ['....free', boxesEnd],
  ['\x1a\x45\xdf\xa3', matroskaEnd],
  ['OggS', oggEnd],
  ['fLaC', flacEnd],
  ['ID3', mp3End],
  ['%PDF-', pdfEnd],
  ['PK\x03\x04', zipEnd],
  ['\x1f\x8b', gzipEnd],
];

/**
 * Says whether content is all there, by its structure: a connection that ends early, or a file that a platform stored
 * half, is not always told by HTTP. Bytes after the end of a file are allowed, as image editors and cameras add some.
 *
 * @param type what the content was recognized as
 * @param stated the type that the platform states: JSON that is cut is no JSON any more, and is recognized as a text
 */
export async function completenessOf(
  reader: ByteReader,
  type: Pick<CachedContent, 'kind' | 'mimeType' | 'charset'>,
  stated: string | null,
): Promise<Completeness> {
  if (type.kind === 'text' || type.kind === 'json') return textEnd(reader, type, stated);
  const start = (await reader.read(0, 16)).toString('latin1');
  if (type.mimeType === 'audio/mpeg') return mp3End(reader);
  const found = BY_SIGNATURE.find(([signature]) => startsWith(start, signature));
  return found ? found[1](reader) : 'unknown';
}

/** True for a file that is too short to be recognized and begins as files of this type do. */
export function isBeginningOf(head: Uint8Array, mimeType: string | null): boolean {
  const isBinary = /^(?:image|video|audio|model)\/|^application\/(?:zip|gzip|pdf)$/.test(mimeType ?? '');
  if (head.byteLength === 0 || head.byteLength > 16 || !isBinary) return false;
  const start = Buffer.from(head).toString('latin1');
  return BY_SIGNATURE.some(([signature]) => startsWith(start, signature.slice(0, start.length)));
}

function startsWith(start: string, signature: string): boolean {
  if (start.length < signature.length) return false;
  return [...signature].every((char, at) => char === '.' || char === start[at]);
}

async function textEnd(
  reader: ByteReader,
  { kind, mimeType, charset }: Pick<CachedContent, 'kind' | 'mimeType' | 'charset'>,
  stated: string | null,
): Promise<Completeness> {
  // The scanners read ASCII and what contains it unchanged; UTF-16 is neither.
  if (charset !== undefined && /^utf-16/i.test(charset)) return reader.size % 2 === 0 ? 'unknown' : 'cut';
  if (charset === undefined && (await utf8End(reader)) === 'cut') return 'cut';
  if (kind === 'json' || isJsonType(stated)) return jsonEnd(reader);
  if (mimeType === 'image/svg+xml' || mimeType === 'application/xml') return xmlEnd(reader);
  return 'unknown';
}

function isJsonType(mimeType: string | null): boolean {
  return /^(?:application|text|model)\/(?:[\w.+-]+\+)?json\b/i.test(mimeType ?? '');
}
