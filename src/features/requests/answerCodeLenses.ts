import * as vscode from 'vscode';
import { oneLine, withoutIcons } from '../../net/redaction/displayText.ts';
import type { AnswerDocuments, ShownAnswer } from './answerDocuments.ts';

/** Above an answer: how it ended, how long it took, the headers worth reading, and the way to the one before. */
export class AnswerCodeLenses implements vscode.CodeLensProvider {
  readonly #answers: AnswerDocuments;

  constructor(answers: AnswerDocuments) {
    this.#answers = answers;
  }

  provideCodeLenses({ uri }: Pick<vscode.TextDocument, 'uri'>): vscode.CodeLens[] {
    const shown = this.#answers.of(uri);
    if (!shown?.answer) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    const said = (title: string) => new vscode.CodeLens(top, { title, command: '' });
    return [
      said(statusLine(shown.answer)),
      ...(this.#answers.before(shown)
        ? [
            new vscode.CodeLens(top, {
              title: vscode.l10n.t('Compare with the One Before'),
              command: 'backlot.compareAnswer',
              arguments: [uri],
            }),
          ]
        : []),
      ...shown.answer.headers.map(([name, value]) => said(withoutIcons(`${name}: ${oneLine(value)}`))),
    ];
  }
}

/** `200 OK · 132 ms`. */
export function statusLine({
  status,
  statusText,
  durationMs,
}: Pick<NonNullable<ShownAnswer['answer']>, 'status' | 'statusText' | 'durationMs'>): string {
  const words = withoutIcons(oneLine(`${status} ${statusText}`.trim(), 60));
  return vscode.l10n.t('{0} · {1} ms', words, Math.round(durationMs));
}
