import * as vscode from 'vscode';
import { requestFaults } from '../../calls/requestFile/requestDiagnostics.ts';
import type { RequestContext } from '../../calls/requestFile/requestFile.ts';
import { fixesFor, type KeyFix, type RequestFix } from '../../calls/requestFile/requestFixes.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { rangeOf } from './requestLanguage.ts';

/** The ways to mend the faults in a range of a request file. */
export async function requestFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  context: RequestContext,
): Promise<vscode.CodeAction[]> {
  const text = document.getText();
  const faults = await requestFaults(text, context);
  return faults
    .filter((fault) => rangeOf(document, fault).intersection(range) !== undefined)
    .flatMap((fault) => fixesFor(text, fault, context))
    .map((fix) => actionOf(document, fix));
}

function actionOf(document: vscode.TextDocument, fix: RequestFix | KeyFix): vscode.CodeAction {
  const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
  if (fix.kind === 'addKey') {
    const command: CommandId = 'backlot.addKey';
    action.command = { title: action.title, command, arguments: [fix.account] };
    return action;
  }
  action.edit = new vscode.WorkspaceEdit();
  for (const { text, ...place } of fix.changes)
    action.edit.replace(document.uri, rangeOf(document, place), text);
  return action;
}

function titleOf(fix: RequestFix | KeyFix): string {
  switch (fix.kind) {
    case 'write':
      return vscode.l10n.t('Change to {0}', oneLine(fix.value));
    case 'add':
      return vscode.l10n.t('Add "{0}"', oneLine(fix.name));
    case 'remove':
      return vscode.l10n.t('Remove "{0}"', oneLine(fix.name));
    case 'useAccount':
      return vscode.l10n.t('Use the account "{0}"', oneLine(fix.label));
    case 'addKey':
      return vscode.l10n.t('Add "{0}" to the account…', oneLine(fix.credential));
  }
}
