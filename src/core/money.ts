/**
 * An amount of one platform's money. `micros` are millionths of the unit, an integer, because the platforms
 * send both decimal numbers (Crucible credits) and micro-dollars (Killa Tamata).
 */
export interface Money {
  readonly unit: MoneyUnit;
  readonly micros: number;
}

export const MONEY_UNITS = ['usd', 'credits', 'cr'] as const;

/** `usd` is shown with a dollar sign; any other word is shown after the amount. */
export type MoneyUnit = (typeof MONEY_UNITS)[number];

export function money(unit: MoneyUnit, amount: number): Money {
  return { unit, micros: Math.round(amount * 1_000_000) };
}

/** "12 credits", "0.5 credits", "$3.20", "$0.000125": at most six decimals, at least two for dollars. */
export function formatMoney(value: Money, locale = 'en'): string {
  const amount = value.micros / 1_000_000;
  const digits = { maximumFractionDigits: 6, minimumFractionDigits: value.unit === 'usd' ? 2 : 0 };
  const text = new Intl.NumberFormat(locale, digits).format(Math.abs(amount));
  const sign = amount < 0 ? '-' : '';
  return value.unit === 'usd' ? `${sign}$${text}` : `${sign}${text} ${value.unit}`;
}
