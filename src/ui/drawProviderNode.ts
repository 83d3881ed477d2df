import * as vscode from 'vscode';
import { formatMoney } from '../core/money.ts';
import type { ResourceTone } from '../core/resource.ts';
import type { Balances } from '../providers/balances.ts';
import { problemText } from './problemText.ts';
import { nodeId, type ListNode, type ProviderNode, type RowNode } from './providerNodes.ts';
import { clockTime } from './relativeTime.ts';
import { accountContext, actionFor, listContext, rowContext } from './resourceMenus.ts';
import { resourceText } from './resourceText.ts';
import { factsTooltip } from './safeMarkdown.ts';

const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

/** A node as the editor draws it. The context value says what menus may offer: `account:balance,jobs`. */
export function drawProviderNode(node: ProviderNode, balances: Balances): vscode.TreeItem {
  const item = draw(node, balances);
  item.id = nodeId(node);
  return item;
}

function draw(node: ProviderNode, balances: Balances): vscode.TreeItem {
  switch (node.kind) {
    case 'provider': {
      const item = new vscode.TreeItem(node.provider.label, Expanded);
      item.iconPath = new vscode.ThemeIcon(node.provider.icon);
      item.contextValue = 'provider';
      return item;
    }
    case 'account':
      return drawAccount(node);
    case 'balance':
      return drawBalance(node, balances);
    case 'list':
      return drawList(node);
    case 'row':
      return drawRow(node);
    case 'more': {
      const item = new vscode.TreeItem(vscode.l10n.t('Load more…'), None);
      item.command = {
        command: 'backlot.loadMoreRows',
        title: vscode.l10n.t('Load more…'),
        arguments: [node],
      };
      return item;
    }
    case 'problem': {
      const place = { provider: node.node.provider.label, account: node.node.account.label };
      const text = problemText(node.problem.details, place);
      const item = new vscode.TreeItem(text, None);
      item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
      item.contextValue = `problem:${node.problem.kind}`;
      item.tooltip = text;
      item.command = { command: 'backlot.showProblem', title: '', arguments: [node] };
      return item;
    }
    case 'action': {
      const item = new vscode.TreeItem(node.action.title, None);
      item.iconPath = new vscode.ThemeIcon(node.action.icon);
      item.command = {
        command: node.action.command,
        title: node.action.title,
        arguments: [...node.action.args],
      };
      return item;
    }
    case 'empty': {
      const item = new vscode.TreeItem('', None);
      item.description = vscode.l10n.t('Nothing here yet');
      return item;
    }
  }
}

function drawAccount(node: ProviderNode & { kind: 'account' }): vscode.TreeItem {
  const { account, provider } = node;
  const item = new vscode.TreeItem(account.label, account.sandbox ? Expanded : Collapsed);
  const signedOut = account.credentials.length === 0;
  item.description = signedOut ? vscode.l10n.t('signed out') : hostsOf(account.bases).join(', ');
  item.iconPath = new vscode.ThemeIcon(account.sandbox ? 'beaker' : 'account');
  item.contextValue = accountContext(provider);
  item.tooltip = factsTooltip(account.label, [
    [vscode.l10n.t('Platform'), provider.label],
    ...Object.entries(account.bases).map(([name, url]) => [name, url] as const),
  ]);
  item.accessibilityInformation = {
    label:
      vscode.l10n.t('{0} account {1}', provider.label, account.label) +
      (signedOut ? `, ${item.description}` : ''),
  };
  return item;
}

function drawList({ list, label, provider }: ListNode): vscode.TreeItem {
  const isRoot = label !== undefined;
  const item = new vscode.TreeItem(
    label ?? resourceText(list.label),
    isRoot || list.open ? Expanded : Collapsed,
  );
  if (isRoot) item.description = provider.label;
  item.iconPath = new vscode.ThemeIcon(isRoot ? provider.icon : list.icon);
  item.contextValue = listContext(list);
  return item;
}

/** The editor's own colours for states, so that every theme fits. */
const TONES: Readonly<Record<ResourceTone, string>> = {
  good: 'testing.iconPassed',
  busy: 'progressBar.background',
  warning: 'list.warningForeground',
  bad: 'list.errorForeground',
  off: 'disabledForeground',
};

function drawRow(node: RowNode): vscode.TreeItem {
  const { list, row, below } = node;
  const state = below.length > 0 ? Expanded : list.rowLists?.length ? Collapsed : None;
  const item = new vscode.TreeItem(row.label, state);
  item.description = row.description ?? '';
  item.iconPath = new vscode.ThemeIcon(row.icon, row.tone && new vscode.ThemeColor(TONES[row.tone]));
  item.contextValue = rowContext(list, row);
  item.tooltip = factsTooltip(
    row.label,
    row.facts.map(([label, value]) => [resourceText(label), value]),
  );
  item.accessibilityInformation = { label: [row.label, row.description].filter(Boolean).join(', ') };
  if (actionFor(list, row, 'open')) {
    item.command = { command: 'backlot.showRow', title: vscode.l10n.t('Show Details'), arguments: [node] };
  }
  return item;
}

function hostsOf(bases: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.values(bases).map((url) => URL.parse(url)?.host ?? url))];
}

function drawBalance(node: ProviderNode & { kind: 'balance' }, balances: Balances): vscode.TreeItem {
  const reading = balances.last(node.account.id);
  if (!reading) return new vscode.TreeItem(vscode.l10n.t('Balance not read yet'), None);
  const available = formatMoney(reading.balance.available, vscode.env.language);
  const item = new vscode.TreeItem(vscode.l10n.t('{0} available', available), None);
  item.description = clockTime(reading.at);
  item.iconPath = new vscode.ThemeIcon('credit-card');
  item.contextValue = 'balance';
  item.tooltip = factsTooltip(
    vscode.l10n.t('Balance as of {0}', clockTime(reading.at)),
    reading.balance.parts.map((part) => [part.name, formatMoney(part.money, vscode.env.language)]),
  );
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0} available, as of {1}', available, clockTime(reading.at)),
  };
  return item;
}
