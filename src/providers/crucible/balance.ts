import { money, type MoneyUnit } from '../../core/money.ts';
import type { BalanceAbility } from '../../core/provider.ts';
import { creditsAnswer } from './answers.ts';
import type { CrucibleSession } from './api.ts';

/** What a movement of the ledger did to the balance: its sign, and the word for it. */
export const MOVEMENTS: Readonly<Record<string, readonly [sign: string, word: string]>> = {
  grant: ['+', 'granted'],
  reserve: ['', 'reserved'],
  consume: ['−', 'charged'],
  charge: ['−', 'charged'],
  refund: ['+', 'refunded'],
  rebate: ['+', 'given back'],
};

export const credits: MoneyUnit = { id: 'credits', one: '{0} credit', other: '{0} credits' };

/** Credits: `available` is the balance less what running jobs have reserved. */
export const crucibleBalance: BalanceAbility = {
  async read(session: CrucibleSession, signal) {
    const { data } = await session.call('getCredits', { answer: creditsAnswer }, signal);
    return {
      available: money('credits', data.available),
      parts: [
        { name: 'balance', money: money('credits', data.balance) },
        { name: 'reserved', money: money('credits', data.reserved) },
      ],
    };
  },
};
