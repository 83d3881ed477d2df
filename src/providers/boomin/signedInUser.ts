import * as z from 'zod/mini';
import type { OperationFact } from '../../core/operation.ts';
import type { Session } from '../../core/session.ts';
import { problemFromAnswer, readJson } from '../../net/errors/answer.ts';
import { APP } from './api.ts';
import { boominErrors } from './errors.ts';

export const USER_HEADERS = { accept: 'application/json', 'x-boomin-client': 'backlot' };

/** The routes of the sign-in are not in the contract: they are those of the known client of real servers. */
export function userRoute(id: string, method: OperationFact['method'], path: string): OperationFact {
  const risk = method === 'GET' ? 'read' : 'write';
  return {
    ...{ id, method, path, risk, security: [], idempotency: null, deprecated: false },
    ...{ secretInputs: ['poll_token'], secretOutputs: ['auth_token', 'poll_token'] },
  };
}

const WHO: OperationFact = {
  ...userRoute('getSignedInUser', 'GET', '/auth/me'),
  security: [['userBearerAuth']],
};

const text = z.nullish(z.string());

const me = z.looseObject({
  user: z.nullish(z.looseObject({ email: text })),
  org: z.nullish(z.looseObject({ id: text, name: text, slug: text })),
});

/** Whose the user token is, as the known client asks first of all. Errors: Problem. */
export async function signedInUser(session: Session, signal: AbortSignal): Promise<z.infer<typeof me>> {
  const request = new Request(`${session.base(APP)}/auth/me`, { headers: USER_HEADERS, signal });
  return answerOf(session, request, WHO, me);
}

/** The answer to a call outside the contract. Errors: as `Session.send`; the Problem of a refusal. */
export async function answerOf<Schema extends z.ZodMiniType>(
  session: Session,
  request: Request,
  operation: OperationFact,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { provider, id: account } = session.account;
  const context = { provider, account, operation: operation.id };
  const response = await session.send(request, operation);
  if (!response.ok) throw problemFromAnswer(response, await response.text(), context, boominErrors);
  const result = z.safeParse(schema, await readJson(response, context));
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') || '(root)';
  throw problemFromAnswer(response, '', { ...context, args: { where } }, boominErrors);
}
