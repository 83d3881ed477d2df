import { rawText, type ForeignText } from '../../core/foreignText.ts';
import { redact } from './redact.ts';

/** How much more than the limit is read to find where a character that the user sees ends. */
const LOOK_AHEAD = 64;

/** More than this of a server's text is never read. */
const READ_LIMIT = 8192;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most `limit` UTF-16 units with the ellipsis, cut between characters as the user sees them: no emoji in halves. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${headOf(text, Math.max(0, limit - 1)).trimEnd()}…`;
}

/** The beginning of a text, at most `limit` UTF-16 units, cut as `cutText` cuts. */
export function headOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = graphemes.segment(text.slice(0, limit + LOOK_AHEAD)).containing(limit)?.index ?? 0;
  // One character with thousands of accents has no end within the limit; it is cut between two of them.
  return cut > 0 ? text.slice(0, cut) : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** Change the direction of writing, are not seen, or hide a text in letters that are not seen (tags). */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;
/** Emoji and some scripts are joined or parted by these; beside ASCII characters they do nothing. */
const IDLE_JOINERS = /(?<=[\0-\x7F]|^)[\u200C\u200D]+|[\u200C\u200D]+(?=[\0-\x7F]|$)/g;

/** The text without characters that are not seen but change what is read. Joiners stay where they join or part. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '').replace(IDLE_JOINERS, '');
}

/**
 * A text for the places in which the editor makes links of `[label](address)`, commands included: notifications,
 * progress, and prompts and faults of input boxes. No link is left; a word joiner, which is not seen, parts the
 * brackets. Control characters and those that change the direction of writing go too; line breaks stay.
 */
export function withoutLinks(text: ForeignText, limit: number): string {
  // What is removed must go before links are parted, or it would hide them.
  return cutText(readable(text, limit), limit).replaceAll('](', ']\u2060(');
}

/**
 * A text as one line, to stand in a sentence or to name a row: line breaks and tabs become blanks; control characters
 * and those that change the direction of writing go. Links and icons are left to the place that would make them.
 */
export function oneLine(text: ForeignText, limit = 200): string {
  return cutText(readable(text, limit).replace(/\s+/g, ' ').trim(), limit);
}

/** The texts that are there, each as one line, with a sign between them. */
export function joinedLine(
  parts: readonly (ForeignText | false | null | undefined)[],
  sign: string,
  limit = 500,
): string {
  return parts
    .map((part) => (part ? oneLine(part, limit) : ''))
    .filter((part) => part !== '')
    .join(sign);
}

/** For the places that draw the icon `name` for `$(name)`: there is none; a word joiner, which is not seen, parts them. */
export function withoutIcons(line: string): string {
  return line.replaceAll('$(', '$\u2060(');
}

/**
 * A text as Markdown that shows just this text, in any place of a document: no markup, HTML, link, icon or bare
 * address that becomes one. A line break is kept, a blank line is not.
 */
export function markdownText(text: ForeignText, limit: number): string {
  return cutText(readable(text, limit), limit)
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\\\n');
}

/** A text as code in a line of Markdown, where nothing in it is markup; a backtick becomes an apostrophe. */
export function codeSpan(text: ForeignText, limit = 300): string {
  return `\`${oneLine(text, limit).replaceAll('`', "'")}\``;
}

/** Well-formed, with one kind of line breaks; of a long text no more is read than a few times the limit. */
function readable(text: ForeignText, limit: number): string {
  const plain = rawText(text)
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
  return withoutUnseen(plain);
}

/**
 * Text of a server as it may be shown or logged: redacted, on one line, without control or bidirectional characters,
 * and at most `limit` characters long. Undefined when nothing is left.
 */
export function serverText(value: unknown, limit = 500): string | undefined {
  if (typeof value !== 'string') return undefined;
  const plain = withoutUnseen(headOfWords(value, READ_LIMIT).toWellFormed());
  const line = redact(plain.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
  return line === '' ? undefined : cutText(line, limit);
}

/** The beginning of a text, to the end of a word: one that is cut in two could be a key that nobody recognizes. */
export function headOfWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
