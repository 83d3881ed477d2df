import * as vscode from 'vscode';
import { rawText } from '../../core/foreignText.ts';
import { showInformationMessage } from '../shared/messages.ts';
import type { ProviderNode } from './tree/providerNodes.ts';

/** Nobody drops more by intent: a folder's files are not uploaded one by one. */
const MOST_FILES = 20;

/**
 * Uploads files that were dropped on a row: to the assets of an account, or to a remote project. Each paid upload asks as
 * if the file had been picked. A row that takes no files says so.
 */
export async function dropFiles(
  target: ProviderNode | undefined,
  transfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<void> {
  const list = await transfer.get('text/uri-list')?.asString();
  const files = (list ?? '').split(/\r?\n/).flatMap((line) => fileOf(line) ?? []);
  if (files.length === 0 || token.isCancellationRequested) return;
  const upload = target && uploadTo(target);
  if (!upload || files.length > MOST_FILES) {
    const text = upload
      ? vscode.l10n.t('At most {0} files can be dropped at once.', MOST_FILES)
      : vscode.l10n.t('Nothing can be uploaded here. Drop files on a list of assets or on a project.');
    void showInformationMessage(text);
    return;
  }
  await upload(files);
}

type Upload = (files: readonly vscode.Uri[]) => Promise<void>;

function uploadTo(node: ProviderNode): Upload | undefined {
  if (node.kind === 'list' && node.list.studio === 'file') return toProject(node.account.id, node.params);
  if (node.kind === 'row' && node.list.studio)
    return toProject(node.account.id, node.row.params, titleOf(node));
  const isAssets =
    node.kind === 'list' || node.kind === 'row' ? node.list.holdsAssets : node.kind === 'account';
  if (!isAssets || !('provider' in node) || !node.provider.assets || !('account' in node)) return undefined;
  const { id } = node.account;
  return async (files) => {
    for (const file of files)
      await vscode.commands.executeCommand('backlot.uploadAsset', { account: id, file: file.toString() });
  };
}

/** What a project is called: a file of one names the project by its id only. */
function titleOf({ list, row }: ProviderNode & { kind: 'row' }): string | undefined {
  return list.studio === 'project' ? rawText(row.label) : undefined;
}

function toProject(
  account: string,
  { projectId }: Readonly<Record<string, string>>,
  title?: string,
): Upload | undefined {
  if (projectId === undefined) return undefined;
  const params = { projectId, ...(title !== undefined && { title }) };
  return async (files) => {
    const dropped = { account: { id: account }, row: { params }, files: files.map(String) };
    await vscode.commands.executeCommand('backlot.uploadFiles', dropped);
  };
}

/** A line of a list of addresses (RFC 2483), where it names a file that the editor can read. */
function fileOf(line: string): vscode.Uri | undefined {
  if (!/^(file|vscode-remote|vscode-vfs):/i.test(line)) return undefined;
  return vscode.Uri.parse(line);
}
