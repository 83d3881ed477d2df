import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '../../core/problem.ts';

/** Not yet among TypeScript's types. In every supported editor: Node 22 and newer have it (ES2026). */
declare global {
  interface JSON {
    rawJSON(text: string): object;
  }
}

/**
 * A number of a JSON text that would be written in another way after it was a number of JavaScript: a 64-bit id, more
 * digits than a double holds, `1e400`, `-0`, `1.0`. `JSON.stringify` writes it as it came.
 */
export class ExactNumber {
  /** As it was written. */
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toJSON(): object {
    return JSON.rawJSON(this.source);
  }

  toString(): string {
    return this.source;
  }
}

/** A number in JSON. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WHOLE = /^-?\d+$/;

/** The number that a text of JSON's grammar stands for, exact where a number of JavaScript is not; null for no number. */
export function exactNumber(source: string): number | ExactNumber | null {
  if (!NUMBER.test(source)) return null;
  const value = Number(source);
  return JSON.stringify(value) === source ? value : new ExactNumber(source);
}

/** False for a number that is too large for everyone, or so small that it would be taken for 0. */
export function isInRange({ source }: ExactNumber): boolean {
  const value = Number(source);
  return Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(source.replace(/e.*$/i, '')));
}

/**
 * The value of a JSON text with each number as it came (`ExactNumber`), at any depth.
 * Errors: SyntaxError, as `JSON.parse`.
 */
export function readJson(text: string): unknown {
  const numbers = new NumberSearch(text);
  while (!numbers.isDone) numbers.searchOn();
  return parsed(text, numbers.found);
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
  return parsed(text, numbers.found);
}

/**
 * The value with numbers and texts only, as code reads it: whole numbers that a double would change are texts of their
 * digits, so that an id stays the same id; of other numbers the nearest is taken.
 */
export function plainJson(value: unknown): unknown {
  return mapJson(value, (leaf) => {
    if (!(leaf instanceof ExactNumber)) return leaf;
    const { source } = leaf;
    const near = Number(source);
    if (!Number.isFinite(near)) return source;
    return WHOLE.test(source) && !Number.isSafeInteger(near) ? source : near;
  });
}

/** True for an object or a list; the bytes of a file and a number that is kept as it was written hold nothing. */
export function isHolder(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof ExactNumber) &&
    !ArrayBuffer.isView(value)
  );
}

/** The value with the number of JavaScript that is nearest to each number, for checks of its bounds. */
export function nearestJson(value: unknown): unknown {
  return mapJson(value, (leaf) => (leaf instanceof ExactNumber ? Number(leaf.source) : leaf));
}

/**
 * The value with each leaf (and each name of a member) changed, at any depth. Where nothing changes, it is the same
 * value. The work is done without recursion: a text of a few kilobytes can be nested deeper than the stack. Names are
 * those of the members that hold the values, null in a list.
 *
 * @param replace gives the value that stands in the place of one that holds others, or undefined to go into it.
 */
export function mapJson(
  value: unknown,
  leaf: (value: unknown, name: string | null) => unknown,
  rename: (name: string) => string = (name) => name,
  replace: (value: object, name: string | null) => unknown = () => undefined,
): unknown {
  interface Open {
    readonly given: object;
    readonly entries: readonly (readonly [string, unknown])[];
    readonly mapped: [string, unknown][];
    isChanged: boolean;
  }
  const open: Open[] = [];
  let result: unknown;
  const enter = (given: object) => {
    const entries: [string, unknown][] = Array.isArray(given)
      ? given.map((item: unknown): [string, unknown] => ['', item])
      : Object.entries(given);
    open.push({ given, entries, mapped: [], isChanged: false });
  };
  const add = (given: unknown, name: string, mapped: unknown) => {
    const holder = open.at(-1);
    if (!holder) {
      result = mapped;
      return;
    }
    const renamed = Array.isArray(holder.given) ? '' : rename(name);
    if (mapped !== given || renamed !== name) holder.isChanged = true;
    holder.mapped.push([renamed, mapped]);
  };
  const visit = (given: unknown, name: string) => {
    const holder = open.at(-1);
    const member = holder && !Array.isArray(holder.given) ? name : null;
    if (!isHolder(given)) return add(given, name, leaf(given, member));
    const other = replace(given, member);
    if (other === undefined) enter(given);
    else add(given, name, other);
  };
  visit(value, '');
  for (let holder = open.at(-1); holder; holder = open.at(-1)) {
    const next = holder.entries[holder.mapped.length];
    if (next) {
      visit(next[1], next[0]);
      continue;
    }
    open.pop();
    const { given, mapped, isChanged } = holder;
    const made = !isChanged
      ? given
      : Array.isArray(given)
        ? mapped.map(([, item]) => item)
        : Object.fromEntries(mapped);
    const above = open.at(-1);
    add(given, above?.entries[above.mapped.length]?.[0] ?? '', made);
  }
  return result;
}

/** Where a value stands: the member or the position, and where what holds it stands. Null for the whole. */
export type JsonPlace = {
  readonly above: JsonPlace;
  readonly step: string | number;
  /** Of the values around it. */
  readonly depth: number;
} | null;

/** The way to a place from the whole: `['data', 'keys', 0]`. */
export function stepsOf(place: JsonPlace): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = place; at; at = at.above) steps.push(at.step);
  return steps.reverse();
}

/**
 * Shows every value of a JSON value to `visit` in the order of the text, at any depth and without recursion.
 *
 * @param visit returns false for a value that is not gone into.
 */
export function visitJson(value: unknown, visit: (value: unknown, place: JsonPlace) => boolean): void {
  const open: { readonly value: unknown; readonly place: JsonPlace }[] = [{ value, place: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: holder, place: above } = next;
    if (!visit(holder, above) || !isHolder(holder)) continue;
    const depth = (above?.depth ?? 0) + 1;
    const inner: (readonly [string | number, unknown])[] = Array.isArray(holder)
      ? holder.map((item: unknown, at) => [at, item] as const)
      : Object.entries(holder);
    for (const [step, one] of inner.reverse()) open.push({ value: one, place: { above, step, depth } });
  }
}

interface FoundNumber {
  readonly start: number;
  readonly end: number;
}

/** Characters that are searched at a time: about a millisecond. */
const STEP = 256 * 1024;

/** Finds the numbers of a JSON text that JavaScript would change, and counts the values, without parsing. */
class NumberSearch {
  readonly found: FoundNumber[] = [];
  /** Objects, lists and their members so far, about. */
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
      else if (code === 0x2c || code === 0x5b || code === 0x7b) this.values += 1;
      this.#at += 1;
    }
  }

  /** To the end of a text, or as far as this step goes. */
  #pass(until: number): void {
    const text = this.#text;
    while (this.#at < until) {
      const quote = text.indexOf('"', this.#at);
      if (quote < 0) {
        this.#at = text.length;
        return;
      }
      let slashes = 0;
      while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;
      this.#at = quote + 1;
      if (slashes % 2 === 0) {
        this.#isInText = false;
        return;
      }
    }
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
function parsed(text: string, numbers: readonly FoundNumber[]): unknown {
  if (numbers.length === 0) return JSON.parse(text) as unknown;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of numbers) {
    parts.push(text.slice(at, start), `"${MARK}${text.slice(start, end)}"`);
    at = end;
  }
  parts.push(text.slice(at));
  return mapJson(JSON.parse(parts.join('')), (leaf) =>
    typeof leaf === 'string' && leaf.startsWith(MARK) ? new ExactNumber(leaf.slice(MARK.length)) : leaf,
  );
}
