import assert from 'node:assert/strict';
import { isRecord } from '../../../src/operations/schemaView.ts';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Refusal, Scene } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { fleetPlan } from '../../../src/providers/molecule/operator.ts';
import { conflict, invalid, notFound, serverDown } from './failures.ts';
import { created, during, listed, MIRA, newOrg, row, rows, send, told, UNKNOWN, wrenId } from './steps.ts';

const NORTHLIGHT = { slug: 'northlight' };
const SHOWN = 'the answer is shown as it is';

const proxyFails = (
  play: (scene: Scene) => Promise<unknown>,
): Readonly<Record<string, Record<string, Refusal>>> => ({
  502: { 'a tenant that does not answer': { problem: serverDown, play: during('tenantUnreachable', play) } },
  503: { 'a control plane that cannot ask': { problem: serverDown, play: during('proxyUnwired', play) } },
});

const env = (scene: Scene, body: Readonly<Record<string, unknown>>, id = wrenId(scene)) =>
  send(scene, 'adminUpdateWorkspaceEnv', { id }, body);

const mode = (scene: Scene, id = wrenId(scene)) =>
  send(scene, 'adminGetWorkspaceBillingMode', { id, org_slug: 'northlight' });

const effective = (body: unknown): unknown =>
  isRecord(body) ? (body['effective_mode'] ?? body['resolved_mode']) : undefined;

/** What operators of the platform do. */
export const operatorScenarios: Readonly<Record<string, OperationScenarios>> = {
  adminListOrgs: {
    call: (scene) => rows(scene, 'tenants'),
    succeeds: {
      200: {
        'lists those of everybody': async (scene) => {
          assert.equal((await row(scene, 'tenants', 'lanternworks')).label, 'Lantern Works');
        },
      },
    },
    readings: { 'list of tenants': listed('tenants') },
  },

  adminCreateOrg: {
    call: (scene) =>
      send(scene, 'adminCreateOrg', {}, { slug: 'northlight', name: 'Again', owner_user_id: MIRA }),
    succeeds: {
      200: {
        'only checks in a dry run, and creates nothing': async (scene) => {
          const body = { slug: 'only-tried', name: 'Tried', owner_user_id: MIRA };
          await send(scene, 'adminCreateOrg', { dry_run: true }, body);
          assert.ok(!(await rows(scene, 'tenants')).some(({ id }) => id === 'only-tried'));
        },
      },
      201: {
        'creates one that is listed': async (scene) => {
          const slug = `made-${scene.mode}`;
          await send(scene, 'adminCreateOrg', {}, { slug, name: 'Made', owner_user_id: MIRA });
          assert.equal((await row(scene, 'tenants', slug)).label, 'Made');
        },
      },
    },
    fails: {
      409: {
        'a slug that is taken': {
          problem: conflict,
          play: (scene) =>
            send(scene, 'adminCreateOrg', {}, { slug: 'northlight', name: 'Again', owner_user_id: MIRA }),
        },
      },
    },
    readings: SHOWN,
  },

  adminGetTenantToken: {
    call: (scene) => send(scene, 'adminGetTenantToken', NORTHLIGHT),
    succeeds: {
      200: {
        'hands the token out once, and masks it': async (scene) => {
          const answer = await send(scene, 'adminGetTenantToken', NORTHLIGHT);
          const token = answer.secrets.take(0);
          assert.ok(token && !answer.text.includes(token));
          assert.equal(token, scene.sandbox.platforms.molecule.credentials['tenantadmin']);
        },
      },
    },
    fails: {
      404: {
        'a tenant that has none': {
          problem: notFound,
          play: (scene) => send(scene, 'adminGetTenantToken', { slug: 'lanternworks' }),
        },
      },
    },
    readings: 'only the secret in it counts',
  },

  adminListOrgWorkspaces: {
    call: (scene) => send(scene, 'adminListOrgWorkspaces', NORTHLIGHT),
    succeeds: {
      200: {
        'lists the workspaces of a tenant, each with what its actions need': async (scene) => {
          const wren = await row(scene, 'tenantWorkspaces', wrenId(scene), NORTHLIGHT);
          assert.deepEqual([wren.label, wren.params['org_slug']], ['Wren', 'northlight']);
        },
      },
    },
    fails: {
      404: {
        'a slug that nobody has': {
          problem: notFound,
          play: (scene) => send(scene, 'adminListOrgWorkspaces', { slug: 'nobody-here' }),
        },
      },
      ...proxyFails((scene) => send(scene, 'adminListOrgWorkspaces', NORTHLIGHT)),
    },
    readings: { 'list of workspaces': listed('tenantWorkspaces', NORTHLIGHT) },
  },

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
          assert.match((await scrub()).text, new RegExp(`volume/${slug}-data`));
          assert.match((await scrub()).text, /"removed": \[\]/);
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
      },
    },
    readings: SHOWN,
  },

  adminRedeployTenant: {
    call: (scene) => send(scene, 'adminRedeployTenant', NORTHLIGHT),
    succeeds: {
      200: {
        'replaces the server': async (scene) => {
          assert.equal(
            told(await send(scene, 'adminRedeployTenant', { slug: 'tidewater' }), 'phase'),
            'done',
          );
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
    readings: { 'dry run': async () => async (session, signal) => rowsOf(session, fleetPlan, signal) },
  },

  adminUpdateWorkspaceEnv: {
    call: (scene) => env(scene, { env: { LOG_LEVEL: 'debug' } }),
    succeeds: {
      200: {
        'adds to the environment and keeps the rest': async (scene) => {
          const id = await created(scene);
          await env(scene, { env: { FIRST: '1' } }, id);
          const { text } = await env(scene, { env: { SECOND: '2' } }, id);
          assert.match(text, /"env_keys_after": \[\s+"FIRST",\s+"SECOND"\s+\]/);
          assert.equal((await row(scene, 'workspaces', id)).status, 'provisioning');
        },
        'replaces all of it only when told to': async (scene) => {
          const id = await created(scene);
          await env(scene, { env: { FIRST: '1' } }, id);
          const { text } = await env(scene, { env: { SECOND: '2' }, merge: false }, id);
          assert.ok(!text.includes('FIRST'));
        },
      },
    },
    fails: {
      400: {
        'a name that looks like a secret, without force': {
          problem: invalid,
          play: (scene) => env(scene, { env: { DEPLOY_TOKEN: 'value-of-the-token' } }),
        },
      },
      404: {
        'no such workspace': { problem: notFound, play: (scene) => env(scene, { env: { A: '1' } }, UNKNOWN) },
      },
      503: {
        'machines that cannot be reached': {
          problem: serverDown,
          play: during('machinesUnwired', (scene) => env(scene, { env: { A: '1' } })),
        },
      },
    },
    readings: SHOWN,
  },

  adminGetWorkspaceBillingMode: {
    call: (scene) => mode(scene),
    succeeds: {
      200: {
        'says who pays': async (scene) => {
          const id = await created(scene);
          assert.equal(effective((await mode(scene, id)).body), 'platform_managed');
        },
      },
    },
    fails: {
      404: {
        'an organization that nobody has': {
          problem: notFound,
          play: (scene) =>
            send(scene, 'adminGetWorkspaceBillingMode', { id: wrenId(scene), org_slug: 'nobody-here' }),
        },
      },
      ...proxyFails((scene) => mode(scene)),
    },
    readings: SHOWN,
  },

  adminPutWorkspaceBillingMode: {
    call: (scene) =>
      send(
        scene,
        'adminPutWorkspaceBillingMode',
        { id: wrenId(scene), org_slug: 'northlight' },
        { mode: 'byok' },
      ),
    succeeds: {
      200: {
        'sets the mode and takes it away again': async (scene) => {
          const id = await created(scene);
          const put = (wanted: string | null) =>
            send(scene, 'adminPutWorkspaceBillingMode', { id, org_slug: 'northlight' }, { mode: wanted });
          await put('disabled');
          assert.equal(effective((await mode(scene, id)).body), 'disabled');
          await put(null);
          assert.equal(effective((await mode(scene, id)).body), 'platform_managed');
        },
      },
    },
    fails: proxyFails((scene) =>
      send(
        scene,
        'adminPutWorkspaceBillingMode',
        { id: wrenId(scene), org_slug: 'northlight' },
        { mode: 'byok' },
      ),
    ),
    readings: SHOWN,
  },
};
