import * as vscode from 'vscode';
import type { Account } from '../../../core/account.ts';
import { rawText } from '../../../core/foreignText.ts';
import type { Health, Provider } from '../../../core/provider.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import type { ServerHealth } from '../../../providers/serverHealth.ts';
import { factsTooltip } from '../../shared/safeMarkdown.ts';
import { treeItem } from '../../shared/treeItem.ts';
import { resourceText } from '../resourceText.ts';

/** Whether the server of an account works. */
export interface HealthNode {
  readonly kind: 'health';
  readonly provider: Provider;
  readonly account: Account;
}

/** The row as it is known now: it is drawn before its server has answered, and again when it has. */
export function drawHealth({ account }: HealthNode, known: Pick<ServerHealth, 'last'>): vscode.TreeItem {
  const health = known.last(account.id);
  const words = healthWords(health);
  const note = versionNote(health);
  const item = treeItem(vscode.l10n.t('Server'), vscode.TreeItemCollapsibleState.None, {
    description: [words, note],
    spoken: [vscode.l10n.t('Server: {0}', words), note],
  });
  item.iconPath = iconOf(health);
  item.contextValue = 'health';
  return item;
}

function iconOf(health: Health | null | undefined): vscode.ThemeIcon {
  if (health === undefined) return new vscode.ThemeIcon('pulse');
  const isOk = health?.state === 'ok';
  const color = isOk ? 'testing.iconPassed' : health ? 'list.warningForeground' : 'list.errorForeground';
  const name = isOk ? 'pulse' : health ? 'warning' : 'debug-disconnect';
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
}

/** What the server says of itself, made when somebody hovers. */
export function healthTooltip(
  { account }: HealthNode,
  known: Pick<ServerHealth, 'last'>,
): vscode.MarkdownString {
  const health = known.last(account.id);
  const note = versionNote(health);
  const facts = (health?.facts ?? []).map(([label, value]) => [resourceText(label), value] as const);
  const warning = vscode.l10n.t('{0}. What has changed may be shown wrongly or be refused.', note);
  return factsTooltip(vscode.l10n.t('Server: {0}', healthWords(health)), [
    ...facts,
    ...(note === '' ? [] : [[vscode.l10n.t('Note'), warning] as const]),
  ]);
}

function healthWords(health: Health | null | undefined): string {
  if (health === undefined) return vscode.l10n.t('not asked yet');
  if (!health) return vscode.l10n.t('unreachable');
  return health.state === 'ok'
    ? vscode.l10n.t('ok')
    : vscode.l10n.t('degraded: {0}', oneLine(health.reason ?? ''));
}

/** Says that the server runs another version of the API than Backlot is made for; empty where it does not. */
function versionNote(health: Health | null | undefined): string {
  const versions = health?.versions;
  if (!versions || rawText(versions.runs) === versions.madeFor) return '';
  return vscode.l10n.t('version {0}, Backlot is made for {1}', oneLine(versions.runs), versions.madeFor);
}
