import * as z from 'zod/mini';
import type { Session } from '../core/session.ts';
import { problemFromAnswer } from '../net/errors/answer.ts';

/** What the typed client gives back for a success: the JSON value, unchecked, and the response that it came in. */
export interface ClientAnswer {
  readonly data?: unknown;
  readonly response: Response;
}

/**
 * Believes an answer only after it has the shape that we read from it. Unknown fields survive.
 * Errors: Problem `answer.wrongShape`, which names the first path that is wrong and never the value, with the
 * status and the request id of the answer; the platform may have acted.
 */
export function parsedAnswer<Schema extends z.ZodMiniType>(
  schema: Schema,
  answer: ClientAnswer,
  session: Session,
  operation: string,
): z.infer<Schema> {
  const result = z.safeParse(schema, answer.data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  const { provider, id: account } = session.account;
  const context = { provider, account, operation, args: { where: where || '(root)' } };
  // Judged without its body, which is no error body: a success status then means an answer of the wrong shape.
  throw problemFromAnswer(answer.response, '', context, undefined);
}
