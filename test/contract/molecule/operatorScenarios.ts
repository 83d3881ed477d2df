import assert from 'node:assert/strict';
import { isRecord } from '../../../src/calls/check/schemaView.ts';
import type { OperationScenarios, Refusal, Scene } from '../support/scenario.ts';
import { conflict, invalid, notFound, serverDown } from './failures.ts';
import { machineState, startedMachine } from './machineSteps.ts';
import {
  frozen,
  created,
  during,
  listed,
  MIRA,
  newOrg,
  row,
  rows,
  send,
  told,
  UNKNOWN,
  wrenId,
} from './steps.ts';

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
        'shows one that an owner created, and no longer one that was torn down': async (scene) => {
          const slug = await newOrg(scene);
          await row(scene, 'tenants', slug);
          await send(scene, 'adminDeleteTenant', { slug }, { confirm: slug });
          assert.ok(!(await rows(scene, 'tenants')).some(({ id }) => id === slug));
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
        'hands out what is needed to end a machine of the tenant': async (scene) => {
          const { workspace, instance } = await startedMachine(scene);
          const token = (await send(scene, 'adminGetTenantToken', NORTHLIGHT)).secrets.take(0) ?? '';
          const { provision = '' } = scene.sandbox.platforms.molecule.credentials;
          const both = await scene.as({ provision, tenantadmin: token });
          await send(both, 'deprovisionWorkspace', { workspace_id: workspace });
          assert.equal(told(await machineState(both, workspace, instance), 'state'), 'terminated');
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
        'shows what the tenant itself has done with them': async (scene) => {
          const id = await created(scene, 'Seen from above');
          await send(scene, 'tenantPauseWorkspace', { id });
          assert.equal((await row(scene, 'tenantWorkspaces', id, NORTHLIGHT)).status, 'paused');
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

  adminUpdateWorkspaceEnv: {
    call: (scene) => env(scene, { env: { LOG_LEVEL: 'debug' } }),
    succeeds: {
      200: {
        'adds to the environment and keeps the rest': frozen(async (scene) => {
          const id = await created(scene);
          await env(scene, { env: { FIRST: '1' } }, id);
          const { text } = await env(scene, { env: { SECOND: '2' } }, id);
          assert.match(text, /"env_keys_after": \[\s+"FIRST",\s+"SECOND"\s+\]/);
          assert.equal((await row(scene, 'workspaces', id)).status, 'provisioning');
        }),
        'replaces all of it only when told to': frozen(async (scene) => {
          const id = await created(scene);
          await env(scene, { env: { FIRST: '1' } }, id);
          const { text } = await env(scene, { env: { SECOND: '2' }, merge: false }, id);
          assert.ok(!text.includes('FIRST'));
          assert.equal((await row(scene, 'workspaces', id)).status, 'provisioning', 'it starts with them');
        }),
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
