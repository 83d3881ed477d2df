import { diff3Merge, diffIndices } from 'node-diff3';

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
  const { head, tail, regions } = regionsOf(a, o, b);
  let conflicts = 0;
  const parts: Lines[] = [a.slice(0, head)];
  for (const { ok, conflict } of regions) {
    if (ok) parts.push(ok);
    if (!conflict) continue;
    conflicts += 1;
    const end = conflict.a.at(-1)?.endsWith('\r\n') ? '\r\n' : '\n';
    parts.push([`<<<<<<< ${names.mine}${end}`], closed(conflict.a, end), [`=======${end}`]);
    parts.push(closed(conflict.b, end), [`>>>>>>> ${names.theirs}${end}`]);
  }
  return { text: [...parts, a.slice(a.length - tail)].flat().join(''), conflicts };
}

/**
 * The first line of a merged text that still marks a place, from 0; null without any. A line that the sources have counts
 * only where it stands more often than they explain. A line of `=======` alone marks nothing: it may underline a heading,
 * and in a marked place it stands beside one of the other marks. Pure.
 */
export function markedLine(text: string, { base, mine, theirs }: MergedSources): number | null {
  const lines = bareLines(text);
  const isMark = (line: string) => /^(?:<{7}|>{7}) /.test(line);
  const marks = countsOf(lines.filter(isMark));
  if (marks.size === 0) return null;
  const [old, own, others] = [base, mine, theirs].map((source) => countsOf(bareLines(source).filter(isMark)));
  const isLeft = (line: string) => {
    const before = old?.get(line) ?? 0;
    const added = [own, others].map((counts) => Math.max(0, (counts?.get(line) ?? 0) - before));
    return (marks.get(line) ?? 0) > added.reduce((sum, more) => sum + more, before);
  };
  const at = lines.findIndex((line) => isMark(line) && isLeft(line));
  return at < 0 ? null : at;
}

/** The texts that a merge is made of: two, and the one from which both were made. */
export interface MergedSources {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * How many places of a merged text are still as they were before both changed them in different ways: a merge view shows
 * them so until its user has decided. The ends of lines say nothing: an editor gives all lines of a text the same. Pure.
 */
export function undecidedPlaces({ base, mine, theirs }: MergedSources, result: string): number {
  const origin = bareLines(base);
  const { head, regions } = regionsOf(bareLines(mine), origin, bareLines(theirs));
  const changes = changesOf(origin, bareLines(result));
  return regions.filter(({ conflict }) => {
    if (!conflict) return false;
    const start = head + conflict.oIndex;
    return !changes.some((change) => isAt(change, start, start + conflict.o.length));
  }).length;
}

/** Lines of the old text that were replaced, or `start` as the place of new ones where `end` is the same. */
interface Change {
  readonly start: number;
  readonly end: number;
}

function isAt(change: Change, start: number, end: number): boolean {
  const isInserted = change.start === change.end || start === end;
  return isInserted ? change.start <= end && change.end >= start : change.start < end && change.end > start;
}

function changesOf(old: Lines, made: Lines): readonly Change[] {
  const { head, tail } = sameEnds(old, made);
  const before = old.slice(head, old.length - tail);
  const after = made.slice(head, made.length - tail);
  if (pairs(before, after) > MOST_PAIRS) return [{ start: head, end: head + before.length }];
  return diffIndices(before, after).map(({ buffer1: [at, count] }) => ({
    start: head + at,
    end: head + at + count,
  }));
}

type Lines = readonly string[];

interface Region {
  readonly ok?: Lines;
  /** `oIndex` counts from the end of what is the same at the beginning of all. */
  readonly conflict?: { readonly a: Lines; readonly o: Lines; readonly oIndex: number; readonly b: Lines };
}

interface Regions {
  /** Lines that are the same at the beginning and at the end of all. */
  readonly head: number;
  readonly tail: number;
  readonly regions: readonly Region[];
}

function regionsOf(a: Lines, o: Lines, b: Lines): Regions {
  const { head, tail } = sameEnds(a, o, b);
  const middle = (lines: Lines) => lines.slice(head, lines.length - tail);
  const [ours, origin, others] = [middle(a), middle(o), middle(b)];
  const isTooMuch = pairs(ours, origin) + pairs(others, origin) > MOST_PAIRS;
  const regions = isTooMuch
    ? [{ conflict: { a: ours, o: origin, oIndex: 0, b: others } }]
    : diff3Merge([...ours], [...origin], [...others], { excludeFalseConflicts: true });
  return { head, tail, regions };
}

/** Each with its end; the last one may have none. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** Each without its end. */
const bareLines = (text: string): string[] => linesOf(text).map((line) => line.replace(/\r?\n$/, ''));

function countsOf(lines: Lines): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
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
function pairs(one: Lines, other: Lines): number {
  const counts = countsOf(other);
  return one.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}
