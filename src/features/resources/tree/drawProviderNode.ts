import * as vscode from 'vscode';
import type { Identity } from '../../../core/provider.ts';
import type { Balances } from '../../../providers/balances.ts';
import type { Identities } from '../../../providers/identities.ts';
import type { ServerHealth } from '../../../providers/serverHealth.ts';
import { drawList, drawRow } from './drawResource.ts';
import { drawHealth } from './healthRow.ts';
import { drawSavedKindsNode } from '../../jobs/savedKinds/savedKindNodes.ts';
import { problemText } from '../../problems/problemText.ts';
import { nodeId, type ProviderNode } from './providerNodes.ts';
import { clockTime } from '../../shared/relativeTime.ts';
import { accountContext } from './resourceMenus.ts';
import { drawBudget, type ReadStandings } from '../../money/budgetNodes.ts';
import { drawCheckout } from '../../money/checkoutNodes.ts';
import { moneyText } from '../../money/moneyText.ts';
import { resourceText } from '../resourceText.ts';
import { l10n } from 'vscode';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { treeItem } from '../../shared/treeItem.ts';

const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

/** What was read last of each account. */
export interface Readings {
  readonly balances: Pick<Balances, 'last'>;
  readonly identities: Pick<Identities, 'last'>;
  readonly budgets: ReadStandings;
  readonly health: Pick<ServerHealth, 'last'>;
}

/**
 * A node as the editor draws it, without its tooltip. The context value says what menus may offer:
 * `account:balance,jobs`.
 */
export function drawProviderNode(node: ProviderNode, readings: Readings, now: number): vscode.TreeItem {
  const item = draw(node, readings, now);
  item.id = nodeId(node);
  return item;
}

function draw(node: ProviderNode, readings: Readings, now: number): vscode.TreeItem {
  const { balances, identities, budgets, health } = readings;
  switch (node.kind) {
    case 'provider': {
      const item = treeItem(node.provider.label, Expanded);
      item.iconPath = new vscode.ThemeIcon(node.provider.icon);
      item.contextValue = 'provider';
      return item;
    }
    case 'account':
      return drawAccount(node, identities.last(node.account.id));
    case 'balance':
      return drawBalance(node, balances);
    case 'budget':
      return drawBudget(node, budgets);
    case 'checkout':
      return drawCheckout(node);
    case 'group': {
      const item = treeItem(resourceText(node.group.label), Collapsed);
      item.iconPath = new vscode.ThemeIcon(node.group.icon);
      return item;
    }
    case 'list':
      return drawList(node, identities.last(node.account.id));
    case 'row':
      return drawRow(node, identities.last(node.account.id), now);
    case 'kinds':
    case 'kind':
      return drawSavedKindsNode(node);
    case 'health':
      return drawHealth(node, health);
    case 'moreBelow':
    case 'more': {
      const item = treeItem(vscode.l10n.t('Load more…'));
      item.command = {
        command: 'backlot.loadMoreRows',
        title: vscode.l10n.t('Load more…'),
        arguments: [node],
      };
      return item;
    }
    case 'problem': {
      const { provider, account } = node.node ?? {};
      const place = { provider: provider?.label, account: account?.label, sandbox: account?.sandbox };
      const text = problemText(node.problem.details, place);
      const item = treeItem(text, None, { tooltip: text });
      item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
      item.contextValue = `problem:${node.problem.kind}`;
      item.command = { command: 'backlot.showProblem', title: '', arguments: [node] };
      return item;
    }
    case 'action': {
      const item = treeItem(node.action.title);
      item.iconPath = new vscode.ThemeIcon(node.action.icon);
      item.command = {
        command: node.action.command,
        title: node.action.title,
        arguments: [...node.action.args],
      };
      return item;
    }
    case 'note': {
      const item = treeItem('', None, { description: [node.text], tooltip: node.text, spoken: [node.text] });
      item.iconPath = new vscode.ThemeIcon('info');
      return item;
    }
    case 'empty': {
      if (node.reason !== 'noMatch') {
        const text = node.text === undefined ? vscode.l10n.t('Nothing here yet') : resourceText(node.text);
        return treeItem('', None, { description: [text], tooltip: text });
      }
      const item = treeItem('', None, { description: [vscode.l10n.t('Nothing matches')] });
      item.iconPath = new vscode.ThemeIcon('filter');
      if (node.clear) item.command = { command: node.clear, title: vscode.l10n.t('Show All') };
      return item;
    }
  }
}

function drawAccount(
  { account, provider }: ProviderNode & { kind: 'account' },
  identity: Identity | undefined,
): vscode.TreeItem {
  // The sandbox adds an account of every platform at once: only those with a job to start from stand open.
  const isOpen = account.sandbox && !!provider.jobs && provider.resources.some(({ open }) => open);
  const signedOut = account.credentials.length === 0;
  const owner = identity && identityText(identity);
  const words = signedOut ? vscode.l10n.t('signed out') : (owner ?? hostsOf(account.bases).join(', '));
  const item = treeItem(account.label, isOpen ? Expanded : Collapsed, {
    description: [words],
    spoken: [
      vscode.l10n.t('{0} account {1}', provider.label, account.label),
      (signedOut || owner !== undefined) && words,
    ],
  });
  item.iconPath = new vscode.ThemeIcon(account.sandbox ? 'beaker' : 'account');
  item.contextValue = accountContext(provider);
  return item;
}

function hostsOf(bases: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.values(bases).map((url) => URL.parse(url)?.host ?? url))];
}

function drawBalance(
  node: ProviderNode & { kind: 'balance' },
  balances: Readings['balances'],
): vscode.TreeItem {
  const reading = balances.last(node.account.id);
  if (!reading) return treeItem(vscode.l10n.t('Balance not read yet'));
  const time = clockTime(reading.at);
  const { available } = reading.balance;
  const amount = available && moneyText(available, node.provider.moneyUnit);
  const [label, spoken] = amount
    ? [vscode.l10n.t('{0} available', amount), vscode.l10n.t('{0} available, as of {1}', amount, time)]
    : [vscode.l10n.t('Balance not known'), vscode.l10n.t('Balance not known, as of {0}', time)];
  const item = treeItem(label, None, { description: [time], spoken: [spoken] });
  item.iconPath = new vscode.ThemeIcon('credit-card');
  item.contextValue = node.provider.balance?.topUp ? 'balance:topUp' : 'balance';
  return item;
}

/** Whose key an account has, as far as the platform says it, and how much the key may do where that has names. */
export function identityText({ name, scopes }: Identity): string {
  const who = name === null ? l10n.t('the platform does not say whose key this is') : oneLine(name);
  if (scopes === null) return who;
  return scopes.length === 1
    ? l10n.t('{0} · 1 scope', who)
    : l10n.t('{0} · {1} scopes', who, scopes.length.toString());
}
