import assert from 'node:assert/strict';
import type { CachedContent, JobOutput } from '../../../src/core/output.ts';
import { thumbnailOf } from '../../../src/features/jobs/view/thumbnail.ts';

const picture: CachedContent = {
  ...{ hash: 'a1', kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: 40_000 },
};
const small: JobOutput = {
  ...{ index: 0, url: null, mimeType: null, width: 512, height: 512, expiresAt: null },
  cached: picture,
};

describe('the picture in the row of a job', () => {
  const cacheWith = (...hashes: readonly string[]) => ({
    has: async ({ hash }: CachedContent) => hashes.includes(hash),
    pathOf: ({ hash, extension }: Pick<CachedContent, 'hash' | 'extension'>) => `/cache/${hash}.${extension}`,
  });

  it('is the first of its outputs whose file is here', async () => {
    const later = { ...small, index: 1, cached: { ...picture, hash: 'b2' } };
    assert.equal(await thumbnailOf([small, later], cacheWith('a1', 'b2')), '/cache/a1.png');
    assert.equal(await thumbnailOf([small, later], cacheWith('b2')), '/cache/b2.png');
    assert.equal(await thumbnailOf([small, later], cacheWith()), undefined);
    assert.equal(await thumbnailOf([{ ...small, cached: null }], cacheWith('a1')), undefined);
  });

  it('is none that costs much memory, of unknown size, incomplete, or no picture', async () => {
    const left: readonly JobOutput[] = [
      { ...small, width: 4096, height: 4096 },
      { ...small, width: null, height: null },
      { ...small, cached: { ...picture, byteSize: 30_000_000 } },
      { ...small, cached: { ...picture, incomplete: true } },
      { ...small, cached: { ...picture, mimeType: 'video/mp4', kind: 'video' } },
    ];
    assert.equal(await thumbnailOf(left, cacheWith('a1')), undefined);
  });

  it('is none when the cache cannot be asked', async () => {
    const cache = { ...cacheWith('a1'), has: () => Promise.reject(new Error('no such disk')) };
    assert.equal(await thumbnailOf([small], cache), undefined);
  });
});
