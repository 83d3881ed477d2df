import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExactNumber } from './exactNumber.ts';

/** True for an object or a list; the bytes of a file and a number that is kept as it was written hold nothing. */
export function isHolder(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof ExactNumber) &&
    !ArrayBuffer.isView(value)
  );
}

/**
 * The value with each leaf (and each name of a member) changed, at any depth. Where nothing changes, it is the same
 * value. The work is done without recursion: a text of a few kilobytes can be nested deeper than the stack. Names are
 * those of the members that hold the values, null in a list.
 *
 * @param replace gives the value that stands in the place of one that holds others, or undefined to go into it.
 */
export function mapJson(value: unknown, ...changes: JsonChanges): unknown {
  const mapping = new JsonMapping(changes);
  mapping.begin(value);
  while (!mapping.goOn(Number.POSITIVE_INFINITY));
  return mapping.result;
}

/** The same for a value of any size: others get their turn while it is gone through. */
export async function mapLongJson(value: unknown, ...changes: JsonChanges): Promise<unknown> {
  const mapping = new JsonMapping(changes);
  mapping.begin(value);
  while (!mapping.goOn(TURN_WORK)) await nextTurn();
  return mapping.result;
}

type JsonChanges = readonly [
  leaf: (value: unknown, name: string | null) => unknown,
  rename?: (name: string) => string,
  replace?: (value: object, name: string | null) => unknown,
];

/** What is done before others get their turn: a value is 1, and so are some characters of a text. */
const TURN_WORK = 2 * 1024;
const CHARACTERS_OF_WORK = 64;

/** How much work a value is; what it holds is counted when it is gone into. */
function workOf(value: unknown): number {
  return 1 + (typeof value === 'string' ? value.length / CHARACTERS_OF_WORK : 0);
}

/** A list or an object that is gone through. */
class OpenHolder {
  readonly given: object;
  /** Of an object; null for a list. */
  readonly names: readonly string[] | null;
  readonly mapped: unknown[] = [];
  readonly renamed: string[] = [];
  /** What is made of it, as far as it is done; null while nothing in it has changed. */
  made: Record<string, unknown> | null = null;
  built = 0;
  isChanged = false;
  readonly #values: readonly unknown[];

  constructor(given: object) {
    this.given = given;
    const isList = Array.isArray(given);
    this.names = isList ? null : Object.keys(given);
    this.#values = isList ? given : Object.values(given);
  }

  get size(): number {
    return this.#values.length;
  }

  valueAt(index: number): unknown {
    return this.#values[index];
  }

  add(given: unknown, mapped: unknown, name: string, renamed: string): void {
    if (mapped !== given || renamed !== name) this.isChanged = true;
    this.mapped.push(mapped);
    if (this.names) this.renamed.push(renamed);
  }

  /** Makes one more member; false when there is none left. */
  build(): boolean {
    this.made ??= {};
    if (this.built >= this.mapped.length) return false;
    const name = this.renamed[this.built] ?? '';
    const value = this.mapped[this.built];
    this.built += 1;
    if (name === '__proto__')
      Object.defineProperty(this.made, name, { value, enumerable: true, configurable: true, writable: true });
    else this.made[name] = value;
    return true;
  }
}

class JsonMapping {
  result: unknown;
  readonly #changes: JsonChanges;
  readonly #open: OpenHolder[] = [];

  constructor(changes: JsonChanges) {
    this.#changes = changes;
  }

  begin(value: unknown): void {
    this.#visit(value, '');
  }

  /** Goes on for so much work; true when all is done. */
  goOn(most: number): boolean {
    let work = 0;
    for (let holder = this.#open.at(-1); holder; holder = this.#open.at(-1)) {
      if (work >= most) return false;
      const index = holder.mapped.length;
      if (index < holder.size) {
        const name = holder.names?.[index] ?? '';
        const given = holder.valueAt(index);
        work += workOf(given) + name.length / CHARACTERS_OF_WORK;
        this.#visit(given, name);
        continue;
      }
      if (holder.isChanged && holder.names && holder.build()) {
        work += 1;
        continue;
      }
      this.#open.pop();
      const { given, mapped, made, isChanged, names } = holder;
      const above = this.#open.at(-1);
      const name = above?.names?.[above.mapped.length] ?? '';
      this.#add(given, name, isChanged ? (names ? made : mapped) : given);
    }
    return true;
  }

  #visit(given: unknown, name: string): void {
    const [leaf, , replace] = this.#changes;
    const holder = this.#open.at(-1);
    const member = holder?.names ? name : null;
    if (!isHolder(given)) return this.#add(given, name, leaf(given, member));
    const other = replace?.(given, member);
    if (other === undefined) this.#open.push(new OpenHolder(given));
    else this.#add(given, name, other);
  }

  #add(given: unknown, name: string, mapped: unknown): void {
    const [, rename] = this.#changes;
    const holder = this.#open.at(-1);
    if (holder) holder.add(given, mapped, name, holder.names && rename ? rename(name) : name);
    else this.result = mapped;
  }
}

/** Where a value stands: the member or the position, and where what holds it stands. Null for the whole. */
export type JsonPlace = {
  readonly above: JsonPlace;
  readonly step: string | number;
  /** Of the values around it. */
  readonly depth: number;
} | null;

/** The way to a place from the whole: `['data', 'keys', 0]`, or its last steps. */
export function stepsOf(place: JsonPlace, most = Number.POSITIVE_INFINITY): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = place; at && steps.length < most; at = at.above) steps.push(at.step);
  return steps.reverse();
}

/**
 * Shows every value of a JSON value to `visit` in the order of the text, at any depth and without recursion.
 *
 * @param visit returns false for a value that is not gone into.
 */
export function visitJson(value: unknown, visit: JsonVisit): void {
  const open: OpenPlace[] = [{ value, place: null }];
  while (!visitOn(open, visit, Number.POSITIVE_INFINITY));
}

/** The same for a value of any size: others get their turn while it is gone through. */
export async function visitLongJson(value: unknown, visit: JsonVisit): Promise<void> {
  const open: OpenPlace[] = [{ value, place: null }];
  while (!visitOn(open, visit, TURN_WORK)) await nextTurn();
}

type JsonVisit = (value: unknown, place: JsonPlace) => boolean;

interface OpenPlace {
  readonly value: unknown;
  readonly place: JsonPlace;
}

/** Goes on for so much work; true when all is done. */
function visitOn(open: OpenPlace[], visit: JsonVisit, most: number): boolean {
  let work = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, place: above } = next;
    work += workOf(value);
    if (visit(value, above) && isHolder(value)) {
      const depth = (above?.depth ?? 0) + 1;
      const inner: (readonly [string | number, unknown])[] = Array.isArray(value)
        ? value.map((item: unknown, at) => [at, item] as const)
        : Object.entries(value);
      for (const [step, one] of inner.reverse()) open.push({ value: one, place: { above, step, depth } });
    }
    if (work >= most) return open.length === 0;
  }
  return true;
}
