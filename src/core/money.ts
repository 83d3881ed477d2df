/** An amount of money. `micros` is an integer in millionths of the unit: some platforms send decimals. */
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

/** Cached by locale and minimum number of decimals: creating a format is slow. */
const formats = new Map<string, Intl.NumberFormat>();

/** "12 credits", "0.5 credits", "$3.20", "$0.000125": at most six decimals, at least two for dollars. */
export function formatMoney(value: Money, locale = 'en'): string {
  const amount = formatAmount(value, locale);
  return value.unit === 'usd' ? amount : `${amount} ${value.unit}`;
}

/** The amount without the unit's name; dollars have their sign. */
export function formatAmount(value: Money, locale: string): string {
  const amount = value.micros / 1_000_000;
  const text = formatOf(locale, value.unit === 'usd' ? 2 : 0).format(Math.abs(amount));
  return `${amount < 0 ? '-' : ''}${value.unit === 'usd' ? '$' : ''}${text}`;
}

function formatOf(locale: string, minimumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${minimumFractionDigits}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 6, minimumFractionDigits });
  formats.set(key, format);
  return format;
}
