import * as vscode from 'vscode';

const VERSION_SCHEME = 'backlot-studio-version';

/** Texts of other versions of a document, to be compared with it. */
export class DocumentVersions implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #registered: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(VERSION_SCHEME, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? '';
  }

  /** An address at which the text can be read. @param like its name and ending tell the editor the language. */
  add(like: vscode.Uri, text: string): vscode.Uri {
    this.#count += 1;
    const path = `/${this.#count}/${like.path.split('/').at(-1) ?? 'text'}`;
    this.#texts.set(path, text);
    return vscode.Uri.from({ scheme: VERSION_SCHEME, path });
  }

  /** Shows what differs between the text and the document. */
  async compare(uri: vscode.Uri, text: string, title: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.diff', this.add(uri, text), uri, title);
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
