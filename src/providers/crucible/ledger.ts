import { parseTime } from '../../core/clock.ts';
import { money } from '../../core/money.ts';
import type { LedgerAbility, Movement, MovementEffect } from '../../core/payment/platformLedger.ts';
import { readable } from '../tolerant.ts';
import { ledgerAnswer } from './answers.ts';
import type { CrucibleSession } from './api.ts';

const EFFECTS: Readonly<Record<string, MovementEffect>> = {
  reserve: 'hold',
  consume: 'charge',
  charge: 'charge',
  refund: 'return',
  rebate: 'return',
};

/** The recent entries beside the balance. An entry of an unknown word, or without an amount, says nothing of a cost. */
export const crucibleLedger: LedgerAbility = {
  async read(session: CrucibleSession, signal) {
    const entries = await session.call('getCredits', { answer: ledgerAnswer }, signal);
    return readable(entries).flatMap((entry): readonly Movement[] => {
      if (entry.amount === undefined) return [];
      const word = entry.entry_type?.trim().toLowerCase() ?? '';
      return [
        {
          id: entry.id,
          remoteJobId: entry.job_id ?? null,
          effect: Object.hasOwn(EFFECTS, word) ? (EFFECTS[word] ?? 'other') : 'other',
          amount: money('credits', Math.abs(entry.amount)),
          at: parseTime(entry.created_at),
          note: entry.description ?? null,
        },
      ];
    });
  },
};
