import * as z from 'zod/mini';
import type { Money } from '../../core/money.ts';
import { decimalDollars, micros, microsOf } from './dollars.ts';

/**
 * What we read of each answer. No source shows the bodies of most of them, so each is read in all the spellings that
 * clients of the platform are known to take; everything else passes through.
 */

/** The balance in the contract's two spellings, that of a settled claim, and a bare `balance` in dollars. */
export const balanceAnswer = z.pipe(
  z.looseObject({
    usdBalanceMicros: micros,
    usdBalance: decimalDollars,
    currentBalanceUsdMicros: micros,
    balance: decimalDollars,
  }),
  z.transform((answer, context): Money => {
    const said = answer.usdBalanceMicros ?? answer.currentBalanceUsdMicros;
    const amount = said === undefined ? (answer.usdBalance ?? answer.balance) : microsOf(said);
    if (amount) return amount;
    context.issues.push({ code: 'custom', message: 'no balance', input: answer, path: ['usdBalanceMicros'] });
    return z.NEVER;
  }),
);
