import * as vscode from 'vscode';
import { bareAmount, type Money, type MoneyUnit } from '../../core/money.ts';
import type { Budget, BudgetStanding } from '../../jobs/money/budget.ts';
import { fullTime } from '../shared/relativeTime.ts';
import { moneyText } from './moneyText.ts';

/** "148 of 200 credits left today": the number alone where the unit is a word, so that it is said once. */
export function leftText({ budget, left }: BudgetStanding, unit: MoneyUnit): string {
  const now = bareAmount(left, vscode.env.language, unit);
  const limit = moneyText(budget.limit, unit);
  switch (budget.period) {
    case 'day':
      return vscode.l10n.t('{0} of {1} left today', now, limit);
    case 'week':
      return vscode.l10n.t('{0} of {1} left this week', now, limit);
    case 'month':
      return vscode.l10n.t('{0} of {1} left this month', now, limit);
  }
}

/** What counts against a budget and what it cannot count, as label and value. */
export function budgetFacts(
  { budget, spent, uncounted, unpriced, endsAt }: BudgetStanding,
  unit: MoneyUnit,
): readonly (readonly [label: string, value: string])[] {
  return [
    [vscode.l10n.t('Spent or reserved'), moneyText(spent, unit)],
    [vscode.l10n.t('Begins anew'), fullTime(endsAt)],
    [vscode.l10n.t('A job of unknown cost'), unknownText(budget.unknownCost, unit)],
    ...(uncounted.length > 0
      ? [[vscode.l10n.t('Not counted'), uncounted.map((one) => moneyText(one, unit)).join(', ')] as const]
      : []),
    ...(unpriced > 0 ? [[vscode.l10n.t('Calls of unknown cost'), String(unpriced)] as const] : []),
  ];
}

function unknownText(unknown: Budget['unknownCost'], unit: MoneyUnit): string {
  return unknown === 'ask'
    ? vscode.l10n.t('asks each time')
    : vscode.l10n.t('counts {0}', moneyText(unknown, unit));
}

/** Amounts by their units, in one text: "52 credits, $1.20". */
export function amountsText(amounts: readonly Money[], unit: MoneyUnit | undefined): string {
  return amounts.map((amount) => moneyText(amount, unit)).join(', ');
}
