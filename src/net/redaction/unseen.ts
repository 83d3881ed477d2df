import type { Written } from './escapes.ts';

/**
 * Joiners, soft hyphens, marks of direction, selectors of variants, fillers and tags, by the first and the last of each
 * range: Unicode's `Default_Ignorable_Code_Point`, and the marks of annotations.
 */
const UNSEEN: readonly (readonly [number, number])[] = [
  ...([0xad, 0x34f, 0x61c, 0x3164, 0xfeff, 0xffa0] as const).map((code) => [code, code] as const),
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];
/** Those of one unit, by their number. */
const UNSEEN_UNITS = Uint8Array.from({ length: 0x10000 }, (_, code) => (isInRange(code) ? 1 : 0));

/**
 * How many units at the end of these make a character that nobody sees; 0 where it is another one. In a decoded text,
 * too, one may stand there as bytes: percent escapes are bytes.
 */
export function unseenBefore(codes: Uint16Array, size: number, written: Written): number {
  const last = codes[size - 1] ?? 0;
  if (written === 'text') {
    if (UNSEEN_UNITS[last] === 1) return 1;
    if (last >= 0xdc00 && last <= 0xdfff) return isUnseenPair(codes[size - 2] ?? 0, last) ? 2 : 0;
  }
  // The last byte of a character is none that begins one.
  if (last > 0xbf) return 0;
  for (let length = 2; length <= Math.min(4, size); length += 1) {
    const first = codes[size - length] ?? 0;
    if (first >= 0x80 && first <= 0xbf) continue;
    if (first < 0xc2 || first > 0xf4 || lengthOf(first) !== length) return 0;
    let code = first & (0x7f >> length);
    for (let at = size - length + 1; at < size; at += 1) code = code * 64 + ((codes[at] ?? 0) & 0x3f);
    return isUnseen(code) ? length : 0;
  }
  return 0;
}

/**
 * Where the end of a text begins, bytes or half a pair, that may go on as a character that nobody sees; its length for
 * none.
 */
export function halfUnseenAt(text: string): number {
  for (let at = text.length - 1; at >= Math.max(0, text.length - 3); at -= 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff) return at === text.length - 1 ? at : text.length;
    if (code < 0x80 || code > 0xff) break;
    if (code >= 0xc2) return lengthOf(code) > text.length - at ? at : text.length;
  }
  return text.length;
}

/** Bytes of a character that begins with this one. */
function lengthOf(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

function isUnseenPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && isInRange((high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000);
}

function isUnseen(code: number): boolean {
  return code < 0x10000 ? UNSEEN_UNITS[code] === 1 : isInRange(code);
}

function isInRange(code: number): boolean {
  return UNSEEN.some(([first, last]) => code >= first && code <= last);
}
