import * as z from 'zod/mini';
import type { ResourceRow, ResourceRows } from '../core/resource.ts';

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
