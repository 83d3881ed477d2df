import type { Backlot } from './backlot.ts';
import { toProblem } from '../core/problem.ts';
import type { ProblemLog } from '../ui/problemLog.ts';
import { showProblem } from '../ui/problemNotice.ts';
import { accountCareCommands } from './accountCareCommands.ts';
import { accountCommands } from './accountCommands.ts';
import { assetCommands } from './assetCommands.ts';
import type { CommandId } from './commandIds.ts';
import { copyCommands } from './copyCommands.ts';
import { historyCommands } from './historyCommands.ts';
import { jobCommands } from './jobCommands.ts';
import { jobViewCommands } from './jobViewCommands.ts';
import { lensCommands } from './lensCommands.ts';
import { outputCommands } from './outputCommands.ts';
import { requestCommands } from './requestCommands.ts';
import { resourceCommands } from './resourceCommands.ts';
import { sandboxCommands } from './sandboxCommands.ts';
import { signInCommands } from './signInCommands.ts';
import { spendingCommands } from './spendingCommands.ts';
import { supportCommands } from './supportCommands.ts';
import { tailCommands } from './tailCommands.ts';
import { tokenCommands } from './tokenCommands.ts';
import { viewCommands } from './viewCommands.ts';
import { whereItFailed } from './whereItFailed.ts';
import { workspaceCommands } from './workspaceCommands.ts';

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
  ...lensCommands,
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
