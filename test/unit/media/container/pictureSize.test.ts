import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readerOf } from '../../../../src/media/completeness/byteReader.ts';
import { pictureSize } from '../../../../src/media/container/pictureSize.ts';
import { png } from '../samples.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const sizeOf = (bytes: Uint8Array) => pictureSize(readerOf(bytes));

/** 320 by 200 in each format, as far as its header goes. */
const headers: Readonly<Record<string, Buffer>> = {
  gif: Buffer.concat([latin('GIF89a'), Buffer.from([0x40, 1, 200, 0, 0, 0, 0])]),
  jpeg: Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 8]),
    latin('Exif\0\0'),
    // A fill byte, a Huffman table, then the frame header of a progressive picture.
    Buffer.from([0xff, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 17, 8, 0, 200, 1, 0x40, 3, 1, 0x22, 0]),
  ]),
  'webp, lossy': Buffer.concat([
    latin('RIFF\0\0\0\0WEBPVP8 \0\0\0\0'),
    Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0xc1, 200, 0]),
  ]),
  'webp, lossless': Buffer.concat([
    latin('RIFF\0\0\0\0WEBPVP8L\0\0\0\0'),
    Buffer.from([0x2f, 0x3f, 0xc1, 0x31, 0, 0, 0, 0, 0, 0]),
  ]),
  'webp, extended': Buffer.concat([
    latin('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0'),
    Buffer.from([0, 0, 0, 0, 0x3f, 1, 0, 199, 0, 0]),
  ]),
};

describe('The size of a picture', () => {
  for (const [name, bytes] of Object.entries(headers))
    it(`is read from the header: ${name}`, async () => {
      assert.deepEqual(await sizeOf(bytes), { width: 320, height: 200 });
    });

  it('is read from the header: png', async () => {
    assert.deepEqual(await sizeOf(png()), { width: 1, height: 1 });
  });

  it('is not known of what is cut in its header, has no pixels, or is no picture', async () => {
    for (const bytes of [...Object.values(headers), png().subarray(0, 24)])
      for (let length = 0; length < Math.min(bytes.byteLength, 24); length += 1)
        assert.equal(await sizeOf(bytes.subarray(0, Math.min(length, 9))), null);
    const empty = png();
    empty.writeUInt32BE(0, 16);
    assert.equal(await sizeOf(empty), null);
    assert.equal(await sizeOf(latin('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0')), null);
  });

  it('never fails, whatever bytes come', async () => {
    const starts = [...Object.values(headers), png()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat({ max: 40 }),
        fc.uint8Array({ maxLength: 60 }),
        async (start, kept, rest) => {
          const size = await sizeOf(Buffer.concat([start.subarray(0, kept), rest]));
          assert.ok(size === null || (size.width > 0 && size.height > 0));
        },
      ),
    );
  });
});
