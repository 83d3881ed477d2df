import { toProblem, type Problem } from '../../core/problem.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { ProblemSource } from '../problems/problemActions.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import type { ProblemPlace } from '../problems/problemText.ts';
import { commandFeatures, type CommandId } from './commandIds.ts';
import type { CommandLoaders, Handlers } from './handlers.ts';

/** What a command needs of the object graph. */
export interface CommandHost {
  readonly commands: CommandLoaders;
  readonly open: OpenAccount;
}

/** Runs a command; whatever fails is shown once, with what helps. */
export async function runCommand(
  name: string,
  load: () => Promise<CommandHost>,
  args: readonly unknown[],
  log: ProblemLog,
): Promise<unknown> {
  try {
    const { commands } = await load();
    const [id, feature] = [...commandFeatures].find(([known]) => known === name) ?? [];
    if (!id || !feature) return undefined;
    const handlers: Partial<Handlers<CommandId>> = await commands[feature]();
    return await handlers[id]?.(args);
  } catch (error) {
    const problem = toProblem(error);
    const { place, source } = await whereItFailed(load, problem);
    showProblem(problem, place, source, log);
    return undefined;
  }
}

/** The names that the user knows the place of a problem by, and what can be done about it there. */
async function whereItFailed(
  load: () => Promise<CommandHost>,
  { details }: Problem,
): Promise<{ readonly place: ProblemPlace; readonly source: ProblemSource }> {
  try {
    const opened = details.account === undefined ? undefined : await (await load()).open(details.account);
    if (!opened) return { place: {}, source: {} };
    const { account, provider } = opened;
    return {
      place: { provider: provider.label, account: account.label, unit: provider.moneyUnit },
      source: {
        account: account.id,
        sandbox: account.sandbox,
        signIn: provider.signIn !== undefined,
        setUp: provider.balance?.setUp?.title,
        topUp: provider.balance?.topUp !== undefined,
      },
    };
  } catch {
    // What failed first is what the user has to read.
    return { place: {}, source: {} };
  }
}
