import * as vscode from 'vscode';

/** Every context key that menus and welcome content ask for. A test holds this list against the manifest. */
export const contextKeys = [
  'backlot.jobsFiltered',
  'backlot.tokensFiltered',
  'backlot.hasAccounts',
  'backlot.canSubmitJobs',
] as const;

export type ContextKey = (typeof contextKeys)[number];

export async function setContextKey(key: ContextKey, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
