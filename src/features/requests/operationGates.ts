import * as vscode from 'vscode';
import type { PaidSubmission } from '../../jobs/submit/paidSubmission.ts';
import type { DestructiveQuestion, Confirmations, WriteQuestion } from '../../calls/confirmations.ts';
import { payOperation } from '../../jobs/submit/payOperation.ts';

/** The user's word before something is changed, destroyed or bought. */
export function operationConfirmations(submission: () => Promise<PaidSubmission>): Confirmations {
  return {
    confirmWrite: async (question) => {
      const go = question.operation.summary;
      const chosen = await vscode.window.showInformationMessage(
        sentence(question),
        {
          modal: true,
          detail: [question.warning, question.operation.description].filter(Boolean).join('\n\n'),
        },
        go,
      );
      return chosen === go;
    },

    confirmDestructive: (question) => askWord(question),

    pay: async (call, signal) => payOperation(await submission(), call, signal),
  };
}

/** True only when the word was typed letter by letter. */
async function askWord(question: DestructiveQuestion): Promise<boolean> {
  const typed = await vscode.window.showInputBox({
    title: sentence(question),
    prompt: [question.warning, vscode.l10n.t('This cannot be undone. Type {0} to go on.', question.word)]
      .filter(Boolean)
      .join(' '),
    ignoreFocusOut: true,
    validateInput: (text) => (text === question.word ? undefined : vscode.l10n.t('Type {0}.', question.word)),
  });
  return typed === question.word;
}

function sentence({ operation, provider, account, target }: WriteQuestion): string {
  const what = target === null ? operation.summary : `${operation.summary}: ${target}`;
  return vscode.l10n.t('{0}? ({1}, account "{2}")', what, provider.label, account.label);
}
