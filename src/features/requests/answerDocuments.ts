import * as vscode from 'vscode';
import type { Answer } from '../../calls/answer.ts';

export const ANSWER_SCHEME = 'backlot-answer';

/** How many answers stay readable: closed tabs can be opened again, memory stays flat. */
const KEPT = 20;

/** Answers as read-only documents. Their secrets are masked before they come here: every extension can read them. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  #count = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.#texts.get(uri.path) ?? vscode.l10n.t('This answer is no longer kept. Run the request again.')
    );
  }

  /** Shows an answer beside the request that asked for it. */
  async show(answer: Answer): Promise<void> {
    await this.showText(`${answer.operation.id} ${answer.status}`, answer.text, answer.language);
  }

  /** Shows a text without secrets under a title of its own. */
  async showText(title: string, text: string, language: Answer['language']): Promise<void> {
    this.#count += 1;
    const extension = { json: 'json', markdown: 'md', plaintext: 'txt' }[language];
    // A slash would make a folder of a name that a user gave.
    const path = `/${title.replaceAll('/', '∕')} (${this.#count}).${extension}`;
    this.#texts.set(path, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > KEPT && oldest !== undefined) this.#texts.delete(oldest);
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: ANSWER_SCHEME, path }),
    );
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }
}
