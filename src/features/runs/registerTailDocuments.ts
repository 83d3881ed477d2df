import * as vscode from 'vscode';
import { TAIL_SCHEME } from './openTails.ts';
import type { TailDocuments } from './tailDocuments.ts';

/**
 * Tells the editor who knows documents of run events.
 *
 * @param load called when the first one is opened, also one that was open before the window was loaded again.
 */
export function registerTailDocuments(load: () => Promise<TailDocuments>): vscode.Disposable[] {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const codeLensChanges = new vscode.EventEmitter<void>();
  let loaded: Promise<TailDocuments> | undefined;
  // The editor wants the events of changes at once, before there is anything that changes.
  const read = () =>
    (loaded ??= load().then((tails) => {
      tails.onDidChange((uri) => changes.fire(uri));
      tails.onDidChangeCodeLenses(() => codeLensChanges.fire());
      return tails;
    }));
  const documents: vscode.DocumentSelector = { scheme: TAIL_SCHEME };
  return [
    changes,
    codeLensChanges,
    vscode.workspace.registerTextDocumentContentProvider(TAIL_SCHEME, {
      onDidChange: changes.event,
      provideTextDocumentContent: async (uri) => (await read()).textOf(uri),
    }),
    vscode.languages.registerFoldingRangeProvider(documents, {
      provideFoldingRanges: async (document) => (await read()).foldingRanges(document),
    }),
    vscode.languages.registerDocumentSymbolProvider(documents, {
      provideDocumentSymbols: async (document) => (await read()).symbols(document),
    }),
    vscode.languages.registerCodeLensProvider(documents, {
      onDidChangeCodeLenses: codeLensChanges.event,
      provideCodeLenses: async (document) => (await read()).codeLenses(document),
    }),
  ];
}
