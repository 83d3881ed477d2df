import { ExactNumber } from './exactJson.ts';

/** Below this, values are not indented any more: each line would be longer than what stands in it. */
const INDENTED_LEVELS = 40;

export interface PrintedJson {
  readonly text: string;
  /** True when the text ends early, with an ellipsis. */
  readonly isCut: boolean;
}

/**
 * A JSON value as people read it, indented by two, with numbers as they came. What is nested very deep stands in one
 * line; what is longer than `maxCharacters` when it is indented is printed without indents, and cut when that is too
 * long as well. The work is bounded by that limit and done without recursion.
 */
export function printJson(value: unknown, maxCharacters: number): PrintedJson {
  const indented = print(value, maxCharacters, INDENTED_LEVELS);
  if (!indented.isCut) return indented;
  const compact = print(value, maxCharacters, 0);
  return compact.isCut ? indented : compact;
}

/** The value as JSON in one line, at most so long; the ellipsis at the end says that there is more. */
export function compactJson(value: unknown, maxCharacters: number): string {
  return print(value, maxCharacters, 0).text;
}

interface Open {
  /** Of an object; null for a list. */
  readonly names: readonly string[] | null;
  readonly values: readonly unknown[];
  next: number;
  isEmpty: boolean;
}

function print(value: unknown, maxCharacters: number, levels: number): PrintedJson {
  const parts: string[] = [];
  let left = maxCharacters;
  const put = (text: string) => {
    parts.push(text);
    left -= text.length;
  };
  const open: Open[] = [];
  const lines = Array.from({ length: levels > 0 ? levels + 1 : 0 }, (_, depth) => `\n${'  '.repeat(depth)}`);
  const lineOf = (depth: number) => lines[depth] ?? '';
  const begin = (one: unknown) => {
    if (typeof one !== 'object' || one === null || one instanceof ExactNumber) {
      put(leafText(one, left));
      return;
    }
    const list: readonly unknown[] | null = Array.isArray(one) ? one : null;
    const values = list ?? Object.values(one);
    open.push({ names: list ? null : Object.keys(one), values, next: 0, isEmpty: true });
    put(list ? '[' : '{');
  };
  begin(value);
  for (let holder = open.at(-1); holder && left >= 0; holder = open.at(-1)) {
    const { names, values, next } = holder;
    if (next >= values.length) {
      open.pop();
      put((holder.isEmpty ? '' : lineOf(open.length)) + (names ? '}' : ']'));
      continue;
    }
    holder.next += 1;
    const inner = values[next];
    // As `JSON.stringify`: a member without a value is left out.
    if (names && inner === undefined) continue;
    put((holder.isEmpty ? '' : ',') + lineOf(open.length));
    holder.isEmpty = false;
    const name = names?.[next];
    if (name !== undefined) put(`${quoted(name, left)}:${levels > 0 ? ' ' : ''}`);
    begin(inner);
  }
  const text = parts.join('');
  if (left >= 0) return { text, isCut: false };
  return { text: `${text.slice(0, Math.max(0, maxCharacters - 1)).toWellFormed()}…`, isCut: true };
}

function leafText(value: unknown, left: number): string {
  if (typeof value === 'string') return quoted(value, left);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return String(value);
  return JSON.stringify(value) ?? 'null';
}

/** A text is longer in JSON than it is: what does not fit need not be escaped. */
function quoted(text: string, left: number): string {
  return JSON.stringify(text.slice(0, Math.max(0, left) + 1));
}
