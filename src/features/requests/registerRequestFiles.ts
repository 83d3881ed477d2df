import * as vscode from 'vscode';
import type { RequestFiles } from './requestFiles.ts';

const ENDING = '.backlot.jsonc';

/** The files that are request files, by their name. */
const REQUEST_FILES: vscode.DocumentSelector = { pattern: `**/*${ENDING}` };

/** Tells the editor who knows request files; their code is loaded when the first one is opened. */
export function registerRequestFiles(open: () => Promise<RequestFiles>): vscode.Disposable[] {
  const codeLenses = new vscode.EventEmitter<void>();
  let opened: Promise<RequestFiles> | undefined;
  const load = (): Promise<RequestFiles> =>
    (opened ??= open().then((files) => {
      files.onDidChangeCodeLenses(() => codeLenses.fire());
      return files;
    }));
  const check = (document: vscode.TextDocument): void => {
    if (document.uri.path.endsWith(ENDING)) void load().then((files) => files.checkSoon(document));
  };
  for (const document of vscode.workspace.textDocuments) check(document);
  return [
    codeLenses,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.uri.path.endsWith(ENDING)) void load().then((files) => files.forget(document));
    }),
    vscode.languages.registerCodeLensProvider(REQUEST_FILES, {
      onDidChangeCodeLenses: codeLenses.event,
      provideCodeLenses: async (document) => (await load()).codeLenses(document),
      resolveCodeLens: async (codeLens) => (await load()).resolveCodeLens(codeLens),
    }),
    vscode.languages.registerHoverProvider(REQUEST_FILES, {
      provideHover: async (document, position) => (await load()).hover(document, position),
    }),
    vscode.languages.registerCodeActionsProvider(
      REQUEST_FILES,
      { provideCodeActions: async (document, range) => (await load()).fixes(document, range) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCompletionItemProvider(
      REQUEST_FILES,
      {
        provideCompletionItems: async (document, position) => (await load()).completions(document, position),
      },
      '"',
    ),
  ];
}
