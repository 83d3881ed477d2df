import * as vscode from 'vscode';
import { showInputBox, showQuickPick } from '../shared/messages.ts';
import { money, type MoneyUnit } from '../../core/money.ts';
import type { Budget, BudgetStanding } from '../../jobs/money/budget.ts';
import { leftText } from './budgetText.ts';

/** Says what is left of the present budget. `null` takes the budget away; undefined when the user backs out. */
export async function askBudget(
  standing: BudgetStanding | null,
  unit: MoneyUnit,
  title: string,
): Promise<Budget | null | undefined> {
  const current = standing?.budget ?? null;
  const period = await askPeriod(standing, unit, title);
  if (period === undefined || period === null) return period;
  const limit = await askAmount(
    title,
    vscode.l10n.t('The most that may be spent in this time, in {0}', unit.id),
    current?.limit.micros,
  );
  if (limit === undefined) return undefined;
  const unknownCost = await askUnknown(current, unit, title);
  if (unknownCost === undefined) return undefined;
  return { period, limit: money(unit.id, limit), unknownCost };
}

async function askPeriod(
  standing: BudgetStanding | null,
  unit: MoneyUnit,
  title: string,
): Promise<Budget['period'] | null | undefined> {
  const rows: (vscode.QuickPickItem & { readonly period: Budget['period'] | null })[] = [
    { label: vscode.l10n.t('Per day'), period: 'day' },
    { label: vscode.l10n.t('Per week'), period: 'week' },
    { label: vscode.l10n.t('Per month'), period: 'month' },
  ];
  if (standing) rows.push({ label: vscode.l10n.t('No budget'), period: null });
  const placeHolder = standing
    ? vscode.l10n.t('Now {0}', leftText(standing, unit))
    : vscode.l10n.t('A budget blocks paid jobs before they are sent');
  return (await showQuickPick(rows, { title, placeHolder }))?.period;
}

async function askAmount(title: string, prompt: string, micros?: number): Promise<number | undefined> {
  const text = await showInputBox({
    title,
    prompt,
    value: micros === undefined ? '' : String(micros / 1_000_000),
    validateInput: (typed) =>
      Number.isFinite(Number(typed)) && Number(typed) >= 0 && typed.trim() !== ''
        ? undefined
        : vscode.l10n.t('Enter an amount.'),
  });
  return text === undefined ? undefined : Number(text);
}

async function askUnknown(
  current: Budget | null,
  unit: MoneyUnit,
  title: string,
): Promise<Budget['unknownCost'] | undefined> {
  const ask = { label: vscode.l10n.t('Ask me each time') };
  const count = { label: vscode.l10n.t('Count an amount…') };
  const placeHolder = vscode.l10n.t('When the cost of a job is not known');
  const picked = await showQuickPick([ask, count], { title, placeHolder });
  if (picked === ask) return 'ask';
  if (picked !== count) return undefined;
  const known = current && current.unknownCost !== 'ask' ? current.unknownCost.micros : undefined;
  const amount = await askAmount(
    title,
    vscode.l10n.t('What such a job counts until its cost is known, in {0}', unit.id),
    known,
  );
  return amount === undefined ? undefined : money(unit.id, amount);
}
