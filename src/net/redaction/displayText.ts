/** How much more than the limit is read to find where a character that the user sees ends. */
const LOOK_AHEAD = 64;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most `limit` UTF-16 units with the ellipsis, cut between characters as the user sees them: no emoji in halves. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = Math.max(0, limit - 1);
  const cut = graphemes.segment(text.slice(0, limit + LOOK_AHEAD)).containing(end)?.index ?? 0;
  // One character with thousands of accents has no end within the limit; it is cut between two of them.
  const head = cut > 0 ? text.slice(0, cut) : text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
  return `${head.trimEnd()}…`;
}

/**
 * A text for the places in which the editor makes links of `[label](address)`, commands included: notifications,
 * progress, and prompts and faults of input boxes. No link is left; a word joiner, which is not seen, parts the
 * brackets. Control characters and those that change the direction of writing go too; line breaks stay.
 */
export function withoutLinks(text: string, limit: number): string {
  // More than this is never read. What is removed must go before links are parted, or it would hide them.
  return cutText(
    text
      .slice(0, limit * 4)
      .toWellFormed()
      .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/(?![\n\t])[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ''),
    limit,
  ).replaceAll('](', ']\u2060(');
}
