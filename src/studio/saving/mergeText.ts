import { diff3Merge } from 'node-diff3';

export interface MergedText {
  /** With lines that mark what both changed in different ways, where that is so. */
  readonly text: string;
  readonly conflicts: number;
}

/** What the two sides are called in the marking lines. */
export interface SideNames {
  readonly mine: string;
  readonly theirs: string;
}

/** Beyond this, comparing would hold everything up: texts of very many lines, most of them equal. */
const MOST_PAIRS = 4_000_000;

/** Merges by lines what two made of one text. Line ends count as part of the lines. Pure. */
export function mergeText(base: string, mine: string, theirs: string, names: SideNames): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: 0 };
  if (mine === base) return { text: theirs, conflicts: 0 };
  const [a, o, b] = [linesOf(mine), linesOf(base), linesOf(theirs)];
  const { head, tail } = sameEnds(a, o, b);
  const middle = (lines: readonly string[]) => lines.slice(head, lines.length - tail);
  const [ours, origin, others] = [middle(a), middle(o), middle(b)];
  const isTooMuch = pairs(ours, origin) + pairs(others, origin) > MOST_PAIRS;
  const regions = isTooMuch
    ? [{ conflict: { a: ours, b: others } }]
    : diff3Merge(ours, origin, others, { excludeFalseConflicts: true });
  let conflicts = 0;
  const parts: (readonly string[])[] = [a.slice(0, head)];
  for (const { ok, conflict } of regions as readonly Region[]) {
    if (ok) parts.push(ok);
    if (!conflict) continue;
    conflicts += 1;
    const end = conflict.a.at(-1)?.endsWith('\r\n') ? '\r\n' : '\n';
    parts.push([`<<<<<<< ${names.mine}${end}`], closed(conflict.a, end), [`=======${end}`]);
    parts.push(closed(conflict.b, end), [`>>>>>>> ${names.theirs}${end}`]);
  }
  return { text: [...parts, a.slice(a.length - tail)].flat().join(''), conflicts };
}

interface Region {
  readonly ok?: readonly string[];
  readonly conflict?: { readonly a: readonly string[]; readonly b: readonly string[] };
}

/** Each with its end; the last one may have none. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** A marking line begins on a line of its own. */
function closed(lines: readonly string[], end: string): readonly string[] {
  const last = lines.at(-1);
  return last === undefined || last === '' || last.endsWith('\n')
    ? lines
    : [...lines.slice(0, -1), last + end];
}

function sameEnds(...texts: readonly (readonly string[])[]): {
  readonly head: number;
  readonly tail: number;
} {
  const [first = [], ...others] = texts;
  const shortest = Math.min(...texts.map(({ length }) => length));
  let head = 0;
  while (head < shortest && others.every((lines) => lines[head] === first[head])) head += 1;
  let tail = 0;
  while (tail < shortest - head && others.every((lines) => lines.at(-1 - tail) === first.at(-1 - tail)))
    tail += 1;
  return { head, tail };
}

/** How many pairs of equal lines there are: what the comparison has to do. */
function pairs(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return one.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}
