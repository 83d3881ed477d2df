import * as vscode from 'vscode';
import type { Answer } from '../../calls/answer.ts';

export const ANSWER_SCHEME = 'backlot-answer';

/** How many answers stay readable: closed tabs can be opened again, memory stays flat. */
const KEPT = 20;

/** An answer that is kept as a document. */
export interface ShownAnswer {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly text: string;
  /** Null for a text that is no answer of a platform. */
  readonly answer: Pick<Answer, 'status' | 'statusText' | 'durationMs' | 'headers'> | null;
  /** The answer to the same question before this one, while it is kept. */
  readonly before: string | null;
}

/** Answers as read-only documents. Their secrets are masked before they come here: every extension can read them. */
export class AnswerDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  /** By the path of the document, the oldest first. */
  readonly #shown = new Map<string, ShownAnswer>();
  /** The path of the last answer to a question. */
  readonly #last = new Map<string, string>();
  readonly #changes = new vscode.EventEmitter<void>();
  #count = 0;
  /** Fires with each answer. */
  readonly onDidShow = this.#changes.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.#shown.get(uri.path)?.text ??
      vscode.l10n.t('This answer is no longer kept. Run the request again.')
    );
  }

  /**
   * Shows an answer beside the request that asked for it.
   *
   * @param request the file that asked, where one did.
   */
  async show(answer: Answer, request?: vscode.Uri): Promise<void> {
    const question = request?.toString() ?? `${answer.account.id} ${answer.operation.id}`;
    const title = `${answer.operation.id} ${answer.status}`;
    await this.#open(title, answer.text, answer.language, { answer, question });
  }

  /** Shows a text without secrets under a title of its own. */
  async showText(title: string, text: string, language: Answer['language']): Promise<void> {
    await this.#open(title, text, language, null);
  }

  /** The last answer to a request file; undefined when none is kept. */
  lastOf(request: vscode.Uri): ShownAnswer | undefined {
    return this.#shown.get(this.#last.get(request.toString()) ?? '');
  }

  /** What is kept of a document of answers. */
  of(uri: vscode.Uri): ShownAnswer | undefined {
    return this.#shown.get(uri.path);
  }

  /** The kept answer before this one. */
  before({ before }: ShownAnswer): ShownAnswer | undefined {
    return before === null ? undefined : this.#shown.get(before);
  }

  /** Brings a kept answer to the front again. */
  async reveal({ uri }: ShownAnswer): Promise<void> {
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
      // Beside nothing there is no need of another column.
      viewColumn: tabs.length === 0 ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  dispose(): void {
    this.#changes.dispose();
  }

  async #open(
    title: string,
    text: string,
    language: Answer['language'],
    of: { readonly answer: Answer; readonly question: string } | null,
  ): Promise<void> {
    this.#count += 1;
    const extension = { json: 'json', markdown: 'md', plaintext: 'txt' }[language];
    // A slash would make a folder of a name that a user gave.
    const path = `/${title.replaceAll('/', '∕')} (${this.#count}).${extension}`;
    const uri = vscode.Uri.from({ scheme: ANSWER_SCHEME, path });
    const before = of && (this.#last.get(of.question) ?? null);
    const shown: ShownAnswer = { uri, title, text, answer: of?.answer ?? null, before };
    this.#shown.set(path, shown);
    if (of) this.#last.set(of.question, path);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > KEPT && oldest !== undefined) this.#shown.delete(oldest);
    this.#changes.fire();
    await this.reveal(shown);
  }
}
