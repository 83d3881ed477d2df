import { money, type Money } from '../../core/money.ts';
import { setting } from '../shared/settings.ts';

/**
 * Below which amount a paid job whose price is known is not asked about; null asks always.
 * The setting has application scope, so that a workspace cannot spend for its user.
 */
export function skipQuestionBelow(unit: string): Money | null {
  const amount = setting('paid.skipQuestionBelow');
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? money(unit, amount) : null;
}
