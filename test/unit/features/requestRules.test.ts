import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Account } from '../../../src/core/account.ts';
import { requestFaults } from '../../../src/calls/requestFile/requestDiagnostics.ts';

const rows: readonly Account[] = [
  {
    ...{ id: 'k1', provider: 'killatamata', label: 'work', bases: {}, routing: {} },
    ...{ credentials: ['apikey'], origins: [], sandbox: false, createdAt: 0 },
  },
];

/** What is underlined in a request file of a job, and what is said of it. */
async function marks(task: string, input: unknown): Promise<readonly string[]> {
  const { requestContext } = await import('../../../src/features/requests/requestContext.ts');
  const { requestFaultText } = await import('../../../src/features/requests/requestFaultText.ts');
  const text = JSON.stringify({ operation: 'killatamata.submitMediaJob', body: { task, input } });
  const faults = await requestFaults(text, await requestContext({ list: async () => [...rows] }));
  return faults.map(
    ({ code, args, offset, length }) =>
      `${text.slice(offset, offset + length)}: ${requestFaultText(code, args)}`,
  );
}

const FRAME = 'https://cdn.example.com/a.webp';
const SOUND = 'https://cdn.example.com/a.opus';

describe('The rules between inputs, in a request file', () => {
  for (const [task, input, told] of [
    [
      'image.generate',
      { prompt: 'x', width: 512 },
      '"input": Width and height are given together, or neither.',
    ],
    [
      'image.generate',
      { prompt: 'x', width: 4096, height: 2048 },
      '4096: 4096 × 2048 are more than 4 megapixels.',
    ],
    [
      'video.generate',
      { prompt: 'x', durationFrames: 24 },
      '24: The number of frames is 8n+1: take 17 or 25.',
    ],
    [
      'video.generate',
      { prompt: 'x', durationFrames: 25, durationSeconds: 3 },
      '3: Give the length in frames or in seconds, not both.',
    ],
    [
      'video.generate',
      { prompt: 'x', durationSeconds: 8, sampledFps: 50 },
      '8: 8 seconds at 50 FPS are 400 frames, and a clip has 9 to 257.',
    ],
    [
      'video.generate',
      { prompt: 'x', referenceAudioUrl: SOUND },
      `"${SOUND}": Reference audio needs a start frame or overlap frames.`,
    ],
    ['audio.speak', { text: 'x', provider: 'gemini', quality: '96k' }, '"96k": This is for OmniVoice only.'],
    [
      'trellis.generate',
      { sourceImageUrl: FRAME, textureResolution: 1536 },
      '1536: 1536 needs a texture size of 2048.',
    ],
  ] as const)
    it(`are told where they are broken: ${told}`, async () => {
      assert.deepEqual(await marks(task, input), [told]);
    });

  it('are not told where they are kept', async () => {
    const anchored = { prompt: 'x', referenceAudioUrl: SOUND, startFrameImageUrl: FRAME, durationFrames: 25 };
    assert.deepEqual(await marks('video.generate', anchored), []);
  });

  it('wait for values that are right by themselves', async () => {
    const [only, ...more] = await marks('video.generate', { prompt: 'x', durationFrames: 'many' });
    assert.match(only ?? '', /^"many": Expected/);
    assert.deepEqual(more, []);
  });

  it('say nothing of other operations, and fail on no input', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('video.generate', 'audio.speak', 'x'),
        fc.jsonValue(),
        async (task, input) => {
          await marks(task, input);
        },
      ),
      { numRuns: 50 },
    );
  });
});
