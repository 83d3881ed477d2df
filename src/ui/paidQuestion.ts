import * as vscode from 'vscode';
import { formatMoney } from '../core/money.ts';
import type { PaidQuestion } from '../jobs/paidGate.ts';
import type { KnownPrice } from '../jobs/pastPrice.ts';
import { clockTime, relativeTime } from './relativeTime.ts';

/** Asks before money is spent: what it costs as far as anyone knows, and what is left. */
export async function askToPay(question: PaidQuestion, now: number): Promise<boolean> {
  const go = vscode.l10n.t('Generate');
  const { balance, account } = question;
  const left = balance
    ? vscode.l10n.t(
        '{0} left on the account "{1}", as of {2}.',
        formatMoney(balance.balance.available, vscode.env.language),
        account.label,
        clockTime(balance.at),
      )
    : vscode.l10n.t('What is left on the account "{0}" is not known.', account.label);
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Generate with {0} on {1}?', question.kind.label, question.provider.label),
    { modal: true, detail: `“${question.title}”\n\n${priceText(question.price, now)}\n${left}` },
    go,
  );
  return chosen === go;
}

/** The price as far as it is known, with where the number comes from. */
export function priceText(price: KnownPrice, now: number): string {
  const format = (money: Parameters<typeof formatMoney>[0]) => formatMoney(money, vscode.env.language);
  switch (price.known) {
    case 'platform':
      return vscode.l10n.t('Price: {0}, as the platform says.', format(price.money));
    case 'past': {
      const range =
        price.low.micros === price.high.micros
          ? format(price.low)
          : `${format(price.low)} – ${format(price.high)}`;
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
