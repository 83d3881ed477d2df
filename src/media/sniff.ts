import { open } from 'node:fs/promises';
import type { CachedContent } from '../core/output.ts';

/** What content is, by its bytes. */
export type ContentType = Pick<CachedContent, 'kind' | 'mimeType' | 'extension'>;

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

/** Control characters that no text has: all but tab, line feed, form feed, carriage return and escape. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/** Binary types that are no media but harmless to keep under their own name. */
const PLAIN_FILES: ReadonlySet<string> = new Set(['application/pdf', 'application/zip', 'application/gzip']);

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
 */
export async function sniff(head: Uint8Array, whole: boolean): Promise<ContentType> {
  const text = readableText(head, whole);
  if (text !== null) return textType(text, whole);
  // Loaded on first use: most of its weight is formats that a session never meets.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (!found) return UNKNOWN;
  const mimeType = found.mime.split(';', 1)[0] ?? found.mime;
  const kind = kindOf(mimeType);
  if (kind === 'unknown' && !PLAIN_FILES.has(mimeType)) return UNKNOWN;
  return { kind, mimeType, extension: found.ext };
}

/** Says what a file is from its first bytes. Errors: those of opening and reading it. */
export async function sniffFile(path: string): Promise<ContentType> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    const { bytesRead } = await file.read(head, 0, head.byteLength, 0);
    return await sniff(head.subarray(0, bytesRead), bytesRead >= size);
  } finally {
    await file.close();
  }
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
 * The bytes as text (UTF-8, or UTF-16 with a byte order mark), or null when they are not text.
 *
 * @param whole false when the bytes are only a beginning, so that the last character may be cut.
 */
function readableText(bytes: Uint8Array, whole: boolean): string | null {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return CONTROL.test(text) ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * The kind of a text.
 * @param whole true when the text is all there is; JSON is then parsed, else judged by how it begins.
 */
function textType(text: string, whole: boolean): ContentType {
  const start = text.trimStart();
  if (start.startsWith('<')) return markupType(start);
  if (/^[[{]/.test(start) && isJson(start, whole)) return JSON_TYPE;
  return TEXT;
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
