/** What can be compared with a number. */
export const NUMBER_FIELDS = ['rating', 'cost', 'width', 'height', 'bytes'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** What an output can be, asked for with `is:`. */
export const STATES = ['favorite', 'rejected', 'rated', 'tagged', 'downloaded', 'any'] as const;
export type OutputState = (typeof STATES)[number];

const TEXT_FIELDS = ['model', 'seed', 'account', 'tag', 'collection'] as const;
const MEDIA = ['image', 'video', 'audio', 'model', 'text', 'other'] as const;

type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** One condition of a search; with `not` its opposite. */
export type SearchTerm = { readonly not: boolean } & (
  | { readonly field: 'word' | (typeof TEXT_FIELDS)[number]; readonly text: string }
  | { readonly field: 'kind'; readonly media: (typeof MEDIA)[number] }
  | { readonly field: 'is'; readonly state: OutputState }
  | { readonly field: NumberField; readonly by: Comparison; readonly value: number }
  /** Both sides, in pixels. */
  | { readonly field: 'size'; readonly by: Comparison; readonly width: number; readonly height: number }
  /** From `from` on and before `to`, in milliseconds since the epoch; null has no end. */
  | { readonly field: 'date'; readonly from: number | null; readonly to: number | null }
);

/** What is wrong with a part of a search. */
export interface SearchMistake {
  /** `field`: no such field. `value`: the field does not take the value. `name`: nothing is called so. */
  readonly mistake: 'field' | 'value' | 'name';
  /** The part as it was written. */
  readonly part: string;
  readonly field: string;
}

export interface ParsedSearch {
  readonly terms: readonly SearchTerm[];
  readonly mistakes: readonly SearchMistake[];
}

/** More conditions than anybody types. */
const MOST_TERMS = 40;

/**
 * Reads a search: words and "quoted words" that must all occur, `field:value`, and a `-` before what must not be. What
 * is no field or no value of one is a mistake, never a search for something else.
 */
export function parseSearch(text: string): ParsedSearch {
  const terms: SearchTerm[] = [];
  const mistakes: SearchMistake[] = [];
  for (const found of text.normalize().matchAll(/(-?)(?:(\p{L}+):)?(?:"([^"]*)"?|(\S+))?/giu)) {
    const [part, minus, name, quoted, plain] = found;
    if (part === '' || terms.length >= MOST_TERMS) continue;
    const not = minus === '-';
    const value = quoted ?? plain ?? '';
    if (name === undefined) {
      // A lone dash is a word as any other.
      const words = value === '' && quoted === undefined ? part : value;
      if (words.trim() !== '') terms.push({ not: not && words !== part, field: 'word', text: words });
      continue;
    }
    const field = name.toLowerCase();
    const condition = isField(field) ? FIELDS[field](value.trim()) : 'field';
    if (typeof condition === 'object' && condition) terms.push({ ...condition, not });
    else mistakes.push({ mistake: condition ?? 'value', part, field });
  }
  return { terms, mistakes };
}

type WithoutNot<T> = T extends unknown ? Omit<T, 'not'> : never;
type Condition = WithoutNot<SearchTerm>;
type Reader = (value: string) => Condition | null;

const FIELDS = {
  ...fromEntries(TEXT_FIELDS, (field) => (text) => (text === '' ? null : { field, text })),
  ...fromEntries(NUMBER_FIELDS, (field) => (text) => {
    const { by, rest } = comparison(text);
    const value = field === 'bytes' ? bytesIn(rest) : numberIn(rest);
    return value === null ? null : { field, by, value };
  }),
  size: (text) => {
    const { by, rest } = comparison(text);
    const [, width, height] = /^(\d{1,6})[x×*](\d{1,6})$/i.exec(rest) ?? [];
    return width === undefined ? null : { field: 'size', by, width: Number(width), height: Number(height) };
  },
  date: (text) => {
    const { by, rest } = comparison(text);
    const [first = '', last = first] = rest.split('..');
    const [begin, end] = [spanOf(first), spanOf(last)];
    if (!begin || !end) return null;
    if (rest.includes('..') && by !== '=') return null;
    switch (by) {
      case '=':
        return { field: 'date', from: begin.from, to: end.to };
      case '<':
        return { field: 'date', from: null, to: begin.from };
      case '<=':
        return { field: 'date', from: null, to: begin.to };
      case '>':
        return { field: 'date', from: begin.to, to: null };
      case '>=':
        return { field: 'date', from: begin.from, to: null };
    }
  },
  kind: (text) => {
    const media = MEDIA.find((one) => one === text.toLowerCase());
    return media ? { field: 'kind', media } : null;
  },
  is: (text) => {
    const state = STATES.find((one) => one === text.toLowerCase());
    return state ? { field: 'is', state } : null;
  },
} as const satisfies Readonly<Record<string, Reader>>;

function fromEntries<K extends string>(
  names: readonly K[],
  reader: (name: K) => Reader,
): Readonly<Record<K, Reader>> {
  return Object.fromEntries(names.map((name) => [name, reader(name)])) as Record<K, Reader>;
}

function isField(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name);
}

function comparison(text: string): { readonly by: Comparison; readonly rest: string } {
  const [, sign = '', rest = ''] = /^(<=|>=|<|>|=)?(.*)$/s.exec(text) ?? [];
  const by = (['<', '<=', '>', '>='] as const).find((one) => one === sign) ?? '=';
  return { by, rest: rest.trim() };
}

function numberIn(text: string): number | null {
  return /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };

function bytesIn(text: string): number | null {
  const [, number = '', unit = ''] = /^([\d.]+)\s*([a-z]*)$/i.exec(text) ?? [];
  const [value, factor] = [numberIn(number), UNITS[unit.toLowerCase()]];
  return value === null || factor === undefined ? null : Math.round(value * factor);
}

/** A year, a month or a day of the user's time zone as its beginning and the beginning of what follows. */
function spanOf(text: string): { readonly from: number; readonly to: number } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = new Date(y, m, d);
  // The 31st of February is no day.
  if (from.getMonth() !== m || from.getDate() !== d) return null;
  const to =
    day !== undefined
      ? new Date(y, m, d + 1)
      : month !== undefined
        ? new Date(y, m + 1, 1)
        : new Date(y + 1, 0, 1);
  return { from: from.getTime(), to: to.getTime() };
}
