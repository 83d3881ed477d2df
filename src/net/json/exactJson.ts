import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '../../core/problem.ts';
import { ExactNumber, exactNumber } from './exactNumber.ts';
import { mapJson, mapLongJson } from './walkJson.ts';

/**
 * The value of a JSON text with each number as it came (`ExactNumber`), at any depth.
 * Errors: SyntaxError, as `JSON.parse`.
 */
export function readJson(text: string): unknown {
  const numbers = new NumberSearch(text);
  while (!numbers.isDone) numbers.searchOn();
  const { found } = numbers;
  const value = JSON.parse(marked(text, found)) as unknown;
  return found.length === 0 ? value : mapJson(value, unmarked);
}

/**
 * The same for a text of any length: others get their turn while it is searched.
 *
 * @param mostValues objects, lists, and their members: a million takes the engine 0.1 s.
 * Errors: SyntaxError, as `JSON.parse`; Problem `answer.tooLarge` for what has more values.
 */
export async function readLongJson(text: string, mostValues: number): Promise<unknown> {
  const numbers = new NumberSearch(text);
  while (!numbers.isDone) {
    numbers.searchOn();
    if (numbers.values > mostValues) throw new Problem({ kind: 'unexpected', code: 'answer.tooLarge' });
    if (!numbers.isDone) await nextTurn();
  }
  const { found } = numbers;
  const isLong = text.length > STEP;
  if (isLong) await nextTurn();
  const source = marked(text, found);
  if (isLong) await nextTurn();
  const value = JSON.parse(source) as unknown;
  if (isLong) await nextTurn();
  return found.length === 0 ? value : mapLongJson(value, unmarked);
}

/** True for a JSON text of more objects, lists and members; no more than is needed is read of it. */
export function hasMoreValues(text: string, mostValues: number): boolean {
  const numbers = new NumberSearch(text);
  while (!numbers.isDone && numbers.values <= mostValues) numbers.searchOn();
  return numbers.values > mostValues;
}

/**
 * The value with numbers and texts only, as code reads it: whole numbers that a double would change are texts of their
 * digits, so that an id stays the same id; of other numbers the nearest is taken.
 */
export function plainJson(value: unknown): unknown {
  return mapJson(value, plainLeaf);
}

/** The same for a value of any size: others get their turn meanwhile. */
export function plainLongJson(value: unknown): Promise<unknown> {
  return mapLongJson(value, plainLeaf);
}

const WHOLE = /^-?\d+$/;

function plainLeaf(leaf: unknown): unknown {
  if (!(leaf instanceof ExactNumber)) return leaf;
  const { source } = leaf;
  const near = Number(source);
  if (!Number.isFinite(near)) return source;
  return WHOLE.test(source) && !Number.isSafeInteger(near) ? source : near;
}

/** The value with the number of JavaScript that is nearest to each number, for checks of its bounds. */
export function nearestJson(value: unknown): unknown {
  return mapJson(value, (leaf) => (leaf instanceof ExactNumber ? Number(leaf.source) : leaf));
}

interface FoundNumber {
  readonly start: number;
  readonly end: number;
}

/** Characters that are searched at a time: less than a millisecond, and some where each number has to be kept. */
const STEP = 64 * 1024;
/** As how many values an escaped character of a text counts: it takes the engine longer than any other. */
const ESCAPE_VALUES = 1 / 8;

/** The same for blanks and line breaks between values. */
const BLANK_VALUES = 1 / 64;

/** Finds the numbers of a JSON text that JavaScript would change, and counts the values, without parsing. */
class NumberSearch {
  readonly found: FoundNumber[] = [];
  /** Objects, lists and their members so far, about, with escaped characters and blanks as parts of one. */
  values = 1;
  readonly #text: string;
  #at = 0;
  #isInText = false;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Goes on for one step. */
  searchOn(): void {
    const text = this.#text;
    const until = Math.min(text.length, this.#at + STEP);
    while (this.#at < until) {
      if (this.#isInText) {
        this.#pass(until);
        continue;
      }
      const code = text.charCodeAt(this.#at);
      if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
        this.#number();
        continue;
      }
      if (code === 0x22) this.#isInText = true;
      else if (code <= 0x20) this.values += BLANK_VALUES;
      else if (code === 0x2c || code === 0x5b || code === 0x7b) this.values += 1;
      this.#at += 1;
    }
  }

  /** To the end of a text, or as far as this step goes. */
  #pass(until: number): void {
    let at = this.#at;
    for (; at < until; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) break;
      if (code !== 0x5c) continue;
      at += 1;
      this.values += ESCAPE_VALUES;
    }
    if (at < until) this.#isInText = false;
    this.#at = at + (at < until ? 1 : 0);
  }

  #number(): void {
    const start = this.#at;
    let end = start + 1;
    while (isNumberCode(this.#text.charCodeAt(end))) end += 1;
    this.#at = end;
    // Most numbers are short and whole.
    const source = this.#text.slice(start, end);
    if (!/^(?:0|[1-9]\d{0,14})$/.test(source) && exactNumber(source) instanceof ExactNumber)
      this.found.push({ start, end });
  }
}

function isNumberCode(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2b || code === 0x2d || (code | 32) === 0x65
  );
}

/** Nobody can send it: it is made when the extension starts. */
const MARK = `number ${crypto.randomUUID()} `;

/** The numbers stand as marked texts while the engine parses, because it would make doubles of them. */
function marked(text: string, numbers: readonly FoundNumber[]): string {
  if (numbers.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of numbers) {
    parts.push(text.slice(at, start), `"${MARK}${text.slice(start, end)}"`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function unmarked(leaf: unknown): unknown {
  return typeof leaf === 'string' && leaf.startsWith(MARK) ? new ExactNumber(leaf.slice(MARK.length)) : leaf;
}
