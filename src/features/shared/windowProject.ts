import * as vscode from 'vscode';
import type { OpenProject } from '../../jobs/money/project.ts';

/**
 * What this window has open: the workspace file where there is one, else the first folder. It does not depend on which
 * editor has the focus, so that a budget always stops the same jobs. Null without a folder.
 */
export function windowProject(): OpenProject | null {
  const { workspaceFile, workspaceFolders, name } = vscode.workspace;
  if (workspaceFile && workspaceFile.scheme !== 'untitled')
    return { uri: workspaceFile.toString(), name: name ?? '' };
  const [folder] = workspaceFolders ?? [];
  return folder ? { uri: folder.uri.toString(), name: folder.name } : null;
}
