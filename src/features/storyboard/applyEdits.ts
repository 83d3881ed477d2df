import * as vscode from 'vscode';
import type { TextEdit } from '../../studio/storyboard/textEdits.ts';

/**
 * Applies edits of the text of a document as one step of undoing; false where the editor refuses them, because the text has
 * changed in the same moment.
 */
export async function applyEdits(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  label: string,
): Promise<boolean> {
  const whole = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of edits) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    whole.replace(document.uri, range, text, { label, needsConfirmation: false });
  }
  return vscode.workspace.applyEdit(whole);
}
