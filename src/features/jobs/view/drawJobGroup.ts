import * as vscode from 'vscode';
import type { AccountId } from '../../../core/ids.ts';
import type { JobGroupKey } from './jobGroups.ts';
import type { JobNode } from './jobNodes.ts';
import { jobAppearance } from './jobStateText.ts';
import { treeItem } from '../../shared/treeItem.ts';

/** A heading of the Jobs view with the number of jobs that are loaded below it. */
export async function drawGroup(
  { key, jobs }: JobNode & { kind: 'group' },
  accountName: (id: AccountId) => Promise<string>,
): Promise<vscode.TreeItem> {
  const { label, icon } = await appearanceOf(key, accountName);
  const count =
    jobs.length === 1
      ? vscode.l10n.t('{0}, 1 job', label)
      : vscode.l10n.t('{0}, {1} jobs', label, jobs.length);
  const item = treeItem(label, vscode.TreeItemCollapsibleState.Expanded, {
    description: [String(jobs.length)],
    spoken: [count],
  });
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

async function appearanceOf(
  key: JobGroupKey,
  accountName: (id: AccountId) => Promise<string>,
): Promise<{ readonly label: string; readonly icon: string }> {
  switch (key.by) {
    case 'favorites':
      return { label: vscode.l10n.t('Favorites'), icon: 'star-full' };
    case 'account':
      return { label: await accountName(key.account), icon: 'account' };
    case 'state': {
      // A heading stands still, so it has no icon of a state, some of which turn.
      return { label: jobAppearance(key.state).label, icon: 'folder' };
    }
    case 'day': {
      // The day is a date without a time: noon UTC is that day in the format's own zone.
      const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' });
      return { label: format.format(new Date(`${key.day}T12:00:00Z`)), icon: 'calendar' };
    }
  }
}
