import type { Money } from '../../core/money.ts';
import { Problem, type ProblemDetails } from '../../core/problem.ts';
import type { Period } from './calendar.ts';
import type { KnownPrice } from './pastPrice.ts';

/** What an account may spend in a period. */
export interface Budget {
  readonly period: Period;
  readonly limit: Money;
  /** What a call counts whose cost is not known: an amount; or nothing, and then the user is always asked. */
  readonly unknownCost: 'ask' | Money;
}

/** A budget and how it stands now. */
export interface BudgetStanding {
  readonly budget: Budget;
  /** Spent in the present period, and reserved for calls whose cost is not known yet. */
  readonly spent: Money;
  /** Never less than nothing. */
  readonly left: Money;
  /** Spent in the period in other units than the limit's, which nobody can compare with it: the user is asked. */
  readonly uncounted: readonly Money[];
  /** How many calls of the period cost something that nobody named: they are not in `spent`, and the user is asked. */
  readonly unpriced: number;
  /** When the next period begins, milliseconds since the epoch; infinite for a ceiling. */
  readonly endsAt: number;
  /**
   * Set when something was spent while this computer's clock was ahead: it counts until that moment (milliseconds since
   * the epoch), because nobody can say in which period it was.
   */
  readonly countsUntil: number | null;
}

/** True when the budget cannot decide alone: what was spent in its period is not all known in its unit. */
export function isUncertain({ uncounted, unpriced }: BudgetStanding): boolean {
  return uncounted.length > 0 || unpriced > 0;
}

/**
 * What a call is to count until its cost is known: the platform's price, the highest of past charges, else what the
 * budget says for unknown costs. Null when that is not known, or only in another unit than the budget's.
 */
export function expectedCost(price: KnownPrice, budget: Budget | null): Money | null {
  const known = knownAmount(price);
  if (known && (!budget || budget.limit.unit === known.unit)) return known;
  return budget && budget.unknownCost !== 'ask' ? budget.unknownCost : null;
}

/** The price as one amount, the highest that is to be expected; null when none is known. */
export function knownAmount(price: KnownPrice): Money | null {
  switch (price.known) {
    case 'platform':
      return price.money;
    case 'past':
      return price.high;
    case 'none':
      return null;
  }
}

/** The lowest price that is to be expected; null when none is known. */
export function leastAmount(price: KnownPrice): Money | null {
  return price.known === 'past' ? price.low : knownAmount(price);
}

/**
 * Errors: Problem blocked `budget.exceeded` when what is expected does not fit into what is left.
 *
 * @param project the name of the folder whose budget it is
 */
export function requireRoom(
  { budget, spent, left, endsAt }: BudgetStanding,
  expected: Money | null,
  context: Partial<ProblemDetails>,
  project?: string,
): void {
  // What costs an unknown amount needs at least something left.
  // An amount in another unit cannot be compared, as one that is not known.
  const fits = expected?.unit === budget.limit.unit ? expected.micros <= left.micros : left.micros > 0;
  if (fits) return;
  throw new Problem({
    ...context,
    kind: 'blocked',
    code: 'budget.exceeded',
    args: {
      unit: budget.limit.unit,
      spent: spent.micros,
      limit: budget.limit.micros,
      left: left.micros,
      ...(Number.isFinite(endsAt) && { period: budget.period, endsAt }),
      ...(project !== undefined && { project }),
    },
    retryable: false,
    mayHaveActed: false,
  });
}
