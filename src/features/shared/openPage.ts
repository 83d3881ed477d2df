import * as vscode from 'vscode';
import { showInformationMessage } from './messages.ts';
import { allowedUrl } from '../../net/address/address.ts';

/**
 * Opens a page that a platform named, after the user has seen its host. False when the user said no.
 * Errors: Problem `address.notAllowed` for an address that is neither https nor on this machine.
 */
export async function openPage(address: string, why: string): Promise<boolean> {
  const page = allowedUrl(address);
  const open = vscode.l10n.t('Open');
  const detail = vscode.l10n.t('This opens a page on {0} in the browser.', page.host);
  const chosen = await showInformationMessage(why, { modal: true, detail }, open);
  return chosen === open && vscode.env.openExternal(vscode.Uri.parse(page.href, true));
}
