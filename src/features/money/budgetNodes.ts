import * as vscode from 'vscode';
import type { Account } from '../../core/account.ts';
import type { Provider } from '../../core/provider.ts';
import { problemText } from '../problems/problemText.ts';
import { factsTooltip } from '../shared/safeMarkdown.ts';
import { treeItem } from '../shared/treeItem.ts';
import type { BudgetStandings, KnownStanding } from './budgetStandings.ts';
import { budgetFacts, leftText } from './budgetText.ts';

/** The budget of an account, below it. */
export interface BudgetNode {
  readonly kind: 'budget';
  readonly provider: Provider;
  readonly account: Account;
}

export type ReadStandings = Pick<BudgetStandings, 'last'>;

/** What is left of it. The context value says what menus may offer: `budget:set`, `budget:none`, `budget:unreadable`. */
export function drawBudget(node: BudgetNode, standings: ReadStandings): vscode.TreeItem {
  const standing = standings.last(node.account.id) ?? null;
  const text = budgetText(node, standing);
  const item = treeItem(text, vscode.TreeItemCollapsibleState.None, { spoken: [text] });
  item.iconPath =
    stateOf(standing) === 'unreadable'
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
      : new vscode.ThemeIcon('dashboard');
  item.contextValue = `budget:${stateOf(standing)}`;
  return item;
}

function stateOf(standing: KnownStanding): 'none' | 'set' | 'unreadable' {
  if (standing === null) return 'none';
  return 'problem' in standing ? 'unreadable' : 'set';
}

function budgetText({ provider }: BudgetNode, standing: KnownStanding): string {
  if (standing === null) return vscode.l10n.t('No budget');
  if ('problem' in standing) return vscode.l10n.t('The budget cannot be read: nothing paid is sent');
  return vscode.l10n.t('Budget: {0}', leftText(standing, provider.moneyUnit));
}

export function budgetTooltip(node: BudgetNode, standings: ReadStandings): vscode.MarkdownString {
  const standing = standings.last(node.account.id) ?? null;
  const title = budgetText(node, standing);
  if (standing === null)
    return factsTooltip(vscode.l10n.t('A budget blocks paid jobs before they are sent'), []);
  if ('problem' in standing) {
    const place = { provider: node.provider.label, account: node.account.label };
    return factsTooltip(title, [[vscode.l10n.t('Reason'), problemText(standing.problem.details, place)]]);
  }
  return factsTooltip(title, budgetFacts(standing, node.provider.moneyUnit));
}
