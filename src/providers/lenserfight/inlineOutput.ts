import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OutputRef } from '../../core/output.ts';
import { compactJson, compactLongJson, printJson, printLongJson } from '../../net/json/printJson.ts';

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

/** Bytes that are encoded at a time: whole groups of three, so that the parts make one text. */
const ENCODED_BYTES = 3 * 256 * 1024;

/** The same for a value of any size: others get their turn while it is written. */
export async function longJsonOutput(index: number, value: unknown): Promise<OutputRef> {
  const { length } = await compactLongJson(value, Number.POSITIVE_INFINITY);
  const { text } = await printLongJson(value, 4 * length + 1_000);
  const bytes = Buffer.from(text, 'utf8');
  const parts = ['data:application/json;base64,'];
  for (let at = 0; at < bytes.byteLength; at += ENCODED_BYTES) {
    parts.push(bytes.toString('base64', at, at + ENCODED_BYTES));
    await nextTurn();
  }
  return remoteOutput(index, parts.join(''), { mimeType: 'application/json' });
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
