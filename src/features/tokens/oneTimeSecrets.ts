import * as vscode from 'vscode';
import { showInformationMessage } from '../shared/messages.ts';
import type { OneTimeSecrets } from '../../calls/mask.ts';

/** How long a copied secret may stay in the clipboard. */
const CLIPBOARD_MS = 60_000;

/**
 * Offers each secret of an answer once. It goes to the clipboard and nowhere else, and is taken out of it after a
 * minute if it is still there.
 */
export async function offerSecrets(secrets: OneTimeSecrets): Promise<void> {
  for (const [index, name] of secrets.names.entries()) {
    const copy = vscode.l10n.t('Copy Once');
    const text = vscode.l10n.t('The answer holds a secret, which is not shown: {0}.', name);
    if ((await showInformationMessage(text, copy)) === copy) await copyOnce(secrets.take(index));
  }
  secrets.forget();
}

/** Puts a secret into the clipboard, and takes it out after a minute if it is still there. */
export async function copyOnce(secret: string | undefined): Promise<void> {
  if (secret === undefined) return;
  await vscode.env.clipboard.writeText(secret);
  setTimeout(() => {
    void vscode.env.clipboard.readText().then((text) => {
      if (text === secret) return vscode.env.clipboard.writeText('');
      return undefined;
    });
  }, CLIPBOARD_MS);
}
