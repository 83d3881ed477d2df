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
  return found.length === 0 ? value : mapJson(value, (leaf) => unmarked(leaf, []));
}

/**
 * The same for a text of any length: others get their turn while it is searched, and between the parts of long texts in
 * it, which the engine reads one by one.
 *
 * @param mostValues objects, lists, and their members: a million takes the engine 0.1 s.
 * Errors: SyntaxError, as `JSON.parse`; Problem `answer.tooLarge` for what has more values, or a member of a name that
 * is too long for one.
 */
export async function readLongJson(text: string, mostValues: number): Promise<unknown> {
  const search = new NumberSearch(text, true);
  while (!search.isDone) {
    search.searchOn();
    if (search.values > mostValues || search.hasLongName)
      throw new Problem({ kind: 'unexpected', code: 'answer.tooLarge' });
    if (!search.isDone) await nextTurn();
  }
  const { found } = search;
  const isLong = text.length > STEP;
  if (isLong) await nextTurn();
  const source = marked(text, found);
  if (isLong) await nextTurn();
  const value = JSON.parse(source) as unknown;
  if (isLong) await nextTurn();
  if (found.length === 0) return value;
  const texts = await longTexts(text, found);
  return mapLongJson(value, (leaf) => unmarked(leaf, texts));
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

/** A number that JavaScript would change, or a long text with its quotes. */
interface Found {
  readonly start: number;
  readonly end: number;
  /** Of a text: where it can be cut in parts, which is never inside of an escape. */
  readonly cuts?: readonly number[];
}

/** Characters that are searched at a time: less than a millisecond, and some where each number has to be kept. */
const STEP = 64 * 1024;
/** As how many values an escaped character of a text counts: it takes the engine longer than any other. */
const ESCAPE_VALUES = 1 / 8;

/** The same for blanks and line breaks between values. */
const BLANK_VALUES = 1 / 64;

/**
 * Finds the numbers of a JSON text that JavaScript would change and, where they are wanted, texts that are longer than a
 * step, and counts the values, without parsing.
 */
class NumberSearch {
  readonly found: Found[] = [];
  /** Whether a member has a name that is longer than a step. */
  hasLongName = false;
  /** Objects, lists and their members so far, about, with escaped characters and blanks as parts of one. */
  values = 1;
  readonly #text: string;
  readonly #findsTexts: boolean;
  #at = 0;
  #isInText = false;
  /** Behind the first quote of the text that is passed, the parts of it so far, and its last escape. */
  #begin = 0;
  #cuts: number[] = [];
  #escape = { at: 0, end: 0 };
  #isAfterLongText = false;

  constructor(text: string, findsTexts = false) {
    this.#text = text;
    this.#findsTexts = findsTexts;
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
      if (this.#isAfterLongText && code > 0x20) {
        this.hasLongName ||= code === 0x3a;
        this.#isAfterLongText = false;
      }
      if (code === 0x22) this.#beginText();
      else if (code <= 0x20) this.values += BLANK_VALUES;
      else if (code === 0x2c || code === 0x5b || code === 0x7b) this.values += 1;
      this.#at += 1;
    }
  }

  #beginText(): void {
    this.#isInText = true;
    this.#begin = this.#at + 1;
    this.#cuts = [];
  }

  #endText(end: number): void {
    this.#isInText = false;
    if (!this.#findsTexts || end - this.#begin <= STEP) return;
    this.found.push({ start: this.#begin - 1, end: end + 1, cuts: this.#cuts });
    this.#isAfterLongText = true;
  }

  /** To the end of a text, or as far as this step goes. */
  #pass(until: number): void {
    let at = this.#at;
    for (; at < until; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) break;
      if (code !== 0x5c) continue;
      this.#escape.at = at;
      this.#escape.end = at + (this.#text.charCodeAt(at + 1) === 0x75 ? 6 : 2);
      at += 1;
      this.values += ESCAPE_VALUES;
    }
    if (at < until) this.#endText(at);
    else this.#cuts.push(at < this.#escape.end ? this.#escape.at : at);
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

/** The same for the long texts. */
const TEXT_MARK = `text ${crypto.randomUUID()} `;

/** The numbers stand as marked texts while the engine parses, because it would make doubles of them; so do long texts. */
function marked(text: string, found: readonly Found[]): string {
  if (found.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  let texts = 0;
  for (const { start, end, cuts } of found) {
    const mark = cuts ? `${TEXT_MARK}${texts++}` : `${MARK}${text.slice(start, end)}`;
    parts.push(text.slice(at, start), `"${mark}"`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The long texts in their order, read part by part. */
async function longTexts(text: string, found: readonly Found[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { start, end, cuts } of found) {
    if (!cuts) continue;
    const parts: string[] = [];
    const bounds = [start + 1, ...cuts, end - 1];
    for (const [index, from] of bounds.slice(0, -1).entries()) {
      parts.push(String(JSON.parse(`"${text.slice(from, bounds[index + 1])}"`)));
      await nextTurn();
    }
    texts.push(parts.join(''));
    await nextTurn();
  }
  return texts;
}

function unmarked(leaf: unknown, texts: readonly string[]): unknown {
  if (typeof leaf !== 'string') return leaf;
  if (leaf.startsWith(MARK)) return new ExactNumber(leaf.slice(MARK.length));
  return leaf.startsWith(TEXT_MARK) ? texts[Number(leaf.slice(TEXT_MARK.length))] : leaf;
}
