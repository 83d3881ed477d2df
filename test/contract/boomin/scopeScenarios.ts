import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { boominIdentity } from '../../../src/providers/boomin/identity.ts';
import { boomin } from '../../../src/providers/boomin/index.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { invalid, keyUsedBefore, missingScope, tooManyCreations, withToken } from './failures.ts';
import { listed, listNamed, mint, send, unitsOf, useUpCreations } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const create = (caption: string) => ({ scope: 'units:create', data: { type: 'short-video', caption } });

/** The registry, and the carrying out of what is in it. */
export const scopeScenarios: Readonly<Record<string, OperationScenarios>> = {
  listScopes: {
    unchanging: 'the platform alone says which scopes there are',
    call: ({ session, signal }) => rowsOf(session, listNamed('scopes'), signal),
    succeeds: {
      200: {
        'shows every scope below its group, the unknown group too': async (scene) => {
          const rows = await rowsOf(scene.session, listNamed('scopes'), scene.signal);
          const find = (id: string) => rows.find((row) => row.id === id);
          assert.equal(find(find('experiments:read')?.parent ?? '')?.label, 'labs');
          assert.equal(find(find('units:create')?.parent ?? '')?.label, 'content');
          assert.equal(find('distributions:read') !== undefined, scene.mode === 'observed');
        },
        'needs no key': async (scene) => {
          const { session, signal } = await scene.as({});
          assert.ok((await rowsOf(session, listNamed('scopes'), signal)).length > 40);
        },
      },
    },
    readings: { 'list of scopes': listed('scopes') },
  },

  executeScope: {
    call: (scene) => send(scene, 'executeScope', { scope: 'org:read' }),
    succeeds: {
      200: {
        'reads what the smoke test says as well': async (scene) => {
          const { text } = await send(scene, 'executeScope', { scope: 'org:read' });
          assert.ok(
            text.includes(rawText((await boominIdentity.read(scene.session, scene.signal)).name ?? '-')),
          );
        },
        'creates what a list then shows': async (scene) => {
          const caption = `Made by scope ${randomUUID()}`;
          await send(scene, 'executeScope', create(caption));
          const rows = await unitsOf(scene);
          assert.ok(rows.some(({ details }) => (details as { caption?: string }).caption === caption));
        },
        'gives the first result again for the same key and data': async (scene) => {
          const key = randomUUID();
          const [first, again] = [
            await send(scene, 'executeScope', create('once'), key),
            await send(scene, 'executeScope', create('once'), key),
          ];
          assert.equal(boomin.isReplay?.('executeScope', first.body), false);
          assert.equal(boomin.isReplay?.('executeScope', again.body), true);
          const units = (await unitsOf(scene)).filter(
            ({ details }) => (details as { caption?: string }).caption === 'once',
          );
          assert.equal(units.length, 1);
        },
        'deletes a draft': async (scene) => {
          const before = (await unitsOf(scene)).find(({ status }) => status === 'draft');
          await send(scene, 'executeScope', { scope: 'units:delete', object_id: before?.id });
          assert.ok(!(await unitsOf(scene)).some(({ id }) => id === before?.id));
        },
      },
    },
    fails: {
      400: {
        'a scope that nobody knows': {
          problem: invalid('unknown_scope'),
          play: (scene) => send(scene, 'executeScope', { scope: 'moon:land' }),
        },
        'data that does not fit': {
          problem: invalid('invalid_data'),
          play: (scene) =>
            send(scene, 'executeScope', { scope: 'units:create', data: { caption: 'x'.repeat(2300) } }),
        },
        'the key of another call': {
          problem: keyUsedBefore,
          observed: { status: '409', problem: keyUsedBefore },
          play: async (scene) => {
            const key = randomUUID();
            await send(scene, 'executeScope', create('one'), key);
            await send(scene, 'executeScope', create('another'), key);
          },
        },
        'more creations than an hour allows': {
          problem: tooManyCreations,
          play: async (scene) => {
            const { secret } = await mint(scene, ['units:create']);
            await useUpCreations(scene, secret);
            await send(await withToken(scene, secret), 'executeScope', create('one too many'));
          },
        },
      },
      403: {
        'a scope that the token does not carry': {
          problem: missingScope,
          play: async (scene) => send(await withToken(scene, 'dashboard'), 'executeScope', create('no')),
        },
      },
    },
    readings: 'the answer is shown as it is, whatever the scope gave',
  },
};
