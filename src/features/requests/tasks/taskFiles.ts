import * as vscode from 'vscode';
import { oneLine } from '../../../net/redaction/displayText.ts';
import type { RequestTask } from './taskDefinition.ts';

const ENDING = '.backlot.jsonc';
const MOST_FILES = 1_000;

/**
 * The request files that a task names, each once, in its order; those of a pattern by their paths. `refused` says which of
 * them cannot be taken, in words for the user: a name or pattern without a file, and what is no request file of the
 * workspace.
 */
export async function filesOf(
  { files }: RequestTask,
  folder: vscode.WorkspaceFolder,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly refused: readonly string[] }> {
  const found = new Map<string, vscode.Uri>();
  const refused: string[] = [];
  for (const named of files) {
    const uris = named.includes('*') ? await matching(named, folder) : await single(named, folder);
    if (uris.length === 0)
      refused.push(vscode.l10n.t('"{0}" is no request file of the workspace.', oneLine(named, 500)));
    for (const uri of uris) found.set(uri.toString(), uri);
  }
  return { files: [...found.values()], refused };
}

async function matching(pattern: string, folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const within = new vscode.RelativePattern(folder, pattern);
  const uris = await vscode.workspace.findFiles(within, '**/node_modules/**', MOST_FILES);
  return uris.filter(isRequestFile).sort((a, b) => a.path.localeCompare(b.path));
}

async function single(named: string, folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const isWhole = /^([\\/]|[a-z]:[\\/])/i.test(named);
  const uri = isWhole ? vscode.Uri.file(named) : vscode.Uri.joinPath(folder.uri, named);
  if (!isRequestFile(uri)) return [];
  const isFile = await vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
  return isFile ? [uri] : [];
}

function isRequestFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith(ENDING) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
