import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { ResourceViews } from '../resources/tree/resourceViews.ts';
import { showInformationMessage, showQuickPick, showWarningMessage } from '../shared/messages.ts';

interface Deps {
  readonly accounts: Pick<Accounts, 'orphans' | 'heldKeys' | 'forgetOrphan'>;
  readonly trees: Pick<ResourceViews, 'redrawRoots'>;
}

/**
 * Lets the user choose among keys whose account is not listed here, and deletes those. They may be what a crash left, or
 * belong to accounts on another machine whose window shares this secret storage: only the user knows.
 */
export async function removeUnlistedKeys({ accounts, trees }: Deps): Promise<void> {
  const title = vscode.l10n.t('Remove Keys of Unlisted Accounts');
  const rows = await Promise.all(
    (await accounts.orphans()).map(async (id) => {
      return { label: id, description: (await accounts.heldKeys(id)).join(', '), id };
    }),
  );
  if (rows.length === 0) {
    void showInformationMessage(vscode.l10n.t('Every key belongs to an account that is listed.'));
    return;
  }
  const placeHolder = vscode.l10n.t('Choose the accounts whose keys are to be deleted, by ID');
  const picked = await showQuickPick(rows, { title, placeHolder, canPickMany: true, ignoreFocusOut: true });
  if (!picked || picked.length === 0) return;
  const remove = vscode.l10n.t('Delete Keys');
  const question =
    picked.length === 1
      ? vscode.l10n.t('Delete the keys of 1 account that is not listed?')
      : vscode.l10n.t('Delete the keys of {0} accounts that are not listed?', picked.length);
  const detail = vscode.l10n.t(
    'They may belong to accounts on another machine whose windows share this secret storage, as with remote windows. A key that was shown only once cannot be shown again.',
  );
  if ((await showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
  for (const { id } of picked) await accounts.forgetOrphan(id);
  trees.redrawRoots();
}
