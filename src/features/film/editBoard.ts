import * as vscode from 'vscode';
import { newId } from '../../core/ids.ts';
import type { BoardEdit } from '../../studio/storyboard/boardEdit.ts';
import { planEdit } from '../../studio/storyboard/planEdit.ts';
import { showWarningMessage } from '../shared/messages.ts';
import { applyEdits } from '../storyboard/applyEdits.ts';

/** Carries out an edit on a document as it is now, as one step of undoing; what is not possible is said. */
export async function editBoard(
  document: vscode.TextDocument,
  edit: BoardEdit,
  label: string,
): Promise<boolean> {
  const planned = planEdit(document.getText(), edit, newId);
  if (planned && (await applyEdits(document, planned.edits, label))) return true;
  void showWarningMessage(
    planned
      ? vscode.l10n.t('The storyboard changed in the same moment. Try again.')
      : vscode.l10n.t('This shot is not on the storyboard any more.'),
  );
  return false;
}
