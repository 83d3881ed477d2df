import type { ContentType } from './sniff.ts';

const PLAIN: ContentType = { kind: 'text', mimeType: 'text/plain', extension: 'txt' };
const XML: ContentType = { kind: 'text', mimeType: 'application/xml', extension: 'xml' };
const SVG: ContentType = { kind: 'text', mimeType: 'image/svg+xml', extension: 'svg' };
const HTML: ContentType = { kind: 'text', mimeType: 'text/html', extension: 'html' };
const JSON_TYPE: ContentType = { kind: 'json', mimeType: 'application/json', extension: 'json' };

const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|iframe|div|p|h[1-6]|table|center|br|a)[\s>/]/i;

/**
 * Tells the kinds of text apart.
 * @param whole true when the text is all there is; JSON is then parsed, else judged by how it begins.
 */
export function textType(text: string, whole: boolean): ContentType {
  const start = text.trimStart();
  if (start.startsWith('<')) return markupType(start);
  if (/^[[{]/.test(start) && isJson(start, whole)) return JSON_TYPE;
  return PLAIN;
}

function markupType(start: string): ContentType {
  const root = withoutPrologue(start);
  if (HTML_START.test(root)) return HTML;
  if (/^<(?:!doctype\s+svg|(?:\w+:)?svg[\s>/])/i.test(root)) return SVG;
  return start.startsWith('<?xml') ? XML : PLAIN;
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
