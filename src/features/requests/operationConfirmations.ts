import type { OpenQuestions } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { showInformationMessage, showInputBox } from '../shared/messages.ts';
import type { PaidSubmission } from '../../jobs/submit/paidSubmission.ts';
import type { DestructiveQuestion, Confirmations, WriteQuestion } from '../../calls/confirmations.ts';
import { accountName } from '../shared/accountName.ts';
import { dialogText } from './dialogText.ts';

/** Asks the user before something is changed, destroyed or bought. */
export function operationConfirmations(
  submission: () => Promise<PaidSubmission>,
  questions: OpenQuestions,
): Confirmations {
  /** What begins to be billed has no price to reserve: it needs a budget that has something left. */
  const requireBudget = async ({ operation, account }: WriteQuestion): Promise<void> => {
    if (operation.billed !== undefined) await (await submission()).requireOpenBudget(account);
  };
  return {
    confirmWrite: async (question) => {
      await requireBudget(question);
      return questions.during(() => confirmWrite(question));
    },
    confirmDestructive: async (question) => {
      await requireBudget(question);
      return questions.during(() => askToType(question));
    },
    pay: async (call, signal) => (await submission()).pay(call, signal),
  };
}

async function confirmWrite(question: WriteQuestion): Promise<boolean> {
  const { question: ask, effect, facts, button } = dialogText(question);
  const detail = [
    effect,
    facts.join('\n'),
    billedText(question),
    question.warning,
    accountName(question.provider.label, question.account.label),
  ]
    .filter(Boolean)
    .join('\n\n');
  return (await showInformationMessage(ask, { modal: true, detail }, button)) === button;
}

/** What begins to be billed; null for a call that begins nothing. */
function billedText({ operation: { billed }, provider }: WriteQuestion): string | null {
  if (billed === undefined) return null;
  return vscode.l10n.t(
    'From then on this is billed: {0}. {1} does not say at which rate.',
    billed,
    provider.label,
  );
}

/** True only when the word was typed letter by letter. */
async function askToType(question: DestructiveQuestion): Promise<boolean> {
  const { question: ask, effect, facts } = dialogText(question);
  const typed = await showInputBox({
    title: `${ask} (${accountName(question.provider.label, question.account.label)})`,
    prompt: [
      effect,
      ...facts.map(sentence),
      billedText(question),
      question.warning,
      vscode.l10n.t('This cannot be undone. Type "{0}" to confirm.', question.word),
    ]
      .filter(Boolean)
      .join(' '),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isSameWord(text, question.word) ? undefined : vscode.l10n.t('Type "{0}" to confirm.', question.word),
  });
  return typed !== undefined && isSameWord(typed, question.word);
}

/** A prompt is one paragraph. */
function sentence(line: string): string {
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** Keyboards and platforms write the same letters in different Unicode forms. */
function isSameWord(typed: string, word: string): boolean {
  return typed.normalize() === word.normalize();
}
