import { TRIED, type Weight } from './encodingWeights.ts';

/** Where a document says in which encoding it is, as browsers look for it. */
const DECLARATION_BYTES = 1024;

/** Bytes that are text, and how they are to be read. */
export interface DecodedText {
  readonly text: string;
  /** The encoding's name for `TextDecoder`; undefined for UTF-8, and for UTF-16 with a byte order mark. */
  readonly charset?: string;
  /** True when nobody named the encoding and no byte proves it: it is the one that the text is most likely in. */
  readonly isGuess?: boolean;
}

/** Control characters that no text has: all but tab, line feed, form feed, carriage return and escape. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f-\u009f]/;
/** In UTF-8, C1 controls occur in texts that were converted wrongly before; they are shown as they are. */
const C0_CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/**
 * The bytes as text, in the encoding that they prove: by a byte order mark, by the charset that the server named or the
 * document itself, by the escapes of ISO-2022-JP, or because they are UTF-8. Null when they are no text in any of these.
 *
 * An encoding of one byte per character that the server names counts only where the bytes are not UTF-8: every byte is
 * something in it, and many servers name one for everything. So does any that the document names: it may have been
 * converted since, and what is in other encodings is hardly ever UTF-8 by chance.
 *
 * @param whole false when the bytes are only a beginning, so that the last character may be cut
 * @param named the charset of the `Content-Type`
 */
export function decodeText(bytes: Uint8Array, whole: boolean, named: string | null): DecodedText | null {
  const mark = markedEncoding(bytes);
  if (mark !== null) return decoded(bytes, whole, mark, true);
  const jis = escapedJapanese(bytes, whole);
  if (jis) return jis;
  const inHeader = named === null ? null : knownEncoding(named);
  const encoding = inHeader ?? encodingInDocument(bytes);
  if (encoding !== null && encoding !== 'utf-8') {
    const isUtf8 =
      (isSingleByte(encoding) && decoded(bytes, true, 'utf-8') !== null) ||
      ((isSingleByte(encoding) || inHeader === null) && isProvenUtf8(bytes, whole));
    const found = isUtf8 ? null : decoded(bytes, whole, encoding);
    if (found) return found;
  }
  return decodedUtf8(bytes, whole);
}

/** The charset that a `Content-Type` names; null when it names none. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:+-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** The encoding in an XML declaration or a `meta` element at the beginning. */
function encodingInDocument(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES)).trimStart();
  if (!start.startsWith('<')) return null;
  const label =
    /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:+-]{1,40})/i.exec(start)?.[1] ??
    /<meta\s[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:+-]{1,40})/i.exec(start)?.[1];
  const found = label === undefined ? null : knownEncoding(label);
  // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
  return found?.startsWith('utf-16') ? null : found;
}

/** ISO-2022-JP is ASCII with escapes between which Japanese stands; nothing else has these. */
function escapedJapanese(bytes: Uint8Array, whole: boolean): DecodedText | null {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes.some((byte) => byte >= 0x80)) return null;
  const text = new TextDecoder().decode(bytes.subarray(at));
  return /\u001b\$[@B]/.test(text) && (/\u001b\([BJ]/.test(text) || !whole)
    ? decoded(bytes, whole, 'iso-2022-jp')
    : null;
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac)/.test(encoding);
}

/** True for UTF-8 with a character that other encodings write differently. */
function isProvenUtf8(bytes: Uint8Array, whole: boolean): boolean {
  return /[^\u0000-\u007f]/.test(decoded(bytes, whole, 'utf-8')?.text ?? '');
}

/** UTF-8 whose last character may be cut, if there is another one that shows that it is UTF-8. */
function decodedUtf8(bytes: Uint8Array, whole: boolean): DecodedText | null {
  const found = decoded(bytes, whole, 'utf-8', true);
  if (found || !whole) return found;
  const cut = decoded(bytes, false, 'utf-8', true);
  return cut && /[^\u0000-\u007f]/.test(cut.text) ? cut : null;
}

function decoded(bytes: Uint8Array, whole: boolean, charset: string, isImplied = false): DecodedText | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: !whole });
    if ((charset === 'utf-8' ? C0_CONTROL : CONTROL).test(text)) return null;
    return isImplied ? { text } : { text, charset };
  } catch {
    return null;
  }
}

/** Enough to know a language by. */
const SAMPLE_BYTES = 8 * 1024;
const SAMPLE_CHARACTERS = 2_000;
/** Between the worst of real texts (names, headlines) and the best of other bytes. */
const GOOD_ENOUGH = 0.4;

/**
 * The bytes as text in an encoding that only their content tells: UTF-16 without a byte order mark, and the encodings that
 * editors in Western Europe, Russia, Japan, China, Taiwan and Korea wrote before UTF-8. Null when they look like none of
 * these.
 *
 * @param isSaidToBeText true when the platform or the server calls it a text, so that it is one in any case
 */
export function guessText(bytes: Uint8Array, whole: boolean, isSaidToBeText: boolean): DecodedText | null {
  if (hasControls(bytes)) return guessUtf16(bytes, whole);
  for (const charset of likelyEncodings(bytes, whole, isSaidToBeText ? GOOD_ENOUGH / 2 : GOOD_ENOUGH)) {
    const found = decoded(bytes, whole, charset);
    if (found) return { ...found, isGuess: true };
  }
  const usual = isSaidToBeText ? decoded(bytes, whole, 'windows-1252') : null;
  return usual && { ...usual, isGuess: true };
}

/** The encodings that the beginning of the bytes is likely in, the likeliest first. */
function likelyEncodings(bytes: Uint8Array, whole: boolean, least: number): readonly string[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const isAll = whole && sample.byteLength === bytes.byteLength;
  return TRIED.map(({ charset, weight, mayBe }) => {
    const text = decoded(sample, isAll, charset)?.text;
    if (text === undefined || mayBe?.(text) === false) return { charset, score: 0 };
    return { charset, score: scoreOf(text, weight) - (charset === 'gb18030' ? rareShare(sample) : 0) };
  })
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score)
    .map(({ charset }) => charset);
}

function scoreOf(text: string, weight: Weight): number {
  let sum = 0;
  let count = 0;
  const chars = [...text.slice(0, SAMPLE_CHARACTERS)];
  chars.forEach((char, at) => {
    if (char < '\u0080') return;
    sum += weight(char, chars[at - 1] ?? ' ', chars[at + 1] ?? ' ');
    count += 1;
  });
  return count === 0 ? 0 : sum / count;
}

/** The share of character pairs that only the extensions of GB 2312 have: texts hardly do, other encodings' bytes do. */
function rareShare(bytes: Uint8Array): number {
  let pairs = 0;
  let rare = 0;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    pairs += 1;
    if (lead < 0xa1 || lead > 0xf7 || (bytes[at] ?? 0) < 0xa1) rare += 1;
  }
  return pairs === 0 ? 0 : rare / pairs;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
}

function guessUtf16(bytes: Uint8Array, whole: boolean): DecodedText | null {
  if (whole && bytes.byteLength % 2 !== 0) return null;
  let best: { readonly found: DecodedText; readonly plain: number } | null = null;
  for (const charset of ['utf-16le', 'utf-16be']) {
    const found = decoded(bytes, whole, charset);
    const share = found ? readableShare(found.text) : 0;
    if (!found || share < 0.97) continue;
    const plain = found.text.replace(/[^\s!-~\u3001\u3002]/g, '').length;
    if (plain > (best?.plain ?? -1)) best = { found, plain };
  }
  return best?.found ?? null;
}

/** The share of characters that are of the text's few scripts: bytes that are no text decode to all of Unicode. */
function readableShare(text: string): number {
  const chars = [...text.slice(0, SAMPLE_CHARACTERS)];
  const blocks = new Map<string, number>();
  let readable = 0;
  for (const char of chars) {
    if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/u.test(char)) continue;
    readable += 1;
    const code = char.codePointAt(0) ?? 0;
    const block =
      code >= 0x3000 && code < 0xa000 ? 'han' : code >= 0xac00 && code < 0xd7b0 ? 'hangul' : `${code >> 8}`;
    blocks.set(block, (blocks.get(block) ?? 0) + 1);
  }
  const largest = [...blocks.values()].sort((a, b) => b - a).slice(0, 4);
  const known = largest.reduce((sum, count) => sum + count, 0);
  // A text has line breaks, spaces or full stops; a row of numbers has not.
  return /[\s\u3002.,]/.test(text) ? Math.min(readable, known) / Math.max(1, chars.length) : 0;
}
