import type { OpenQuestions } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { showInformationMessage, showInputBox } from '../shared/messages.ts';
import type { PaidSubmission } from '../../jobs/submit/paidSubmission.ts';
import type { DestructiveQuestion, Confirmations, WriteQuestion } from '../../calls/confirmations.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** Asks the user before something is changed, destroyed or bought. */
export function operationConfirmations(
  submission: () => Promise<PaidSubmission>,
  questions: OpenQuestions,
): Confirmations {
  return {
    confirmWrite: (question) => questions.during(() => confirmWrite(question)),
    confirmDestructive: (question) => questions.during(() => askToType(question)),
    pay: async (call, signal) => (await submission()).pay(call, signal),
  };
}

async function confirmWrite(question: WriteQuestion): Promise<boolean> {
  const go = question.operation.summary;
  const detail = [question.warning, question.operation.description].filter(Boolean).join('\n\n');
  const chosen = await showInformationMessage(sentence(question), { modal: true, detail }, go);
  return chosen === go;
}

/** True only when the word was typed letter by letter. */
async function askToType(question: DestructiveQuestion): Promise<boolean> {
  const typed = await showInputBox({
    title: sentence(question),
    prompt: [question.warning, vscode.l10n.t('This cannot be undone. Type {0} to go on.', question.word)]
      .filter(Boolean)
      .join(' '),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isSameWord(text, question.word) ? undefined : vscode.l10n.t('Type {0}.', question.word),
  });
  return typed !== undefined && isSameWord(typed, question.word);
}

function sentence({ operation, provider, account, target }: WriteQuestion): string {
  const what = target === null ? operation.summary : `${operation.summary}: ${oneLine(target)}`;
  return vscode.l10n.t('{0}? ({1}, account "{2}")', what, provider.label, account.label);
}

/** Keyboards and platforms write the same letters in different Unicode forms. */
function isSameWord(typed: string, word: string): boolean {
  return typed.normalize() === word.normalize();
}
