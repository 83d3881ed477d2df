import type { Worded } from './actionGuide.ts';
import { rawText } from './foreignText.ts';

/** An amount of money. `micros` is an integer in millionths of the unit: some platforms send decimals. */
export interface Money {
  /**
   * The id of a `MoneyUnit`. One that no platform declares (any more) is shown as it is, and only amounts of the same
   * unit are ever compared or added.
   */
  readonly unit: string;
  readonly micros: number;
}

/** How a platform counts money. */
export interface MoneyUnit {
  /**
   * What amounts are stored and compared by: an ISO 4217 code for real money (`USD`), which is shown as the user's
   * language writes it; else the platform's word in the plural (`credits`), which is shown after the number.
   */
  readonly id: string;
  /** English texts for an amount of one and for any other, {0} being the number, where the id does not do. */
  readonly one?: string;
  readonly other?: string;
  /** The most decimals that are shown, from 0 to 6; left out: 6, all that can be stored. */
  readonly decimals?: number;
}

export function money(unit: string, amount: number): Money {
  return { unit, micros: Math.round(amount * 1_000_000) };
}

/** False for what is negative, no number, or beyond exact counting: such an amount tells no price and no charge. */
export function isCountable({ micros }: Money): boolean {
  return micros >= 0 && Number.isSafeInteger(Math.round(micros));
}

const MOST_DECIMALS = 6;

/** Cached by locale, decimals and currency: creating a format is slow. */
const formats = new Map<string, Intl.NumberFormat>();

/** "12 credits", "0.5 credits", "$3.20", "$0.000125". The facts of another unit than the amount's are not used. */
export function formatMoney(value: Money, locale = 'en', unit?: MoneyUnit): string {
  const { text, args } = wordedMoney(value, locale, unit);
  return text.replace(/\{(\d)\}/g, (_, index: string) => {
    const arg = args[Number(index)] ?? '';
    return typeof arg === 'number' ? String(arg) : rawText(arg);
  });
}

/** An amount as an English text with its values, for translation. */
export function wordedMoney({ unit: id, micros }: Money, locale: string, unit?: MoneyUnit): Worded {
  const facts = unit?.id === id ? unit : undefined;
  const amount = micros / 1_000_000;
  const number = formatOf(locale, facts?.decimals ?? MOST_DECIMALS, id).format(amount);
  if (isCurrency(id)) return { text: '{0}', args: [number] };
  const text = (amount === 1 ? facts?.one : undefined) ?? facts?.other;
  return text === undefined ? { text: '{0} {1}', args: [number, id] } : { text, args: [number] };
}

/** The number alone, for "148 of 200 credits"; real money with its sign, as everywhere: "$1.20". */
export function bareAmount({ unit: id, micros }: Money, locale: string, unit?: MoneyUnit): string {
  const decimals = unit?.id === id ? unit.decimals : undefined;
  return formatOf(locale, decimals ?? MOST_DECIMALS, id).format(micros / 1_000_000);
}

function isCurrency(id: string): boolean {
  return /^[A-Z]{3}$/.test(id);
}

function formatOf(locale: string, maximumFractionDigits: number, unit: string): Intl.NumberFormat {
  const currency = isCurrency(unit) ? unit : '';
  const key = [locale, maximumFractionDigits, currency].join(' ');
  const style = currency ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const) : {};
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { ...style, maximumFractionDigits });
  formats.set(key, format);
  return format;
}
