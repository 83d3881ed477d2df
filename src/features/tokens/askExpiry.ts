import * as vscode from 'vscode';
import { showInputBox, showQuickPick } from '../shared/messages.ts';
import { EXPIRY_DAYS, expiryIn, typedExpiry } from '../../calls/questions/expiry.ts';
import type { Question } from '../../calls/questions/question.ts';
import { parseTime } from '../../core/clock.ts';
import { fullTime } from '../shared/relativeTime.ts';

interface ExpiryRow extends vscode.QuickPickItem {
  /** Null: never. Left out: a date is to be typed. */
  readonly value?: string | null;
}

/** When something is to end: never, in some days, or at a date. Undefined when the user backs out, null for never. */
export async function askExpiry(question: Question, title: string): Promise<string | null | undefined> {
  const now = Date.now();
  const rows: ExpiryRow[] = [
    ...EXPIRY_DAYS.map((days) => ({
      label: vscode.l10n.t('In {0} days', days.toString()),
      description: fullTime(parseTime(expiryIn(days, now)) ?? now),
      value: expiryIn(days, now),
    })),
    { label: vscode.l10n.t('On a date…') },
    ...(question.required ? [] : [{ label: vscode.l10n.t('Never'), value: null }]),
  ];
  const picked = await showQuickPick(rows, {
    title,
    placeHolder: question.description ?? '',
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  return picked.value === undefined ? askDate(title, now) : picked.value;
}

async function askDate(title: string, now: number): Promise<string | undefined> {
  const typed = await showInputBox({
    title,
    prompt: vscode.l10n.t('A date, or a date and a time, in your time zone: 2027-03-31 or 2027-03-31 18:00'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const answer = typedExpiry(text, now);
      if (answer.ok) return undefined;
      return answer.fault === 'past'
        ? vscode.l10n.t('This lies in the past.')
        : vscode.l10n.t('Write it as 2027-03-31 or 2027-03-31 18:00.');
    },
  });
  const answer = typed === undefined ? undefined : typedExpiry(typed, now);
  return answer?.ok ? answer.value : undefined;
}
