import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultsOf } from '../../../../src/providers/killatamata/media/rules.ts';
import { EACH_TASK } from '../../../contract/killatamata/mediaSteps.ts';

type Values = Readonly<Record<string, unknown>>;

const fieldsAt = (task: string, values: Values) => faultsOf(task, values).map(({ field }) => field);
const PICTURE = { url: 'https://cdn.example.com/lake.webp' };
const SOUND = { url: 'https://cdn.example.com/voice.opus' };

describe('the rules between inputs of a media job of Killa Tamata', () => {
  it('let each task pass that keeps to them', () => {
    for (const [task, values] of Object.entries(EACH_TASK))
      assert.deepEqual(faultsOf(task, values), [], task);
  });

  for (const [rule, task, bad, field, good] of [
    ['width and height come together', 'image.generate', { width: 64 }, 'height', { width: 64, height: 64 }],
    ['of clips too', 'video.generate', { height: 64 }, 'width', {}],
    [
      'a picture has at most 4 megapixels',
      'image.generate',
      { width: 2080, height: 2048 },
      'width',
      { width: 2048, height: 2048 },
    ],
    [
      'the length is in frames or in seconds',
      'video.generate',
      { durationFrames: 121, durationSeconds: 4 },
      'durationSeconds',
      { durationFrames: 121 },
    ],
    [
      'seconds at the sampled FPS stay within the frames',
      'video.generate',
      { durationSeconds: 9 },
      'durationSeconds',
      { durationSeconds: 9, sampledFps: 25 },
    ],
    [
      'and are enough frames',
      'video.generate',
      { durationSeconds: 3, sampledFps: 2 },
      'durationSeconds',
      { durationSeconds: 3, sampledFps: 3 },
    ],
    [
      'sound needs a frame',
      'video.generate',
      { referenceAudio: SOUND, finalFrameImage: PICTURE },
      'referenceAudio',
      { referenceAudio: SOUND, overlapFrameImages: [PICTURE] },
    ],
    [
      'clips have direct addresses',
      'video.combine',
      { videoUrls: ['https://a/b.mp4', 'http://c/d.mp4'] },
      'videoUrls',
      { videoUrls: ['https://a/b.mp4', 'http://127.0.0.1:8080/d.mp4'] },
    ],
    [
      'Gemini takes no mode',
      'audio.speak',
      { provider: 'gemini', mode: 'voice_design' },
      'mode',
      { provider: 'gemini', voiceName: 'Kore' },
    ],
    ['OmniVoice takes no instructions', 'audio.speak', { instructions: 'softly' }, 'instructions', {}],
    [
      'copying a voice needs a voice',
      'audio.speak',
      { mode: 'voice_clone' },
      'referenceAudio',
      { mode: 'voice_clone', referenceAudio: SOUND },
    ],
    [
      'a voice to copy needs the mode',
      'audio.speak',
      { referenceAudio: SOUND },
      'referenceAudio',
      { mode: 'voice_clone', referenceAudio: SOUND },
    ],
    [
      'a large texture resolution needs the largest texture',
      'trellis.generate',
      { textureResolution: 1536, textureSize: 1024 },
      'textureResolution',
      { textureResolution: 1536, textureSize: 2048 },
    ],
    ['that of the refiner too', 'trellis.generate', { refinerResolution: 1536 }, 'refinerResolution', {}],
  ] as const)
    it(`${task}: ${rule}`, () => {
      assert.deepEqual(fieldsAt(task, bad), [field]);
      assert.deepEqual(faultsOf(task, good), []);
    });

  it('video.generate: the number of frames is 8n+1, and the nearest ones are named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 257 }), (durationFrames) => {
        const [fault] = faultsOf('video.generate', { durationFrames });
        if (durationFrames % 8 === 1) return assert.equal(fault, undefined);
        const [below = 0, above = 0] = (fault?.message.args ?? []).map(Number);
        assert.ok(below < durationFrames && durationFrames < above && above - below === 8);
        assert.deepEqual([...faultsOf('video.generate', { durationFrames: below })], []);
      }),
    );
  });

  it('know nothing of a task that nobody has heard of', () => {
    assert.deepEqual(faultsOf('smell.generate', { width: 1 }), []);
  });
});
