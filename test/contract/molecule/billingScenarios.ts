import assert from 'node:assert/strict';
import { moleculeBalance } from '../../../src/providers/molecule/balance.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { listed, newOrg, rows, send, told, visit } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const NORTHLIGHT = { slug: 'northlight' };

/** What organizations pay. */
export const billingScenarios: Readonly<Record<string, OperationScenarios>> = {
  listInvoices: {
    call: (scene) => rows(scene, 'invoices'),
    succeeds: {
      200: {
        'lists what was paid, each with its page': async (scene) => {
          const [first] = await rows(scene, 'invoices');
          assert.match(rawText(first?.description ?? ''), /^199\.00 USD · \d{4}-/);
          assert.match(first?.link ?? '', /^http/);
        },
        'shows at once what was paid on a page': async (scene) => {
          const slug = await newOrg(scene);
          const before = (await rows(scene, 'invoices')).length;
          const body = { org_slug: slug, plan: 'starter' };
          await visit(told(await send(scene, 'billingCheckout', {}, body), 'url'));
          const [newest, ...others] = await rows(scene, 'invoices');
          assert.deepEqual([others.length, newest?.status], [before, 'paid']);
          assert.match(rawText(newest?.description ?? ''), /^29\.00 USD/);
        },
      },
    },
    readings: { 'list of invoices': listed('invoices') },
  },

  billingCheckout: {
    call: (scene) => send(scene, 'billingCheckout', {}, { org_slug: 'northlight', plan: 'pro' }),
    succeeds: {
      200: {
        'gives a page to pay on': async (scene) => {
          const body = { org_slug: 'northlight', plan: 'starter' };
          const url = told(await send(scene, 'billingCheckout', {}, body), 'url');
          assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/.*\/(pay|portal)\//);
          assert.equal(told(await send(scene, 'getOrg', NORTHLIGHT), 'plan'), 'pro', 'nothing is bought yet');
        },
        'buys the plan as soon as it is paid there, and not before': async (scene) => {
          const slug = await newOrg(scene);
          const planOf = async () => told(await send(scene, 'getOrg', { slug }), 'plan');
          const answer = await send(scene, 'billingCheckout', {}, { org_slug: slug, plan: 'pro' });
          assert.equal(await planOf(), 'starter');
          await visit(told(answer, 'url'));
          assert.equal(await planOf(), 'pro');
        },
      },
    },
    readings: 'the page is opened',
  },

  billingPortal: {
    call: (scene) => send(scene, 'billingPortal', {}, { org_slug: 'northlight' }),
    succeeds: {
      200: {
        'gives a page that is signed in, so its address is masked': async (scene) => {
          const answer = await send(scene, 'billingPortal', {}, { org_slug: 'northlight' });
          assert.deepEqual(answer.secrets.names, ['url']);
          const url = answer.secrets.take(0) ?? '';
          assert.ok(!answer.text.includes(url));
          assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/.*\/(pay|portal)\//);
          const shown = (await visit(url)).match(/ML-\d+/g) ?? [];
          const listed = (await rows(scene, 'invoices')).map(({ label }) => label);
          assert.ok(shown.length > 0 && shown.every((number) => listed.includes(number)));
        },
      },
    },
    readings: 'the page is opened',
  },

  billingTopup: {
    call: (scene) => send(scene, 'billingTopup', {}, { org_slug: 'northlight', credits: 100 }),
    succeeds: {
      200: {
        'adds credits at once, or gives a page to pay on': async (scene) => {
          const before = await moleculeBalance.read(scene.session, scene.signal);
          const answer = await send(scene, 'billingTopup', {}, { org_slug: 'northlight', credits: 500 });
          const after = await moleculeBalance.read(scene.session, scene.signal);
          const added = ((after.available?.micros ?? 0) - (before.available?.micros ?? 0)) / 1_000_000;
          if (scene.mode === 'contract') assert.equal(added, 500);
          else {
            assert.deepEqual([added, /\/pay\//.test(told(answer, 'url'))], [0, true]);
            await visit(told(answer, 'url'));
            const paid = await moleculeBalance.read(scene.session, scene.signal);
            assert.equal(((paid.available?.micros ?? 0) - (before.available?.micros ?? 0)) / 1_000_000, 500);
          }
        },
      },
    },
    readings: 'a page is opened; the balance is read anew',
  },
};
