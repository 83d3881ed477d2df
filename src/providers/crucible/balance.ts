import { money } from '../../core/money.ts';
import type { BalanceAbility } from '../../core/provider.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { creditsAnswer } from './answers.ts';
import { crucibleApi } from './api.ts';

/** Credits: `available` is the balance less what running jobs have reserved. */
export const crucibleBalance: BalanceAbility = {
  async read(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/credits', { signal });
    const credits = parsedAnswer(creditsAnswer, answer, session, 'getCredits').data;
    return {
      available: money('credits', credits.available),
      parts: [
        { name: 'balance', money: money('credits', credits.balance) },
        { name: 'reserved', money: money('credits', credits.reserved) },
      ],
    };
  },
};
