import * as z from 'zod/mini';
import { Problem, type ProblemDetails } from '../core/problem.ts';

/**
 * Believes an answer only after it has the shape that we read from it. Unknown fields survive.
 * Errors: Problem `answer.wrongShape`, which names the first path that is wrong and never the value.
 */
export function parsedAnswer<Schema extends z.ZodMiniType>(
  schema: Schema,
  data: unknown,
  context: Partial<ProblemDetails>,
): z.infer<Schema> {
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new Problem({
    ...context,
    kind: 'unexpected',
    code: 'answer.wrongShape',
    args: { where: where || '(root)' },
    mayHaveActed: true,
  });
}
