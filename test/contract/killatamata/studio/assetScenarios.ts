import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import { uploadAsset } from '../../../../src/providers/killatamata/studio/documents.ts';
import { oneAsset } from '../../../../src/providers/killatamata/studio/things.ts';
import { engineOf } from '../../support/stageEngine.ts';
import { allRows } from '../../../../src/calls/resources/allRows.ts';
import { studioLists } from '../../../../src/providers/killatamata/studio/lists.ts';
import type { OperationScenarios, Scene } from '../../support/scenario.ts';
import { invalid, notFound, tooLarge } from '../failures.ts';
import {
  assetNamed,
  bare,
  during,
  filmId,
  listed,
  newProject,
  newText,
  refusal,
  rows,
  send,
  UNKNOWN,
  wrongId,
} from './steps.ts';

const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const upload = async (scene: Scene, filename = 'still.png', content = bytes) =>
  uploadAsset(scene.session, { projectId: await filmId(scene), filename, bytes: content }, scene.signal);

const list = (scene: Scene, params: Readonly<Record<string, unknown>>) =>
  send(scene, 'listStudioAssets', { params });

const setFacts = (scene: Scene, assetId: string, userMetadata: object) =>
  send(scene, 'updateStudioAssetMetadata', { body: { assetId, userMetadata } });

const LARGE = 230;

/** The files of projects. */
export const studioAssetScenarios: Readonly<Record<string, OperationScenarios>> = {
  listStudioAssets: {
    call: (scene) => list(scene, { projectId: UNKNOWN }),
    succeeds: {
      200: {
        'lists what is in use, and apart from it what was discarded': async (scene) => {
          const projectId = await filmId(scene);
          const used = (await rows(scene, 'studioAssets', { projectId })).map(({ label }) => label);
          assert.ok(used.includes('Treatment') && !used.includes('Old notes'));
          const discarded = (await rows(scene, 'studioRecycled', { projectId })).map(({ label }) => label);
          assert.deepEqual(discarded, ['Tower in rain', 'Old notes']);
        },
        'finds by words of the title': async (scene) => {
          const title = rawText((await newText(scene)).title ?? '');
          const answer = await list(scene, {
            projectId: await filmId(scene),
            searchQuery: title.toUpperCase(),
          });
          assert.ok(answer.text.includes(title) && !answer.text.includes('Treatment'));
        },
        'goes on page by page through a project of many, awkward names and all': during(
          { studioLargeProject: LARGE },
          { studioLargeProject: 0 },
          async ({ session, signal, sandbox }) => {
            const [projects] = studioLists;
            const assets = projects?.rowLists?.[0];
            assert.ok(projects && assets);
            const engine = engineOf(session);
            const { id } = session.account;
            const large = (await allRows(engine, id, projects, {}, signal)).find(
              ({ label }) => label === 'Archive',
            );
            const before = sandbox.control.requests().length;
            const all = await allRows(engine, id, assets, { above: large?.params ?? {} }, signal);
            assert.equal(new Set(all.map((row) => row.id)).size, LARGE);
            assert.equal(sandbox.control.requests().length - before, 3);
            assert.ok(all.some(({ label }) => label === '..'));
            assert.equal(all.filter(({ label }) => label === 'take').length, 2);
          },
        ),
      },
    },
    fails: {
      ...wrongId((scene, projectId) => list(scene, { projectId })),
      400: {
        'a page of more than the server gives': refusal(invalid('invalid_request'), async (scene) =>
          list(scene, { projectId: await filmId(scene), limit: 1000 }),
        ),
      },
    },
    readings: {
      'list of assets': listed('studioAssets', async (scene) => ({ projectId: await filmId(scene) })),
      'list of the recycling bin': listed('studioRecycled', async (scene) => ({
        projectId: await filmId(scene),
      })),
    },
  },

  uploadStudioAsset: {
    call: (scene) =>
      uploadAsset(scene.session, { projectId: UNKNOWN, filename: 'a.png', bytes }, scene.signal),
    succeeds: {
      201: {
        'stores a file byte for byte under a name of any kind': async (scene) => {
          for (const name of ['day/night 🎬.png', `${'x'.repeat(236)}.png`]) {
            const { id } = await upload(scene, name);
            const stored = (await rows(scene, 'studioAssets', { projectId: await filmId(scene) })).find(
              (row) => row.id === id,
            );
            assert.equal(stored?.label, name);
            const { url, kind, sizeBytes } = await assetNamed(scene, name);
            assert.deepEqual([kind, sizeBytes], ['image', bytes.length]);
            assert.deepEqual(new Uint8Array(await (await fetch(url ?? '')).arrayBuffer()), bytes);
          }
        },
      },
    },
    fails: {
      400: {
        'a file without a name': refusal(invalid('invalid_request'), (scene) => upload(scene, ' ', bytes)),
      },
      404: {
        'no such project': refusal(notFound(), ({ session, signal }) =>
          uploadAsset(session, { projectId: UNKNOWN, filename: 'a.png', bytes }, signal),
        ),
      },
      413: {
        'a file that is too large': refusal(
          tooLarge,
          during({ studioUploadBytes: 4 }, { studioUploadBytes: 24 * 1024 * 1024 }, (scene) => upload(scene)),
        ),
      },
    },
    readings: {
      'new asset': async (scene) => {
        const projectId = (await newProject(scene)).id;
        return (session, signal) =>
          uploadAsset(session, { projectId, filename: 'read.png', bytes }, signal).then(bare);
      },
    },
  },

  updateStudioAssetMetadata: {
    call: (scene) => setFacts(scene, UNKNOWN, { rating: 5 }),
    succeeds: {
      200: {
        'replaces all facts': async (scene) => {
          const { id, title } = await newText(scene);
          await setFacts(scene, id, { rating: 4, tags: ['dusk'] });
          await setFacts(scene, id, { rating: 5 });
          const { userMetadata } = await assetNamed(scene, rawText(title ?? ''));
          assert.deepEqual(userMetadata, { rating: 5 });
        },
      },
    },
    fails: {
      ...wrongId((scene, assetId) => setFacts(scene, assetId, {})),
      400: {
        'facts without end': refusal(invalid('invalid_request'), async (scene) =>
          setFacts(scene, (await newText(scene)).id, { text: 'x'.repeat(20_000) }),
        ),
      },
    },
    readings: {
      'asset with facts': async (scene) => {
        const body = { assetId: (await newText(scene)).id, userMetadata: {} };
        return (session, signal) =>
          session
            .call('updateStudioAssetMetadata', { body, answer: oneAsset, agreed: true }, signal)
            .then(bare);
      },
    },
  },
};
