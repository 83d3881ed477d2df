import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OutputRef } from '../../core/output.ts';
import { compactJson, jsonPieces, printJson } from '../../net/json/printJson.ts';

/** An output whose content came with the answer: a text. */
export function textOutput(index: number, text: string): OutputRef {
  return remoteOutput(index, dataUrl('text/plain;charset=utf-8', text), { mimeType: 'text/plain' });
}

/** An output whose content came with the answer: any JSON value. */
export function jsonOutput(index: number, value: unknown): OutputRef {
  const { length } = compactJson(value, Number.POSITIVE_INFINITY);
  // Indents are left out where they would be most of the text; nothing is cut.
  const { text } = printJson(value, 4 * length + 1_000);
  return remoteOutput(index, dataUrl('application/json', text), { mimeType: 'application/json' });
}

/** The same for a text of any length: others get their turn while it is encoded. */
export async function longTextOutput(index: number, text: string): Promise<OutputRef> {
  const url = await longDataUrl('text/plain;charset=utf-8', [text]);
  return remoteOutput(index, url, { mimeType: 'text/plain' });
}

/** The same for a value of any size: others get their turn while it is written. */
export async function longJsonOutput(index: number, value: unknown): Promise<OutputRef> {
  const url = await longDataUrl('application/json', await jsonPieces(value));
  return remoteOutput(index, url, { mimeType: 'application/json' });
}

/** An output that has to be fetched, with what is said of it beforehand. */
export function remoteOutput(
  index: number,
  url: string,
  { mimeType = null, width = null, height = null }: Partial<OutputRef> = {},
): OutputRef {
  return { index, url, mimeType, width, height, expiresAt: null };
}

function dataUrl(type: string, text: string): string {
  return `data:${type};base64,${Buffer.from(text, 'utf8').toString('base64')}`;
}

/** Characters that are encoded at a time. */
const ENCODED_CHARACTERS = 128 * 1024;

/** @param pieces one text; a character that takes two units may be parted within a piece only. */
async function longDataUrl(type: string, pieces: readonly string[]): Promise<string> {
  const base64: string[] = [`data:${type};base64,`];
  let bytes = Buffer.alloc(0);
  let text = '';
  const encode = async (isEnd: boolean) => {
    bytes = Buffer.concat([bytes, Buffer.from(text, 'utf8')]);
    text = '';
    // Whole groups of three, so that the parts make one text.
    const whole = isEnd ? bytes.byteLength : bytes.byteLength - (bytes.byteLength % 3);
    base64.push(bytes.toString('base64', 0, whole));
    bytes = bytes.subarray(whole);
    await nextTurn();
  };
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const part = wholePart(piece, at);
      at += part.length;
      text += part;
      if (text.length >= ENCODED_CHARACTERS) await encode(false);
    }
  }
  await encode(true);
  return base64.join('');
}

/** The next characters of a text, none of them parted. */
function wholePart(text: string, at: number): string {
  const end = at + ENCODED_CHARACTERS;
  const isParted = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(at, isParted ? end + 1 : end);
}
