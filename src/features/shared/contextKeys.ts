import * as vscode from 'vscode';

/** Every context key that menus, welcome content and the walkthrough ask for. A test holds this list against the manifest. */
export const contextKeys = [
  'backlot.jobsFiltered',
  'backlot.tokensFiltered',
  'backlot.providersFiltered',
  'backlot.workspacesFiltered',
  'backlot.operationsFiltered',
  'backlot.hasAccounts',
  'backlot.canSubmitJobs',
  // What no account can do: known only once the accounts were read, and until then the palette offers everything.
  'backlot.noAccounts',
  'backlot.noBalance',
  'backlot.noDevices',
  'backlot.noFurtherKeys',
  'backlot.noRouting',
  'backlot.noSavedKinds',
  'backlot.noScopes',
  'backlot.noSetUp',
  'backlot.noSignIn',
  'backlot.noTopUp',
  'backlot.noUpload',
  'backlot.sandboxRuns',
  // The addresses of open documents whose merge is not finished.
  'backlot.mergingDocuments',
  // Whether the editor has a language model.
  'backlot.canExplain',
  // What completes the steps of the walkthrough.
  'backlot.hasSandbox',
  'backlot.hasOwnAccount',
  'backlot.hasJobs',
  'backlot.hasBudget',
  'backlot.hasRequestFile',
] as const;

export type ContextKey = (typeof contextKeys)[number];

export async function setContextKey(key: ContextKey, value: boolean | readonly string[]): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
