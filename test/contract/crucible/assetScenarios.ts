import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { formatMoney } from '../../../src/core/money.ts';
import { assetAnswer } from '../../../src/providers/crucible/answers.ts';
import { crucibleAssets } from '../../../src/providers/crucible/assets.ts';
import { crucibleBalance } from '../../../src/providers/crucible/balance.ts';
import type { OperationScenarios, Reading, Scene } from '../support/scenario.ts';
import { call } from '../support/stageEngine.ts';
import { invalid, noFunds, notFound, penniless } from './failures.ts';
import { listed, picture, upload } from './steps.ts';

const uploading: Reading = async () => (session, signal) => upload({ session, signal });

const remove: (scene: Scene, id: string) => Promise<unknown> = ({ session, signal }, id) =>
  call(session, 'deleteAsset', { params: { asset_id: id } }, signal);

/** Input pictures. */
export const assetScenarios: Readonly<Record<string, OperationScenarios>> = {
  listAssets: {
    call: ({ session, signal }) => crucibleAssets.list(session, signal),
    succeeds: {
      200: {
        'shows what was uploaded': async (scene) => {
          const { asset } = await upload(scene);
          const { rows, unread } = await crucibleAssets.list(scene.session, scene.signal);
          assert.equal(unread, 0);
          const again = rows.find(({ id }) => id === asset.id);
          assert.deepEqual(
            [again?.name, again?.status, again?.byteSize],
            ['lake.png', 'ready', picture.bytes.length],
          );
        },
      },
    },
    readings: {
      assets: async (scene) => {
        await upload(scene);
        return async (session, signal) => (await crucibleAssets.list(session, signal)).rows;
      },
      'list of assets': listed('assets'),
    },
  },

  createAsset: {
    call: upload,
    succeeds: {
      201: {
        'charges, takes the bytes without the key and waits until they are ready': async (scene) => {
          const { asset, charged } = await upload(scene);
          assert.deepEqual(charged && formatMoney(charged), '1 credits');
          assert.equal(asset.status, 'ready');
          const stored = await fetch(asset.downloadUrl ?? '');
          assert.deepEqual(new Uint8Array(await stored.arrayBuffer()), picture.bytes);
        },
      },
    },
    fails: {
      400: {
        'not a picture': {
          problem: invalid('UNSUPPORTED_ASSET_TYPE'),
          play: ({ session, signal }) => upload({ session, signal }, { ...picture, mimeType: 'text/plain' }),
        },
      },
      402: {
        'no credits': { problem: noFunds, play: async (scene) => upload(await penniless(scene)) },
      },
    },
    readings: { upload: uploading },
  },

  getAsset: {
    call: ({ session, signal }) =>
      session.call('getAsset', { params: { asset_id: randomUUID() }, answer: assetAnswer }, signal),
    succeeds: {
      200: {
        'gives an uploaded picture': async (scene) => {
          const { asset } = await upload(scene);
          const call = { params: { asset_id: asset.id }, answer: assetAnswer };
          const { data } = await scene.session.call('getAsset', call, scene.signal);
          assert.equal(data.original_filename, 'lake.png');
        },
      },
    },
    fails: {
      404: {
        'an asset of somebody else': {
          problem: notFound('ASSET_NOT_FOUND'),
          play: async (scene) => {
            const { asset } = await upload(scene);
            const other = await scene.as({
              apikey: scene.sandbox.platforms.crucible.otherCredentials['secondOwner'] ?? '',
            });
            const call = { params: { asset_id: asset.id }, answer: assetAnswer };
            await other.session.call('getAsset', call, scene.signal);
          },
        },
      },
    },
    readings: { 'upload that waits': uploading },
  },

  deleteAsset: {
    call: (scene) => remove(scene, randomUUID()),
    succeeds: {
      200: {
        'removes the picture and gives credits back': async (scene) => {
          const { asset } = await upload(scene);
          const before = await crucibleBalance.read(scene.session, scene.signal);
          await remove(scene, asset.id);
          const after = await crucibleBalance.read(scene.session, scene.signal);
          assert.equal((after.available?.micros ?? 0) - (before.available?.micros ?? 0), 500_000);
          const { rows: left } = await crucibleAssets.list(scene.session, scene.signal);
          assert.ok(!left.some(({ id }) => id === asset.id));
        },
      },
    },
    fails: {
      404: {
        'no such asset': {
          problem: notFound('ASSET_NOT_FOUND'),
          play: (scene) => remove(scene, randomUUID()),
        },
      },
    },
    readings: 'the answer is shown as it is; the balance is read anew',
  },
};
