import type { Backlot } from './backlot.ts';
import { toProblem } from '../../core/problem.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { accountCareCommands } from '../accounts/accountCareCommands.ts';
import { accountCommands } from '../accounts/accountCommands.ts';
import { assetCommands } from '../jobs/submit/assetCommands.ts';
import type { CommandId } from './commandIds.ts';
import { copyCommands } from '../resources/copyCommands.ts';
import { historyCommands } from '../jobs/historyCommands.ts';
import { jobCommands } from '../jobs/jobCommands.ts';
import { jobViewCommands } from '../jobs/view/jobViewCommands.ts';
import { savedKindCommands } from '../jobs/savedKinds/savedKindCommands.ts';
import { outputCommands } from '../gallery/outputCommands.ts';
import { requestCommands } from '../requests/requestCommands.ts';
import { resourceCommands } from '../resources/resourceCommands.ts';
import { sandboxCommands } from '../sandbox/sandboxCommands.ts';
import { signInCommands } from '../accounts/signInCommands.ts';
import { spendingCommands } from '../money/spendingCommands.ts';
import { supportCommands } from '../problems/supportCommands.ts';
import { tailCommands } from '../runs/tailCommands.ts';
import { tokenCommands } from '../tokens/tokenCommands.ts';
import { viewCommands } from '../resources/viewCommands.ts';
import { whereItFailed } from '../problems/problemSource.ts';
import { workspaceCommands } from '../runs/workspaceCommands.ts';

/** A command's code. Arguments come from menus, links and other extensions, so they are parsed, never believed. */
export type Handler = (backlot: Backlot, args: readonly unknown[]) => Promise<unknown>;

/** Some of the commands; the families together must name every id exactly once, which the compiler checks. */
export type Handlers<Ids extends CommandId> = Readonly<Record<Ids, Handler>>;

const handlers: Handlers<CommandId> = {
  ...accountCareCommands,
  ...accountCommands,
  ...assetCommands,
  ...copyCommands,
  ...historyCommands,
  ...jobCommands,
  ...jobViewCommands,
  ...savedKindCommands,
  ...outputCommands,
  ...requestCommands,
  ...resourceCommands,
  ...sandboxCommands,
  ...signInCommands,
  ...spendingCommands,
  ...supportCommands,
  ...tailCommands,
  ...tokenCommands,
  ...viewCommands,
  ...workspaceCommands,
};

/** Runs a command; whatever fails is shown once, with what helps. */
export async function runCommand(
  id: CommandId,
  open: () => Promise<Backlot>,
  args: readonly unknown[],
  log: ProblemLog,
): Promise<unknown> {
  try {
    return await handlers[id](await open(), args);
  } catch (error) {
    const problem = toProblem(error);
    const { place, source } = await whereItFailed(open, problem);
    showProblem(problem, place, source, log);
    return undefined;
  }
}
