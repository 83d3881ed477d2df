import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CachedContent, JobOutput } from '../../../src/core/output.ts';
import { Thumbnails } from '../../../src/features/jobs/view/thumbnail.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { encodePicture } from '../../../src/sandbox/media/pictureFile.ts';

function encoded(width: number, height: number, format: 'png' | 'jpg' | 'webp', shade: number): Uint8Array {
  return encodePicture({ width, height, data: new Uint8Array(width * height * 3).fill(shade) }, format);
}

describe('the picture in the row of a job', () => {
  let dir: string;
  let cache: OutputCache;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'backlot-thumbnails-'));
    cache = new OutputCache(dir);
  });
  afterEach(() => rm(dir, { recursive: true }));

  const pathOf = (...outputs: readonly JobOutput[]) => new Thumbnails(cache).pathOf(outputs);
  /** An output of which the platform names no size, as most do. */
  const outputOf = (cached: CachedContent | null): JobOutput => ({
    ...{ index: 0, url: null, mimeType: null, width: null, height: null, expiresAt: null, cached },
  });
  const picture = (width: number, height = width, format: 'png' | 'jpg' | 'webp' = 'png', shade = 0) =>
    cache.put(encoded(width, height, format, shade));

  it('is the first of its outputs whose file is here', async () => {
    const [first, later] = [await picture(64), await picture(64, 64, 'png', 200)];
    assert.equal(await pathOf(outputOf(first), outputOf(later)), cache.pathOf(first));
    await cache.remove(first);
    assert.equal(await pathOf(outputOf(first), outputOf(later)), cache.pathOf(later));
    assert.equal(await pathOf(outputOf(first)), undefined);
    assert.equal(await pathOf(outputOf(null)), undefined);
  });

  it('is there for a platform that names no sizes, in each format that the editor draws', async () => {
    for (const format of ['png', 'jpg', 'webp'] as const) {
      const content = await picture(96, 64, format);
      assert.equal(await pathOf(outputOf(content)), cache.pathOf(content), format);
    }
  });

  it('is none that costs much memory, whatever the platform says of its size', async () => {
    const large = { ...outputOf(await picture(2048, 1024)), width: 8, height: 8 };
    assert.equal(await pathOf(large), undefined);
  });

  it('is none that is incomplete, large, damaged or no picture', async () => {
    const small = await picture(64);
    const text = await cache.put(Buffer.from('no picture'));
    const left: readonly CachedContent[] = [
      { ...small, byteSize: 30_000_000 },
      { ...small, incomplete: true },
      { ...small, mimeType: 'video/mp4', kind: 'video' },
      { ...text, mimeType: 'image/png' },
    ];
    for (const content of left) assert.equal(await pathOf(outputOf(content)), undefined);
  });

  it('is none when the cache cannot be asked', async () => {
    const broken = { pathOf: () => '/nowhere', has: () => Promise.reject(new Error('no such disk')) };
    assert.equal(await new Thumbnails(broken).pathOf([outputOf(await picture(64))]), undefined);
  });
});
