import * as vscode from 'vscode';
import { markdownCopies, type OutputOnDisk } from './markdownCopy.ts';

/**
 * Puts a saved copy of the output where the cursor is in the Markdown document in sight, as a drop would; for those
 * who do not use a mouse. Gives what was done, in words.
 */
export async function insertOutput(item: OutputOnDisk): Promise<string> {
  const editors = vscode.window.visibleTextEditors.filter(
    ({ document }) => document.languageId === 'markdown',
  );
  const editor = editors.find((one) => one === vscode.window.activeTextEditor) ?? editors[0];
  if (!editor) return said(vscode.l10n.t('Open a Markdown document beside the gallery first.'));
  const { document, selection } = editor;
  const copies = await markdownCopies(document.uri, [item]);
  if (!copies) return said(vscode.l10n.t('Save the Markdown document first: the copy is put beside it.'));
  copies.files.replace(document.uri, selection, copies.text);
  await vscode.workspace.applyEdit(copies.files);
  return vscode.l10n.t('Inserted into {0}', document.uri.path.split('/').at(-1) ?? '');
}

function said(text: string): string {
  void vscode.window.showInformationMessage(text);
  return text;
}
