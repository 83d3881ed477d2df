import * as vscode from 'vscode';
import {
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
  type PickRow,
} from '../shared/messages.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { loadProvider } from '../../providers/index.ts';
import { accountName } from '../shared/accountName.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import type { JobArrangement } from './view/jobArrangement.ts';
import { isFiltering, type JobsTree, type ShownJobs } from './view/jobsTree.ts';
import { jobArgumentsOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { JobsViewController } from './view/jobsViewController.ts';
import type { RemovedJob } from '../../jobs/store/removals.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

const DAY_MS = 86_400_000;

export interface HistoryDeps {
  readonly jobs: () => Promise<Jobs>;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly arrangement: Pick<JobArrangement, 'now'>;
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
      const { filter } = deps.jobsTree;
      const picked = await showQuickPick(await choicesOf(deps), { title: vscode.l10n.t('Filter Jobs') });
      if (!picked?.narrows) return;
      const chosen = [...(filter.chosen ?? []), oneLine(picked.label)];
      await show(deps, { ...filter, ...picked.narrows, chosen });
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
  await setContextKey('backlot.jobsFiltered', isFiltering(filter));
  await deps.jobsView.showCounts();
}

interface FilterChoice extends PickRow {
  /** What it leaves of the jobs that are shown; absent: a heading. */
  readonly narrows?: Omit<ShownJobs, 'text' | 'chosen'>;
}

/** One choice for each thing that the jobs shown can have in common and do not have yet. */
async function choicesOf({ jobsTree, accounts, arrangement }: HistoryDeps): Promise<readonly FilterChoice[]> {
  const { filter } = jobsTree;
  const { favorites } = arrangement.now;
  const all = await accounts.list();
  const names = await Promise.all(
    all.map(async ({ id, provider, label }): Promise<FilterChoice> => {
      return { label: accountName((await loadProvider(provider)).label, label), narrows: { account: id } };
    }),
  );
  const section = (label: string, isTaken: boolean, choices: readonly FilterChoice[]) =>
    isTaken || choices.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices];
  const marked: FilterChoice = { label: vscode.l10n.t('Favorites'), narrows: { ids: favorites } };
  return [
    ...section(vscode.l10n.t('State'), filter.states !== undefined, stateChoices()),
    ...section(vscode.l10n.t('Begun'), filter.since !== undefined, timeChoices()),
    ...section(vscode.l10n.t('Account'), filter.account !== undefined, names),
    ...section(vscode.l10n.t('Marked'), filter.ids !== undefined || favorites.length === 0, [marked]),
  ];
}

function stateChoices(): readonly FilterChoice[] {
  const choice = (label: string, states: readonly JobState[]) => ({ label, narrows: { states } });
  return [
    choice(vscode.l10n.t('Under way'), ['stored', 'sending', 'queued', 'running', 'waiting']),
    choice(vscode.l10n.t('Succeeded'), ['succeeded']),
    choice(vscode.l10n.t('Failed or refused'), ['failed', 'timedOut', 'canceled', 'refused']),
    choice(vscode.l10n.t('Outcome unknown'), ['unknown']),
  ];
}

function timeChoices(): readonly FilterChoice[] {
  const from = (days: number) => new Date().setHours(0, 0, 0, 0) - days * DAY_MS;
  return [
    { label: vscode.l10n.t('Today'), narrows: { since: from(0) } },
    { label: vscode.l10n.t('In the last 7 days'), narrows: { since: from(6) } },
    { label: vscode.l10n.t('In the last 30 days'), narrows: { since: from(29) } },
  ];
}
