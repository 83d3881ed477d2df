import * as vscode from 'vscode';
import type { StoryboardEditors } from './storyboardEditors.ts';

/** Loaded when the first board is opened. */
export interface StoryboardParts {
  readonly storyboards: () => Promise<StoryboardEditors>;
}

/** Tells the editor who shows storyboards; the code is loaded with the first one. */
export function registerStoryboards(load: () => Promise<StoryboardParts>): vscode.Disposable[] {
  return [
    vscode.window.registerCustomEditorProvider(
      'backlot.storyboard',
      {
        resolveCustomTextEditor: async (document, panel) => {
          const boards = await (await load()).storyboards();
          await boards.open(document, panel);
        },
      },
      { supportsMultipleEditorsPerDocument: true },
    ),
  ];
}
