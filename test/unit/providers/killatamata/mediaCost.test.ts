import assert from 'node:assert/strict';
import { killatamataJobs } from '../../../../src/providers/killatamata/media/jobs.ts';
import { mediaCostInputs } from '../../../../src/providers/killatamata/media/costInputs.ts';
import { EACH_TASK } from '../../../contract/killatamata/mediaSteps.ts';

type Values = Readonly<Record<string, unknown>>;

function costOf(task: string, values: Values) {
  const { body } = killatamataJobs.prepare(task, values);
  const inputs = mediaCostInputs('submitMediaJob', { body: body as Values });
  assert.ok(inputs, task);
  return inputs;
}

describe('what the price of a media job of Killa Tamata depends on', () => {
  it('is known for each task', () => {
    for (const [task, values] of Object.entries(EACH_TASK)) assert.ok(costOf(task, values));
  });

  for (const [task, base, change] of [
    ['image.generate', { prompt: 'x' }, { highDetail: true }],
    ['image.generate', { prompt: 'x' }, { upscale: true }],
    ['image.generate', { prompt: 'x' }, { width: 512, height: 512 }],
    ['image.generate', { prompt: 'x' }, { referenceImages: [{ url: 'https://a' }] }],
    ['video.generate', { prompt: 'x', durationFrames: 121 }, { extremeQuality: true }],
    ['audio.speak', { text: 'x' }, { provider: 'gemini' }],
    ['trellis.generate', { sourceImage: { url: 'https://a' } }, { textureSize: 2048 }],
    ['video.resize', EACH_TASK['video.resize'] ?? {}, { sourceVideoUrl: { url: 'https://b' } }],
  ] as const)
    it(`${task}: ${Object.keys(change).join(', ')}`, () => {
      assert.notDeepEqual(costOf(task, { ...base, ...change }).same, costOf(task, base).same);
    });

  for (const [task, base, change] of [
    ['image.generate', { prompt: 'x' }, { prompt: 'another' }],
    ['video.generate', { prompt: 'x', durationFrames: 121 }, { seed: 7 }],
    ['ace.step.create', { tags: 'x', lyrics: 'y', durationSeconds: 30 }, { lyrics: 'z', bpm: 90 }],
    ['image.edit', { prompt: 'x', sourceImage: { url: 'https://a' } }, { outputFormat: 'png' }],
    [
      'video.resize',
      { sourceVideoUrl: { url: 'https://a/b.mp4?sig=1' }, width: 320, height: 180 },
      { sourceVideoUrl: { url: 'https://a/b.mp4?sig=2' } },
    ],
  ] as const)
    it(`${task}: not ${Object.keys(change).join(', ')}`, () => {
      assert.deepEqual(costOf(task, { ...base, ...change }), costOf(task, base));
    });

  it('is the length where that is paid: frames, clips, characters, seconds', () => {
    const quantities = [
      costOf('video.generate', { prompt: 'x', durationFrames: 121 }),
      costOf('video.generate', { prompt: 'x', durationSeconds: 4, sampledFps: 25 }),
      costOf('video.combine', { videoUrls: [{ url: 'https://a' }, { url: 'https://b' }] }),
      costOf('audio.speak', { text: 'Good evening.' }),
      costOf('ace.step.create', { tags: 'x', lyrics: 'y', qualityPreset: 'high_quality' }),
      costOf('moss.sound.effect', { prompt: 'x', durationSeconds: 3 }),
    ].map(({ quantity }) => quantity);
    assert.deepEqual(quantities, [121, 100, 2, 13, 108, 3]);
  });

  it('is not known for a length that the platform chooses, compared with one that was given', () => {
    assert.notDeepEqual(
      costOf('moss.sound.effect', { prompt: 'x' }).same,
      costOf('moss.sound.effect', { prompt: 'x', durationSeconds: 3 }).same,
    );
  });
});
