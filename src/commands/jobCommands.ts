import * as vscode from 'vscode';
import type { AccountId } from '../core/ids.ts';
import { Problem, toProblem } from '../core/problem.ts';
import { askJob, pickKind } from '../ui/askJob.ts';
import { pickAccount } from '../ui/pickAccount.ts';
import { showProblem } from '../ui/problemNotice.ts';
import { accountArgumentOf, jobArgumentOf } from './nodeArguments.ts';
import type { Handlers } from './runCommand.ts';

export const jobCommands: Handlers<'backlot.generateImage' | 'backlot.checkJob' | 'backlot.loadMoreJobs'> = {
  'backlot.generateImage': async (backlot, [target]) => {
    const named = accountArgumentOf(target);
    const id: AccountId | undefined =
      named?.account ??
      (await pickAccount(backlot.accounts, (provider) => !!provider.jobs, vscode.l10n.t('Generate Image')))
        ?.id;
    const opened = id === undefined ? undefined : await backlot.open(id);
    const ability = opened?.provider.jobs;
    if (!opened || !ability) return;
    const { account, provider, session } = opened;
    try {
      const kind = named?.workflow ?? (await pickKind(session, ability));
      if (kind === undefined) return;
      const draft = await askJob(opened, kind);
      if (!draft) return;
      const { gate, watcher } = await backlot.jobs();
      const { values, title, estimatedMs } = draft;
      const job = await gate.submit({ session, provider, kind, values, title }, new AbortController().signal);
      if (job.problem) throw new Problem(job.problem);
      watcher.watch(job.id, estimatedMs === undefined ? {} : { estimatedMs });
      await vscode.commands.executeCommand('backlot.jobs.focus');
      await backlot.balances.read(account.id);
    } catch (error) {
      showProblem(
        toProblem(error),
        { provider: provider.label, account: account.label },
        {
          account: account.id,
          sandbox: account.sandbox,
          retry: {
            title: vscode.l10n.t('Generate Again…'),
            command: 'backlot.generateImage',
            args: [target ?? account.id],
          },
        },
        backlot.problems,
      );
    }
  },

  'backlot.checkJob': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    if (named) await (await backlot.jobs()).watcher.refresh(named.id);
  },

  'backlot.loadMoreJobs': async (backlot) => {
    backlot.jobsTree.showMore();
  },
};
