import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExactNumber } from './exactNumber.ts';

/** Below this, values are not indented any more: each line would be longer than what stands in it. */
const INDENTED_LEVELS = 40;
/** What nobody cuts is indented where that makes it no more times longer. */
const MOST_TIMES_LONGER = 4;

/** What is done before others get their turn: a value is 1, and so are some characters. */
const TURN_WORK = 8 * 1024;
const CHARACTERS_OF_WORK = 32;

/** Characters that are escaped at a time: no more than one of these is escaped in vain where a text is cut. */
const ESCAPED_CHARACTERS = 16 * 1024;

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

/** The same for a value of any size: others get their turn while it is printed. */
export async function printLongJson(value: unknown, maxCharacters: number): Promise<PrintedJson> {
  const indented = await printInTurns(value, maxCharacters, INDENTED_LEVELS);
  if (!indented.isCut) return indented;
  const compact = await printInTurns(value, maxCharacters, 0);
  return compact.isCut ? indented : compact;
}

/** The value as JSON in one line, at most so long; the ellipsis at the end says that there is more. */
export function compactJson(value: unknown, maxCharacters: number): string {
  return print(value, maxCharacters, 0).text;
}

/** The same for a value of any size: others get their turn while it is printed. */
export async function compactLongJson(value: unknown, maxCharacters: number): Promise<string> {
  return (await printInTurns(value, maxCharacters, 0)).text;
}

/**
 * A value of any size as JSON, in pieces that make up the whole: indented, or in one line where indents would be most of
 * the text. Nothing is cut, and no character that takes two units is parted. Others get their turn meanwhile.
 */
export async function jsonPieces(value: unknown): Promise<readonly string[]> {
  const compact = await printerInTurns(value, Number.POSITIVE_INFINITY, 0, false);
  const most = MOST_TIMES_LONGER * compact.length + 1_000;
  const indented = await printerInTurns(value, most, INDENTED_LEVELS);
  if (indented.length <= most) return indented.pieces;
  return (await printerInTurns(value, Number.POSITIVE_INFINITY, 0)).pieces;
}

function print(value: unknown, maxCharacters: number, levels: number): PrintedJson {
  const printer = new JsonPrinter(value, maxCharacters, levels);
  while (!printer.goOn(Number.POSITIVE_INFINITY));
  return printer.printed();
}

async function printInTurns(value: unknown, maxCharacters: number, levels: number): Promise<PrintedJson> {
  return (await printerInTurns(value, maxCharacters, levels)).printed();
}

/** @param keeps false when only the length is wanted. */
async function printerInTurns(
  value: unknown,
  maxCharacters: number,
  levels: number,
  keeps = true,
): Promise<JsonPrinter> {
  const printer = new JsonPrinter(value, maxCharacters, levels, keeps);
  while (!printer.goOn(TURN_WORK)) await nextTurn();
  return printer;
}

interface Open {
  /** Of an object; null for a list. */
  readonly names: readonly string[] | null;
  readonly values: readonly unknown[];
  next: number;
  isEmpty: boolean;
}

/** A long text of which a part is printed. */
interface OpenText {
  readonly text: string;
  at: number;
  /** The member whose name it is; null for a value. */
  readonly member: { readonly value: unknown } | null;
}

class JsonPrinter {
  /** What is printed so far. */
  readonly pieces: string[] = [];
  length = 0;
  readonly #open: Open[] = [];
  readonly #maxCharacters: number;
  readonly #keeps: boolean;
  /** A line break with the indent of each level; empty where everything stands in one line. */
  readonly #lines: readonly string[];
  #openText: OpenText | null = null;
  #left: number;

  constructor(value: unknown, maxCharacters: number, levels: number, keeps = true) {
    this.#keeps = keeps;
    this.#maxCharacters = maxCharacters;
    this.#left = maxCharacters;
    const lines = levels > 0 ? levels + 1 : 0;
    this.#lines = Array.from({ length: lines }, (_, depth) => `\n${'  '.repeat(depth)}`);
    this.#value(value);
  }

  /** Goes on for so much work; true when everything is printed, or more than is wanted. */
  goOn(most: number): boolean {
    for (let work = 0; work < most;) {
      if (this.#left < 0 || (!this.#openText && this.#open.length === 0)) return true;
      const before = this.#left;
      if (this.#openText) this.#textOn(this.#openText);
      else this.#next();
      work += 1 + (before - this.#left) / CHARACTERS_OF_WORK;
    }
    return false;
  }

  printed(): PrintedJson {
    const text = this.pieces.join('');
    if (this.#left >= 0) return { text, isCut: false };
    return { text: `${text.slice(0, Math.max(0, this.#maxCharacters - 1)).toWellFormed()}…`, isCut: true };
  }

  #put(text: string): void {
    if (this.#keeps) this.pieces.push(text);
    this.length += text.length;
    this.#left -= text.length;
  }

  #value(value: unknown): void {
    if (typeof value === 'string') {
      this.#text(value, null);
    } else if (typeof value !== 'object' || value === null || value instanceof ExactNumber) {
      this.#put(leafText(value));
    } else {
      const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
      const values = list ?? Object.values(value);
      this.#open.push({ names: list ? null : Object.keys(value), values, next: 0, isEmpty: true });
      this.#put(list ? '[' : '{');
    }
  }

  /** Prints what is open on: its next member, or its end. */
  #next(): void {
    const holder = this.#open.at(-1);
    if (!holder) return;
    const { names, values, next } = holder;
    if (next >= values.length) {
      this.#open.pop();
      this.#put((holder.isEmpty ? '' : this.#line()) + (names ? '}' : ']'));
      return;
    }
    holder.next += 1;
    const value = values[next];
    // As `JSON.stringify`: a member without a value is left out.
    if (names && value === undefined) return;
    this.#put((holder.isEmpty ? '' : ',') + this.#line());
    holder.isEmpty = false;
    const name = names?.[next];
    if (name === undefined) this.#value(value);
    else this.#text(name, { value });
  }

  #line(): string {
    return this.#lines[this.#open.length] ?? '';
  }

  #text(text: string, member: OpenText['member']): void {
    if (text.length > ESCAPED_CHARACTERS) {
      this.#put('"');
      this.#openText = { text, at: 0, member };
    } else {
      this.#put(JSON.stringify(text));
      this.#endText(member);
    }
  }

  #textOn(open: OpenText): void {
    const { text, at, member } = open;
    const part = text.slice(at, at + ESCAPED_CHARACTERS);
    // The first half of a pair waits for the second.
    const isSplit = at + part.length < text.length && /[\uD800-\uDBFF]$/.test(part.slice(-1));
    const taken = isSplit ? part.slice(0, -1) : part;
    this.#put(JSON.stringify(taken).slice(1, -1));
    open.at += taken.length;
    if (open.at < text.length) return;
    this.#openText = null;
    this.#put('"');
    this.#endText(member);
  }

  #endText(member: OpenText['member']): void {
    if (!member) return;
    this.#put(this.#lines.length > 0 ? ': ' : ':');
    this.#value(member.value);
  }
}

function leafText(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return String(value);
  return JSON.stringify(value) ?? 'null';
}
