import * as vscode from 'vscode';
import type { Account } from '../../core/account.ts';
import type { CatalogOperation } from '../../calls/catalog.ts';
import type { RequestInputs } from '../../calls/requestInputs.ts';
import { newRequestText } from '../../calls/requestFile/requestTemplate.ts';

/** Opens a new request file for a call, with what is known of it filled in; secrets are asked for when it runs. */
export async function openRequestFile(
  operation: CatalogOperation,
  account: Account,
  inputs?: RequestInputs,
): Promise<void> {
  const secret = vscode.l10n.t('asked for when the request runs');
  const content = await newRequestText(operation, account.label, { secret }, inputs);
  const path = `${operation.provider}.${operation.id}.backlot.jsonc`;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path }));
  const editor = await vscode.window.showTextDocument(document);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => edit.replace(all, content));
}
