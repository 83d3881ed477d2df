import assert from 'node:assert/strict';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { invalid, notFound } from './failures.ts';
import { awaitsApproval, frozen, created, listed, only, row, rows, send, UNKNOWN, wrenId } from './steps.ts';

const VALUE = 'planted-value-that-nobody-may-see-again';
const BACK = 'the list is read anew';

const ofWorkspace = (scene: Scene, id: string) => rows(scene, 'secrets', { id });
const ofOrg = (scene: Scene) => rows(scene, 'globalSecrets');
const nameless = { key: 'no name', value: VALUE };

/** Stores a secret; its value comes back in nothing that is shown. */
async function store(
  scene: Scene,
  operation: string,
  key: string,
  params: Readonly<Record<string, string>> = {},
): Promise<void> {
  const answer = await send(scene, operation, params, { key, value: VALUE });
  assert.ok(!answer.text.includes(VALUE));
}

const setsOwn = (operation: string): OperationScenarios => ({
  call: (scene) => send(scene, operation, { id: UNKNOWN }, { key: 'A', value: VALUE }),
  succeeds: {
    200: {
      'stores a value that hides the inherited one, and restarts the workspace': frozen(async (scene) => {
        const id = await created(scene);
        assert.equal((await row(scene, 'secrets', 'SENTRY_DSN', { id })).description, 'inherited');
        await store(scene, operation, 'SENTRY_DSN', { id });
        assert.equal((await row(scene, 'secrets', 'SENTRY_DSN', { id })).description, 'own');
        assert.equal((await row(scene, 'workspaces', id)).status, 'provisioning');
      }),
      'works with the token of the workspace': async (scene) => {
        await store(await only(scene, 'workspace'), operation, 'OF_WREN', { id: wrenId(scene) });
        assert.equal((await row(scene, 'secrets', 'OF_WREN', { id: wrenId(scene) })).description, 'own');
      },
    },
    202: {
      'waits for an approval, and nothing is stored': async (scene) => {
        const id = await created(scene);
        await awaitsApproval(
          () => send(scene, operation, { id }, { key: 'WAITING', value: VALUE }),
          async () => assert.ok(!(await ofWorkspace(scene, id)).some((one) => one.id === 'WAITING')),
        )(scene);
      },
    },
  },
  fails: {
    400: {
      'a name that is none': {
        problem: invalid,
        play: (scene) => send(scene, operation, { id: wrenId(scene) }, nameless),
      },
    },
    404: {
      'no such workspace': {
        problem: notFound,
        play: (scene) => send(scene, operation, { id: UNKNOWN }, { key: 'A', value: VALUE }),
      },
    },
  },
  readings: BACK,
});

const setsGlobal = (operation: string, key: string): OperationScenarios => ({
  call: (scene) => send(scene, operation, {}, nameless),
  succeeds: {
    200: {
      'stores a value that every workspace inherits': async (scene) => {
        const id = await created(scene);
        await store(scene, operation, key);
        assert.ok((await ofOrg(scene)).some((one) => one.id === key));
        assert.equal((await row(scene, 'secrets', key, { id })).description, 'inherited');
      },
    },
    202: {
      'waits for an approval, and nothing is stored': awaitsApproval(
        (scene) => send(scene, operation, {}, { key: 'WAITING_FOR_ALL', value: VALUE }),
        async (scene) => assert.ok(!(await ofOrg(scene)).some((one) => one.id === 'WAITING_FOR_ALL')),
      ),
    },
  },
  fails: {
    400: {
      'a name that is none': { problem: invalid, play: (scene) => send(scene, operation, {}, nameless) },
    },
  },
  readings: BACK,
});

/** Secrets: names only, of a workspace and of the whole organization. */
export const secretScenarios: Readonly<Record<string, OperationScenarios>> = {
  tenantListWorkspaceSecrets: {
    call: (scene) => ofWorkspace(scene, UNKNOWN),
    succeeds: {
      200: {
        'tells own ones from inherited ones, and no value': async (scene) => {
          const origin = new Map(
            (await ofWorkspace(scene, wrenId(scene))).map((one) => [one.id, one.description]),
          );
          assert.deepEqual(
            ['LEDGER_DATABASE_URL', 'GIT_HTTP_TOKEN', 'SEARCH_API_TOKEN'].map((key) => origin.get(key)),
            ['own', 'own', 'inherited'],
          );
        },
        'has a new one at once, and no longer a deleted one': async (scene) => {
          const id = await created(scene);
          const has = async () => (await ofWorkspace(scene, id)).some((one) => one.id === 'PASSING');
          await store(scene, 'tenantSetWorkspaceSecret', 'PASSING', { id });
          assert.ok(await has());
          await send(scene, 'tenantDeleteWorkspaceSecret', { id, key: 'PASSING' });
          assert.ok(!(await has()));
        },
      },
    },
    fails: {
      404: { 'no such workspace': { problem: notFound, play: (scene) => ofWorkspace(scene, UNKNOWN) } },
    },
    readings: 'no member of a row is promised: see the list of the organization, which has the same rows',
  },
  tenantSetWorkspaceSecret: setsOwn('tenantSetWorkspaceSecret'),
  tenantPutWorkspaceSecret: setsOwn('tenantPutWorkspaceSecret'),
  tenantDeleteWorkspaceSecret: {
    call: (scene) => send(scene, 'tenantDeleteWorkspaceSecret', { id: wrenId(scene), key: 'NOT_THERE' }),
    succeeds: {
      200: {
        'deletes it: the inherited one shows through again': async (scene) => {
          const id = await created(scene);
          await store(scene, 'tenantSetWorkspaceSecret', 'SENTRY_DSN', { id });
          await send(scene, 'tenantDeleteWorkspaceSecret', { id, key: 'SENTRY_DSN' });
          assert.equal((await row(scene, 'secrets', 'SENTRY_DSN', { id })).description, 'inherited');
        },
      },
    },
    fails: {
      404: {
        'one that is gone already': {
          problem: notFound,
          play: (scene) =>
            send(scene, 'tenantDeleteWorkspaceSecret', { id: wrenId(scene), key: 'NOT_THERE' }),
        },
      },
    },
    readings: BACK,
  },
  tenantListGlobalSecrets: {
    call: (scene) => ofOrg(scene),
    succeeds: {
      200: {
        'lists names and dates': async (scene) => {
          const dsn = await row(scene, 'globalSecrets', 'SENTRY_DSN');
          assert.ok(dsn.facts.some(([label]) => label === 'Updated'));
        },
        'tells that a value was replaced by the time of it': async (scene) => {
          const updated = async () =>
            Object.fromEntries((await row(scene, 'globalSecrets', 'RENEWED')).facts)['Updated'];
          await store(scene, 'tenantSetGlobalSecret', 'RENEWED');
          const before = await updated();
          scene.sandbox.control.advance(1000);
          await store(scene, 'tenantPutGlobalSecret', 'RENEWED');
          assert.notEqual(await updated(), before);
        },
      },
    },
    readings: { 'list of secrets': listed('globalSecrets') },
  },
  tenantSetGlobalSecret: setsGlobal('tenantSetGlobalSecret', 'FOR_ALL'),
  tenantPutGlobalSecret: setsGlobal('tenantPutGlobalSecret', 'FOR_EVERYBODY'),
  tenantDeleteGlobalSecret: {
    call: (scene) => send(scene, 'tenantDeleteGlobalSecret', { key: 'NOT_THERE' }),
    succeeds: {
      200: {
        'takes it from every workspace': async (scene) => {
          await store(scene, 'tenantSetGlobalSecret', 'SHORT_LIVED');
          await send(scene, 'tenantDeleteGlobalSecret', { key: 'SHORT_LIVED' });
          const gone = () => row(scene, 'secrets', 'SHORT_LIVED', { id: wrenId(scene) });
          await assert.rejects(gone());
          const again = () => send(scene, 'tenantDeleteGlobalSecret', { key: 'SHORT_LIVED' });
          assert.equal((await problemOf(again)).kind, 'notFound');
          await store(scene, 'tenantSetGlobalSecret', 'SHORT_LIVED');
          await send(scene, 'tenantDeleteGlobalSecret', { key: 'SHORT_LIVED' });
          assert.ok(!(await ofOrg(scene)).some(({ id }) => id === 'SHORT_LIVED'));
        },
      },
    },
    fails: {
      404: {
        'one that is gone already': {
          problem: notFound,
          play: (scene) => send(scene, 'tenantDeleteGlobalSecret', { key: 'NOT_THERE' }),
        },
      },
    },
    readings: BACK,
  },
};
