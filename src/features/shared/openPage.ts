import * as vscode from 'vscode';
import { showInformationMessage } from './messages.ts';
import { allowedUrl } from '../../net/address/address.ts';

/**
 * Opens a page that a platform named, after the user has seen its host. False when the user said no.
 * Errors: Problem `address.notAllowed` for an address that is neither https nor on this machine.
 */
export async function openPage(address: string, why: string): Promise<boolean> {
  const page = await agreedPage(address, why);
  return page !== null && openInBrowser(page);
}

/** The page, when the user agrees to open it; else null. `more` is what else there is to know. Errors: as `openPage`. */
export async function agreedPage(address: string, why: string, more?: string): Promise<URL | null> {
  const page = allowedUrl(address);
  const open = vscode.l10n.t('Open');
  const opens = vscode.l10n.t('This opens a page on {0} in the browser.', page.host);
  const detail = more === undefined ? opens : `${opens}\n\n${more}`;
  const chosen = await showInformationMessage(why, { modal: true, detail }, open);
  return chosen === open ? page : null;
}

/**
 * Opens an address exactly as it is. Its host is in a message of the caller's. Errors: Problem `address.notAllowed`.
 *
 * A `Uri` keeps its parts decoded, and the editor writes them anew for the browser: `%2B` becomes `+`, `%26` a second
 * parameter. A string goes through as it is (`extHostWindow.openUri` and `mainThreadWindow.$openUri` of the editor),
 * though its types name only a `Uri`; it is given where a `Uri` would change the address.
 */
export async function openInBrowser(page: URL): Promise<boolean> {
  const { href } = allowedUrl(page.href);
  const uri = vscode.Uri.parse(href, true);
  const isKept = encodeURI(uri.toString(true)) === href;
  return vscode.env.openExternal(isKept ? uri : (href as unknown as vscode.Uri));
}

/**
 * Opens a file in the viewer that the editor has for it. Only for addresses that Backlot has made itself: of a file in its
 * output cache, of a file in a remote project, or of one that it has just written where the user wanted it.
 */
export async function openFile(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri);
}

/**
 * Opens a media file in the program that the system has for it. Only for a file of Backlot's own whose content was
 * recognized as media: a program would run what is in a page or a script.
 */
export async function openMediaOutside(uri: vscode.Uri): Promise<void> {
  await vscode.env.openExternal(uri);
}

/** Shows a Markdown file that comes with Backlot as a page to read. */
export async function openNotes(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', file);
}
