import * as vscode from 'vscode';
import {
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
} from '../shared/messages.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import type { JobsTree, ShownJobs } from './view/jobsTree.ts';
import { jobArgumentsOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { JobsViewController } from './view/jobsViewController.ts';
import type { RemovedJob } from '../../jobs/store/removals.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface HistoryDeps {
  readonly jobs: () => Promise<Jobs>;
  readonly jobsTree: Pick<JobsTree, 'filter' | 'setFilter' | 'showMore'>;
  readonly jobsView: Pick<JobsViewController, 'showCounts'>;
}

export function historyCommands(
  deps: HistoryDeps,
): Handlers<
  | 'backlot.searchJobs'
  | 'backlot.filterJobs'
  | 'backlot.clearJobFilter'
  | 'backlot.removeJob'
  | 'backlot.loadMoreJobs'
> {
  return {
    'backlot.searchJobs': async () => {
      const text = await showInputBox({
        title: vscode.l10n.t('Search Jobs'),
        prompt: vscode.l10n.t('Words of the prompt, the kind or the ID'),
        value: deps.jobsTree.filter.text ?? '',
      });
      if (text === undefined) return;
      const { text: _, ...rest } = deps.jobsTree.filter;
      await show(deps, text.trim() ? { ...rest, text: text.trim() } : rest);
    },

    'backlot.filterJobs': async () => {
      const picked = await showQuickPick(stateGroups(), {
        title: vscode.l10n.t('Filter Jobs'),
      });
      if (picked) await show(deps, { ...deps.jobsTree.filter, states: picked.states });
    },

    'backlot.clearJobFilter': async () => {
      await show(deps, {});
    },

    'backlot.removeJob': async (args) => {
      const { history } = await deps.jobs();
      const removed = await history.remove(jobArgumentsOf(args), giveUp);
      if (removed.length === 0) return;
      const undo = vscode.l10n.t('Undo');
      if ((await showInformationMessage(removedText(removed), undo)) === undo) await history.restore(removed);
    },

    'backlot.loadMoreJobs': async () => {
      deps.jobsTree.showMore();
    },
  };
}

/** What goes with jobs that may have been carried out and charged, said before they go. */
async function giveUp(unknown: readonly JobRecord[]): Promise<boolean> {
  const [first] = unknown;
  const remove = vscode.l10n.t('Remove Anyway');
  const question =
    unknown.length === 1 && first
      ? vscode.l10n.t('Remove "{0}", whose outcome is unknown?', oneLine(first.title))
      : vscode.l10n.t('Remove {0} jobs whose outcome is unknown?', unknown.length);
  const detail = vscode.l10n.t(
    'The platform may have carried it out and charged it. Its request and its key go with it: Backlot can then neither find out what became of it nor fetch its results. What was set aside for it stays in the ledger.',
  );
  return (await showWarningMessage(question, { modal: true, detail }, remove)) === remove;
}

/** What went: the jobs, and their outputs with them. */
function removedText(removed: readonly RemovedJob[]): string {
  const outputs = removed.reduce((sum, { job }) => sum + job.outputs.length, 0);
  const [first] = removed;
  if (removed.length === 1 && first) {
    const title = oneLine(first.job.title);
    if (outputs === 0) return vscode.l10n.t('Removed "{0}".', title);
    return outputs === 1
      ? vscode.l10n.t('Removed "{0}" and its output.', title)
      : vscode.l10n.t('Removed "{0}" and its {1} outputs.', title, outputs);
  }
  if (outputs === 0) return vscode.l10n.t('Removed {0} jobs.', removed.length);
  return outputs === 1
    ? vscode.l10n.t('Removed {0} jobs and their output.', removed.length)
    : vscode.l10n.t('Removed {0} jobs and their {1} outputs.', removed.length, outputs);
}

async function show(deps: HistoryDeps, filter: ShownJobs): Promise<void> {
  deps.jobsTree.setFilter(filter);
  await setContextKey('backlot.jobsFiltered', !!filter.text || !!filter.states);
  await deps.jobsView.showCounts();
}

function stateGroups(): readonly (vscode.QuickPickItem & { readonly states: readonly JobState[] })[] {
  return [
    { label: vscode.l10n.t('Under way'), states: ['stored', 'sending', 'queued', 'running', 'waiting'] },
    { label: vscode.l10n.t('Succeeded'), states: ['succeeded'] },
    { label: vscode.l10n.t('Failed or refused'), states: ['failed', 'timedOut', 'canceled', 'refused'] },
    { label: vscode.l10n.t('Outcome unknown'), states: ['unknown'] },
  ];
}
