import type { CachedContent } from '../core/output.ts';
import { withFileReader } from './completeness/byteReader.ts';
import { endingOf } from './endings.ts';
import { charsetOf, decodeText, guessText } from './textEncoding.ts';
import type { DecodedText } from './textEncoding.ts';

/** What content is, by its bytes. */
export type ContentType = Pick<
  CachedContent,
  'kind' | 'mimeType' | 'extension' | 'charset' | 'charsetGuessed'
>;

/** What others say that content is: believed only where the bytes do not tell. */
export interface StatedType {
  /** The type that the platform states for the output. */
  readonly mimeType?: string | null;
  /** The header of the answer that brought it. */
  readonly contentType?: string | null;
}

/** Enough for every signature, for the start of a web page behind comments, and for most small JSON as a whole. */
export const HEAD_BYTES = 64 * 1024;

const UNKNOWN: ContentType = { kind: 'unknown', mimeType: 'application/octet-stream', extension: 'bin' };

const TEXT: ContentType = { kind: 'text', mimeType: 'text/plain', extension: 'txt' };
const XML: ContentType = { kind: 'text', mimeType: 'application/xml', extension: 'xml' };
const SVG: ContentType = { kind: 'text', mimeType: 'image/svg+xml', extension: 'svg' };
const HTML: ContentType = { kind: 'text', mimeType: 'text/html', extension: 'html' };
const JSON_TYPE: ContentType = { kind: 'json', mimeType: 'application/json', extension: 'json' };

/** Elements that a web page may begin with. */
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|iframe|div|p|h[1-6]|table|center|br|a)[\s>/]/i;

/** Binary types that are no media but harmless to keep under their own name. */
const PLAIN_FILES: ReadonlySet<string> = new Set(['application/pdf', 'application/zip', 'application/gzip']);

/** Kinds of plain text that no byte tells apart: the stated type decides, as none of them can run anything. */
const PLAIN_TEXTS: ReadonlySet<string> = new Set([
  'text/markdown',
  'text/csv',
  'text/vtt',
  'application/x-subrip',
  'application/yaml',
]);

/** Other names of these types. */
const SAME_TYPES: Readonly<Record<string, string>> = {
  'text/x-markdown': 'text/markdown',
  'text/srt': 'application/x-subrip',
  'text/yaml': 'application/yaml',
  'application/x-yaml': 'application/yaml',
};

/** Containers whose name says "application" although they carry sound or pictures. */
const CONTAINERS: Readonly<Record<string, ContentType['kind']>> = {
  'application/ogg': 'audio',
  'application/mp4': 'video',
};

/**
 * Says what content is from its first bytes; names and headers are not asked. Text is recognized before any signature
 * is tried, because "BMW" at the start of a sentence is no bitmap. SVG and HTML count as text: they can run scripts.
 *
 * @param head the first bytes, at best `HEAD_BYTES` of them.
 * @param whole true when there is nothing after them.
 * @param stated decides the encoding and the kind of a text, where its bytes do not.
 */
export async function sniff(head: Uint8Array, whole: boolean, stated: StatedType = {}): Promise<ContentType> {
  const text = decodeText(head, whole, charsetOf(stated.contentType ?? null));
  if (text) return textType(text, whole, stated);
  const isSaidToBeText = [stated.mimeType, stated.contentType].some((type) => isTextType(type ?? null));
  const said = isSaidToBeText ? guessText(head, whole, true) : null;
  if (said) return textType(said, whole, stated);
  // Loaded on first use: most of its weight is formats that a session never meets.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (!found) {
    const guessed = guessText(head, whole, false);
    return guessed ? textType(guessed, whole, stated) : UNKNOWN;
  }
  const mimeType = found.mime.split(';', 1)[0] ?? found.mime;
  const kind = kindOf(mimeType);
  if (kind === 'unknown' && !PLAIN_FILES.has(mimeType)) return UNKNOWN;
  return { kind, mimeType, extension: endingOf(mimeType, found.ext) };
}

/** Says what a file is from its first bytes. Errors: those of opening and reading it. */
export async function sniffFile(path: string, stated: StatedType = {}): Promise<ContentType> {
  return withFileReader(path, async ({ size, read }) => {
    const head = await read(0, HEAD_BYTES);
    return sniff(head, head.byteLength >= size, stated);
  });
}

/** The type in a header or a statement, without its parameters and in lower case; null when there is none. */
export function plainType(type: string | null | undefined): string | null {
  const plain = (type ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return plain === '' ? null : (SAME_TYPES[plain] ?? plain);
}

export function isTextType(type: string | null): boolean {
  return /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:json|xml|yaml|javascript|x-subrip)$)/.test(
    plainType(type) ?? '',
  );
}

function kindOf(mimeType: string): ContentType['kind'] {
  const family = mimeType.split('/', 1)[0];
  switch (family) {
    case 'image':
    case 'video':
    case 'audio':
    case 'model':
      return family;
    default:
      return CONTAINERS[mimeType] ?? 'unknown';
  }
}

/**
 * The kind of a text.
 * @param whole true when the text is all there is; JSON is then parsed, else judged by how it begins.
 */
function textType({ text, charset, isGuess }: DecodedText, whole: boolean, stated: StatedType): ContentType {
  const start = text.trimStart();
  const type = start.startsWith('<')
    ? markupType(start)
    : /^[[{]/.test(start) && isJson(start, whole)
      ? JSON_TYPE
      : plainText(stated);
  return charset === undefined ? type : { ...type, charset, ...(isGuess && { charsetGuessed: true }) };
}

function plainText(stated: StatedType): ContentType {
  const types = [plainType(stated.mimeType), plainType(stated.contentType)];
  const mimeType = types.find((type) => type !== null && PLAIN_TEXTS.has(type)) ?? 'text/plain';
  return { kind: 'text', mimeType, extension: endingOf(mimeType) };
}

function markupType(start: string): ContentType {
  const root = withoutPrologue(start);
  if (HTML_START.test(root)) return HTML;
  if (/^<(?:!doctype\s+svg|(?:\w+:)?svg[\s>/])/i.test(root)) return SVG;
  return start.startsWith('<?xml') ? XML : TEXT;
}

/** What follows the XML declaration, processing instructions and comments. */
function withoutPrologue(start: string): string {
  let rest = start;
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function isJson(start: string, whole: boolean): boolean {
  if (!whole) return /^(?:\{\s*"|\[\s*(?:[[{"\d-]|true|false|null))/.test(start);
  try {
    JSON.parse(start);
    return true;
  } catch {
    return false;
  }
}
