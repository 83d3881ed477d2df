import * as vscode from 'vscode';
import type { RequestFiles } from './requestFiles.ts';

/** The files that are request files, by their name. */
const REQUEST_FILES: vscode.DocumentSelector = { pattern: '**/*.backlot.jsonc' };

/** Tells the editor who knows request files; their code is loaded when it asks for the first time. */
export function registerRequestFiles(load: () => Promise<RequestFiles>): vscode.Disposable[] {
  return [
    vscode.languages.registerCodeLensProvider(REQUEST_FILES, {
      provideCodeLenses: async (document) => (await load()).lenses(document),
    }),
    vscode.languages.registerHoverProvider(REQUEST_FILES, {
      provideHover: async (document, position) => (await load()).hover(document, position),
    }),
    vscode.languages.registerCompletionItemProvider(
      REQUEST_FILES,
      {
        provideCompletionItems: async (document, position) => (await load()).completions(document, position),
      },
      '"',
    ),
  ];
}
