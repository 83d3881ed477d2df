import * as vscode from 'vscode';
import { showWarningMessage } from '../../shared/messages.ts';

/** The editor's command that shows its page on the trust of the folder. */
export const MANAGE_TRUST = 'workbench.trust.manage';

/**
 * False for a document of a folder that the user does not trust: other people wrote it, and running it sends something
 * with the user's keys. A document that was never saved is the user's own.
 */
export function mayRun(uri: vscode.Uri): boolean {
  return vscode.workspace.isTrusted || uri.scheme === 'untitled';
}

/** Says what is not done in a folder without trust, and offers the way to give it. */
export function sayUntrusted(text: string): void {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  // Not waited for: the command is over when it has been said.
  void showWarningMessage(text, manage).then(async (chosen) => {
    if (chosen === manage) await vscode.commands.executeCommand(MANAGE_TRUST);
  });
}
