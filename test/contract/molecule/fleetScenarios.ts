import assert from 'node:assert/strict';
import { fleetPlan } from '../../../src/providers/molecule/operator/operator.ts';
import { tenantChecks } from '../../../src/providers/molecule/operator/remains.ts';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { invalid, serverDown } from './failures.ts';
import { during, newOrg, row, rows, send, told } from './steps.ts';

const NORTHLIGHT = { slug: 'northlight' };
const SHOWN = 'the answer is shown as it is';

/** What operators do with the servers of tenants. */
export const fleetScenarios: Readonly<Record<string, OperationScenarios>> = {
  adminDeleteTenant: {
    call: (scene) => send(scene, 'adminDeleteTenant', { slug: 'nobody-here' }, { confirm: 'nobody-here' }),
    succeeds: {
      200: {
        'tears it down: it is no longer listed': async (scene) => {
          const slug = await newOrg(scene);
          await send(scene, 'adminDeleteTenant', { slug }, { confirm: slug });
          assert.ok(!(await rows(scene, 'tenants')).some(({ id }) => id === slug));
        },
      },
    },
    fails: {
      400: {
        'another slug in the body, and nothing happens': {
          problem: invalid,
          play: async (scene) => {
            const refused = await problemOf(() =>
              send(scene, 'adminDeleteTenant', NORTHLIGHT, { confirm: 'tidewater' }),
            );
            await row(scene, 'tenants', 'northlight');
            throw refused;
          },
        },
      },
      503: {
        'machines that cannot be reached': {
          problem: serverDown,
          play: during('machinesUnwired', (scene) =>
            send(scene, 'adminDeleteTenant', { slug: 'nobody-here' }, { confirm: 'nobody-here' }),
          ),
        },
      },
    },
    readings: SHOWN,
  },

  adminScrubTenantArtifacts: {
    call: (scene) => send(scene, 'adminScrubTenantArtifacts', NORTHLIGHT, { confirm: 'northlight' }),
    succeeds: {
      200: {
        'removes what a deleted tenant left, and finds nothing the second time': async (scene) => {
          const slug = await newOrg(scene);
          await send(scene, 'adminDeleteTenant', { slug }, { confirm: slug });
          const scrub = () => send(scene, 'adminScrubTenantArtifacts', { slug }, { confirm: slug });
          const left = async () => (await send(scene, 'adminTenantDiagnostics', { slug })).text;
          assert.match(await left(), new RegExp(`volume/${slug}-data`));
          assert.match((await scrub()).text, new RegExp(`volume/${slug}-data`));
          assert.match((await scrub()).text, /"removed": \[\]/);
          assert.match(await left(), /"detail": "nothing is left"/);
        },
      },
    },
    fails: {
      400: {
        'a tenant that still exists': {
          problem: invalid,
          play: (scene) => send(scene, 'adminScrubTenantArtifacts', NORTHLIGHT, { confirm: 'northlight' }),
        },
      },
    },
    readings: SHOWN,
  },

  adminTenantDiagnostics: {
    call: (scene) => send(scene, 'adminTenantDiagnostics', NORTHLIGHT),
    succeeds: {
      200: {
        'says what is wrong with a tenant': async (scene) => {
          const { text } = await send(scene, 'adminTenantDiagnostics', { slug: 'graywater' });
          assert.match(text, /platform datastore unavailable/);
        },
        'knows which version a server was replaced by': async (scene) => {
          const only_slugs = ['northlight'];
          await send(scene, 'adminRedeployFleet', {}, { only_slugs, target_tag: 'v-examined' });
          assert.match((await send(scene, 'adminTenantDiagnostics', NORTHLIGHT)).text, /"v-examined"/);
        },
      },
    },
    readings: {
      'list of checks': async () => async (session, signal) =>
        rowsOf(session, tenantChecks, signal, NORTHLIGHT),
    },
  },

  adminRedeployTenant: {
    call: (scene) => send(scene, 'adminRedeployTenant', NORTHLIGHT),
    succeeds: {
      200: {
        'replaces the server': async (scene) => {
          const tidewater = { slug: 'tidewater' };
          const only_slugs = ['tidewater'];
          await send(scene, 'adminRedeployFleet', {}, { only_slugs, target_tag: 'v-of-before' });
          assert.equal(told(await send(scene, 'adminRedeployTenant', tidewater), 'phase'), 'done');
          const { text } = await send(scene, 'adminTenantDiagnostics', tidewater);
          assert.match(text, /"image_tag": "latest"/);
        },
      },
    },
    fails: {
      503: {
        'machines that cannot be reached': {
          problem: serverDown,
          play: during('machinesUnwired', (scene) => send(scene, 'adminRedeployTenant', NORTHLIGHT)),
        },
      },
    },
    readings: SHOWN,
  },

  adminRedeployFleet: {
    call: (scene) => send(scene, 'adminRedeployFleet', {}, { only_slugs: ['tidewater'] }),
    succeeds: {
      200: {
        'says in a dry run whom it would interrupt, and touches nobody': async (scene) => {
          const imageOf = async () =>
            (await send(scene, 'adminTenantDiagnostics', { slug: 'tidewater' })).text;
          const before = await imageOf();
          const planned = await rowsOf(scene.session, fleetPlan, scene.signal);
          assert.ok(planned.some(({ id }) => id === 'northlight'));
          assert.equal(await imageOf(), before);
        },
        'replaces those that are named': async (scene) => {
          const body = { only_slugs: ['tidewater'], target_tag: 'v9' };
          await send(scene, 'adminRedeployFleet', {}, body);
          assert.match((await send(scene, 'adminTenantDiagnostics', { slug: 'tidewater' })).text, /"v9"/);
        },
      },
    },
    onlyIn: { 400: 'observed' },
    fails: {
      400: {
        'the whole fleet without a word that it is meant': {
          problem: invalid,
          play: (scene) => send(scene, 'adminRedeployFleet', {}, { target_tag: 'v9' }),
        },
      },
    },
    readings: {
      'list of what would be redeployed': async () => async (session, signal) =>
        rowsOf(session, fleetPlan, signal),
    },
  },
};
