import { env, l10n } from 'vscode';
import { formatAmount, type Money } from '../../core/money.ts';

/** An amount of a platform's money in the user's language: "12 credits", "$3.20". */
export function moneyText(value: Money): string {
  const amount = formatAmount(value, env.language);
  switch (value.unit) {
    case 'usd':
      return amount;
    case 'credits':
      return l10n.t('{0} credits', amount);
    case 'cr':
      return l10n.t('{0} cr', amount);
  }
}
