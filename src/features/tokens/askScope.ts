import * as vscode from 'vscode';
import type { Identity, Listed } from '../../core/provider.ts';
import { showInputBox, showQuickPick, type PickRow } from '../shared/messages.ts';
import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import { groupedRows } from '../../calls/resources/rowSets.ts';
import { isRecord } from '../../calls/check/schemaView.ts';
import type { ScopeObject } from '../../calls/resources/scopeObjects.ts';
import { lackingOnRow, needsText } from '../resources/tree/lackingScope.ts';
import { unreadRows } from '../shared/unreadRows.ts';
import { actionsOn } from '../resources/tree/resourceMenus.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';

interface ScopeRow extends PickRow {
  readonly scope?: string;
}

/** Lets the user pick a scope that can be carried out; one that the token lacks says so. */
export async function askScope(
  list: ResourceList,
  rows: readonly ResourceRow[],
  identity: Identity | undefined,
): Promise<string | undefined> {
  const choices = groupedRows(rows).flatMap(([group, members]): ScopeRow[] => {
    const runnable = members.filter((row) => actionsOn(list, row).some(({ verb }) => verb === 'run'));
    const found = runnable.map((row): ScopeRow => {
      const lacking = lackingOnRow(identity, row);
      return {
        label: row.label,
        description: joinedLine([lacking && needsText(lacking), row.description], ' · '),
        iconPath: new vscode.ThemeIcon(lacking ? 'circle-slash' : row.icon),
        scope: row.id,
      };
    });
    if (found.length === 0) return [];
    return group === null ? found : [{ label: group, kind: vscode.QuickPickItemKind.Separator }, ...found];
  });
  const unread = rows.filter(({ isUnread }) => isUnread).length;
  const picked = await showQuickPick<ScopeRow>([...choices, ...unreadRows(unread)], {
    title: vscode.l10n.t('Execute Scope'),
    placeHolder: vscode.l10n.t('Choose a scope'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.scope;
}

/** The data of a scope that no contract describes. Null: none. `file`: it is to be written in a request file. */
export async function askScopeData(
  scope: string,
): Promise<Readonly<Record<string, unknown>> | 'file' | null | undefined> {
  const none = { label: vscode.l10n.t('Without data'), way: 'none' } as const;
  const typed = { label: vscode.l10n.t('Type the data as JSON…'), way: 'typed' } as const;
  const file = { label: vscode.l10n.t('Write it in a request file…'), way: 'file' } as const;
  const picked = await showQuickPick([none, typed, file], {
    title: scope,
    placeHolder: vscode.l10n.t('The data that goes with it'),
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  if (picked.way !== 'typed') return picked.way === 'none' ? null : 'file';
  const text = await showInputBox({
    title: scope,
    value: '{}',
    prompt: vscode.l10n.t('A JSON object'),
    ignoreFocusOut: true,
    validateInput: (input) => (objectOf(input) ? undefined : vscode.l10n.t('Enter a JSON object.')),
  });
  return text === undefined ? undefined : objectOf(text);
}

/**
 * The id of what a scope works on, picked from what is listed or typed; null: nothing.
 *
 * @param listed what there is to pick from; empty where nothing lists it, or the list cannot be read.
 */
export async function askObject(
  scope: string,
  object: 'needed' | 'possible' | 'none',
  listed: Listed<ScopeObject>,
): Promise<string | null | undefined> {
  if (object === 'none') return null;
  if (listed.rows.length > 0 || listed.unread > 0) {
    const [more] = unreadRows(listed.unread);
    const rows = objectChoices(object, listed.rows);
    const picked = await showQuickPick<ObjectChoice>(more ? [...rows, more] : rows, {
      title: scope,
      placeHolder: vscode.l10n.t('What it works on'),
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    if (!picked || picked === more) return undefined;
    if (picked.id !== undefined) return picked.id;
  }
  return typeObject(scope, object);
}

interface ObjectChoice extends PickRow {
  /** Undefined: it is to be typed. Null: none. */
  readonly id?: string | null;
}

/** What is listed may not be all that there is, so that an id can always be typed. */
function objectChoices(
  object: 'needed' | 'possible',
  listed: readonly ScopeObject[],
): readonly ObjectChoice[] {
  const typed: ObjectChoice = {
    label: vscode.l10n.t('Type an ID…'),
    iconPath: new vscode.ThemeIcon('edit'),
  };
  const none: ObjectChoice = {
    label: vscode.l10n.t('Nothing in particular'),
    iconPath: new vscode.ThemeIcon('circle-slash'),
    id: null,
  };
  const separator: ObjectChoice = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const rows = listed.map(({ id, row }): ObjectChoice => ({
    label: row.label,
    description: joinedLine([row.status, row.description], ' · '),
    // Two things can have the same name, and an id is what people compare.
    ...(id !== row.label && { detail: id }),
    iconPath: new vscode.ThemeIcon(row.icon),
    id,
  }));
  return [typed, ...(object === 'possible' ? [none] : []), separator, ...rows];
}

async function typeObject(scope: string, object: 'needed' | 'possible'): Promise<string | null | undefined> {
  const typed = await showInputBox({
    title: scope,
    prompt:
      object === 'needed'
        ? vscode.l10n.t('Id of what it works on')
        : vscode.l10n.t('Id of what it works on. Leave it empty for none.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      object === 'needed' && text.trim() === '' ? vscode.l10n.t('Enter an id.') : undefined,
  });
  return typed === undefined ? undefined : typed.trim() || null;
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
