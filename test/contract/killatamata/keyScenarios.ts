import assert from 'node:assert/strict';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { googleToken, issuedIn, keyRows, listedKeys, send, withKey } from './accessSteps.ts';
import { invalid, notFound } from './failures.ts';

async function mint(scene: Scene, label = `Key ${Math.random()}`) {
  const key = issuedIn(await send(scene, 'createApiKey', {}, { label }));
  return { key, label };
}

async function rowNamed(scene: Scene, wanted: string) {
  const row = (await keyRows(scene)).find(({ label }) => label === wanted);
  assert.ok(row?.keyPrefix !== undefined, `${wanted} is not listed`);
  return { ...row, keyPrefix: row.keyPrefix };
}

/** API keys from their making to their end. */
export const keyScenarios: Readonly<Record<string, OperationScenarios>> = {
  listApiKeys: {
    call: keyRows,
    succeeds: {
      200: {
        'lists the key in use by how it begins, used just now': async (scene) => {
          const key = scene.sandbox.platforms.killatamata.credentials['apikey'] ?? '-';
          const row = await rowNamed(scene, 'Backlot sandbox');
          assert.ok(key.startsWith(row.keyPrefix) && row.keyPrefix.length >= 8);
          assert.ok(row.usedAt !== undefined);
        },
        'follows a key from its making to its end': async (scene) => {
          const { label } = await mint(scene);
          const made = await rowNamed(scene, label);
          assert.deepEqual([made.status, made.usedAt], ['active', undefined]);
          await send(scene, 'revokeApiKey', {}, { keyPrefix: made.keyPrefix });
          const over = await rowNamed(scene, label);
          assert.deepEqual([over.status, over.tone], ['revoked', 'off']);
          assert.ok('Revoked' in Object.fromEntries(over.facts));
        },
      },
    },
    readings: { 'list of keys': listedKeys },
  },

  createApiKey: {
    call: (scene) => send(scene, 'createApiKey', {}, { label: 'Call' }),
    succeeds: {
      201: {
        'makes a key that is listed and works at once': async (scene) => {
          const { key, label } = await mint(scene);
          assert.ok(key.startsWith((await rowNamed(scene, label)).keyPrefix));
          assert.ok((await keyRows(await withKey(scene, key))).length > 1);
        },
        'makes a first one for a Google identity, without a key': async (scene) => {
          const bare = await scene.as({});
          const body = { label: 'First', idToken: googleToken('first@example.com') };
          const key = issuedIn(await send(bare, 'createApiKey', {}, body));
          assert.deepEqual(
            (await keyRows(await withKey(scene, key))).map(({ label }) => label),
            ['First'],
          );
        },
      },
    },
    fails: {
      400: {
        'a blank label': {
          problem: invalid('invalid_label'),
          play: (scene) => send(scene, 'createApiKey', {}, { label: ' ' }),
        },
      },
    },
    readings: 'the name is read for the offer to keep the secret',
  },

  revokeApiKey: {
    call: (scene) => send(scene, 'revokeApiKey', {}, { keyPrefix: 'kt_live_nobody' }),
    succeeds: {
      200: {
        'ends the key: it is refused from then on': async (scene) => {
          const { key, label } = await mint(scene);
          await send(scene, 'revokeApiKey', {}, { keyPrefix: (await rowNamed(scene, label)).keyPrefix });
          const dead = await withKey(scene, key);
          assert.equal((await problemOf(() => keyRows(dead))).code, 'key.refused');
        },
        'can end the very key that it is called with': async (scene) => {
          const { key, label } = await mint(scene);
          const own = await withKey(scene, key);
          await send(own, 'revokeApiKey', {}, { keyPrefix: (await rowNamed(own, label)).keyPrefix });
          assert.equal((await problemOf(() => keyRows(own))).code, 'key.refused');
        },
      },
    },
    fails: {
      400: {
        'a prefix that every key has': {
          problem: invalid('prefix_too_short'),
          play: (scene) => send(scene, 'revokeApiKey', {}, { keyPrefix: 'kt_live_' }),
        },
      },
      404: {
        'one that is revoked already': {
          problem: notFound(),
          play: async (scene) => {
            const { keyPrefix } = await rowNamed(scene, (await mint(scene)).label);
            await send(scene, 'revokeApiKey', {}, { keyPrefix });
            await send(scene, 'revokeApiKey', {}, { keyPrefix });
          },
        },
        'the key of somebody else': {
          problem: notFound(),
          play: async (scene) => {
            const other = scene.sandbox.platforms.killatamata.otherCredentials['secondOwner'] ?? '';
            await send(scene, 'revokeApiKey', {}, { keyPrefix: other.slice(0, 14) });
          },
        },
      },
    },
    readings: 'the list is read anew',
  },
};
