import type { DecodedText } from './escapes.ts';

/** Where something stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No text that is searched for may be shorter. */
export const SHORTEST_FORM = 6;

/** Nobody outside knows it, so that nobody can send a text of which every part looks like the beginning of a form. */
const FACTOR = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) | 1;
/** What the first of so many units counts for. */
const FIRST_FACTOR = Array.from({ length: SHORTEST_FORM - 1 }).reduce<number>(
  (power) => Math.imul(power, FACTOR),
  1,
);
const SLOT_BITS = 16;

/**
 * Units that are compared with forms in one text, in a few milliseconds. Only a text that repeats itself, and forms that do
 * so too, need more: from then on a form is taken for found by its beginning, so that too much is hidden and not too little.
 */
const MOST_COMPARED = 2 * 1024 * 1024;
const TELLING_UNITS = 24;

/**
 * Finds any number of texts in a text that is read once: a rolling hash tells where one may begin, and only there it is
 * compared (the algorithm of Rabin and Karp).
 */
export class FormSearch {
  /** Units of the longest form. */
  readonly longest: number;
  readonly #forms: readonly Uint16Array[];
  /** By the hash of their beginning. */
  readonly #byHash = new Map<number, Uint16Array[]>();
  /** Which hashes there are, by their upper bits. */
  readonly #slots = new Uint8Array(1 << SLOT_BITS);
  /** What forms begin with, below the units that a hash is made of. */
  readonly #starts: ReadonlySet<string>;
  #left = MOST_COMPARED;

  /** @param forms none is shorter than `SHORTEST_FORM`. */
  constructor(forms: readonly string[]) {
    this.#forms = forms.map((form) =>
      Uint16Array.from({ length: form.length }, (_, at) => form.charCodeAt(at)),
    );
    const lengths = Array.from({ length: SHORTEST_FORM - 1 }, (_, at) => at + 1);
    this.#starts = new Set(forms.flatMap((form) => lengths.map((length) => form.slice(0, length))));
    this.longest = Math.max(0, ...forms.map(({ length }) => length));
    for (const form of this.#forms) {
      const hash = hashOf(form);
      this.#slots[hash >>> (32 - SLOT_BITS)] = 1;
      const alike = this.#byHash.get(hash);
      if (alike) alike.push(form);
      else this.#byHash.set(hash, [form]);
    }
    for (const alike of this.#byHash.values()) alike.sort((a, b) => b.length - a.length);
  }

  get isEmpty(): boolean {
    return this.#forms.length === 0;
  }

  /** What is covered by forms, in order; those that overlap are one. */
  find({ codes, length }: DecodedText): readonly Span[] {
    const found: { start: number; end: number }[] = [];
    if (length < SHORTEST_FORM) return found;
    const slots = this.#slots;
    let last: { start: number; end: number } | undefined;
    this.#left = MOST_COMPARED;
    let hash = hashOf(codes);
    for (let at = 0; ; at += 1) {
      if (slots[hash >>> (32 - SLOT_BITS)] === 1) {
        const end = this.#endAt(codes, length, at, hash, last?.end ?? 0);
        if (end > at) {
          if (last && at < last.end) last.end = Math.max(last.end, end);
          else found.push((last = { start: at, end }));
        }
      }
      if (at + SHORTEST_FORM >= length) return found;
      hash = rolled(hash, codes[at] ?? 0, codes[at + SHORTEST_FORM] ?? 0);
    }
  }

  /**
   * Where the end of the text begins that is the beginning of a form; the text's length where there is none.
   *
   * @param shortest fewer units are no beginning.
   */
  begunAt({ codes, length }: DecodedText, shortest: number): number {
    const least = Math.max(1, shortest);
    let at = Math.max(0, length - this.longest + 1);
    if (length - at >= SHORTEST_FORM) {
      let hash = hashOf(codes.subarray(at));
      for (; at + Math.max(SHORTEST_FORM, least) <= length; at += 1) {
        if (this.#slots[hash >>> (32 - SLOT_BITS)] === 1 && this.#isBegun(codes, length, at, hash)) return at;
        hash = rolled(hash, codes[at] ?? 0, codes[at + SHORTEST_FORM] ?? 0);
      }
    }
    for (let units = Math.min(SHORTEST_FORM - 1, length); units >= least; units -= 1)
      if (this.#starts.has(String.fromCharCode(...codes.subarray(length - units, length))))
        return length - units;
    return length;
  }

  /** True where a form begins at a place of this hash that goes on behind the end. */
  #isBegun(codes: Uint16Array, length: number, at: number, hash: number): boolean {
    const forms = this.#byHash.get(hash) ?? [];
    return forms.some((form) => form.length > length - at && this.#isAt(codes, at, form, length - at));
  }

  /** Where the longest form ends that begins at a place of this hash; the place itself for none that covers more. */
  #endAt(codes: Uint16Array, length: number, at: number, hash: number, covered: number): number {
    for (const form of this.#byHash.get(hash) ?? []) {
      const end = at + form.length;
      if (end <= covered) break;
      const units = this.#left > 0 ? form.length : Math.min(form.length, TELLING_UNITS);
      if (end <= length && this.#isAt(codes, at, form, units)) return end;
    }
    return at;
  }

  #isAt(codes: Uint16Array, start: number, form: Uint16Array, units: number): boolean {
    let at = 0;
    while (at < units && codes[start + at] === form[at]) at += 1;
    this.#left -= at;
    return at === units;
  }
}

function hashOf(codes: Uint16Array): number {
  let hash = 0;
  for (let at = 0; at < SHORTEST_FORM; at += 1) hash = (Math.imul(hash, FACTOR) + (codes[at] ?? 0)) | 0;
  return hash >>> 0;
}

/** The hash of units of which the first is left out and another one follows. */
function rolled(hash: number, first: number, next: number): number {
  const without = (hash - Math.imul(first, FIRST_FACTOR)) | 0;
  return (Math.imul(without, FACTOR) + next) >>> 0;
}
