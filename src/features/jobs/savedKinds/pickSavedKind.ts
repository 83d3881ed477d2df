import * as vscode from 'vscode';
import type { SavedKindGroup } from '../../../core/provider.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { groupOf, knownKinds, type KnownKind } from './knownKinds.ts';
import { cancellable } from '../../shared/progress.ts';
import { resourceText } from '../../resources/resourceText.ts';

interface KindRow extends vscode.QuickPickItem {
  readonly known?: KnownKind;
}

/** Lets the user pick a kind of those that are known, or paste another. Undefined when the user backs out. */
export async function pickKnownKind(
  opened: OpenedAccount,
  kept: SavedJobKinds,
  title: string,
): Promise<Pick<KnownKind, 'kind' | 'label' | 'inputs'> | undefined> {
  const groups = opened.provider.jobs?.kept ?? [];
  const known = await cancellable(vscode.l10n.t('Reading what can be run…'), (signal) =>
    knownKinds(opened, kept, signal),
  );
  const rows: KindRow[] = groups.flatMap((group) => [
    { label: resourceText(group.label), kind: vscode.QuickPickItemKind.Separator },
    ...known
      .filter((one) => groupOf(groups, one.kind) === group)
      .map((one): KindRow => ({
        label: one.label,
        iconPath: new vscode.ThemeIcon(one.from === 'recent' ? 'history' : group.icon),
        description: one.kind.slice(group.id.length + 1),
        ...(one.detail ? { detail: one.detail } : {}),
        known: one,
      })),
  ]);
  const other: KindRow = {
    label: vscode.l10n.t('Another, by ID or slug…'),
    iconPath: new vscode.ThemeIcon('add'),
  };
  const picked = await vscode.window.showQuickPick([...rows, other], {
    title,
    placeHolder: vscode.l10n.t('Choose what to run'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  if (picked.known) return picked.known;
  const pasted = await askKind(groups, title);
  return pasted && { ...pasted, inputs: {} };
}

/** Asks for a kind by its id or slug. Undefined when the user backs out. */
export async function askKind(
  groups: readonly SavedKindGroup[],
  title: string,
): Promise<{ readonly kind: string; readonly label: string } | undefined> {
  const picked = await vscode.window.showQuickPick(
    groups.map((group) => ({
      label: resourceText(group.label),
      iconPath: new vscode.ThemeIcon(group.icon),
      group,
    })),
    { title, placeHolder: vscode.l10n.t('Of which sort is it?') },
  );
  if (!picked) return undefined;
  const ref = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Its ID, or its slug where the server takes one. An address that ends with it is fine too.',
    ),
    ignoreFocusOut: true,
    validateInput: (text) =>
      refIn(text) ? undefined : vscode.l10n.t('Letters, digits, hyphens and underscores only.'),
  });
  const found = ref === undefined ? null : refIn(ref);
  return found ? { kind: `${picked.group.id}/${found}`, label: found } : undefined;
}

/** The id or slug of what was pasted: it may be an address of which it is the last part. */
function refIn(text: string): string | null {
  const last = text.trim().split(/[?#]/, 1)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return /^[\w-]{1,128}$/.test(last) ? last : null;
}
