import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArtifactAnswer } from '../../../src/providers/lenserfight/answers.ts';
import { artifactOutputs } from '../../../src/providers/lenserfight/artifacts.ts';
import { turnsDuring } from '../../support/turns.ts';
import { inlineText } from './lenserfightRig.ts';

const BASE = 'https://platform.example.com';

function artifact(id: string, more: Partial<ArtifactAnswer> = {}): ArtifactAnswer {
  return {
    id,
    artifactKind: 'text',
    contentText: `text of ${id}`,
    contentJson: null,
    isPrimaryOutput: false,
    createdAt: '2026-01-01T00:00:00Z',
    ...more,
  };
}

describe('the results of a LenserFight run', () => {
  it('stand with the primary ones first, then by their age, in whatever order the platform names them', async () => {
    const sorted = [
      artifact('b', { isPrimaryOutput: true, createdAt: '2026-01-03T00:00:00Z' }),
      artifact('a', { createdAt: '2026-01-01T00:00:00Z' }),
      artifact('c', { createdAt: '2026-01-02T00:00:00Z' }),
      artifact('d', { createdAt: '2026-01-02T00:00:00Z' }),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sorted, { minLength: sorted.length }), async (shuffled) => {
        const outputs = await artifactOutputs(shuffled, BASE);
        assert.deepEqual(
          outputs.map((output) => inlineText(output)),
          sorted.map(({ id }) => `text of ${id}`),
        );
        assert.deepEqual(
          outputs.map(({ index }) => index),
          [0, 1, 2, 3],
        );
      }),
    );
  });

  it('are documents or media by their kind, wherever the server put the address of a medium', async () => {
    const url = 'https://cdn.example.com/a.png';
    const media = [
      artifact('1', { artifactKind: 'image', contentText: url }),
      artifact('2', { artifactKind: 'image', contentText: undefined, contentJson: { url } }),
      artifact('3', { artifactKind: 'image', contentText: undefined, contentJson: { media: { url } } }),
      artifact('4', { artifactKind: 'video', contentText: undefined, contentJson: { mediaUrl: url } }),
      // A storage key or a type beside it is no address below the base.
      artifact('6', { artifactKind: 'image', contentText: 'workspaces/7/out.png', contentJson: { url } }),
      artifact('7', { artifactKind: 'image', contentText: 'image/png', contentJson: { url } }),
    ];
    assert.deepEqual(
      (await artifactOutputs(media, BASE)).map((output) => output.url),
      media.map(() => url),
    );
    const [json] = await artifactOutputs(
      [artifact('5', { artifactKind: 'json', contentText: undefined, contentJson: { a: 1 } })],
      BASE,
    );
    assert.deepEqual([json?.mimeType, JSON.parse(inlineText(json))], ['application/json', { a: 1 }]);
  });

  it('of the platform’s own media route have its whole address', async () => {
    const [own] = await artifactOutputs(
      [artifact('1', { artifactKind: 'audio', contentText: '/v1/media/object-1' })],
      BASE,
    );
    assert.equal(own?.url, `${BASE}/v1/media/object-1`);
  });

  it('are of any size and depth, and others get their turn while they are written', async () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const wide = Array.from({ length: 200_000 }, (_, at) => `${at}`);
    const json = (contentJson: unknown) =>
      artifact('5', { artifactKind: 'json', contentText: undefined, contentJson });
    const content = `data:image/png;base64,${'A'.repeat(1_000_000)}`;
    const medium = artifact('6', { artifactKind: 'image', contentText: content });
    const { result, turns } = await turnsDuring(() =>
      artifactOutputs([json(deep), json(wide), medium, json({})], BASE),
    );
    assert.ok(turns >= 20, `${turns} turns`);
    assert.deepEqual(JSON.parse(inlineText(result[1])), wide);
    assert.ok(result[3]?.url === content);
  });

  it('are the same in parts as they would be at once, where characters take several units and bytes', async () => {
    const text = `x${'👨‍👩‍👧'.repeat(60_000)}é\uD83C`;
    const halves = '\uD83C'.repeat(300_000);
    const { result, turns } = await turnsDuring(() =>
      artifactOutputs(
        [
          artifact('1', { artifactKind: 'text', contentText: text }),
          artifact('2', { artifactKind: 'json', contentText: undefined, contentJson: { text, halves } }),
        ],
        BASE,
      ),
    );
    assert.ok(inlineText(result[0]) === text.toWellFormed());
    assert.deepEqual(JSON.parse(inlineText(result[1])), { text, halves });
    assert.ok(turns >= 15, `${turns} turns`);
  });
});
