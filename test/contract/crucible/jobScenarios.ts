import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { formatMoney } from '../../../src/core/money.ts';
import { crucibleJobs } from '../../../src/providers/crucible/jobs.ts';
import { submitCall } from '../../support/submitCall.ts';
import type { OperationScenarios, Refusal, Scene } from '../support/scenario.ts';
import { invalid, noFunds, notFound, penniless } from './failures.ts';
import { ended, submit, upload } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

/** What a slip of the clipboard may put into a form. */
const KEY_LIKE = 'moltazine_pasted_by_mistake_0123456789';

const refusedField = (values: Readonly<Record<string, unknown>>, serverCode: string): Refusal => ({
  problem: invalid(serverCode),
  play: (scene) => submit(scene, values),
});

const poll = ({ session, signal }: Scene, id: string) => crucibleJobs.poll(session, id, signal);

/** Jobs from the submission to the picture. */
export const jobScenarios: Readonly<Record<string, OperationScenarios>> = {
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
          assert.equal(job.state, 'queued');
          assert.equal(job.cost && formatMoney(job.cost), '5 credits');
          assert.equal((await poll(scene, job.remoteId)).cost?.micros, job.cost?.micros);
        },
        'starts from an uploaded picture': async (scene) => {
          const { asset } = await upload(scene);
          const job = await submit(scene, { 'image.image': asset.id }, 'image-remix');
          assert.equal(job.cost && formatMoney(job.cost), '4 credits');
          assert.equal((await poll(scene, job.remoteId)).failure, null);
        },
      },
      200: {
        'gives the first job again for the same key, and charges once': async (scene) => {
          const key = randomUUID();
          const first = await submit(scene, { 'prompt.text': 'one' }, 'zimage-base', key);
          const second = await submit(scene, { 'prompt.text': 'two' }, 'zimage-base', key);
          assert.equal(second.remoteId, first.remoteId);
          const charge = scene.sandbox.control.charges().find((candidate) => candidate.key === key);
          assert.equal(charge?.times, 1);
          assert.equal((await poll(scene, first.remoteId)).failure, null);
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
        const call = crucibleJobs.prepare('zimage-base', { 'prompt.text': 'a mill' });
        const key = randomUUID();
        return (session, signal) => submitCall(session, crucibleJobs, call, signal, key);
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
          assert.match(rawText(last.failure?.message ?? ''), /memory/);
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
};
