import type { Backlot } from '../shared/backlot.ts';
import type { Problem } from '../../core/problem.ts';
import type { ProblemSource } from './problemActions.ts';
import type { ProblemPlace } from './problemText.ts';

/** The names that the user knows the place of a problem by, and what can be done about it there. */
export async function whereItFailed(
  open: () => Promise<Backlot>,
  { details }: Problem,
): Promise<{ readonly place: ProblemPlace; readonly source: ProblemSource }> {
  try {
    const opened = details.account === undefined ? undefined : await (await open()).open(details.account);
    if (!opened) return { place: {}, source: {} };
    const { account, provider } = opened;
    return {
      place: { provider: provider.label, account: account.label },
      source: { account: account.id, sandbox: account.sandbox, signIn: provider.signIn !== undefined },
    };
  } catch {
    // What failed first is what the user has to read.
    return { place: {}, source: {} };
  }
}
