import * as vscode from 'vscode';
import { showInputBox, showQuickPick, type PickRow } from '../../shared/messages.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { savedKindOf, type JobsAbility, type Listed, type SavedKinds } from '../../../core/provider.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { cancellable } from '../../shared/progress.ts';
import { unreadRows } from '../../shared/unreadRows.ts';
import { knownKinds, type KnownKind } from '../savedKinds/knownKinds.ts';

/** A kind of job, what the user calls it, and inputs to start from. */
export type PickedKind = Pick<KnownKind, 'kind' | 'label' | 'inputs'>;

/**
 * Lets the user pick a kind of job: of those that the platform lists or, where it has no list, of those that are known
 * or by its id. The only one of a list is taken without asking, unless there are others that cannot be read. Undefined when the user backs out.
 * Errors: as `JobsAbility.kinds`.
 */
export async function pickJobKind(
  opened: OpenedAccount,
  saved: SavedJobKinds,
): Promise<PickedKind | undefined> {
  const { jobs } = opened.provider;
  if (!jobs) return undefined;
  const known = await cancellable(resourceText(jobs.labels.readingKinds), (signal) =>
    knownKinds(opened, saved, signal),
  );
  return jobs.savedKinds ? pickSaved(jobs, jobs.savedKinds, known) : pickListed(jobs, known);
}

async function pickListed(
  { labels }: JobsAbility,
  known: Listed<KnownKind>,
): Promise<PickedKind | undefined> {
  if (known.rows.length === 1 && known.unread === 0 && !known.left) return known.rows[0];
  const rows = known.rows.map((one): KindRow => ({
    label: one.label,
    description: one.detail ?? '',
    known: one,
  }));
  const picked = await showQuickPick<KindRow>([...rows, ...unreadRows(known.unread, known.left)], {
    title: resourceText(labels.start),
    placeHolder: resourceText(labels.chooseKind),
  });
  return picked?.known;
}

interface KindRow extends PickRow {
  readonly known?: KnownKind;
}

async function pickSaved(
  { labels }: JobsAbility,
  ability: SavedKinds,
  { rows: known, unread, left }: Listed<KnownKind>,
): Promise<PickedKind | undefined> {
  const { groups } = ability;
  const title = resourceText(labels.start);
  const rows: KindRow[] = groups.flatMap((group) => [
    { label: resourceText(group.label), kind: vscode.QuickPickItemKind.Separator },
    ...known.flatMap((one): readonly KindRow[] => {
      const place = savedKindOf(groups, one.kind);
      if (place?.group !== group) return [];
      const row = {
        label: one.label,
        iconPath: new vscode.ThemeIcon(one.from === 'recent' ? 'history' : group.icon),
        description: place.id,
        known: one,
      };
      return [one.detail ? { ...row, detail: one.detail } : row];
    }),
  ]);
  const other: KindRow = { label: resourceText(ability.other), iconPath: new vscode.ThemeIcon('add') };
  const more = unreadRows(unread, left);
  const picked = await showQuickPick<KindRow>([...rows, other, ...more], {
    title,
    placeHolder: resourceText(labels.chooseKind),
    matchOnDescription: true,
  });
  if (!picked || more.includes(picked)) return undefined;
  return picked.known ?? askKindId(ability, title);
}

/** Asks for a kind by what the platform calls it. Undefined when the user backs out. */
export async function askKindId(ability: SavedKinds, title: string): Promise<PickedKind | undefined> {
  const rows = ability.groups.map((group) => ({
    label: resourceText(group.label),
    iconPath: new vscode.ThemeIcon(group.icon),
    group,
  }));
  const picked =
    rows.length === 1
      ? rows[0]
      : await showQuickPick(rows, { title, placeHolder: vscode.l10n.t('Choose what it is') });
  if (!picked) return undefined;
  const entered = await showInputBox({
    title,
    prompt: resourceText(ability.idPrompt),
    ignoreFocusOut: true,
    validateInput: (text) => (idIn(text, ability) ? undefined : resourceText(ability.idRule)),
  });
  const id = entered === undefined ? null : idIn(entered, ability);
  return id === null ? undefined : { kind: `${picked.group.id}/${id}`, label: id, inputs: {} };
}

/** The id in what was pasted: it may be an address of which it is the last part. */
function idIn(text: string, { idPattern }: SavedKinds): string | null {
  const last = text.trim().split(/[?#]/, 1)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return idPattern.test(last) ? last : null;
}
