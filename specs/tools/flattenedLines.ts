/** One statement of a flattened page: a member, a list item, or both. */
export interface FlattenedLine {
  /** Line number on the page, from 1. */
  readonly number: number;
  readonly text: string;
  /** How many list items begin here. */
  readonly dashes: number;
  /** Name of the member; undefined for a plain list item. */
  readonly key: string | undefined;
  /** What follows the name, or the item; empty when the value is on the next lines. */
  readonly value: string;
}

const MEMBER = /^("[^"]*"|'[^']*'|[^\s:"'{}[\],#][^:]*?):(?:\s+(.*))?$/;

function openBrackets(text: string): number {
  const bare = text.replaceAll(/"[^"]*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
}

function statement(number: number, text: string): FlattenedLine {
  const [marks = ''] = /^(?:- +)*/.exec(text) ?? [];
  const rest = text.slice(marks.length);
  const member = /^[[{]/.test(rest) ? null : MEMBER.exec(rest);
  const key = member?.[1]?.replaceAll(/^["']|["']$/g, '');
  return { number, text, dashes: marks.length / 2, key, value: (member ? member[2] : rest) ?? '' };
}

/**
 * The statements of an OpenAPI document that was copied from a web page: without what stands before the document,
 * without blank lines and comments, without the marks and line numbers of a diff. A flow list or map that is spread
 * over several lines becomes one statement.
 */
export function flattenedLines(page: string): FlattenedLine[] {
  const lines = page.split(/\r?\n/).map((text, index) => ({ number: index + 1, text: text.trim() }));
  const start = lines.findIndex(({ text }) => /^\+? ?openapi:/.test(text));
  if (start < 0) return [];
  const isDiff = lines[start]?.text.startsWith('+') ?? false;
  const own = lines
    .slice(start)
    .filter(({ text }) => !isDiff || text.startsWith('+'))
    .map(({ number, text }) => ({ number, text: isDiff ? text.slice(1).trim() : text }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const joined: { number: number; text: string }[] = [];
  for (const line of own) {
    const last = joined.at(-1);
    const continues = last !== undefined && /^(?:- +)*[^:]+: *(?:[[{].*)?$/.test(last.text);
    const isOpen =
      continues && (openBrackets(last.text) > 0 || (last.text.endsWith(':') && /^[[{]/.test(line.text)));
    if (last !== undefined && isOpen) last.text = `${last.text} ${line.text}`;
    else joined.push({ ...line });
  }
  return joined.map(({ number, text }) => statement(number, text));
}
