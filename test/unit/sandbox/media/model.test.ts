import assert from 'node:assert/strict';
import jpeg from 'jpeg-js';
import fc from 'fast-check';
import { validateBytes } from 'gltf-validator';
import { drawPicture } from '../../../../src/sandbox/media/drawPicture.ts';
import { encodeGlb, type Texture } from '../../../../src/sandbox/media/model/glb.ts';
import { makeMesh } from '../../../../src/sandbox/media/model/mesh.ts';

const png: Texture = { type: 'image/png', bytes: drawPicture({ prompt: 'forest', width: 64, height: 64 }) };
const photo: Texture = {
  type: 'image/jpeg',
  bytes: jpeg.encode({ width: 32, height: 16, data: Buffer.alloc(32 * 16 * 4, 90) }).data,
};

describe('3D models of the sandbox', () => {
  it('are valid by the rules of Khronos, for any seed and number of triangles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 8, max: 6000 }),
        fc.constantFrom(png, photo),
        async (seed, triangles, texture) => {
          const report = await validateBytes(encodeGlb(makeMesh(seed, triangles), texture));
          assert.equal(report.mimeType, 'model/gltf-binary');
          assert.deepEqual(report.issues.messages, []);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have about the number of triangles asked for, up to the largest', async () => {
    for (const triangles of [1000, 20_000, 500_000]) {
      const report = await validateBytes(encodeGlb(makeMesh(1, triangles), png));
      assert.deepEqual(report.issues.messages, []);
      assert.ok(Math.abs(report.info.totalTriangleCount / triangles - 1) < 0.02);
    }
  });

  it('a damaged one is found by the validator', async () => {
    const file = encodeGlb(makeMesh(1, 100), png);
    file[9] = 1;
    assert.ok((await validateBytes(file)).issues.numErrors > 0);
  });

  it('are the same for the same seed, and differ between seeds', () => {
    assert.deepEqual(encodeGlb(makeMesh(1, 200), png), encodeGlb(makeMesh(1, 200), png));
    assert.notDeepEqual(makeMesh(1, 200).positions, makeMesh(2, 200).positions);
  });
});
