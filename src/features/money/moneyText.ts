import { env } from 'vscode';
import { wordedMoney, type Money, type MoneyUnit } from '../../core/money.ts';
import { wordedText } from '../resources/resourceText.ts';

/** An amount in the user's language: "12 credits", "$3.20". `unit` is the platform's, if it is known. */
export function moneyText(value: Money, unit: MoneyUnit | undefined): string {
  return wordedText(wordedMoney(value, env.language, unit));
}
