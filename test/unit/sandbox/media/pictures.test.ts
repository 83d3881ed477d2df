import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paintPicture } from '../../../../src/sandbox/media/drawPicture.ts';
import { decodePicture, encodePicture } from '../../../../src/sandbox/media/pictureFile.ts';
import type { Pixels } from '../../../../src/sandbox/media/png.ts';
import { loadSample, SAMPLES } from '../../../../src/sandbox/media/samples.ts';
import { Decoder } from './decoder.ts';

/** Smooth, flat, striped and noisy pictures of any size: what the codes of pictures treat in different ways. */
const anyPixels: fc.Arbitrary<Pixels> = fc
  .record({
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 70 }),
    kind: fc.constantFrom('flat', 'two colors', 'gradient', 'noise', 'some noise', 'skewed'),
    seed: fc.nat({ max: 255 }),
  })
  .map(({ width, height, kind, seed }) => {
    const noise = (byte: number) => (Math.imul(byte * 31 + seed, 2_654_435_761) >>> 11) & 255;
    const data = Uint8Array.from({ length: width * height * 3 }, (_, byte) => {
      const x = Math.floor(byte / 3) % width;
      return {
        flat: seed,
        'two colors': noise(x) > 127 ? seed : 255,
        gradient: x * 2 + (byte % 3) * 40,
        noise: noise(byte),
        'some noise': seed + (noise(byte) & 7),
        // Some values much rarer than others: words of very different lengths.
        skewed: Math.clz32(noise(byte) * 65_536 + noise(byte + 1) * 256 + noise(byte + 2)) * 8,
      }[kind];
    });
    return { width, height, data };
  });

describe('picture files of the sandbox', () => {
  let decoder: Decoder;
  before(async () => {
    decoder = await Decoder.load();
  });

  const photo = paintPicture({ prompt: 'mountains at noon', width: 200, height: 136 });

  it('WebP and PNG of any pixels are decoded to these pixels', () => {
    fc.assert(
      fc.property(anyPixels, (pixels) => {
        for (const [format, codec] of [
          ['webp', 'webp'],
          ['png', 'png'],
        ] as const) {
          const file = encodePicture(pixels, format);
          const [stream] = decoder.probe(file).streams;
          assert.deepEqual(
            [stream?.codec_name, stream?.width, stream?.height],
            [codec, pixels.width, pixels.height],
          );
          assert.ok(decoder.colors(file).equals(pixels.data), `${format} differs`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('WebP of a picture is decoded to its pixels, and takes less than PNG', () => {
    const file = encodePicture(photo, 'webp');
    assert.ok(decoder.colors(file).equals(photo.data));
    assert.ok(file.length < encodePicture(photo, 'png').length);
  });

  it('JPEG looks like the picture', () => {
    const file = encodePicture(photo, 'jpg');
    const [stream] = decoder.probe(file).streams;
    assert.deepEqual([stream?.codec_name, stream?.width, stream?.height], ['mjpeg', 200, 136]);
    const back = decodePicture(file);
    const difference = photo.data.reduce(
      (sum, value, at) => sum + Math.abs(value - (back?.data[at] ?? 0)),
      0,
    );
    assert.ok(difference / photo.data.length < 8);
  });

  it('are the same for the same pixels', () => {
    for (const format of ['png', 'webp', 'jpg'] as const)
      assert.deepEqual(encodePicture(photo, format), encodePicture(photo, format));
  });

  it('PNG and JPEG can be read back; other bytes and damaged files cannot', () => {
    assert.deepEqual(decodePicture(encodePicture(photo, 'png'))?.data, photo.data);
    assert.equal(decodePicture(encodePicture(photo, 'webp')), null);
    assert.equal(decodePicture(encodePicture(photo, 'jpg').subarray(0, 300)), null);
    assert.equal(decodePicture(new Uint8Array()), null);
  });
});

describe('samples of the sandbox', () => {
  let decoder: Decoder;
  before(async () => {
    decoder = await Decoder.load();
  });

  const contents = {
    'vp8-vorbis.webm': ['vp8', 'vorbis'],
    'vp9-opus.webm': ['vp9', 'opus'],
    'opus.ogg': ['opus'],
    'aac.m4a': ['aac'],
  };
  for (const [name, codecs] of Object.entries(contents)) {
    it(`${name} has what its name says, and is decoded without complaint`, () => {
      const known = Object.keys(SAMPLES).find((sample): sample is keyof typeof SAMPLES => sample === name);
      assert.ok(known);
      const probe = decoder.probe(loadSample(known));
      assert.deepEqual(
        probe.streams.map((stream) => stream.codec_name),
        codecs,
      );
      for (const stream of probe.streams) assert.ok(Number(stream.nb_read_frames) > 40);
      assert.ok(loadSample(known).length < 25_000);
    });
  }
});
