import * as vscode from 'vscode';
import type { Session } from '../../core/session.ts';
import type { SignInMethod } from '../../core/signIn.ts';
import { allowedUrl } from '../../net/address/address.ts';

/**
 * Signs in by the browser: shows the code, opens the page, waits until the user has decided there. Gives the key.
 * Errors: Problem; `call.canceled` when the user cancels the notice.
 */
export async function signInWithBrowser(
  session: Session,
  method: SignInMethod,
  provider: string,
): Promise<string> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Signing in to {0}', provider),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const waiting = await method.start(session, abort.signal);
    // The address is made of the account's own website; a page of another scheme would be opened by another program.
    const page = allowedUrl(waiting.url);
    const message = vscode.l10n.t('Approve the code {0} on {1}.', waiting.code, page.host);
    progress.report({ message });
    await vscode.env.openExternal(vscode.Uri.parse(page.href, true));
    return waiting.key(abort.signal);
  });
}
