import * as vscode from 'vscode';
import { compactJson } from '../../../net/json/printJson.ts';
import type { Account } from '../../../core/account.ts';
import { savedKindOf, type SavedKindGroup, type Provider } from '../../../core/provider.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import type { OpenAccount } from '../../../core/openedAccount.ts';
import { knownKinds, type KnownKind } from './knownKinds.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { factsTooltip } from '../../shared/safeMarkdown.ts';
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
    };

export function savedKindsNodeId(node: SavedKindsNode): string {
  switch (node.kind) {
    case 'kinds':
      return `kinds/${node.account.id}/${node.group.id}`;
    case 'kind':
      return `kind/${node.account.id}/${node.known.kind}`;
  }
}

/** What is below an account for it. Errors: as `JobsAbility.kinds`. */
export class SavedKindsBranch {
  readonly #saved: SavedJobKinds;
  readonly #open: OpenAccount;

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
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * As the editor draws it, without its tooltip. The context values are `kinds:<group>`,
 * `kind:<group>/<where it is known from>`.
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
  }
}

/** What is known of it in words, made when somebody hovers. */
export function savedKindsTooltip(node: SavedKindsNode & { kind: 'kind' }): vscode.MarkdownString {
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
