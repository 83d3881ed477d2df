import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { JobFacts } from '../../../src/core/job.ts';
import { rawText } from '../../../src/core/foreignText.ts';
import { formatMoney, type Money } from '../../../src/core/money.ts';
import { killatamataBalance } from '../../../src/providers/killatamata/balance.ts';
import { killatamataJobs } from '../../../src/providers/killatamata/media/jobs.ts';
import { submitCall } from '../../support/submitCall.ts';
import type { OperationScenarios, Play, Refusal, Scene } from '../support/scenario.ts';
import { invalid, noFunds, notFound, penniless } from './failures.ts';
import { EACH_TASK, endedTask, pollTask, submitTask, withSetting } from './mediaSteps.ts';

const IMAGE = 'image.generate';
const ANNOTATION = 'audio.annotation.reference';

const refusedInput = (task: string, values: Readonly<Record<string, unknown>>): Refusal => ({
  problem: invalid('invalid_input'),
  play: (scene) => submitTask(scene, task, values),
});

/** Every task is accepted at a price, and its job is there. */
const eachTask: Readonly<Record<string, Play>> = Object.fromEntries(
  Object.keys(EACH_TASK).map((task): [string, Play] => [
    `${task} is started and says what it costs`,
    async (scene) => {
      const before = await available(scene);
      const { cost, balance, estimatedMs, remoteId } = await submitTask(scene, task);
      assert.ok(cost && cost.micros > 0);
      assert.ok(estimatedMs && estimatedMs > 0, 'the first look can wait');
      assert.equal(balance?.micros, before.micros - cost.micros);
      assert.equal((await pollTask(scene, remoteId)).failure, null);
    },
  ]),
);

async function available({ session, signal }: Scene): Promise<Money> {
  return (await killatamataBalance.read(session, signal)).available ?? assert.fail('the balance is told');
}

/** The facts show whatever an answer says, so that they differ with it. */
function withoutFacts<Read extends { readonly facts?: JobFacts }>({ facts: _, ...rest }: Read) {
  return rest;
}

/** Jobs from the submission to the files. */
export const mediaScenarios: Readonly<Record<string, OperationScenarios>> = {
  submitMediaJob: {
    call: (scene) => submitTask(scene, IMAGE),
    succeeds: {
      201: {
        ...eachTask,
        'gives the first job again for the same key, and charges once': async (scene) => {
          const key = randomUUID();
          const first = await submitTask(scene, IMAGE, { prompt: 'one' }, key);
          const second = await submitTask(scene, IMAGE, { prompt: 'one' }, key);
          assert.equal(second.remoteId, first.remoteId);
          const charge = scene.sandbox.control.charges().find((candidate) => candidate.key === key);
          assert.equal(charge?.times, 1);
          assert.equal((await pollTask(scene, first.remoteId)).failure, null);
        },
        'takes half as much again for detail, as the contract says': async (scene) => {
          const plain = await submitTask(scene, IMAGE, { prompt: 'a mill' });
          const fine = await submitTask(scene, IMAGE, { prompt: 'a mill', highDetail: true });
          const ratio = (fine.cost?.micros ?? 0) / (plain.cost?.micros ?? 1);
          assert.ok(Math.abs(ratio - 1.5) < 0.001, String(ratio));
          await pollTask(scene, fine.remoteId);
        },
        'takes a picture with its bytes and says how it used the input': async (scene) => {
          const dataBase64 = Buffer.from('a picture').toString('base64');
          const values = { prompt: 'winter', sourceImage: { dataBase64, mimeType: 'image/png' } };
          const { facts, remoteId } = await submitTask(scene, 'image.edit', values);
          assert.ok(facts?.some(([label, value]) => label === 'Inline files' && value === '1'));
          assert.ok(!JSON.stringify(facts).includes(dataBase64));
          await pollTask(scene, remoteId);
        },
      },
    },
    fails: {
      400: {
        'frames that are not 8n+1': refusedInput('video.generate', { prompt: 'x', durationFrames: 100 }),
        'seconds that are too many frames': refusedInput('video.generate', {
          prompt: 'x',
          durationSeconds: 20,
        }),
        'sound without a frame': refusedInput('video.generate', {
          prompt: 'x',
          referenceAudio: { url: 'https://cdn.example.com/voice.opus' },
        }),
        'a width without a height': refusedInput(IMAGE, { prompt: 'x', width: 512 }),
        'more than four megapixels': refusedInput(IMAGE, { prompt: 'x', width: 4096, height: 2048 }),
        'a voice of another speaker': refusedInput('audio.speak', {
          text: 'x',
          provider: 'gemini',
          mode: 'voice_clone',
        }),
        'a large texture of a small size': refusedInput('trellis.generate', {
          sourceImage: { url: 'https://cdn.example.com/lake.webp' },
          textureResolution: 1536,
          textureSize: 1024,
        }),
      },
      402: {
        'no money': { problem: noFunds, play: async (scene) => submitTask(await penniless(scene), IMAGE) },
      },
      409: {
        'a key of another request': {
          problem: {
            ...{ kind: 'conflict', code: 'request.conflict', serverCode: 'idempotency_conflict' },
            ...{ retryable: false, mayHaveActed: true },
          },
          play: async (scene) => {
            const key = randomUUID();
            await submitTask(scene, IMAGE, { prompt: 'one' }, key);
            await submitTask(scene, IMAGE, { prompt: 'two' }, key);
          },
        },
      },
      413: {
        'files that are too large': {
          problem: {
            ...{ kind: 'invalid', code: 'request.tooLarge', serverCode: 'payload_too_large' },
            ...{ retryable: false, mayHaveActed: false },
          },
          play: (scene) =>
            withSetting(scene, ['inlineLimitBytes', 8, 20 * 1024 * 1024], () =>
              submitTask(scene, 'image.edit', {
                prompt: 'x',
                sourceImage: { dataBase64: Buffer.from('nine bytes').toString('base64') },
              }),
            ),
        },
      },
    },
    readings: {
      'accepted job': async () => {
        const call = killatamataJobs.prepare(IMAGE, { prompt: 'a mill' });
        const key = randomUUID();
        return async (session, signal) =>
          withoutFacts(await submitCall(session, killatamataJobs, call, signal, key));
      },
    },
  },

  getMediaJob: {
    call: (scene) => pollTask(scene, randomUUID()),
    succeeds: {
      200: {
        'shows the way from queued to the picture': async (scene) => {
          const accepted = await submitTask(scene, IMAGE, { prompt: 'a vineyard' });
          const early = await pollTask(scene, accepted.remoteId);
          assert.ok(early.state !== 'failed' && early.failure === null);
          const { last } = await endedTask(scene, IMAGE, { prompt: 'a vineyard in spring' });
          assert.equal(last.state, 'succeeded');
          const [output] = last.outputs;
          assert.equal(output?.mimeType, 'image/webp');
          assert.ok(output.url && output.expiresAt);
        },
        'names all files of a job, and keeps the place of one that is missing': async (scene) => {
          await withSetting(scene, ['missingOutput', 3, 0], async () => {
            const { last } = await endedTask(scene, ANNOTATION);
            assert.equal(last.state, 'succeeded');
            // The other dialect announces nothing, so that nothing can be missed.
            const missing =
              scene.mode === 'contract' ? [false, false, true, false, false] : [false, false, false, false];
            assert.deepEqual(
              last.outputs.map(({ url }) => url === null),
              missing,
            );
          });
        },
        'tells what speech really cost, at its end': async (scene) => {
          const { accepted, last } = await endedTask(scene, 'audio.speak', {
            text: 'Good evening, ladies and gentlemen. '.repeat(4),
            provider: 'gemini',
          });
          assert.ok(accepted.cost && last.cost && last.cost.micros < accepted.cost.micros);
        },
        'tells why a job failed, and that it costs nothing': async (scene) => {
          const { last } = await endedTask(scene, IMAGE, { prompt: 'a wreck fail:OUT_OF_MEMORY' });
          assert.equal(last.state, 'failed');
          assert.equal(last.failure?.code, 'OUT_OF_MEMORY');
          assert.match(rawText(last.failure?.message ?? ''), /memory/);
          assert.equal(last.cost && formatMoney(last.cost), '$0.00');
          assert.deepEqual(last.outputs, []);
        },
        'shows how far it is and what was changed in its input': async (scene) => {
          const { remoteId } = await submitTask(scene, 'video.generate', { prompt: 'x', durationSeconds: 4 });
          const { facts = [] } = await pollTask(scene, remoteId);
          const labels = facts.map(([label]) => label);
          assert.ok(labels.includes('Progress') && labels.includes('Changed by the platform'));
        },
      },
    },
    fails: {
      400: {
        'what is no id': {
          problem: invalid('invalid_job_id'),
          play: (scene) => pollTask(scene, 'the latest one'),
        },
      },
      404: {
        'no such job': { problem: notFound(), play: (scene) => pollTask(scene, randomUUID()) },
      },
    },
    readings: {
      'job under way': async (scene) => {
        // However slow the machine is, the answer that is recorded is one before the job's end.
        scene.sandbox.control.freeze();
        const { remoteId } = await submitTask(scene, IMAGE, { prompt: 'a canyon' });
        return async (session, signal) => {
          try {
            return withoutFacts(await killatamataJobs.poll(session, remoteId, signal));
          } finally {
            scene.sandbox.control.resume();
          }
        };
      },
      'failed job': async (scene) => {
        const { accepted } = await endedTask(scene, IMAGE, { prompt: 'a canyon fail:NSFW_BLOCKED' });
        return async (session, signal) =>
          withoutFacts(await killatamataJobs.poll(session, accepted.remoteId, signal));
      },
    },
  },
};
