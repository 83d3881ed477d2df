import * as vscode from 'vscode';
import type { Feature } from './commandIds.ts';
import type { contributions } from '../manifest/contributions.ts';

type Tables = (typeof contributions)[Feature];
type KeysOf<Table> = Table extends { readonly settings: infer Settings }
  ? Extract<keyof Settings, string>
  : never;

/** The key of a setting of the extension, without the leading `backlot.`. */
export type SettingKey = KeysOf<Tables>;

/** What the user wrote, unchecked: a settings file can hold anything. Read at each use, so that a change counts at once. */
export function setting(key: SettingKey): unknown {
  return vscode.workspace.getConfiguration('backlot').get<unknown>(key);
}

/** Writes a setting of the application, for all windows. */
export async function updateSetting(key: SettingKey, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('backlot').update(key, value, vscode.ConfigurationTarget.Global);
}

/** Those of the settings that the user changed, with their values. */
export function changedSettings(keys: readonly string[]): Readonly<Record<string, unknown>> {
  const all = vscode.workspace.getConfiguration('backlot');
  const changed = keys.filter((key) => {
    const told = all.inspect(key);
    return [told?.globalValue, told?.workspaceValue, told?.workspaceFolderValue].some(
      (one) => one !== undefined,
    );
  });
  return Object.fromEntries(changed.map((key) => [key, all.get<unknown>(key)]));
}
