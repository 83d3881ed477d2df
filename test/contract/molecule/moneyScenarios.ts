import assert from 'node:assert/strict';
import { workspaceBudget } from '../../../src/providers/molecule/workspaces/budgets.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { notFound, unserved } from './failures.ts';
import { created, during, listed, only, row, rows, send, UNKNOWN, wrenId } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const SHOWN = 'the answer is shown as it is, and the list is read anew';

const unknown = (play: (scene: Scene) => Promise<unknown>) => ({
  404: { 'no such workspace': { problem: notFound, play } },
});

const limit = (scene: Scene, id: string, cents: number | null) =>
  send(scene, 'tenantPatchBudget', { id }, { budget_limits: { daily: cents } });
/** *Set Limit…* of the list, as the editor carries it out. */
const setLimit = async (scene: Scene, id: string, period: string, cents: number | null) => {
  const guide = workspaceBudget.actions?.find((one) => one.id === 'add')?.guide;
  assert.ok(guide?.merge);
  const body = { budget_limits: { [period]: cents } };
  const merged = await guide.merge({ id, period, ...body }, (list, above = {}) =>
    rowsOf(scene.session, list, scene.signal, above),
  );
  await send(scene, 'tenantPatchBudget', { id }, merged['body'] ?? body);
};
const limitsOf = async (scene: Scene, id: string) =>
  Object.fromEntries(
    (await rows(scene, 'budget', { id })).flatMap(({ id: period, params }) =>
      params['limit'] === undefined ? [] : [[period, params['limit']]],
    ),
  );
const spent = async (scene: Scene, id: string) => (await row(scene, 'budget', 'daily', { id })).description;
const billing = (scene: Scene, id: string) => rows(scene, 'billingMode', { id });
const setBilling = (scene: Scene, id: string, mode: string | null) =>
  send(scene, 'tenantPutBillingMode', { id }, { mode });

/** What workspaces may spend, and who pays for it. */
export const moneyScenarios: Readonly<Record<string, OperationScenarios>> = {
  tenantGetBudget: {
    call: (scene) => rows(scene, 'budget', { id: UNKNOWN }),
    succeeds: {
      200: {
        'shows spending against the limit, by period': async (scene) => {
          const periods = await rows(scene, 'budget', { id: wrenId(scene) });
          assert.deepEqual(
            periods.map(({ id }) => id),
            ['hourly', 'daily', 'weekly', 'monthly'],
          );
          assert.match(rawText(periods.at(-1)?.description ?? ''), /^\$\d+\.\d\d \/ \$300\.00$/);
        },
        'shows the month alone on a server that knows no other period': during(
          'monthlyBudgets',
          async (scene) => {
            const [month, ...others] = await rows(scene, 'budget', { id: wrenId(scene) });
            assert.deepEqual([month?.id, others], ['monthly', []]);
          },
        ),
        'shows a limit that was set, and nothing spent by a new workspace': async (scene) => {
          const id = await created(scene, 'Thrifty');
          await limit(scene, id, 700);
          assert.equal(await spent(scene, id), '$0.00 / $7.00');
        },
        'is read with the token of the workspace': async (scene) => {
          assert.ok((await rows(await only(scene, 'workspace'), 'budget', { id: wrenId(scene) })).length > 0);
        },
      },
    },
    fails: unknown((scene) => rows(scene, 'budget', { id: UNKNOWN })),
    readings: {
      periods: async (scene) => listed('budget', { id: wrenId(scene) })(scene),
    },
  },

  tenantPatchBudget: {
    call: (scene) => limit(scene, UNKNOWN, 100),
    succeeds: {
      200: {
        'sets a limit and takes it away again': async (scene) => {
          const id = await created(scene);
          await limit(scene, id, 4_250);
          assert.match(rawText((await spent(scene, id)) ?? ''), /\/ \$42\.50$/);
          await limit(scene, id, null);
          assert.match(rawText((await spent(scene, id)) ?? ''), /\/ ∞$/);
        },
        'keeps the limits of the other periods': async (scene) => {
          const id = await created(scene);
          const budget_limits = { hourly: 100, weekly: 50_000, monthly: 200_000 };
          await send(scene, 'tenantPatchBudget', { id }, { budget_limits });
          await setLimit(scene, id, 'daily', 300);
          await setLimit(scene, id, 'hourly', null);
          assert.deepEqual(await limitsOf(scene, id), { daily: '300', weekly: '50000', monthly: '200000' });
        },
        'sets the month of a server that knows no other period': during('monthlyBudgets', async (scene) => {
          const id = await created(scene);
          await setLimit(scene, id, 'monthly', 700);
          assert.deepEqual(await limitsOf(scene, id), { monthly: '700' });
        }),
        'clears the periods that a request leaves out': async (scene) => {
          const id = await created(scene);
          const budget_limits = { hourly: 100, weekly: 50_000 };
          await send(scene, 'tenantPatchBudget', { id }, { budget_limits });
          await send(scene, 'tenantPatchBudget', { id }, { budget_limits: { daily: 300 } });
          assert.deepEqual(await limitsOf(scene, id), { daily: '300' });
          await send(scene, 'tenantPatchBudget', { id }, { budget_limit: 700 });
          assert.deepEqual(await limitsOf(scene, id), { monthly: '700' });
        },
      },
    },
    fails: unknown((scene) => limit(scene, UNKNOWN, 100)),
    readings: 'the list is read anew, since some servers only say that it was done',
  },

  tenantGetBillingMode: {
    call: (scene) => billing(scene, UNKNOWN),
    succeeds: {
      200: {
        'shows the mode in force and where it comes from': async (scene) => {
          const id = await created(scene);
          const [mode] = await billing(scene, id);
          assert.equal(mode?.label, 'Platform');
          assert.ok(mode.facts.some(([label]) => label === 'Comes from'));
        },
      },
    },
    fails: {
      404: {
        'a server that is too new to have it': {
          problem: notFound,
          observed: { status: '404', problem: unserved },
          play: during('billingModeDropped', async (scene) => {
            if (scene.mode === 'observed') assert.deepEqual(await billing(scene, wrenId(scene)), []);
            await send(scene, 'tenantGetBillingMode', { id: wrenId(scene) });
          }),
        },
      },
    },
    readings: 'no member of the answer is promised, and any of them may be missing',
  },

  tenantPutBillingMode: {
    call: (scene) => setBilling(scene, UNKNOWN, 'byok'),
    succeeds: {
      200: {
        'sets an own mode and goes back to the organization’s': async (scene) => {
          const id = await created(scene);
          await setBilling(scene, id, 'byok');
          assert.equal((await billing(scene, id))[0]?.label, 'Own key');
          await setBilling(scene, id, null);
          assert.equal((await billing(scene, id))[0]?.label, 'Platform');
        },
      },
    },
    fails: unknown((scene) => setBilling(scene, UNKNOWN, 'byok')),
    readings: SHOWN,
  },
};
