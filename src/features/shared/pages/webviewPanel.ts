import * as vscode from 'vscode';
import type { ForeignText } from '../../../core/foreignText.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';

/** Opens a panel in the active group of editors. The editor cuts a title that is too long for its tab. */
export function openPanel(viewType: string, title: ForeignText): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(viewType, oneLine(title), vscode.ViewColumn.Active);
}

/** A tab does not recolor its icon: the light gray one of the activity bar is invisible on white. */
export function panelIcon(extension: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const icon = (name: string) => vscode.Uri.joinPath(extension, 'media', name);
  return { light: icon('backlot-light.svg'), dark: icon('backlot.svg') };
}
