import * as vscode from 'vscode';
import type { JobRecord, JobState } from '../../core/job.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import type { JobFilter } from './view/jobsTree.ts';
import type { Backlot } from '../shared/backlot.ts';
import { jobArgumentsOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/runCommand.ts';

export const historyCommands: Handlers<
  | 'backlot.searchJobs'
  | 'backlot.filterJobs'
  | 'backlot.clearJobFilter'
  | 'backlot.removeJob'
  | 'backlot.loadMoreJobs'
> = {
  'backlot.searchJobs': async (backlot) => {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Search Jobs'),
      prompt: vscode.l10n.t('Words of the prompt, the workflow or the id'),
      value: backlot.jobsTree.filter.text ?? '',
    });
    if (text === undefined) return;
    const { text: _, ...rest } = backlot.jobsTree.filter;
    await show(backlot, text.trim() ? { ...rest, text: text.trim() } : rest);
  },

  'backlot.filterJobs': async (backlot) => {
    const picked = await vscode.window.showQuickPick(stateGroups(), { title: vscode.l10n.t('Filter Jobs') });
    if (picked) await show(backlot, { ...backlot.jobsTree.filter, states: picked.states });
  },

  'backlot.clearJobFilter': async (backlot) => {
    await show(backlot, {});
  },

  'backlot.removeJob': async (backlot, args) => {
    const { history } = await backlot.jobs();
    await history.remove(jobArgumentsOf(args), giveUp);
  },

  'backlot.loadMoreJobs': async (backlot) => {
    backlot.jobsTree.showMore();
  },
};

/** What goes with jobs that may have been carried out and charged, said before they go. */
async function giveUp(unknown: readonly JobRecord[]): Promise<boolean> {
  const [first] = unknown;
  const remove = vscode.l10n.t('Remove Anyway');
  const question =
    unknown.length === 1 && first
      ? vscode.l10n.t('Remove "{0}", whose outcome is unknown?', first.title)
      : vscode.l10n.t('Remove {0} jobs whose outcome is unknown?', unknown.length);
  const detail = vscode.l10n.t(
    'The platform may have carried it out and charged it. Its request and its key go with it: Backlot can then neither find out what became of it nor fetch its results. What was set aside for it stays in the ledger.',
  );
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove;
}

async function show(backlot: Backlot, filter: JobFilter): Promise<void> {
  backlot.jobsTree.setFilter(filter);
  await setContextKey('backlot.jobsFiltered', !!filter.text || !!filter.states);
  await backlot.jobsViewController.tellCounts();
}

function stateGroups(): readonly (vscode.QuickPickItem & { readonly states: readonly JobState[] })[] {
  return [
    { label: vscode.l10n.t('Under way'), states: ['stored', 'sending', 'queued', 'running', 'waiting'] },
    { label: vscode.l10n.t('Succeeded'), states: ['succeeded'] },
    { label: vscode.l10n.t('Failed or refused'), states: ['failed', 'timedOut', 'canceled', 'refused'] },
    { label: vscode.l10n.t('Outcome unknown'), states: ['unknown'] },
  ];
}
