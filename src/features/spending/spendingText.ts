import * as vscode from 'vscode';
import type { SpendingPeriod } from './spendingArrangement.ts';
import type { SpendingGrouping } from './spendingGroups.ts';

/** How a period is called in picks and in the title of the view. */
export function periodText(days: SpendingPeriod): string {
  switch (days) {
    case 1:
      return vscode.l10n.t('Today');
    case 7:
      return vscode.l10n.t('Last 7 days');
    case 30:
      return vscode.l10n.t('Last 30 days');
    case 90:
      return vscode.l10n.t('Last 90 days');
    case 365:
      return vscode.l10n.t('Last 365 days');
  }
}

export function groupingText(by: SpendingGrouping): string {
  switch (by) {
    case 'day':
      return vscode.l10n.t('By day');
    case 'account':
      return vscode.l10n.t('By account');
    case 'kind':
      return vscode.l10n.t('By kind of job');
    case 'project':
      return vscode.l10n.t('By folder');
  }
}
