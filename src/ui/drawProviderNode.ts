import * as vscode from 'vscode';
import { formatMoney } from '../core/money.ts';
import type { Balances } from '../providers/balances.ts';
import { problemText } from './problemText.ts';
import { nodeId, type ProviderNode } from './providerNodes.ts';
import { clockTime } from './relativeTime.ts';
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
    case 'list': {
      const open = node.list.rowKind.endsWith('.workflow') ? Expanded : Collapsed;
      const item = new vscode.TreeItem(node.list.label, open);
      item.iconPath = new vscode.ThemeIcon(node.list.icon);
      item.contextValue = `list:${node.list.rowKind}`;
      return item;
    }
    case 'row': {
      const item = new vscode.TreeItem(node.row.label, None);
      item.description = node.row.description ?? '';
      item.iconPath = new vscode.ThemeIcon(node.row.icon);
      item.contextValue = `row:${node.list.rowKind}`;
      item.tooltip = factsTooltip(node.row.label, node.row.facts);
      item.accessibilityInformation = {
        label: [node.row.label, node.row.description].filter(Boolean).join(', '),
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
  const abilities = (['balance', 'jobs', 'assets'] as const).filter((name) => provider[name] !== undefined);
  item.contextValue = `account:${abilities.join(',')}`;
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
