import * as vscode from 'vscode';

/** Every setting of the extension, without the leading `backlot.`. A test holds this list against the manifest. */
export const settingKeys = [
  'catalog',
  'notices.jobFailed',
  'notices.jobSucceeded',
  'notices.jobUnknown',
  'paid.skipQuestionBelow',
  'tokens.warnBeforeExpiry',
] as const;

export type SettingKey = (typeof settingKeys)[number];

/** What the user wrote, unchecked: a settings file can hold anything. Read at each use, so that a change counts at once. */
export function setting(key: SettingKey): unknown {
  return vscode.workspace.getConfiguration('backlot').get<unknown>(key);
}
