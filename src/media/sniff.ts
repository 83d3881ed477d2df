import { open } from 'node:fs/promises';
import type { CachedContent } from '../core/output.ts';
import { readableText } from './readableText.ts';
import { textType } from './textType.ts';

/** What content is, by its bytes. */
export type ContentType = Pick<CachedContent, 'kind' | 'mimeType' | 'extension'>;

/** Enough for every signature, for the start of a web page behind comments, and for most small JSON as a whole. */
export const HEAD_BYTES = 64 * 1024;

const UNKNOWN: ContentType = { kind: 'unknown', mimeType: 'application/octet-stream', extension: 'bin' };

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
