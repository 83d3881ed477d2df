import assert from 'node:assert/strict';
import { formatMoney } from '../../../src/core/money.ts';
import { killatamataBalance } from '../../../src/providers/killatamata/balance.ts';
import type { OperationScenarios } from '../support/scenario.ts';

/** What is left to spend. */
export const accountScenarios: Readonly<Record<string, OperationScenarios>> = {
  getBalance: {
    unchanging: 'the scenarios of jobs and top-ups show the changes',
    call: ({ session, signal }) => killatamataBalance.read(session, signal),
    succeeds: {
      200: {
        'shows what can be spent, to the micro': async ({ session, signal }) => {
          const { available } = await killatamataBalance.read(session, signal);
          assert.equal(available && formatMoney(available), '$25.00');
        },
      },
    },
    readings: { balance: async () => (session, signal) => killatamataBalance.read(session, signal) },
  },
};
