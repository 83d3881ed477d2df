import * as z from 'zod/mini';
import type { Listed } from '../core/provider.ts';

/** The largest amount whose millionths are exact as a number. */
const LARGEST_AMOUNT = 1_000_000_000;
const DECIMAL = /^\s*-?\d{1,15}(?:\.\d{1,30})?\s*$/;

/** A member that may be missing; one of another type than expected counts as missing. */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined);

/** A number, also one that came as text. */
export const numeric = z.pipe(
  z.union([z.number(), z.string().check(z.regex(DECIMAL))]),
  z.transform((value) => Number(value)),
);

/** What something costs: a number, also as text. What is negative or beyond counting is no price. */
export const price = optional(numeric.check(z.gte(0), z.lte(LARGEST_AMOUNT)));

/** An id that must be there, also one that came as a number. */
export const id = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.int().check(z.gte(0))]),
  z.transform((value) => String(value)),
);

/** A text that may be missing, also one that came as a number. */
export const text = optional(
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((value) => String(value)),
  ),
);

/** The texts of a list; what is none of them is left out, and what is no list has none. */
export const texts = z.pipe(
  z.unknown(),
  z.transform((value): readonly string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [],
  ),
);

/** More than anybody looks through. What a list has besides is told as not shown. */
export const MOST_ROWS = 10_000;
/** Of a list inside of something else, which is read as a whole. */
const MOST_INNER_ROWS = 5_000;

/**
 * The rows of a list that can be read. What is no list has none, and a bad row does not take the good ones along. Those
 * behind the first thousands are left out.
 */
export const rows = <Schema extends z.ZodMiniType>(row: Schema) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((all): readonly z.output<Schema>[] =>
      readable(new RowsOfList(row, isList(all) ? all : [], MOST_INNER_ROWS)),
    ),
  );

/** The rows of a list, also those that cannot be read. What is no list has none. */
export const readRows = <Schema extends z.ZodMiniType>(row: Schema) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((all) => new RowsOfList(row, isList(all) ? all : [])),
  );

/**
 * The rows of a list as far as they are read. Each is read when it is asked for, so that others can get their turn while
 * a long list is gone through.
 */
export class RowsOfList<Schema extends z.ZodMiniType> implements Iterable<ReadRow<z.output<Schema>>> {
  /** How many rows the list has. */
  readonly length: number;
  readonly #schema: Schema;
  readonly #all: readonly unknown[];
  readonly #most: number;

  constructor(schema: Schema, all: readonly unknown[], most: number = MOST_ROWS) {
    this.length = all.length;
    this.#schema = schema;
    this.#all = all;
    this.#most = most;
  }

  /** How many of them are not read, because there are too many. */
  get left(): number {
    return Math.max(0, this.length - this.#most);
  }

  *[Symbol.iterator](): Generator<ReadRow<z.output<Schema>>, void, undefined> {
    for (let at = 0; at < this.length - this.left; at += 1) {
      const raw = this.#all[at];
      const read = this.#schema.safeParse(raw);
      yield { row: read.success ? read.data : null, raw };
    }
  }
}

/** A row as it came, and what was read of it; null for one without what makes it a row. */
export interface ReadRow<Row> {
  readonly row: Row | null;
  readonly raw: unknown;
}

/** Where lists stand on servers that use other names than the contract. */
const USUAL_NAMES: readonly string[] = ['items', 'data', 'results', 'rows', 'list', 'records', 'entries'];
const COUNTS: readonly string[] = ['count', 'total'];

/**
 * A list, bare, or in an object under one of the names, or under one that is usual elsewhere. A row that cannot be read
 * does not take the others along. A list that is null, or is left out beside a count of 0, has no rows.
 */
export const list = <Schema extends z.ZodMiniType>(row: Schema, ...names: readonly string[]) =>
  z.pipe(
    z.unknown(),
    z.transform((answer, context): RowsOfList<Schema> => {
      const found = listIn(answer, names);
      if (found) return new RowsOfList(row, found);
      const path = typeof answer === 'object' && answer !== null ? names.filter((_, at) => at === 0) : [];
      context.issues.push({ code: 'custom', message: 'no list', input: answer, path: [...path] });
      return z.NEVER;
    }),
  );

function listIn(answer: unknown, names: readonly string[]): readonly unknown[] | null {
  if (isList(answer)) return answer;
  if (typeof answer !== 'object' || answer === null) return null;
  const members = new Map<string, unknown>(Object.entries(answer));
  for (const name of [...names, ...USUAL_NAMES]) {
    const member = members.get(name);
    if (isList(member)) return member;
    if (member === null && names.includes(name)) return [];
  }
  const inner = ['data', 'result'].map((name) => members.get(name)).find(isObject);
  if (inner !== undefined) return listIn(inner, names);
  return COUNTS.some((name) => members.get(name) === 0) ? [] : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a list that could be read. */
export function readable<Row>(rows: Iterable<ReadRow<Row>>): readonly Row[] {
  return Array.from(rows).flatMap(({ row }) => (row === null ? [] : [row]));
}

/** What is made of each row that could be read, and how many could not, or were too many. */
export function listed<Schema extends z.ZodMiniType, Made>(
  rows: RowsOfList<Schema>,
  make: (row: z.output<Schema>) => Made,
): Listed<Made> {
  const known = readable(rows);
  const { left } = rows;
  return { rows: known.map(make), unread: rows.length - left - known.length, ...(left > 0 && { left }) };
}
