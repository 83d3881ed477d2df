import * as z from 'zod/mini';
import { compactJson } from '../net/json/printJson.ts';
import type { ResourceRow, ResourceRows } from '../core/resource.ts';
import { RowsOfList } from './tolerant.ts';

/** A reader of rows that believes an answer only after it has the shape that is read from it. */
export function resourceRows<Schema extends z.ZodMiniType>(
  schema: Schema,
  rowsOf: (answer: z.infer<Schema>) => Iterable<ResourceRow>,
): (answer: unknown) => ResourceRows {
  return (answer) => {
    const result = z.safeParse(schema, answer);
    if (result.success) return { rows: rowsOf(result.data), ...leftOf(result.data) };
    return { wrongAt: wrongPlace(result.error) };
  };
}

const NAMES: readonly string[] = ['name', 'title', 'label', 'slug', 'id', 'key'];
const MOST_FACTS = 20;
const FACT_CHARS = 200;

/** A reader of a list, a row or more for each item; what cannot be read of it is a row that says what came. */
export function listRows<Row extends z.ZodMiniType>(
  schema: z.ZodMiniType<RowsOfList<Row>>,
  rowOf: (row: z.output<Row>, index: number) => ResourceRow | Iterable<ResourceRow>,
): (answer: unknown) => ResourceRows {
  return (answer) => {
    const result = z.safeParse(schema, answer);
    if (!result.success) return { wrongAt: wrongPlace(result.error) };
    const items = result.data;
    return { rows: { [Symbol.iterator]: () => rowsFrom(items, rowOf) }, ...leftOf(items) };
  };
}

function* rowsFrom<Row extends z.ZodMiniType>(
  items: RowsOfList<Row>,
  rowOf: (row: z.output<Row>, index: number) => ResourceRow | Iterable<ResourceRow>,
): Generator<ResourceRow, void, undefined> {
  let index = 0;
  for (const { row, raw } of items) {
    const made = row === null ? unreadRow(raw, index) : rowOf(row, index);
    if (Symbol.iterator in made) yield* made;
    else yield made;
    index += 1;
  }
}

/** How many rows of a list, as a list reads it, are too many. */
function leftOf(read: unknown): { readonly left?: number } {
  return read instanceof RowsOfList && read.left > 0 ? { left: read.left } : {};
}

function wrongPlace({ issues }: z.core.$ZodError): string {
  return issues[0]?.path.join('.') || '(root)';
}

/** What stands in the place of a row that cannot be read: the name that it may have, and its members as they came. */
export function unreadRow(raw: unknown, index: number, label?: string): ResourceRow {
  const members = Object.entries(typeof raw === 'object' && raw !== null ? raw : { Value: raw });
  const named = NAMES.flatMap((name) => members.filter(([member]) => member === name));
  const name = named.find(
    ([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  );
  return {
    id: `unread ${index}`,
    label: label ?? (name ? String(name[1]) : '?'),
    description: null,
    facts: members
      .filter((_, at) => at < MOST_FACTS)
      .map(([member, value]) => [member, compactJson(value, FACT_CHARS)] as const),
    icon: 'question',
    tone: 'warning',
    isUnread: true,
    details: raw,
    params: {},
  };
}
