import assert from 'node:assert/strict';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { notFound } from './failures.ts';
import { awaitsApproval, listed, row, rows, send, told } from './steps.ts';

async function mint(scene: Scene): Promise<{ readonly id: string; readonly secret: string }> {
  const answer = await send(scene, 'tenantCreateOrgToken', {}, { name: `Key ${Math.random()}` });
  const secret = answer.secrets.take(0);
  assert.ok(secret && !answer.text.includes(secret), 'the key is masked');
  return { id: told(answer, 'id'), secret };
}

/** The keys of an organization. */
export const keyScenarios: Readonly<Record<string, OperationScenarios>> = {
  tenantListOrgTokens: {
    call: (scene) => rows(scene, 'orgKeys'),
    succeeds: {
      200: {
        'lists the keys with how they begin': async (scene) => {
          const all = await rows(scene, 'orgKeys');
          const desk = all.find(({ label }) => label === 'Backlot on the desk');
          const key = scene.sandbox.platforms.molecule.credentials['orgkey'] ?? '-';
          assert.equal(desk?.keyPrefix, key.slice(0, 8));
        },
        'has the newest first, and no longer one that is revoked': async (scene) => {
          const { id } = await mint(scene);
          assert.equal((await rows(scene, 'orgKeys'))[0]?.id, id);
          await send(scene, 'tenantRevokeOrgToken', { id });
          assert.ok(!(await rows(scene, 'orgKeys')).some((one) => one.id === id));
        },
      },
    },
    readings: { 'list of keys': listed('orgKeys') },
  },

  tenantCreateOrgToken: {
    call: (scene) => send(scene, 'tenantCreateOrgToken', {}, { name: 'Call' }),
    succeeds: {
      200: {
        'mints a key that is listed and opens the organization at once': async (scene) => {
          const { id, secret } = await mint(scene);
          assert.ok(secret.startsWith((await row(scene, 'orgKeys', id)).keyPrefix ?? '-'));
          assert.ok((await rows(await scene.as({ orgkey: secret }), 'workspaces')).length > 0);
        },
      },
      202: {
        'waits for an approval, and there is no new key': async (scene) => {
          const before = await rows(scene, 'orgKeys');
          await awaitsApproval(
            () => send(scene, 'tenantCreateOrgToken', {}, { name: 'Waiting' }),
            async () => assert.equal((await rows(scene, 'orgKeys')).length, before.length),
          )(scene);
        },
      },
    },
    readings: 'the name is read for the offer to keep the secret',
  },

  tenantRevokeOrgToken: {
    call: (scene) => send(scene, 'tenantRevokeOrgToken', { id: 'nobody' }),
    succeeds: {
      200: {
        'ends the key: it is refused and no longer listed': async (scene) => {
          const { id, secret } = await mint(scene);
          await send(scene, 'tenantRevokeOrgToken', { id });
          assert.ok(!(await rows(scene, 'orgKeys')).some((one) => one.id === id));
          const dead = await scene.as({ orgkey: secret });
          assert.equal((await problemOf(() => rows(dead, 'workspaces'))).code, 'key.refused');
        },
        'can end the very key that it is called with': async (scene) => {
          const { id, secret } = await mint(scene);
          const own = await scene.as({ orgkey: secret });
          await send(own, 'tenantRevokeOrgToken', { id });
          assert.equal((await problemOf(() => rows(own, 'orgKeys'))).code, 'key.refused');
        },
      },
    },
    fails: {
      404: {
        'one that is revoked already': {
          problem: notFound,
          play: async (scene) => {
            const { id } = await mint(scene);
            await send(scene, 'tenantRevokeOrgToken', { id });
            await send(scene, 'tenantRevokeOrgToken', { id });
          },
        },
      },
    },
    readings: 'the list is read anew',
  },
};
