import * as vscode from 'vscode';

/** Every context key that menus and welcome content ask for. A test holds this list against the manifest. */
export const contextKeys = ['backlot.jobsFiltered', 'backlot.tokensFiltered'] as const;

export async function setContextKey(key: (typeof contextKeys)[number], value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
