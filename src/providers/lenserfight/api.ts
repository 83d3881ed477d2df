import type { Client } from 'openapi-fetch';
import type { OperationFact } from '../../core/operation.ts';
import { Problem, type ProblemDetails } from '../../core/problem.ts';
import type { Session } from '../../core/session.ts';
import { openApi } from '../apiClient.ts';
import { lenserfightErrors } from './errors.ts';
import { operations } from './operations.gen.ts';
import type { paths } from '../../../specs/types/lenserfight.gen.ts';

/** Name of the one base URL. */
export const PLATFORM = 'platform';

export function lenserfightApi(session: Session): Client<paths> {
  return openApi<paths>(session, { operations, errors: lenserfightErrors }, PLATFORM);
}

/** The facts of an operation that is called without the typed client. */
export function factOf(route: string): OperationFact {
  const fact = operations[route];
  if (!fact)
    throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: `no operation ${route}` } });
  return fact;
}

/** What a Problem says of the place where it arose. */
export function contextOf({ account }: Session, operation: string): Partial<ProblemDetails> {
  return { provider: account.provider, account: account.id, operation };
}
