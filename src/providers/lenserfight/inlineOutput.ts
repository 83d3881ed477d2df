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

/** The same for a value of any size: others get their turn while it is written. */
export async function longJsonOutput(index: number, value: unknown): Promise<OutputRef> {
  const { length } = await compactLongJson(value, Number.POSITIVE_INFINITY);
  const { text } = await printLongJson(value, 4 * length + 1_000);
  return remoteOutput(index, dataUrl('application/json', text), { mimeType: 'application/json' });
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
