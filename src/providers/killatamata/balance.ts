import * as z from 'zod/mini';
import type { Balance, BalanceAbility } from '../../core/provider.ts';
import { inputTitle } from '../../calls/questions/inputTitle.ts';
import type { KillaTamataSession } from './api.ts';
import { killatamataTopUp } from './checkout/topUp.ts';
import { decimalDollars, micros, microsOf } from './dollars.ts';
import { unwrapped } from './members.ts';

const named = z.looseObject({
  usdBalanceMicros: micros,
  usdBalance: decimalDollars,
  currentBalanceUsdMicros: micros,
  balance: decimalDollars,
});

/**
 * The balance in the contract's two spellings, that of a settled claim, and a bare `balance` in dollars, also wrapped.
 * Other amounts in millionths, such as what is held, are its parts.
 */
export const balanceAnswer = unwrapped(
  z.pipe(
    named,
    z.transform((answer, context): Balance => {
      const said = answer.usdBalanceMicros ?? answer.currentBalanceUsdMicros;
      const available = said === undefined ? (answer.usdBalance ?? answer.balance) : microsOf(said);
      if (available) return { available, parts: partsOf(answer) };
      const path = ['usdBalanceMicros'];
      context.issues.push({ code: 'custom', message: 'no balance', input: answer, path });
      return z.NEVER;
    }),
  ),
);

function partsOf(answer: Readonly<Record<string, unknown>>): Balance['parts'] {
  return Object.entries(answer).flatMap(([name, value]) => {
    const [, words] = /^([a-z]\w*?)(?:Usd)?Micros$/i.exec(name) ?? [];
    const amount = micros.parse(value);
    if (words === undefined || amount === undefined || Object.hasOwn(named.shape, name)) return [];
    return [{ name: inputTitle(words), money: microsOf(amount) }];
  });
}

/** The prepaid balance in US dollars. */
export const killatamataBalance: BalanceAbility = {
  topUp: killatamataTopUp,
  filledBy: ['purchaseCreditsX402', 'depositX402'],
  async read(session: KillaTamataSession, signal) {
    return session.call('getBalance', { answer: balanceAnswer }, signal);
  },
};
