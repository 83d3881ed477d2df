import * as vscode from 'vscode';
import { showQuickPick, type PickRow } from '../shared/messages.ts';
import type { ResourceRow } from '../../core/resource.ts';
import type { Question } from '../../calls/questions/question.ts';
import { groupedRows, rowSets, type RowSet } from '../../calls/resources/rowSets.ts';
import { resourceText } from '../resources/resourceText.ts';
import { unreadRows } from '../shared/unreadRows.ts';
import type { ReferenceLists } from './referenceLists.ts';
import { rawText } from '../../core/foreignText.ts';

interface SetRow extends PickRow {
  readonly set?: RowSet;
}

interface ValueRow extends PickRow {
  readonly value?: string;
}

/**
 * Lets the user pick any number of rows: first a set to start from, where there is one, then row by row below their
 * groups. Undefined when the user backs out. A list that has nothing to pick from gives how many of its entries cannot be
 * read.
 */
export async function pickRows(
  question: Question,
  title: string,
  lists: ReferenceLists,
): Promise<readonly string[] | undefined | number> {
  const list = lists.find(question.reference);
  const gives = list?.gives;
  if (!list || gives === undefined) return 0;
  const rows = await lists.read(list.id);
  const unread = rows.filter(({ isUnread }) => isUnread).length;
  if (!rows.some(({ params }) => params[gives] !== undefined)) return unread;
  const start = await pickSet(rowSets(list, rows, question.name, await lists.tokens()), title);
  if (!start) return undefined;
  for (;;) {
    const picked = await showQuickPick<ValueRow>([...valueRows(rows, gives, start), ...unreadRows(unread)], {
      title,
      placeHolder: question.description ?? '',
      canPickMany: true,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    // Nothing at all is no answer to a question that needs one; Escape is.
    if (!picked || picked.length > 0 || !question.required)
      return picked?.flatMap(({ value }) => value ?? []);
  }
}

async function pickSet(sets: readonly RowSet[], title: string): Promise<ReadonlySet<string> | undefined> {
  if (sets.length === 0) return new Set();
  const rows: SetRow[] = [
    { label: vscode.l10n.t('Choose one by one'), iconPath: new vscode.ThemeIcon('checklist') },
    ...sets
      .filter(({ kind }) => kind === 'preset')
      .map((set) => ({
        label: resourceText(rawText(set.label)),
        description: set.values.size.toString(),
        iconPath: new vscode.ThemeIcon('layers'),
        set,
      })),
    { label: vscode.l10n.t('Same as'), kind: vscode.QuickPickItemKind.Separator },
    ...sets
      .filter(({ kind }) => kind === 'likeRow')
      .map((set) => ({
        label: set.label,
        description: vscode.l10n.t('the same {0}', set.values.size.toString()),
        iconPath: new vscode.ThemeIcon('copy'),
        set,
      })),
  ];
  const picked = await showQuickPick(rows, {
    title,
    placeHolder: vscode.l10n.t('What to start from; it can be changed in the next step'),
    ignoreFocusOut: true,
  });
  return picked && (picked.set?.values ?? new Set());
}

function valueRows(
  rows: readonly ResourceRow[],
  gives: string,
  start: ReadonlySet<string>,
): readonly ValueRow[] {
  return groupedRows(rows).flatMap(([group, members]): ValueRow[] => [
    ...(group === null ? [] : [{ label: group, kind: vscode.QuickPickItemKind.Separator }]),
    ...members.flatMap(({ label, description, params }) => {
      const value = params[gives];
      return value === undefined
        ? []
        : [{ label, description: description ?? '', value, picked: start.has(value) }];
    }),
  ]);
}
