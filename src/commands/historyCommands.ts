import * as vscode from 'vscode';
import type { JobState } from '../core/job.ts';
import { setContextKey } from '../ui/contextKeys.ts';
import type { JobFilter } from '../ui/jobsTree.ts';
import type { Backlot } from '../compose.ts';
import { jobArgumentsOf } from './nodeArguments.ts';
import type { Handlers } from './runCommand.ts';

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
    const { journal } = await backlot.jobs();
    for (const id of jobArgumentsOf(args)) await journal.remove(id);
  },

  'backlot.loadMoreJobs': async (backlot) => {
    backlot.jobsTree.showMore();
  },
};

async function show(backlot: Backlot, filter: JobFilter): Promise<void> {
  backlot.jobsTree.setFilter(filter);
  await setContextKey('backlot.jobsFiltered', !!filter.text || !!filter.states);
  await backlot.jobsPanel.tellCounts();
}

function stateGroups(): readonly (vscode.QuickPickItem & { readonly states: readonly JobState[] })[] {
  return [
    { label: vscode.l10n.t('Under way'), states: ['stored', 'sending', 'queued', 'running', 'waiting'] },
    { label: vscode.l10n.t('Succeeded'), states: ['succeeded'] },
    { label: vscode.l10n.t('Failed or refused'), states: ['failed', 'timedOut', 'canceled', 'refused'] },
    { label: vscode.l10n.t('Outcome unknown'), states: ['unknown'] },
  ];
}
