import { formatMoney, money } from '../../core/money.ts';
import type { ResourceTone } from '../../core/resource.ts';

/** From this share of a limit on, what is left is worth a color. */
const NEAR = 0.8;

/** Whole US cents as dollars. */
export function dollars(cents: number): string {
  return formatMoney(money('USD', cents / 100));
}

/** `$12.00 / $30.00`; without a limit, `$12.00 / ∞`. */
export function spentOf(spend: number, limit: number | null | undefined): string {
  return `${dollars(spend)} / ${typeof limit === 'number' ? dollars(limit) : '∞'}`;
}

/** How near the limit is; undefined without one. */
export function toneOfSpending(spend: number, limit: number | null | undefined): ResourceTone | undefined {
  if (typeof limit !== 'number') return undefined;
  if (spend >= limit) return 'bad';
  return spend >= limit * NEAR ? 'warning' : 'good';
}
