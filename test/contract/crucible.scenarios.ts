import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { formatMoney } from '../../src/core/money.ts';
import type { JobSnapshot } from '../../src/core/job.ts';
import type { ResourceList } from '../../src/core/resource.ts';
import { crucibleApi } from '../../src/providers/crucible/api.ts';
import { crucibleAssets } from '../../src/providers/crucible/assets.ts';
import { crucibleBalance } from '../../src/providers/crucible/balance.ts';
import { crucibleJobs } from '../../src/providers/crucible/jobs.ts';
import { crucibleResources } from '../../src/providers/crucible/resources.ts';
import type {
  CommonFailure,
  ExpectedProblem,
  Reading,
  Refusal,
  Scene,
  ScenarioTable,
} from './support/scenario.ts';

/** The eight bytes with which every PNG begins: the sandbox takes any bytes of the announced length. */
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const picture = { name: 'lake.png', mimeType: 'image/png', bytes: PICTURE };

/** What a slip of the clipboard may put into a form. */
const KEY_LIKE = 'moltazine_pasted_by_mistake_0123456789';

const REFUSED = { retryable: false, mayHaveActed: false } as const;

const wrongKey: CommonFailure = {
  problem: { kind: 'auth', code: 'key.refused', serverCode: 'UNAUTHORIZED', ...REFUSED },
  provoke: (scene) => scene.as({ apikey: 'moltazine_opens_no_door_at_all' }),
};

const serverFailure: CommonFailure = {
  problem: {
    kind: 'server',
    code: 'server.failed',
    serverCode: 'INTERNAL_ERROR',
    retryable: true,
    mayHaveActed: true,
  },
  provoke: async (scene, operation) => {
    scene.sandbox.control.addFault({
      platform: 'crucible',
      operation,
      fault: { kind: 'status', status: 500 },
    });
    return scene;
  },
};

const invalid = (serverCode: string): ExpectedProblem => ({
  kind: 'invalid',
  code: 'request.invalid',
  serverCode,
  ...REFUSED,
});
const notFound = (serverCode: string): ExpectedProblem => ({
  kind: 'notFound',
  code: 'target.notFound',
  serverCode,
  ...REFUSED,
});
const noFunds: ExpectedProblem = {
  kind: 'funds',
  code: 'funds.insufficient',
  serverCode: 'INSUFFICIENT_CREDITS',
  ...REFUSED,
};

const penniless = (scene: Scene): Promise<Scene> =>
  scene.as({ apikey: scene.sandbox.platforms.crucible.otherCredentials['noCredits'] ?? '' });

const upload = (scene: Scene) => crucibleAssets.upload(scene.session, picture, scene.signal);

function submit(
  scene: Scene,
  values: Readonly<Record<string, unknown>>,
  kind = 'zimage-base',
  key: string = randomUUID(),
) {
  return crucibleJobs.submit(scene.session, crucibleJobs.prepare(kind, values, key), scene.signal);
}

/** A job that has ended, watched as the client watches it. */
async function ended(
  scene: Scene,
  prompt: string,
): Promise<{ readonly id: string; readonly last: JobSnapshot }> {
  const { remoteId: id } = await submit(scene, { 'prompt.text': prompt });
  for (;;) {
    const last = await crucibleJobs.poll(scene.session, id, scene.signal);
    if (last.state === 'succeeded' || last.state === 'failed') return { id, last };
    await scene.session.clock.sleep(crucibleJobs.pollEveryMs / 2, scene.signal);
  }
}

function listNamed(id: string): ResourceList {
  const list = crucibleResources.find((candidate) => candidate.id === id);
  assert.ok(list, `no list ${id}`);
  return list;
}

const resource =
  (id: string): Reading =>
  async () =>
  (session, signal) =>
    listNamed(id).read(session, signal);

const form =
  (workflow: string): Reading =>
  async () =>
  (session, signal) =>
    crucibleJobs.form(session, workflow, signal);

const uploading: Reading = async () => (session, signal) => crucibleAssets.upload(session, picture, signal);

const refusedField = (values: Readonly<Record<string, unknown>>, serverCode: string): Refusal => ({
  problem: invalid(serverCode),
  play: (scene) => submit(scene, values),
});

/** The ten operations of the gateway. */
export const crucibleScenarios: ScenarioTable = {
  everywhere: { 401: wrongKey, 500: serverFailure },
  operations: {
    getHealth: {
      call: ({ session, signal }) => crucibleApi(session).GET('/api/health', { signal }),
      succeeds: {
        200: {
          'answers without a key': async (scene) => {
            const { session, signal } = await scene.as({});
            const { data } = await crucibleApi(session).GET('/api/health', { signal });
            assert.deepEqual(data, { success: true, data: { status: 'ok' } });
          },
        },
      },
      readings: 'No ability asks for it.',
    },

    getCredits: {
      call: ({ session, signal }) => crucibleBalance.read(session, signal),
      succeeds: {
        200: {
          'shows what can be spent and what is held': async (scene) => {
            const before = await crucibleBalance.read(scene.session, scene.signal);
            const job = await submit(scene, { 'prompt.text': 'an island' });
            const after = await crucibleBalance.read(scene.session, scene.signal);
            assert.ok(job.cost && job.cost.micros > 0);
            assert.equal(after.available.micros, before.available.micros - job.cost.micros);
            assert.deepEqual(
              after.parts.map(({ name }) => name),
              ['balance', 'reserved'],
            );
          },
          'lists the movements with their jobs': async (scene) => {
            const { id, last } = await ended(scene, 'a harbour');
            const rows = await listNamed('ledger').read(scene.session, scene.signal);
            assert.ok(last.cost);
            const labels = rows.filter((row) => row.params['job_id'] === id).map((row) => row.label);
            assert.deepEqual(labels, [
              `consume ${formatMoney(last.cost)}`,
              `reserve ${formatMoney(last.cost)}`,
            ]);
          },
        },
      },
      readings: {
        balance: async () => (session, signal) => crucibleBalance.read(session, signal),
        'list of movements': resource('ledger'),
      },
    },

    listWorkflows: {
      call: ({ session, signal }) => crucibleJobs.kinds(session, signal),
      succeeds: {
        200: {
          'names what can be generated': async ({ session, signal }) => {
            const kinds = await crucibleJobs.kinds(session, signal);
            assert.deepEqual(
              kinds.map(({ id }) => id),
              ['zimage-base', 'portrait-studio', 'image-remix'],
            );
          },
        },
      },
      readings: {
        kinds: async () => (session, signal) => crucibleJobs.kinds(session, signal),
        'list of workflows': resource('workflows'),
      },
    },

    getWorkflowMetadata: {
      call: ({ session, signal }) => crucibleJobs.form(session, 'zimage-base', signal),
      succeeds: {
        200: {
          'asks for fields that come as names': async ({ session, signal }) => {
            const { fields, promptField, estimatedSeconds } = await crucibleJobs.form(
              session,
              'zimage-base',
              signal,
            );
            assert.equal(promptField, 'prompt.text');
            assert.equal(estimatedSeconds, 6);
            assert.deepEqual(
              fields.map(({ name, type }) => `${name}: ${type}`),
              [
                'prompt.text: text',
                'size.width: integer',
                'size.height: integer',
                'size.batch_size: integer',
                'size.steps: integer',
                'sampler.seed: integer',
              ],
            );
          },
          'asks for fields that come as descriptions': async ({ session, signal }) => {
            const { fields, promptField } = await crucibleJobs.form(session, 'portrait-studio', signal);
            assert.equal(promptField, 'prompt.value');
            const look = fields.find(({ name }) => name === 'style.look');
            assert.deepEqual([look?.type, look?.default], ['choice', 'studio']);
            const width = fields.find(({ name }) => name === 'width.value');
            assert.deepEqual([width?.minimum, width?.maximum], [256, 1536]);
          },
          'asks for fields that come as a map': async ({ session, signal }) => {
            const { fields } = await crucibleJobs.form(session, 'image-remix', signal);
            assert.deepEqual(
              fields.slice(0, 3).map(({ name, type }) => `${name}: ${type}`),
              ['image.image: asset', 'prompt.text: text', 'remix.strength: number'],
            );
          },
        },
      },
      fails: {
        404: {
          'no such workflow': {
            problem: notFound('WORKFLOW_NOT_FOUND'),
            play: ({ session, signal }) => crucibleJobs.form(session, 'a/b c', signal),
          },
        },
      },
      readings: {
        'fields as names': form('zimage-base'),
        'fields as descriptions': form('portrait-studio'),
        'fields as a map': form('image-remix'),
      },
    },

    listAssets: {
      call: ({ session, signal }) => crucibleAssets.list(session, signal),
      succeeds: {
        200: {
          'shows what was uploaded': async (scene) => {
            const { asset } = await upload(scene);
            const listed = await crucibleAssets.list(scene.session, scene.signal);
            const again = listed.find(({ id }) => id === asset.id);
            assert.deepEqual(
              [again?.name, again?.status, again?.byteSize],
              ['lake.png', 'ready', PICTURE.length],
            );
          },
        },
      },
      readings: {
        assets: async (scene) => {
          await upload(scene);
          return (session, signal) => crucibleAssets.list(session, signal);
        },
        'list of assets': resource('assets'),
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
            assert.deepEqual(new Uint8Array(await stored.arrayBuffer()), PICTURE);
          },
        },
      },
      fails: {
        400: {
          'not a picture': {
            problem: invalid('UNSUPPORTED_ASSET_TYPE'),
            play: ({ session, signal }) =>
              crucibleAssets.upload(session, { ...picture, mimeType: 'text/plain' }, signal),
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
        crucibleApi(session).GET('/api/v1/assets/{asset_id}', {
          params: { path: { asset_id: randomUUID() } },
          signal,
        }),
      succeeds: {
        200: {
          'gives an uploaded picture': async (scene) => {
            const { asset } = await upload(scene);
            const { data } = await crucibleApi(scene.session).GET('/api/v1/assets/{asset_id}', {
              params: { path: { asset_id: asset.id } },
              signal: scene.signal,
            });
            assert.equal(data?.data.original_filename, 'lake.png');
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
              await crucibleApi(other.session).GET('/api/v1/assets/{asset_id}', {
                params: { path: { asset_id: asset.id } },
                signal: scene.signal,
              });
            },
          },
        },
      },
      readings: { 'upload that waits': uploading },
    },

    deleteAsset: {
      call: ({ session, signal }) => crucibleAssets.delete(session, randomUUID(), signal),
      succeeds: {
        200: {
          'removes the picture and gives credits back': async (scene) => {
            const { asset } = await upload(scene);
            const { rebate } = await crucibleAssets.delete(scene.session, asset.id, scene.signal);
            assert.equal(rebate && formatMoney(rebate), '0.5 credits');
            const left = await crucibleAssets.list(scene.session, scene.signal);
            assert.ok(!left.some(({ id }) => id === asset.id));
          },
        },
      },
      fails: {
        404: {
          'no such asset': {
            problem: notFound('ASSET_NOT_FOUND'),
            play: ({ session, signal }) => crucibleAssets.delete(session, randomUUID(), signal),
          },
        },
      },
      readings: {
        'rebate of a deletion': async (scene) => {
          const { asset } = await upload(scene);
          return (session, signal) => crucibleAssets.delete(session, asset.id, signal);
        },
      },
    },

    submitGeneration: {
      call: (scene) => submit(scene, {}),
      succeeds: {
        202: {
          'starts a job and says what it reserved': async (scene) => {
            const job = await submit(scene, {
              'prompt.text': 'a lighthouse',
              'size.width': 1536,
              'size.height': 1536,
            });
            assert.equal(job.replayed, false);
            assert.equal(job.state, 'queued');
            assert.equal(job.cost && formatMoney(job.cost), '5 credits');
          },
          'starts from an uploaded picture': async (scene) => {
            const { asset } = await upload(scene);
            const job = await submit(scene, { 'image.image': asset.id }, 'image-remix');
            assert.equal(job.cost && formatMoney(job.cost), '4 credits');
          },
        },
        200: {
          'gives the first job again for the same key, and charges once': async (scene) => {
            const key = randomUUID();
            const first = await submit(scene, { 'prompt.text': 'one' }, 'zimage-base', key);
            const second = await submit(scene, { 'prompt.text': 'two' }, 'zimage-base', key);
            assert.equal(second.remoteId, first.remoteId);
            assert.equal(second.replayed, true);
            const charge = scene.sandbox.control.charges().find((candidate) => candidate.key === key);
            assert.equal(charge?.times, 1);
          },
        },
      },
      fails: {
        400: {
          'a field that the workflow does not publish': refusedField({ 'camera.lens': 35 }, 'UNKNOWN_FIELD'),
          'a field whose name looks like a key, which is not shown': {
            ...refusedField({ [KEY_LIKE]: 1 }, 'UNKNOWN_FIELD'),
            hides: KEY_LIKE,
          },
          'a value out of bounds': refusedField({ 'size.width': 4096 }, 'INVALID_FIELD'),
          'more than one picture at once': refusedField({ 'size.batch_size': 2 }, 'INVALID_FIELD'),
          'a picture that nobody uploaded': {
            problem: invalid('INVALID_ASSET'),
            play: (scene) => submit(scene, { 'image.image': randomUUID() }, 'image-remix'),
          },
        },
        402: {
          'no credits': { problem: noFunds, play: async (scene) => submit(await penniless(scene), {}) },
        },
        404: {
          'no such workflow': {
            problem: notFound('WORKFLOW_NOT_FOUND'),
            play: (scene) => submit(scene, {}, 'zimage-ultra'),
          },
        },
      },
      readings: {
        'accepted job': async () => {
          const call = crucibleJobs.prepare('zimage-base', { 'prompt.text': 'a mill' }, randomUUID());
          return (session, signal) => crucibleJobs.submit(session, call, signal);
        },
      },
    },

    getJob: {
      call: ({ session, signal }) => crucibleJobs.poll(session, randomUUID(), signal),
      succeeds: {
        200: {
          'shows the way from queued to the picture': async (scene) => {
            const accepted = await submit(scene, { 'prompt.text': 'a vineyard' });
            const early = await crucibleJobs.poll(scene.session, accepted.remoteId, scene.signal);
            assert.ok(early.state !== 'failed' && early.failure === null);
            const { last } = await ended(scene, 'a vineyard in spring');
            assert.equal(last.state, 'succeeded');
            const [output] = last.outputs;
            assert.deepEqual([output?.mimeType, output?.width, output?.height], ['image/png', 1024, 768]);
          },
          'tells why a job failed': async (scene) => {
            const { last } = await ended(scene, 'a wreck fail:OUT_OF_MEMORY');
            assert.equal(last.state, 'failed');
            assert.equal(last.failure?.code, 'OUT_OF_MEMORY');
            assert.match(last.failure?.message ?? '', /memory/);
            assert.deepEqual(last.outputs, []);
          },
        },
      },
      fails: {
        404: {
          'no such job': {
            problem: notFound('JOB_NOT_FOUND'),
            play: ({ session, signal }) => crucibleJobs.poll(session, randomUUID(), signal),
          },
        },
      },
      readings: {
        'finished job': async (scene) => {
          const { id } = await ended(scene, 'a canyon');
          return (session, signal) => crucibleJobs.poll(session, id, signal);
        },
        'failed job': async (scene) => {
          const { id } = await ended(scene, 'a canyon fail:NSFW_BLOCKED');
          return (session, signal) => crucibleJobs.poll(session, id, signal);
        },
      },
    },
  },
};
