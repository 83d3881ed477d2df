import * as vscode from 'vscode';
import { compactJson } from '../../../net/json/printJson.ts';
import type { Account } from '../../../core/account.ts';
import { rawText } from '../../../core/foreignText.ts';
import { toProblem } from '../../../core/problem.ts';
import { savedKindOf, type Health, type SavedKindGroup, type Provider } from '../../../core/provider.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import type { AccountId } from '../../../core/ids.ts';
import type { OpenAccount } from '../../../core/openedAccount.ts';
import { knownKinds, type KnownKind } from './knownKinds.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { factsTooltip } from '../../shared/safeMarkdown.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { treeItem } from '../../shared/treeItem.ts';
import { leftText, unreadText, type NoteNode } from '../../shared/unreadRows.ts';

/** Rows of the Providers view for a platform that does not list what it can run. */
export type SavedKindsNode =
  | {
      readonly kind: 'kinds';
      readonly provider: Provider;
      readonly account: Account;
      readonly group: SavedKindGroup;
    }
  | {
      readonly kind: 'kind';
      readonly provider: Provider;
      readonly account: Account;
      readonly group: SavedKindGroup;
      readonly known: KnownKind;
    }
  | {
      readonly kind: 'health';
      readonly provider: Provider;
      readonly account: Account;
      /** Null when the server cannot be reached. */
      readonly health: Health | null;
    };

export function savedKindsNodeId(node: SavedKindsNode): string {
  switch (node.kind) {
    case 'kinds':
      return `kinds/${node.account.id}/${node.group.id}`;
    case 'kind':
      return `kind/${node.account.id}/${node.known.kind}`;
    case 'health':
      return `health/${node.account.id}`;
  }
}

/** What is below an account for it. Errors: as `JobsAbility.kinds`. */
export class SavedKindsBranch {
  readonly #saved: SavedJobKinds;
  readonly #open: OpenAccount;
  /** Servers that were well a moment ago, by their accounts. */
  readonly #well = new Map<AccountId, { readonly at: number; readonly node: SavedKindsNode }>();

  constructor(deps: { readonly saved: SavedJobKinds; readonly open: OpenAccount }) {
    this.#saved = deps.saved;
    this.#open = deps.open;
  }

  groups(provider: Provider, account: Account): readonly SavedKindsNode[] {
    return (provider.jobs?.savedKinds?.groups ?? []).map((group) => ({
      kind: 'kinds',
      provider,
      account,
      group,
    }));
  }

  async kindsOf(
    node: SavedKindsNode & { kind: 'kinds' },
    signal: AbortSignal,
  ): Promise<readonly (SavedKindsNode | NoteNode)[]> {
    const { provider, account, group } = node;
    const opened = await this.#open(account.id);
    if (!opened) return [];
    const known = await knownKinds(opened, this.#saved, signal);
    const kinds = known.rows
      .filter(({ kind }) => savedKindOf([group], kind))
      .map((one) => ({ kind: 'kind', provider, account, group, known: one }) as const);
    if (!group.isListed) return kinds;
    const { unread, left = 0 } = known;
    const texts = [
      ...(unread > 0 ? [unreadText(unread)] : []),
      ...(left > 0 ? [leftText(kinds.length, left)] : []),
    ];
    const id = savedKindsNodeId(node);
    return [...kinds, ...texts.map((text, at) => ({ kind: 'note', id: `${id}/note/${at}`, text }) as const)];
  }

  /**
   * Whether the server works, asked without a key. Never fails: a server that is away is a finding. One that was well a
   * moment ago is not asked again when only its account is drawn again: rows do nothing until all beside them are there.
   */
  async health(
    provider: Provider,
    account: Account,
    signal: AbortSignal,
  ): Promise<readonly SavedKindsNode[]> {
    const opened = provider.health && (await this.#open(account.id));
    if (!provider.health || !opened) return [];
    const { session } = opened;
    const now = session.clock.now();
    const known = this.#well.get(account.id);
    if (known && now - known.at < WELL_FOR_MS) return [known.node];
    const health = await provider.health.read(session, signal).catch((error: unknown): Health | null => {
      const { kind, status } = toProblem(error).details;
      return kind === 'network' || status === undefined
        ? null
        : { state: 'degraded', reason: `HTTP ${status}`, facts: [] };
    });
    const node: SavedKindsNode = { kind: 'health', provider, account, health };
    if (health?.state === 'ok') this.#well.set(account.id, { at: now, node });
    else this.#well.delete(account.id);
    return [node];
  }

  /** Servers are asked again when they are drawn. */
  forgetHealth(): void {
    this.#well.clear();
  }
}

const WELL_FOR_MS = 60_000;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * As the editor draws it, without its tooltip. The context values are `kinds:<group>`,
 * `kind:<group>/<where it is known from>` and `health`.
 */
export function drawSavedKindsNode(node: SavedKindsNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'kinds': {
      const item = treeItem(resourceText(node.group.label), Collapsed);
      item.iconPath = new vscode.ThemeIcon(node.group.icon);
      item.contextValue = `kinds:${node.group.id}`;
      return item;
    }
    case 'kind': {
      const { known, group } = node;
      const id = idOf(node);
      const from = fromWords(known.from);
      const item = treeItem(known.label, None, {
        // Nobody reads a UUID; it is in the tooltip.
        description: [from, known.label !== id && !UUID.test(id) && id],
        spoken: [known.label, from],
      });
      item.iconPath = new vscode.ThemeIcon(known.from === 'recent' ? 'history' : group.icon);
      item.contextValue = `kind:${group.id}/${known.from}`;
      item.command = { command: 'backlot.newJob', title: vscode.l10n.t('New Job…'), arguments: [node] };
      return item;
    }
    case 'health':
      return drawHealth(node.health);
  }
}

function drawHealth(health: Health | null): vscode.TreeItem {
  const isOk = health?.state === 'ok';
  const words = healthWords(health);
  const note = versionNote(health);
  const item = treeItem(vscode.l10n.t('Server'), vscode.TreeItemCollapsibleState.None, {
    description: [words, note],
    spoken: [vscode.l10n.t('Server: {0}', words), note],
  });
  const color = isOk ? 'testing.iconPassed' : health ? 'list.warningForeground' : 'list.errorForeground';
  item.iconPath = new vscode.ThemeIcon(
    isOk ? 'pulse' : health ? 'warning' : 'debug-disconnect',
    new vscode.ThemeColor(color),
  );
  item.contextValue = 'health';
  return item;
}

/** What is known of it in words, made when somebody hovers. */
export function savedKindsTooltip(node: SavedKindsNode & { kind: 'kind' | 'health' }): vscode.MarkdownString {
  if (node.kind === 'health') {
    const note = versionNote(node.health);
    return factsTooltip(vscode.l10n.t('Server: {0}', healthWords(node.health)), [
      ...(node.health?.facts ?? []).map(([label, value]) => [resourceText(label), value] as const),
      ...(note === ''
        ? []
        : [
            [
              vscode.l10n.t('Note'),
              vscode.l10n.t('{0}. What has changed may be shown wrongly or be refused.', note),
            ] as const,
          ]),
    ]);
  }
  const { known } = node;
  return factsTooltip(known.detail ?? known.label, [
    [vscode.l10n.t('ID'), idOf(node)],
    ...Object.entries(known.inputs).map(([name, value]) => [name, shown(value)] as const),
  ]);
}

/** What the platform calls it. */
function idOf({ known, group }: SavedKindsNode & { kind: 'kind' }): string {
  return savedKindOf([group], known.kind)?.id ?? known.kind;
}

function healthWords(health: Health | null): string {
  if (!health) return vscode.l10n.t('unreachable');
  return health.state === 'ok'
    ? vscode.l10n.t('ok')
    : vscode.l10n.t('degraded: {0}', oneLine(health.reason ?? ''));
}

/** Says that the server runs another version of the API than Backlot is made for; empty where it does not. */
function versionNote(health: Health | null): string {
  const versions = health?.versions;
  if (!versions || rawText(versions.runs) === versions.madeFor) return '';
  return vscode.l10n.t('version {0}, Backlot is made for {1}', oneLine(versions.runs), versions.madeFor);
}

function fromWords(from: KnownKind['from']): string {
  switch (from) {
    case 'saved':
      return '';
    case 'recent':
      return vscode.l10n.t('run lately');
    case 'shared':
      return vscode.l10n.t('from the workspace');
    case 'listed':
      return vscode.l10n.t('from the server');
  }
}

/** A line of a tooltip has no room for more. */
const SHOWN_CHARACTERS = 1_000;

function shown(value: unknown): string {
  return typeof value === 'string' ? value : compactJson(value, SHOWN_CHARACTERS);
}
