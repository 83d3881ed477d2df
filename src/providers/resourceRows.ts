import * as z from 'zod/mini';
import { compactJson } from '../net/json/printJson.ts';
import type { ResourceRow, ResourceRows } from '../core/resource.ts';
import type { ReadRow } from './tolerant.ts';

/** A reader of rows that believes an answer only after it has the shape that is read from it. */
export function resourceRows<Schema extends z.ZodMiniType>(
  schema: Schema,
  rowsOf: (answer: z.infer<Schema>) => readonly ResourceRow[],
): (answer: unknown) => ResourceRows {
  return (answer) => {
    const result = z.safeParse(schema, answer);
    if (result.success) return { rows: rowsOf(result.data) };
    return { wrongAt: result.error.issues[0]?.path.join('.') || '(root)' };
  };
}

const NAMES: readonly string[] = ['name', 'title', 'label', 'slug', 'id', 'key'];
const MOST_FACTS = 20;
const FACT_CHARS = 200;

/** A reader of a list, a row or more for each item; what cannot be read of it is a row that says what came. */
export function listRows<Row>(
  schema: z.ZodMiniType<readonly ReadRow<Row>[]>,
  rowOf: (row: Row, index: number) => ResourceRow | readonly ResourceRow[],
): (answer: unknown) => ResourceRows {
  return resourceRows(schema, (items) =>
    items.flatMap(({ row, raw }, index) => (row === null ? unreadRow(raw, index) : rowOf(row, index))),
  );
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
