import type { Money } from '../core/money.ts';
import type { Charge } from './journal.ts';

/** What is known of the price of a call before it is made. */
export type KnownPrice =
  /** The platform named it for this very call. */
  | { readonly known: 'platform'; readonly money: Money }
  /** What this account paid for the same kind before; `oldestAt` is the age of the oldest, milliseconds. */
  | {
      readonly known: 'past';
      readonly low: Money;
      readonly high: Money;
      readonly count: number;
      readonly oldestAt: number;
    }
  | { readonly known: 'none' };

/** How many of the latest charges make the range: prices change, old ones mislead. */
export const PAST_CHARGES = 20;

/** The range of past charges. Those in another unit than the latest are left out: they cannot be compared. */
export function pastPrice(charges: readonly Charge[]): KnownPrice {
  const unit = charges[0]?.cost.unit;
  const comparable = charges.filter((charge) => charge.cost.unit === unit);
  if (unit === undefined || comparable.length === 0) return { known: 'none' };
  const micros = comparable.map((charge) => charge.cost.micros);
  return {
    known: 'past',
    low: { unit, micros: Math.min(...micros) },
    high: { unit, micros: Math.max(...micros) },
    count: comparable.length,
    oldestAt: Math.min(...comparable.map((charge) => charge.at)),
  };
}
