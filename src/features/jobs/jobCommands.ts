import { cancellable } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { setStatusBarMessage, showWarningMessage } from '../shared/messages.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showJobProblem } from './completionMessage.ts';
import { Problem } from '../../core/problem.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { StaleChange } from '../../jobs/store/jobRecord.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { openRequestFile } from '../requests/openRequestFile.ts';
import { jobArgumentOf, jobArgumentsOf, jobStartOf } from '../shared/nodeArguments.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { submitJob, type SubmitDeps } from './submit/submitJob.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import { historyCommands, type HistoryDeps } from './historyCommands.ts';
import { savedKindCommands, type SavedKindDeps } from './savedKinds/savedKindCommands.ts';
import { assetCommands, type AssetDeps } from './submit/assetCommands.ts';
import { jobViewCommands, type JobViewDeps } from './view/jobViewCommands.ts';

export interface JobDeps extends HistoryDeps, JobViewDeps, SavedKindDeps, AssetDeps, SubmitDeps {
  readonly jobsView: HistoryDeps['jobsView'] & SubmitDeps['jobsView'];
  readonly arrangement: JobViewDeps['arrangement'];
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly problems: ProblemLog;
  readonly trees: AccountViews & JobViewDeps['trees'];
}

export function jobCommands(deps: JobDeps): Handlers<CommandId<'jobs'>> {
  return {
    ...historyCommands(deps),
    ...jobViewCommands(deps),
    ...savedKindCommands(deps),
    ...assetCommands(deps),
    'backlot.newJob': ([target]) => newJob(deps, target),
    'backlot.newJobFromTitle': () => newJob(deps, undefined),

    /** A new intent with the values of an earlier job, each of which can be changed first. */
    'backlot.runJobAgain': async ([target]) => {
      const named = jobArgumentOf(target);
      if (!named) return;
      const { kind, values, account } = await (await deps.jobs()).history.rerun(named.id);
      const opened = await deps.open(account);
      if (!opened) return;
      const again = { command: 'backlot.runJobAgain', args: [target] } as const;
      const saved = (await deps.kinds.list(account)).find((one) => one.kind === kind);
      const label = saved ? { label: saved.label } : {};
      await submitJob(deps, { opened, kind, ...label, earlier: values, isAgain: true, again });
    },

    /** The request of an earlier job as a file: all of it can be changed, saved and run. */
    'backlot.editJobRequest': async ([target]) => {
      const named = jobArgumentOf(target);
      const job = named && (await (await deps.jobs()).journal.get(named.id));
      const account = job && (await deps.accounts.get(job.account));
      const operation = job && (await loadCatalog(job.provider)).find(job.call.operation);
      if (!account || !operation) return;
      const { params, body } = job.call;
      await openRequestFile(operation, account, { params, body });
    },

    /** For a job of unknown outcome: its request once more, or a new one in its place, asked for as any purchase. */
    'backlot.submitAgain': async ([target]) => {
      const named = jobArgumentOf(target);
      if (!named) return;
      const { history, watcher } = await deps.jobs();
      const job = await cancellable(
        vscode.l10n.t('Submitting…'),
        (signal) => history.submitAgain(named.id, signal),
        deps.questions,
      ).catch((error: unknown) => {
        if (error instanceof StaleChange) return error.current;
        throw error;
      });
      if (job.state === 'sending')
        setStatusBarMessage(vscode.l10n.t('This job is being sent, here or in another window.'), 8_000);
      if (job.problem) throw new Problem(job.problem);
      watcher.watch(job.id);
      await deps.balances.read(job.account);
    },

    /** Only looks. Of a job that the platform gave no id, there is nothing to look at, which is said. */
    'backlot.checkJob': async (args) => {
      const { watcher, journal } = await deps.jobs();
      for (const id of jobArgumentsOf(args)) {
        await watcher.refresh(id);
        const job = await journal.get(id);
        if (job?.state === 'unknown' && job.remoteId === null)
          await showJobProblem(job, deps.open, deps.problems);
      }
    },

    /** The user knows that it is over, where the platform does not say so in words that can be read. */
    'backlot.endJob': async ([target]) => {
      const named = jobArgumentOf(target);
      const { watcher, journal } = await deps.jobs();
      const job = named && (await journal.get(named.id));
      if (!job) return;
      const end = vscode.l10n.t('Mark as Ended');
      const question = vscode.l10n.t('Mark "{0}" as ended?', oneLine(job.title));
      const detail = vscode.l10n.t(
        'It is not watched any more, and what was set aside for it counts as spent. The platform is not told: if the job still runs there, it goes on and may be charged.',
      );
      if ((await showWarningMessage(question, { modal: true, detail }, end)) === end)
        await watcher.endByUser(job.id);
    },

    /** Ends our waiting, not the job: platforms of this kind have no route to stop one. */
    'backlot.stopWaiting': async (args) => {
      const { watcher } = await deps.jobs();
      for (const id of jobArgumentsOf(args)) await watcher.stopWaiting(id);
      const text = vscode.l10n.t(
        'Backlot no longer waits for this job. It goes on at the platform and may be charged.',
      );
      setStatusBarMessage(text, 8_000);
    },
  };
}

/** Of the kind that a row stands for; else the account is asked for, then the kind. */
async function newJob(deps: JobDeps, target: unknown): Promise<void> {
  const start = jobStartOf(target);
  const title = vscode.l10n.t('New Job');
  const id = start?.account ?? (await pickAccount(deps.accounts, ({ jobs }) => !!jobs, title))?.id;
  const opened = id === undefined ? undefined : await deps.open(id);
  if (!opened) return;
  const { kind, label, inputs } = start ?? {};
  const again = { command: 'backlot.newJob', args: [target ?? opened.account.id] } as const;
  const known = label === undefined ? { kind } : { kind, label };
  await submitJob(deps, { opened, ...known, earlier: inputs ? { inputs } : {}, again });
}
