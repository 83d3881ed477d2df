import assert from 'node:assert/strict';
import { killatamataBalance } from '../../../src/providers/killatamata/balance.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { balanceOf, claimed, decide, gained, opened } from './checkoutSteps.ts';

/** What is left to spend. */
export const accountScenarios: Readonly<Record<string, OperationScenarios>> = {
  getBalance: {
    call: ({ session, signal }) => killatamataBalance.read(session, signal),
    succeeds: {
      200: {
        'shows what can be spent, to the micro': async (scene) => {
          const before = (await balanceOf(scene)).micros;
          scene.sandbox.control.addCredits('killatamata', 0.000001);
          assert.equal((await balanceOf(scene)).micros, before + 1);
        },
        'shows what a claimed checkout has added': async (scene) => {
          const { id, url } = await opened(scene, 'stripe');
          await decide(url);
          const added = await gained(scene, () => claimed(scene, 'stripe', id));
          assert.equal(added, 26.5);
        },
      },
    },
    readings: { balance: async () => (session, signal) => killatamataBalance.read(session, signal) },
  },
};
