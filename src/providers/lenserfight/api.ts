import type { ProblemDetails } from '../../core/problem.ts';
import type { SessionOf } from '../../core/session.ts';
import type { operations } from '../../../specs/types/lenserfight.gen.ts';
import type { LensOperations } from './lensList.ts';

/** Name of the one base URL. */
export const PLATFORM = 'platform';

export type LenserFightSession = SessionOf<operations & LensOperations>;

/** What a Problem says of the place where it arose. */
export function contextOf({ account }: LenserFightSession, operation: string): Partial<ProblemDetails> {
  return { provider: account.provider, account: account.id, operation };
}
