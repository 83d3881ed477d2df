import assert from 'node:assert/strict';
import { formatMoney } from '../../../src/core/money.ts';
import { moleculeBalance } from '../../../src/providers/molecule/balance.ts';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { conflict, forbidden, invalid, noFunds, notFound } from './failures.ts';
import { listed, listNamed, newOrg, row, rows, send, told, withKey } from './steps.ts';

const NORTHLIGHT = { slug: 'northlight' };
const SHOWN = 'the answer is shown as it is';

/** Organizations as their owners see them. */
export const orgScenarios: Readonly<Record<string, OperationScenarios>> = {
  listOrgs: {
    call: (scene) => rows(scene, 'orgs'),
    succeeds: {
      200: {
        'lists the organizations with state, plan and credits': async (scene) => {
          const { label, status, description } = await row(scene, 'orgs', 'northlight');
          assert.equal(label, 'Northlight Labs');
          assert.ok(status === 'active' || status === 'running');
          assert.match(description ?? '', /^pro · [\d,]+ credits$/);
        },
        'tells the credits of the account’s own organization': async (scene) => {
          const { available } = await moleculeBalance.read(scene.session, scene.signal);
          assert.match(formatMoney(available), /^[\d,]+ credits$/);
        },
      },
    },
    readings: {
      'list of organizations': listed('orgs'),
      balance: async () => (session, signal) => moleculeBalance.read(session, signal),
    },
  },

  createOrg: {
    call: (scene) => send(scene, 'createOrg', {}, { slug: 'northlight', name: 'Again' }),
    succeeds: {
      201: {
        'creates one that is listed and being set up': async (scene) => {
          const slug = await newOrg(scene);
          const { status } = await row(scene, 'orgs', slug);
          assert.ok(['provisioning', 'awaiting_payment', 'active', 'running'].includes(status ?? ''), status);
        },
      },
    },
    fails: {
      400: {
        'no name': {
          problem: invalid,
          play: (scene) => send(scene, 'createOrg', {}, { slug: 'nameless', name: ' ' }),
        },
      },
      402: {
        'no further one in the plan': {
          problem: noFunds,
          play: async (scene) =>
            send(
              await withKey(scene, 'session', 'strangerSession'),
              'createOrg',
              {},
              { slug: 'second', name: 'Second' },
            ),
        },
      },
      409: {
        'a slug that is taken': {
          problem: conflict,
          play: (scene) => send(scene, 'createOrg', {}, { slug: 'northlight', name: 'Again' }),
        },
      },
      412: {
        'terms that are not accepted': {
          problem: invalid,
          play: async (scene) =>
            send(
              await withKey(scene, 'session', 'newcomerSession'),
              'createOrg',
              {},
              { slug: 'first', name: 'First' },
            ),
        },
      },
    },
    readings: SHOWN,
  },

  getOrg: {
    call: (scene) => send(scene, 'getOrg', NORTHLIGHT),
    succeeds: {
      200: {
        'shows plan and state': async (scene) => {
          assert.equal(told(await send(scene, 'getOrg', NORTHLIGHT), 'plan'), 'pro');
        },
      },
    },
    fails: {
      403: {
        'an organization of somebody else': {
          problem: forbidden,
          play: (scene) => send(scene, 'getOrg', { slug: 'lanternworks' }),
        },
      },
      404: {
        'a slug that was typed wrong': {
          problem: notFound,
          play: (scene) => send(scene, 'getOrg', { slug: 'nortlight' }),
        },
      },
    },
    readings: SHOWN,
  },

  deleteOrg: {
    call: (scene) => send(scene, 'deleteOrg', { slug: 'nobody-here' }),
    succeeds: {
      204: {
        'erases it: it is no longer listed, and reading it finds nothing': async (scene) => {
          const slug = await newOrg(scene);
          await send(scene, 'deleteOrg', { slug });
          assert.ok(!(await rows(scene, 'orgs')).some(({ id }) => id === slug));
          assert.equal((await problemOf(() => send(scene, 'getOrg', { slug }))).kind, 'notFound');
        },
      },
    },
    fails: {
      403: {
        'a member who does not own it': {
          problem: forbidden,
          play: async (scene) =>
            send(await withKey(scene, 'session', 'memberSession'), 'deleteOrg', NORTHLIGHT),
        },
      },
      404: {
        'one that is gone already': {
          problem: notFound,
          play: async (scene) => {
            const slug = await newOrg(scene);
            await send(scene, 'deleteOrg', { slug });
            await send(scene, 'deleteOrg', { slug });
          },
        },
      },
    },
    readings: 'the answer has no body',
  },

  exportOrg: {
    call: (scene) => send(scene, 'exportOrg', NORTHLIGHT),
    succeeds: {
      200: {
        'gives everything about it, for a file': async (scene) => {
          const { text } = await send(scene, 'exportOrg', NORTHLIGHT);
          assert.match(text, /"northlight"/);
        },
      },
    },
    readings: 'it goes into a file as it is',
  },

  getProvisionStatus: {
    call: (scene) => send(scene, 'getProvisionStatus', NORTHLIGHT),
    succeeds: {
      200: {
        'tells how far the set-up is, and that it is over': async (scene) => {
          const follow = listNamed('orgs').rowActions?.find(({ id }) => id === 'setup')?.guide?.answer;
          assert.ok(follow?.kind === 'progress');
          const ready = follow.of((await send(scene, 'getProvisionStatus', NORTHLIGHT)).body);
          assert.deepEqual([ready?.percent, ready?.stage, ready?.end], [100, 'ready', 'good']);
          const failed = follow.of((await send(scene, 'getProvisionStatus', { slug: 'auroralabs' })).body);
          assert.deepEqual([failed?.stage, failed?.end], ['failed', 'bad']);
          const slug = await newOrg(scene);
          const early = follow.of((await send(scene, 'getProvisionStatus', { slug })).body);
          assert.deepEqual([early?.stage, early?.end], ['launching', null]);
          assert.ok((early?.etaSeconds ?? 0) > 0);
        },
      },
    },
    fails: {
      404: {
        'an organization of somebody else': {
          problem: notFound,
          play: (scene) => send(scene, 'getProvisionStatus', { slug: 'lanternworks' }),
        },
      },
    },
    readings: 'an answer that tells nothing of the progress is shown as it is',
  },

  getOrgInstance: {
    call: (scene) => send(scene, 'getOrgInstance', NORTHLIGHT),
    succeeds: {
      200: {
        'gives the id that goes with a slug, without any key': async (scene) => {
          const answer = await send(await scene.as({}), 'getOrgInstance', NORTHLIGHT);
          assert.equal(told(answer, 'org_id'), scene.session.account.routing['orgId']);
        },
      },
    },
    fails: {
      404: {
        'a slug that nobody has': {
          problem: notFound,
          play: (scene) => send(scene, 'getOrgInstance', { slug: 'nobody-here' }),
        },
      },
    },
    readings: SHOWN,
  },

  listInvoices: {
    call: (scene) => rows(scene, 'invoices'),
    succeeds: {
      200: {
        'lists what was paid, each with its page': async (scene) => {
          const [first] = await rows(scene, 'invoices');
          assert.match(first?.description ?? '', /^199\.00 USD · \d{4}-/);
          assert.match(first?.link ?? '', /^http/);
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
          const added = (after.available.micros - before.available.micros) / 1_000_000;
          if (scene.mode === 'contract') assert.equal(added, 500);
          else assert.deepEqual([added, /\/pay\//.test(told(answer, 'url'))], [0, true]);
        },
      },
    },
    readings: 'a page is opened; the balance is read anew',
  },
};
