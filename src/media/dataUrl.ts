import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '../core/problem.ts';

/** Bytes that are read before others get their turn: about a millisecond. */
const TURN_BYTES = 256 * 1024;

const PERCENT = 0x25;
const EQUALS = 0x3d;

/**
 * The bytes of a `data:` URL (RFC 2397); the type that it states is not believed and so not returned. Others get their
 * turn while a long one is read.
 *
 * Errors: Problem `answer.wrongShape` when it is none or damaged, `answer.tooLarge` past `maxBytes`.
 */
export async function dataUrlBytes(url: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const comma = url.indexOf(',');
  if (!/^data:/i.test(url) || comma < 0) throw damaged();
  const payload = url.slice(comma + 1);
  const base64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  // Three characters of base64, or of an escaped byte, make at least one byte and at most three.
  if (payload.length > maxBytes * 3 + 4) throw tooLarge(maxBytes);
  const plain = await unescaped(payload);
  const bytes = base64 ? await fromBase64(plain) : plain;
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  return bytes;
}

/** Percent escapes stand for bytes, not for characters, so `decodeURIComponent` would refuse pictures. */
async function unescaped(payload: string): Promise<Uint8Array<ArrayBuffer>> {
  const source = Buffer.from(payload, 'utf8');
  const bytes = new Uint8Array(source.byteLength);
  let length = 0;
  for (let at = 0; at < source.byteLength;) {
    for (const until = Math.min(source.byteLength, at + TURN_BYTES); at < until;) {
      const code = source[at] ?? 0;
      const byte = code === PERCENT ? byteOf(source[at + 1], source[at + 2]) : -1;
      bytes[length] = byte < 0 ? code : byte;
      length += 1;
      at += byte < 0 ? 1 : 3;
    }
    if (at < source.byteLength) await nextTurn();
  }
  return bytes.subarray(0, length);
}

async function fromBase64(text: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const letters = Buffer.alloc(text.byteLength);
  let length = 0;
  let ends = 0;
  for (let at = 0; at < text.byteLength; at += 1) {
    if (at % TURN_BYTES === TURN_BYTES - 1) await nextTurn();
    const code = text[at] ?? 0;
    if (isBlank(code)) continue;
    if (code === EQUALS) ends += 1;
    // Nothing follows the one or two signs that fill up the end.
    if (ends > 2 || (code !== EQUALS && (ends > 0 || !isLetter(code)))) throw damaged();
    letters[length] = code;
    length += 1;
  }
  return new Uint8Array(Buffer.from(letters.toString('latin1', 0, length), 'base64'));
}

/** The byte that two hexadecimal digits make; -1 where they are none. */
function byteOf(high: number | undefined, low: number | undefined): number {
  const [first, second] = [digitOf(high), digitOf(low)];
  return first < 0 || second < 0 ? -1 : first * 16 + second;
}

function digitOf(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** A letter of Base64, or of its form for addresses. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  const isPlain = (code >= 0x30 && code <= 0x39) || (code < 0x80 && small >= 0x61 && small <= 0x7a);
  return isPlain || code === 0x2b || code === 0x2f || code === 0x2d || code === 0x5f;
}

function damaged(): Problem {
  return new Problem({ kind: 'unexpected', code: 'answer.wrongShape', args: { reason: 'dataUrl' } });
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({ kind: 'unexpected', code: 'answer.tooLarge', args: { maxBytes } });
}
