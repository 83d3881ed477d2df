import assert from 'node:assert/strict';
import { formatMoney } from '../../../src/core/money.ts';
import { moleculeBalance } from '../../../src/providers/molecule/balance.ts';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { conflict, forbidden, invalid, noFunds, notFound } from './failures.ts';
import { created, listed, listNamed, newOrg, row, rows, send, told, withKey } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

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
          assert.match(rawText(description ?? ''), /^pro · [\d,]+ credits$/);
        },
        'shows one that was created, and no longer one that was deleted': async (scene) => {
          const slug = await newOrg(scene);
          assert.match(rawText((await row(scene, 'orgs', slug)).label), /^Test \d+$/);
          await send(scene, 'deleteOrg', { slug });
          assert.ok(!(await rows(scene, 'orgs')).some(({ id }) => id === slug));
        },
        'tells the credits of the account’s own organization': async (scene) => {
          const { available } = await moleculeBalance.read(scene.session, scene.signal);
          assert.ok(available);
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
          assert.ok(
            ['provisioning', 'awaiting_payment', 'active', 'running'].includes(rawText(status ?? '')),
          );
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
        'shows a new one as it was ordered': async (scene) => {
          const slug = await newOrg(scene);
          const answer = await send(scene, 'getOrg', { slug });
          assert.deepEqual([told(answer, 'slug'), told(answer, 'plan')], [slug, 'starter']);
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
        'counts what was made a moment ago': async (scene) => {
          const count = async () =>
            Number(
              /"workspaces": "(\d+) workspaces/.exec((await send(scene, 'exportOrg', NORTHLIGHT)).text)?.[1],
            );
          const before = await count();
          await created(scene, 'Exported');
          assert.equal(await count(), before + 1);
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
        'knows a new organization by the id that the list gives it': async (scene) => {
          const slug = await newOrg(scene);
          const { params } = await row(scene, 'orgs', slug);
          assert.equal(told(await send(scene, 'getOrgInstance', { slug }), 'org_id'), params['org_id']);
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
};
