import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPcm, BARS, piecesOf, readPeaks } from '../../../../src/webviews/gallery/players/peaks.ts';

const MB = 1024 * 1024;

describe('the pieces of a recording', () => {
  it('cover it without a gap, in whole samples of all channels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 * MB }), fc.constantFrom(1, 2, 6, 8), (frames, frameBytes) => {
        let at = 0;
        for (const { from, length } of piecesOf(frames * frameBytes, frameBytes)) {
          assert.equal(from, at);
          assert.equal(length % frameBytes, 0);
          at += length;
        }
        assert.equal(at, frames * frameBytes);
      }),
    );
  });

  it('are a part of each bar of a recording of hours, so that no more than 65 MB are read', () => {
    const pieces = piecesOf(2_000 * MB, 4);
    assert.ok(pieces.length >= BARS && pieces.length <= BARS + 1);
    assert.ok(pieces.reduce((sum, { length }) => sum + length, 0) <= 65 * MB);
    assert.ok(pieces.every(({ from, length }) => from % 4 === 0 && from + length <= 2_000 * MB));
  });
});

describe('the peaks of samples', () => {
  it('are the loudest of each bar for every width of samples', () => {
    const widths: readonly (readonly [
      bits: number,
      isFloat: boolean,
      write: (view: DataView, at: number) => void,
    ])[] = [
      [8, false, (view, at) => view.setUint8(at, 64)],
      [16, false, (view, at) => view.setInt16(at, -16_384, true)],
      [24, false, (view, at) => view.setInt8(at + 2, -64)],
      [32, false, (view, at) => view.setInt32(at, 2 ** 30, true)],
      [32, true, (view, at) => view.setFloat32(at, -0.5, true)],
    ];
    for (const [bits, isFloat, write] of widths) {
      const frameBytes = bits / 8;
      const bytes = new ArrayBuffer(100 * frameBytes);
      if (bits === 8) new Uint8Array(bytes).fill(128);
      write(new DataView(bytes), 75 * frameBytes);
      const peaks = new Float32Array(4);
      const pcm = { offset: 44, byteSize: bytes.byteLength, bits, isFloat };
      addPcm(peaks, bytes, { from: 0, length: bytes.byteLength }, pcm, frameBytes);
      assert.deepEqual([...peaks], [0, 0, 0, 0.5], `${bits} bits`);
    }
  });

  it('are not read of a long compressed recording', async () => {
    const read = () => assert.fail('was read');
    const source = { read, decode: read };
    const answer = await readPeaks(new Float32Array(4), null, 25 * MB, source, () => undefined);
    assert.equal(answer, 'tooLong');
  });
});
