import * as vscode from 'vscode';
import type { Identity } from '../../../core/provider.ts';
import type { ResourceRow, ResourceTone } from '../../../core/resource.ts';
import { lackingForList, lackingOnRow, needsText } from './lackingScope.ts';
import type { ListNode, RowNode } from './providerNodes.ts';
import { fullTime, relativeTime, timeLeft } from '../../shared/relativeTime.ts';
import { actionFor, listContext, rowContext } from './resourceMenus.ts';
import { resourceText } from '../resourceText.ts';
import { factsTooltip } from '../../shared/safeMarkdown.ts';
import type { ForeignText } from '../../../core/foreignText.ts';
import { joinedLine } from '../../../net/redaction/displayText.ts';
import { treeItem } from '../../shared/treeItem.ts';

const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

/** From here on an end that is near is worth a color. */
const SOON_MS = 7 * 86_400_000;

/** The editor's own colors for states, so that every theme fits. */
const TONES: Readonly<Record<ResourceTone, string>> = {
  good: 'testing.iconPassed',
  busy: 'progressBar.background',
  warning: 'list.warningForeground',
  bad: 'list.errorForeground',
  off: 'disabledForeground',
};

export function drawList(node: ListNode, identity: Identity | undefined): vscode.TreeItem {
  const { list, label, provider } = node;
  const isRoot = label !== undefined;
  const lacking = lackingForList(provider, identity, list);
  const description = isRoot ? [provider.label] : lacking ? [needsText(lacking)] : undefined;
  const item = treeItem(
    label ?? resourceText(list.label),
    isRoot || list.open ? Expanded : Collapsed,
    description && { description },
  );
  const color = lacking ? new vscode.ThemeColor(TONES.off) : undefined;
  item.iconPath = new vscode.ThemeIcon(isRoot ? provider.icon : list.icon, color);
  item.contextValue = listContext(list, isRoot);
  return item;
}

/** @param now milliseconds since the epoch, for what ends. */
export function drawRow(node: RowNode, identity: Identity | undefined, now: number): vscode.TreeItem {
  const { list, row, below, favorite = false } = node;
  const state =
    below.length > 0 ? (node.collapsed ? Collapsed : Expanded) : list.rowLists?.length ? Collapsed : None;
  const lacking = lackingOnRow(identity, row);
  const unread = row.isUnread && vscode.l10n.t('cannot be read');
  const words = [unread, row.status, endText(row, now), lacking && needsText(lacking), row.description];
  const tone = lacking ? 'off' : toneOf(row, now);
  const marked = favorite && vscode.l10n.t('favorite');
  const item = treeItem(row.label, state, {
    description: [favorite && '★', ...words],
    spoken: [row.label, marked, joinedLine(words, ' · ')],
  });
  item.iconPath = new vscode.ThemeIcon(row.icon, tone && new vscode.ThemeColor(TONES[tone]));
  item.contextValue = rowContext(list, row, favorite);
  // A click does what a row is there for; its details are in the menu.
  if (list.startsJob !== undefined)
    item.command = { command: 'backlot.newJob', title: vscode.l10n.t('New Job…'), arguments: [node] };
  else if (actionFor(list, row, 'open') || row.details !== undefined) {
    item.command = { command: 'backlot.showRow', title: vscode.l10n.t('Show Details'), arguments: [node] };
  }
  return item;
}

/** All that is known of a row in words. */
export function rowTooltip({ row }: RowNode, now: number): vscode.MarkdownString {
  return factsTooltip(row.label, factsOf(row, now));
}

/** What has ended for good says so by its status; only what still works can run out. */
function isRunningOut({ endsAt, tone }: ResourceRow, now: number): boolean {
  return endsAt !== undefined && tone === 'good' && endsAt - now <= SOON_MS;
}

function toneOf(row: ResourceRow, now: number): ResourceTone | undefined {
  return isRunningOut(row, now) ? 'warning' : row.tone;
}

function endText({ endsAt, status, tone }: ResourceRow, now: number): string {
  if (endsAt === undefined || tone === 'off') return '';
  const when = timeLeft(endsAt, now);
  if (endsAt > now) return vscode.l10n.t('expires {0}', when);
  return status === 'expired' ? when : vscode.l10n.t('expired {0}', when);
}

function factsOf(
  { facts, endsAt, usedAt }: ResourceRow,
  now: number,
): readonly (readonly [string, ForeignText])[] {
  const times: (readonly [string, string])[] = [];
  if (usedAt !== undefined) {
    times.push([vscode.l10n.t('Last used'), `${relativeTime(usedAt, now)} (${fullTime(usedAt)})`]);
  }
  if (endsAt !== undefined) {
    times.push([vscode.l10n.t('Expires'), `${timeLeft(endsAt, now)} (${fullTime(endsAt)})`]);
  }
  return [...facts.map(([label, value]) => [resourceText(label), value] as const), ...times];
}
