import type { Money } from '../../core/money.ts';
import type { Charge } from '../store/rows.ts';

/** What is known of the price of a call before it is made. */
export type KnownPrice =
  /** The platform named it for this very call. */
  | { readonly known: 'platform'; readonly money: Money }
  /**
   * What this account paid for the same inputs before; `oldestAt` in milliseconds since the epoch. `isScaled`: it paid for
   * others, and the contract says how much more or less these cost.
   */
  | {
      readonly known: 'past';
      readonly low: Money;
      readonly high: Money;
      readonly count: number;
      readonly oldestAt: number;
      readonly isScaled?: true;
    }
  | { readonly known: 'none' };

/** How many charges make the range: prices change, old ones mislead. */
export const PAST_CHARGES = 20;

/**
 * The range of past charges, the nearest first. Those in another unit than that cannot be compared: left out.
 *
 * @param times how much this call costs for each part of what those did, as the contract states it.
 */
export function pastPrice(charges: readonly Charge[], times = 1): KnownPrice {
  const unit = charges[0]?.cost.unit;
  if (unit === undefined) return { known: 'none' };
  const comparable = charges.filter((charge) => charge.cost.unit === unit);
  const micros = comparable.map((charge) => charge.cost.micros);
  return {
    known: 'past',
    low: { unit, micros: Math.round(Math.min(...micros) * times) },
    high: { unit, micros: Math.round(Math.max(...micros) * times) },
    count: comparable.length,
    oldestAt: Math.min(...comparable.map((charge) => charge.at)),
    ...(times !== 1 && { isScaled: true }),
  };
}
