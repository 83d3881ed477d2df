import type { BalanceAbility } from '../../core/provider.ts';
import { balanceAnswer } from './answers.ts';
import type { KillaTamataSession } from './api.ts';
import { killatamataTopUp } from './checkout/topUp.ts';

/** The prepaid balance in US dollars. */
export const killatamataBalance: BalanceAbility = {
  topUp: killatamataTopUp,
  filledBy: ['purchaseCreditsX402', 'depositX402'],
  async read(session: KillaTamataSession, signal) {
    return { available: await session.call('getBalance', { answer: balanceAnswer }, signal), parts: [] };
  },
};
