import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { boomin } from '../../../src/providers/boomin/index.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { invalid, keyUsedBefore, missingScope, notFound, tooManyCreations, withToken } from './failures.ts';
import { allUnits, listed, listNamed, mint, send, unitsOf, useUpCreations } from './steps.ts';

/** Units of content. */
export const unitScenarios: Readonly<Record<string, OperationScenarios>> = {
  listUnits: {
    call: unitsOf,
    succeeds: {
      200: {
        'shows them page by page, each once, to the end': async (scene) => {
          const ids = (await allUnits(scene)).map(({ id }) => id);
          assert.ok(ids.length >= 60, `${ids.length}`);
          assert.equal(new Set(ids).size, ids.length);
        },
        'shows a unit that was made, and no longer one that was deleted': async (scene) => {
          const caption = `Short-lived ${randomUUID()}`;
          const found = async () => (await unitsOf(scene)).find(({ label }) => label === caption);
          await send(scene, 'createUnit', { type: 'short-video', caption });
          const made = await found();
          assert.deepEqual([made?.description, made?.status], ['short-video', 'draft']);
          await send(scene, 'deleteUnit', { unit_id: made?.id });
          assert.equal(await found(), undefined);
        },
        'offers the deletion of drafts only': async (scene) => {
          const remove = listNamed('units').rowActions?.find(({ verb }) => verb === 'delete');
          const rows = await allUnits(scene);
          assert.ok(rows.some(({ status }) => status !== 'draft'));
          for (const row of rows) assert.equal(remove?.offeredFor?.(row), row.status === 'draft');
        },
      },
    },
    fails: {
      403: {
        'a token that may not see units': {
          problem: missingScope,
          play: async (scene) => unitsOf(await withToken(scene, 'fanMail')),
        },
      },
    },
    readings: { 'list of units': listed('units') },
  },

  createUnit: {
    call: (scene) => send(scene, 'createUnit', {}),
    succeeds: {
      200: {
        'creates a draft that is listed': async (scene) => {
          const caption = `New ${randomUUID()}`;
          const { body } = await send(scene, 'createUnit', { type: 'short-video', caption });
          assert.equal(boomin.isReplay?.('createUnit', body), false);
          const row = (await unitsOf(scene)).find(({ label }) => label === caption);
          assert.equal(row?.status, 'draft');
        },
        'says that the same key gave the first unit again': async (scene) => {
          const key = randomUUID();
          const caption = `Once ${key}`;
          await send(scene, 'createUnit', { caption }, key);
          const { body } = await send(scene, 'createUnit', { caption }, key);
          assert.equal(boomin.isReplay?.('createUnit', body), true);
          assert.equal((await unitsOf(scene)).filter(({ label }) => label === caption).length, 1);
        },
        'makes one unit when the answer is lost: the same bytes go out once more': async (scene) => {
          scene.sandbox.control.addFault({
            platform: 'boomin',
            operation: 'createUnit',
            fault: { kind: 'lostAnswer' },
          });
          const caption = `Lost ${randomUUID()}`;
          const { body } = await send(scene, 'createUnit', { caption });
          assert.equal(boomin.isReplay?.('createUnit', body), true);
          assert.equal((await unitsOf(scene)).filter(({ label }) => label === caption).length, 1);
        },
      },
    },
    fails: {
      400: {
        'the key of another unit': {
          problem: keyUsedBefore,
          observed: { status: '409', problem: keyUsedBefore },
          play: async (scene) => {
            const key = randomUUID();
            await send(scene, 'createUnit', { caption: 'one' }, key);
            await send(scene, 'createUnit', { caption: 'another' }, key);
          },
        },
        'more units than an hour allows': {
          problem: tooManyCreations,
          play: async (scene) => {
            const { secret } = await mint(scene, ['units:create']);
            await useUpCreations(scene, secret);
            await send(await withToken(scene, secret), 'createUnit', { caption: 'one too many' });
          },
        },
      },
      403: {
        'a token that may not create units': {
          problem: missingScope,
          play: async (scene) => send(await withToken(scene, 'dashboard'), 'createUnit', {}),
        },
      },
    },
    readings: 'the answer is shown as it is; whether it is a replay is one word in it',
  },

  deleteUnit: {
    call: (scene) => send(scene, 'deleteUnit', { unit_id: 'unit_nobody' }),
    succeeds: {
      200: {
        'removes a draft from the list': async (scene) => {
          const draft = (await unitsOf(scene)).find(({ status }) => status === 'draft');
          await send(scene, 'deleteUnit', { unit_id: draft?.id });
          assert.ok(!(await unitsOf(scene)).some(({ id }) => id === draft?.id));
        },
      },
    },
    fails: {
      403: {
        'a token that may not delete units': {
          problem: missingScope,
          play: async (scene) => send(await withToken(scene, 'neverUsed'), 'deleteUnit', { unit_id: 'x' }),
        },
      },
      404: {
        'no such unit': {
          problem: notFound('unit_not_found'),
          play: (scene) => send(scene, 'deleteUnit', { unit_id: 'unit_nobody' }),
        },
        'a unit that is no draft any more': {
          problem: notFound('draft_not_found'),
          observed: { status: '400', problem: invalid('unit_not_draft') },
          play: async (scene) => {
            const published = (await allUnits(scene)).find(({ status }) => status === 'published');
            await send(scene, 'deleteUnit', { unit_id: published?.id });
          },
        },
      },
    },
    readings: 'the answer says no more than yes',
  },
};
