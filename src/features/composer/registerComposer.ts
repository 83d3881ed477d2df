import * as vscode from 'vscode';
import type { ComposerPanel } from './composerPanel.ts';

/** Loaded when the editor first needs it. */
export interface ComposerParts {
  readonly composer: () => Promise<ComposerPanel>;
}

/** Has the composer restored that was open when the editor was closed. */
export function registerComposer(load: () => Promise<ComposerParts>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer('backlot.composer', {
    deserializeWebviewPanel: async (panel, state: unknown) =>
      (await (await load()).composer()).restore(panel, state),
  });
}
