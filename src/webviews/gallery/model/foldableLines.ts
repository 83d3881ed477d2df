/** A line of formatted JSON. */
export interface FoldableLine {
  readonly text: string;
  /** How deep it is nested, from 1. */
  readonly level: number;
  /** The line that closes what begins here; null where nothing can be folded. */
  readonly end: number | null;
}

/** Each line is an element of the page, which goes through all of them at each key. */
const MOST_LINES = 5_000;

/** Whether a text has so few lines that they can be shown one by one. */
export function hasFewLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines <= MOST_LINES;
}

/**
 * The lines of JSON that is indented by two, with what can be folded: an object or a list whose closing line stands as deep
 * as the line in which it begins. Every text has lines; in one that is no such JSON nothing can be folded.
 */
export function foldableLines(text: string): readonly FoldableLine[] {
  const lines = text.split('\n').map((line) => {
    const level = Math.floor((line.length - line.trimStart().length) / 2) + 1;
    return { text: line, level, end: null as number | null };
  });
  const open: { readonly at: number; readonly level: number; readonly closing: string }[] = [];
  for (const [at, { text: line, level }] of lines.entries()) {
    const last = open.at(-1);
    if (last?.level === level && line.trimStart().startsWith(last.closing)) {
      const begin = lines[last.at];
      if (begin) begin.end = at;
      open.pop();
    }
    const bracket = /[[{]$/.exec(line.trimEnd())?.[0];
    if (bracket !== undefined) open.push({ at, level, closing: bracket === '{' ? '}' : ']' });
  }
  return lines;
}

/** The numbers of the lines that are in sight while these are folded. */
export function linesInSight(lines: readonly FoldableLine[], folded: ReadonlySet<number>): readonly number[] {
  const shown: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    shown.push(at);
    const end = folded.has(at) ? lines[at]?.end : null;
    if (end !== null && end !== undefined) at = end;
  }
  return shown;
}
