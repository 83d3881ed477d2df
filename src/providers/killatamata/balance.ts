import type { BalanceAbility } from '../../core/provider.ts';
import { balanceAnswer } from './answers.ts';
import type { KillaTamataSession } from './api.ts';

/** The prepaid balance in US dollars. */
export const killatamataBalance: BalanceAbility = {
  async read(session: KillaTamataSession, signal) {
    return { available: await session.call('getBalance', { answer: balanceAnswer }, signal), parts: [] };
  },
};
