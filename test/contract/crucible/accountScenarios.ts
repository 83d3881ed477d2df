import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { formatMoney } from '../../../src/core/money.ts';
import { crucibleBalance } from '../../../src/providers/crucible/balance.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { ended, listed, listNamed, submit } from './steps.ts';

/** The state of the gateway and of the credits. */
export const accountScenarios: Readonly<Record<string, OperationScenarios>> = {
  getHealth: {
    unchanging: 'it says that the gateway answers, and nothing of anybody’s doing',
    call: ({ session, signal }) => session.call('getHealth', { answer: z.unknown() }, signal),
    succeeds: {
      200: {
        'answers without a key': async (scene) => {
          const { session, signal } = await scene.as({});
          const answer = await session.call('getHealth', { answer: z.unknown() }, signal);
          assert.deepEqual(answer, { success: true, data: { status: 'ok' } });
        },
      },
    },
    readings: 'No ability asks for it.',
  },

  getCredits: {
    call: ({ session, signal }) => crucibleBalance.read(session, signal),
    succeeds: {
      200: {
        'shows what can be spent and what is held': async (scene) => {
          const before = await crucibleBalance.read(scene.session, scene.signal);
          const job = await submit(scene, { 'prompt.text': 'an island' });
          const after = await crucibleBalance.read(scene.session, scene.signal);
          assert.ok(job.cost && job.cost.micros > 0);
          assert.equal(after.available?.micros, (before.available?.micros ?? 0) - job.cost.micros);
          assert.deepEqual(
            after.parts.map(({ name }) => name),
            ['balance', 'reserved'],
          );
        },
        'lists the movements with their jobs': async (scene) => {
          const { id, last } = await ended(scene, 'a harbour');
          const rows = await rowsOf(scene.session, listNamed('ledger'), scene.signal);
          assert.ok(last.cost);
          const labels = rows.filter((row) => row.params['job_id'] === id).map((row) => row.label);
          assert.deepEqual(labels, [
            `−${formatMoney(last.cost)} charged`,
            `${formatMoney(last.cost)} reserved`,
          ]);
        },
      },
    },
    readings: {
      balance: async () => (session, signal) => crucibleBalance.read(session, signal),
      'list of movements': listed('ledger'),
    },
  },
};
