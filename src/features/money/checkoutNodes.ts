import * as vscode from 'vscode';
import type { Account } from '../../core/account.ts';
import type { Provider } from '../../core/provider.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { problemText } from '../problems/problemText.ts';
import { resourceText } from '../resources/resourceText.ts';
import { clockTime } from '../shared/relativeTime.ts';
import { factsTooltip } from '../shared/safeMarkdown.ts';
import { treeItem } from '../shared/treeItem.ts';
import { moneyText } from './moneyText.ts';
import type { TopUps } from './topUps.ts';

/** A page to pay on whose credit is waited for, below its account. */
export interface CheckoutNode {
  readonly kind: 'checkout';
  readonly provider: Provider;
  readonly account: Account;
  readonly checkout: ReturnType<TopUps['of']>[number];
}

export function checkoutNodeId({ account, checkout }: CheckoutNode): string {
  return `checkout/${account.id}/${checkout.method}/${checkout.id}`;
}

/** What is bought, and how the waiting goes. */
export function drawCheckout({ provider, checkout }: CheckoutNode): vscode.TreeItem {
  const { label, price, problem, openedAt } = checkout;
  const what = price
    ? vscode.l10n.t('{0}, {1}', oneLine(label), moneyText(price, provider.moneyUnit))
    : oneLine(label);
  const state = problem
    ? vscode.l10n.t('cannot be claimed now')
    : vscode.l10n.t('waiting for the payment since {0}', clockTime(openedAt));
  const item = treeItem(what, vscode.TreeItemCollapsibleState.None, {
    description: [state],
    spoken: [what, state],
  });
  item.iconPath = new vscode.ThemeIcon(problem ? 'warning' : 'watch');
  item.contextValue = 'checkout';
  return item;
}

export function checkoutTooltip({ provider, account, checkout }: CheckoutNode): vscode.MarkdownString {
  const { method, id, openedAt, expiresAt, problem } = checkout;
  const way = provider.balance?.topUp?.methods.find((one) => one.id === method)?.label;
  const time = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return factsTooltip(checkout.label, [
    [vscode.l10n.t('How'), way === undefined ? method : resourceText(way)],
    [vscode.l10n.t('Opened'), time.format(openedAt)],
    ...(expiresAt === null ? [] : [[vscode.l10n.t('Can be paid until'), time.format(expiresAt)] as const]),
    [vscode.l10n.t('ID'), id],
    ...(problem
      ? [
          [
            vscode.l10n.t('Last attempt'),
            problemText(problem.details, { provider: provider.label, account: account.label }),
          ] as const,
        ]
      : []),
  ]);
}
