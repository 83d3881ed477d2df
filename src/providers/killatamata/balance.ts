import * as z from 'zod/mini';
import type { Money } from '../../core/money.ts';
import type { BalanceAbility } from '../../core/provider.ts';
import type { KillaTamataSession } from './api.ts';
import { killatamataTopUp } from './checkout/topUp.ts';
import { decimalDollars, micros, microsOf } from './dollars.ts';

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

/** The prepaid balance in US dollars. */
export const killatamataBalance: BalanceAbility = {
  topUp: killatamataTopUp,
  filledBy: ['purchaseCreditsX402', 'depositX402'],
  async read(session: KillaTamataSession, signal) {
    return { available: await session.call('getBalance', { answer: balanceAnswer }, signal), parts: [] };
  },
};
