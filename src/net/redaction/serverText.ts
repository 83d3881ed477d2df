import { redact } from './redact.ts';

/** More than this of a server's text is never read. */
const READ_LIMIT = 8192;

/**
 * Words of a server that may be shown or logged: redacted, on one line, without control or bidirectional characters,
 * and at most `limit` characters long. Undefined when nothing is left.
 */
export function serverText(value: unknown, limit = 500): string | undefined {
  if (typeof value !== 'string') return undefined;
  // A word that is cut in two could be a key that is not recognized any more.
  const head = value.length > READ_LIMIT ? value.slice(0, READ_LIMIT).replace(/\S*$/, '') : value;
  const line = redact(head)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (line === '') return undefined;
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}
