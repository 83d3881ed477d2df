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

/** The rows of a list that can be read. What is no list has none, and a bad row does not take the good ones along. */
export const rows = <Schema extends z.ZodMiniType>(row: Schema) =>
  z.pipe(
    readRows(row),
    z.transform((all): readonly z.output<Schema>[] => readable(all)),
  );

/** The rows of a list, also those that cannot be read. What is no list has none. */
export const readRows = <Schema extends z.ZodMiniType>(row: Schema) =>
  z.pipe(
    z.catch(z.optional(z.array(z.unknown())), undefined),
    z.transform((all): readonly ReadRow<z.output<Schema>>[] => (all ?? []).map((raw) => readRow(row, raw))),
  );

function readRow<Schema extends z.ZodMiniType>(row: Schema, raw: unknown): ReadRow<z.output<Schema>> {
  const read = row.safeParse(raw);
  return { row: read.success ? read.data : null, raw };
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
    z.transform((answer, context): readonly ReadRow<z.output<Schema>>[] => {
      const found = listIn(answer, names);
      if (found) return found.map((raw) => readRow(row, raw));
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
export function readable<Row>(rows: readonly ReadRow<Row>[]): readonly Row[] {
  return rows.flatMap(({ row }) => (row === null ? [] : [row]));
}

/** What is made of each row that could be read, and how many could not. */
export function listed<Row, Made>(rows: readonly ReadRow<Row>[], make: (row: Row) => Made): Listed<Made> {
  const known = readable(rows);
  return { rows: known.map(make), unread: rows.length - known.length };
}
