import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArtifactAnswer } from '../../../src/providers/lenserfight/answers.ts';
import { artifactOutputs } from '../../../src/providers/lenserfight/artifacts.ts';
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
  it('stand with the primary ones first, then by their age, in whatever order the platform names them', () => {
    const sorted = [
      artifact('b', { isPrimaryOutput: true, createdAt: '2026-01-03T00:00:00Z' }),
      artifact('a', { createdAt: '2026-01-01T00:00:00Z' }),
      artifact('c', { createdAt: '2026-01-02T00:00:00Z' }),
      artifact('d', { createdAt: '2026-01-02T00:00:00Z' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        const outputs = artifactOutputs(shuffled, BASE);
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

  it('are documents or media by their kind, wherever the server put the address of a medium', () => {
    const url = 'https://cdn.example.com/a.png';
    const media = [
      artifact('1', { artifactKind: 'image', contentText: url }),
      artifact('2', { artifactKind: 'image', contentText: undefined, contentJson: { url } }),
      artifact('3', { artifactKind: 'image', contentText: undefined, contentJson: { media: { url } } }),
      artifact('4', { artifactKind: 'video', contentText: undefined, contentJson: { mediaUrl: url } }),
    ];
    assert.deepEqual(
      artifactOutputs(media, BASE).map((output) => output.url),
      media.map(() => url),
    );
    const [json] = artifactOutputs(
      [artifact('5', { artifactKind: 'json', contentText: undefined, contentJson: { a: 1 } })],
      BASE,
    );
    assert.deepEqual([json?.mimeType, JSON.parse(inlineText(json))], ['application/json', { a: 1 }]);
  });

  it('of the platform’s own media route have its whole address', () => {
    const [own] = artifactOutputs(
      [artifact('1', { artifactKind: 'audio', contentText: '/v1/media/object-1' })],
      BASE,
    );
    assert.equal(own?.url, `${BASE}/v1/media/object-1`);
  });
});
