import { exactNumber, ExactNumber } from '../../net/json/exactNumber.ts';

/** One job of a matrix. */
export interface Cell {
  readonly values: Readonly<Record<string, unknown>>;
  /** What tells it from the others: the alternatives that it has, and its number where there are several of each. */
  readonly label: string;
}

/** A plan is priced and approved as one: more cells than this are a mistake in the text. */
export const MOST_CELLS = 200;

const CHOICE = /\{([^{}]*\|[^{}]*)\}/g;

/** How many jobs the values of a form make: `{red|blue}` in a text stands for both. Not limited. */
export function combinationsIn(values: Readonly<Record<string, unknown>>): number {
  return Object.values(values).reduce<number>((product, value) => {
    if (typeof value !== 'string') return product;
    return [...value.matchAll(CHOICE)].reduce((all, match) => all * partsOf(match).length, product);
  }, 1);
}

/**
 * The jobs of a matrix: every combination of the alternatives in texts, `count` of each. The last alternatives change
 * first. Where a seed is given, each of several is made with the next one: with the same they would all be equal.
 */
export function cellsOf(values: Readonly<Record<string, unknown>>, count: number): readonly Cell[] {
  let cells: readonly {
    readonly values: Readonly<Record<string, unknown>>;
    readonly words: readonly string[];
  }[] = [{ values: {}, words: [] }];
  for (const [name, value] of Object.entries(values)) {
    const texts = typeof value === 'string' ? alternativesOf(value) : [{ value, words: [] }];
    cells = cells.flatMap((cell) =>
      texts.map((one) => ({
        values: { ...cell.values, [name]: one.value },
        words: [...cell.words, ...one.words],
      })),
    );
  }
  return cells.flatMap(({ values: own, words }) =>
    copiesOf({ values: own, label: words.join(' · ') }, count),
  );
}

/** So many jobs of one. Where a seed is given, each is made with the next one. */
export function copiesOf({ values, label }: Cell, count: number): readonly Cell[] {
  return Array.from({ length: count }, (_, at) => ({
    values: withSeed(values, at),
    label: [label, count > 1 ? String(at + 1) : ''].filter(Boolean).join(' · '),
  }));
}

function withSeed(values: Readonly<Record<string, unknown>>, at: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      /(?:^|[._])(?:noise_?)?seed$/i.test(name) ? nextSeed(value, at) : value,
    ]),
  );
}

/** A seed has up to 64 bits, which a number of JavaScript does not hold. What is no whole number is left as it is. */
function nextSeed(value: unknown, by: number): unknown {
  const isWhole =
    Number.isSafeInteger(value) || (value instanceof ExactNumber && /^-?\d+$/.test(value.source));
  return isWhole ? exactNumber(String(BigInt(String(value)) + BigInt(by))) : value;
}

interface Alternative {
  readonly value: unknown;
  readonly words: readonly string[];
}

function alternativesOf(text: string): readonly Alternative[] {
  let found: readonly { readonly value: string; readonly words: readonly string[] }[] = [
    { value: '', words: [] },
  ];
  let end = 0;
  for (const match of text.matchAll(CHOICE)) {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    found = found.flatMap(({ value, words }) =>
      partsOf(match).map((part) => ({ value: `${value}${before}${part}`, words: [...words, part] })),
    );
  }
  const rest = text.slice(end);
  return found.map(({ value, words }) => ({ value: `${value}${rest}`, words }));
}

function partsOf(match: RegExpMatchArray): readonly string[] {
  return (match[1] ?? '').split('|').map((part) => part.trim());
}
