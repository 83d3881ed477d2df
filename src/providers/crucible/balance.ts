import { money } from '../../core/money.ts';
import type { BalanceAbility } from '../../core/provider.ts';
import { creditsAnswer } from './answers.ts';
import type { CrucibleSession } from './api.ts';

/** Credits: `available` is the balance less what running jobs have reserved. */
export const crucibleBalance: BalanceAbility = {
  async read(session: CrucibleSession, signal) {
    const { data: credits } = await session.call('getCredits', { answer: creditsAnswer }, signal);
    return {
      available: money('credits', credits.available),
      parts: [
        { name: 'balance', money: money('credits', credits.balance) },
        { name: 'reserved', money: money('credits', credits.reserved) },
      ],
    };
  },
};
