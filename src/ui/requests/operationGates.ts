import * as vscode from 'vscode';
import { problemFromAnswer } from '../../net/answer.ts';
import { Problem } from '../../core/problem.ts';
import type { PaidGate } from '../../jobs/paidGate.ts';
import type { DestructiveQuestion, Gates, WriteQuestion } from '../../operations/gates.ts';

/** The user's word before something is changed, destroyed or bought. */
export function operationGates(gate: () => Promise<PaidGate>): Gates {
  return {
    confirmWrite: async (question) => {
      const go = question.operation.summary;
      const chosen = await vscode.window.showInformationMessage(
        sentence(question),
        { modal: true, detail: question.operation.description ?? '' },
        go,
      );
      return chosen === go;
    },

    confirmDestructive: (question) => askWord(question),

    pay: async ({ session, provider, operation, call, send, target }, signal) => {
      const { job, answer } = await (
        await gate()
      ).pay(
        {
          session,
          provider,
          operation,
          call,
          label: operation.summary,
          title: target === null ? operation.summary : `${operation.summary}: ${target}`,
          send: (sending) => send(sending),
          outcome: async (response) => {
            const text = await response.clone().text();
            const context = { provider: provider.id, account: session.account.id, operation: operation.id };
            if (!response.ok) throw problemFromAnswer(response, text, context);
            return { cost: provider.chargeOf?.(operation.id, parsed(text)) ?? null, summary: null };
          },
        },
        signal,
      );
      if (answer) return { response: answer, job };
      if (job.problem) throw new Problem(job.problem);
      throw new Problem({ kind: 'cancelled', code: 'call.cancelled', mayHaveActed: false });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True only when the word was typed letter by letter. */
async function askWord(question: DestructiveQuestion): Promise<boolean> {
  const typed = await vscode.window.showInputBox({
    title: sentence(question),
    prompt: vscode.l10n.t('This cannot be undone. Type {0} to go on.', question.word),
    ignoreFocusOut: true,
    validateInput: (text) => (text === question.word ? undefined : vscode.l10n.t('Type {0}.', question.word)),
  });
  return typed === question.word;
}

function sentence({ operation, provider, account, target }: WriteQuestion): string {
  const what = target === null ? operation.summary : `${operation.summary}: ${target}`;
  return vscode.l10n.t('{0}? ({1}, account "{2}")', what, provider.label, account.label);
}
