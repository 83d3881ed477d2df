import * as vscode from 'vscode';
import type { PaidQuestion } from '../../jobs/submit/approval.ts';
import type { BudgetStanding } from '../../jobs/money/budget.ts';
import type { KnownPrice } from '../../jobs/money/pastPrice.ts';
import { clockTime, relativeTime } from '../shared/relativeTime.ts';
import { moneyText } from './moneyText.ts';

/** Asks before money is spent: what it costs as far as anyone knows, and what is left. */
export async function askToPay(question: PaidQuestion, now: number): Promise<boolean> {
  const isJob = !Object.hasOwn(question.provider.operations, question.kind.id);
  const isRun = isJob && question.provider.jobs?.kept !== undefined;
  const go = isRun ? vscode.l10n.t('Run') : isJob ? vscode.l10n.t('Generate') : vscode.l10n.t('Send');
  const ask =
    isJob && !isRun
      ? vscode.l10n.t('Generate with {0} on {1}?', question.kind.label, question.provider.label)
      : isRun
        ? vscode.l10n.t('Run {0} on {1}?', question.kind.label, question.provider.label)
        : vscode.l10n.t('{0} on {1}?', question.kind.label, question.provider.label);
  const budget = question.budget ? `\n${budgetText(question.budget)}` : '';
  const mustAsk = question.mustAsk
    ? `\n${vscode.l10n.t('The price is not known, so the budget cannot answer for you.')}`
    : '';
  const { balance, account } = question;
  const left = balance
    ? vscode.l10n.t(
        '{0} left on the account "{1}", as of {2}.',
        moneyText(balance.balance.available),
        account.label,
        clockTime(balance.at),
      )
    : vscode.l10n.t('What is left on the account "{0}" is not known.', account.label);
  const chosen = await vscode.window.showInformationMessage(
    ask,
    {
      modal: true,
      detail: `“${question.title}”\n\n${priceText(question.price, now)}\n${left}${budget}${mustAsk}`,
    },
    go,
  );
  return chosen === go;
}

/** What is left of the account's budget, and until when. */
function budgetText({ budget, left, endsAt }: BudgetStanding): string {
  const locale = vscode.env.language;
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(endsAt);
  return vscode.l10n.t('Budget: {0} of {1} left until {2}.', moneyText(left), moneyText(budget.limit), until);
}

/** The price as far as it is known, with where the number comes from. */
function priceText(price: KnownPrice, now: number): string {
  switch (price.known) {
    case 'platform':
      return vscode.l10n.t('Price: {0}, as the platform says.', moneyText(price.money));
    case 'past': {
      const range =
        price.low.micros === price.high.micros
          ? moneyText(price.low)
          : `${moneyText(price.low)} – ${moneyText(price.high)}`;
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
