import * as vscode from 'vscode';
import { showInformationMessage } from '../shared/messages.ts';
import { money, type Money, type MoneyUnit } from '../../core/money.ts';
import type { PaidQuestion } from '../../jobs/submit/approval.ts';
import type { BudgetStanding } from '../../jobs/money/budget.ts';
import type { KnownPrice } from '../../jobs/money/pastPrice.ts';
import { clockTime, relativeTime } from '../shared/relativeTime.ts';
import { resourceText, wordedText } from '../resources/resourceText.ts';
import { moneyText } from './moneyText.ts';
import { setting } from '../shared/settings.ts';

/** Asks before money is spent: what it costs as far as anyone knows, and what is left. */
export async function askToPay(question: PaidQuestion, now: number): Promise<boolean> {
  const { kind, provider } = question;
  // A paid call that is no job has the id of its operation as its kind.
  const isJob = !Object.hasOwn(provider.operations, kind.id);
  const labels = isJob ? provider.jobs?.labels : undefined;
  const submit = labels ? resourceText(labels.submit) : vscode.l10n.t('Send');
  const ask = labels
    ? wordedText({ text: labels.question, args: [kind.label, provider.label] })
    : vscode.l10n.t('{0} on {1}?', kind.label, provider.label);
  const { balance, account, budget, expected, price } = question;
  const { moneyUnit } = provider;
  const left = balance
    ? vscode.l10n.t(
        '{0} left on the account "{1}", as of {2}.',
        moneyText(balance.balance.available, moneyUnit),
        account.label,
        clockTime(balance.at),
      )
    : vscode.l10n.t('What is left on the account "{0}" is not known.', account.label);
  const chosen = await showInformationMessage(
    ask,
    {
      modal: true,
      detail: [
        `“${question.title}”\n`,
        priceText(price, moneyUnit, now),
        left,
        ...(budget ? budgetLines(budget, expected, moneyUnit) : []),
      ].join('\n'),
    },
    submit,
  );
  return chosen === submit;
}

/** What is left of the account's budget, until when, and why it cannot decide alone. */
function budgetLines(
  { budget, left, uncounted, endsAt }: BudgetStanding,
  expected: Money | null,
  unit: MoneyUnit,
): readonly string[] {
  const until = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(endsAt);
  const [now, limit] = [moneyText(left, unit), moneyText(budget.limit, unit)];
  const others = uncounted.map((spent) => moneyText(spent, unit)).join(', ');
  return [
    vscode.l10n.t('Budget: {0} of {1} left until {2}.', now, limit, until),
    ...(expected ? [] : [vscode.l10n.t('The price is not known, so the budget cannot answer for you.')]),
    ...(others
      ? [vscode.l10n.t('The budget cannot count what was spent in another unit: {0}.', others)]
      : []),
  ];
}

/** The price as far as it is known, with where the number comes from. */
function priceText(price: KnownPrice, unit: MoneyUnit, now: number): string {
  switch (price.known) {
    case 'platform':
      return vscode.l10n.t('Price: {0}, as the platform says.', moneyText(price.money, unit));
    case 'past': {
      const range =
        price.low.micros === price.high.micros
          ? moneyText(price.low, unit)
          : `${moneyText(price.low, unit)} – ${moneyText(price.high, unit)}`;
      return vscode.l10n.t(
        'Price: {0}, from {1} earlier jobs of this account, the oldest {2}.',
        range,
        price.count,
        relativeTime(price.oldestAt, now),
      );
    }
    case 'none':
      return vscode.l10n.t('Price: none known yet. The platform names it when it accepts the job.');
  }
}

/**
 * Below which amount a paid job whose price is known is not asked about; null asks always.
 * The setting has application scope, so that a workspace cannot spend for its user.
 */
export function skipQuestionBelow(unit: string): Money | null {
  const amount = setting('paid.skipQuestionBelow');
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? money(unit, amount) : null;
}
