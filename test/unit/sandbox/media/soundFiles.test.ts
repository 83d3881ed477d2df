import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeFilm } from '../../../../src/sandbox/media/film/makeFilm.ts';
import { loadSample } from '../../../../src/sandbox/media/samples.ts';
import { makeEffect } from '../../../../src/sandbox/media/sound/effects.ts';
import { encodeFlac } from '../../../../src/sandbox/media/sound/flac.ts';
import { playMusic } from '../../../../src/sandbox/media/sound/music.ts';
import { makeOpus } from '../../../../src/sandbox/media/sound/opus.ts';
import { soundLength } from '../../../../src/sandbox/media/sound/soundLength.ts';
import { encodeWav } from '../../../../src/sandbox/media/sound/wav.ts';
import { Decoder } from './decoder.ts';

describe('Opus of the sandbox', () => {
  let decoder: Decoder;
  before(async () => {
    decoder = await Decoder.load();
  });

  it('takes exactly as many seconds as asked for, shorter and longer than the sample', () => {
    for (const seconds of [0.1, 1, 2.96, 15]) {
      const file = makeOpus(seconds);
      assert.deepEqual(
        decoder.probe(file).streams.map((stream) => stream.codec_name),
        ['opus'],
      );
      // 16 bits at 48 kHz.
      assert.equal(decoder.samples(file).length, seconds * 48_000 * 2);
    }
  });

  it('can be heard to its end', () => {
    const samples = decoder.samples(makeOpus(10));
    for (let second = 0; second < 10; second += 1) {
      const part = samples.subarray(second * 96_000, (second + 1) * 96_000);
      const loudest = Math.max(
        ...new Int16Array(part.buffer.slice(part.byteOffset, part.byteOffset + 96_000)),
      );
      assert.ok(loudest > 1000, `second ${second}`);
    }
  });

  it('a damaged file is noticed by the decoder', () => {
    const file = makeOpus(3);
    file[file.length >> 1] = (file[file.length >> 1] ?? 0) ^ 1;
    assert.throws(() => decoder.samples(file));
  });
});

describe('the length of a sound', () => {
  it('is told for everything that is made here', () => {
    const seconds = fc.integer({ min: 1, max: 300 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(seconds, (wanted) => {
        const sound = makeEffect({ prompt: 'rain', seconds: wanted });
        for (const file of [encodeWav(sound), encodeFlac(sound), makeOpus(wanted)])
          assert.ok(Math.abs((soundLength(file) ?? 0) - wanted) < 1e-9);
      }),
      { numRuns: 20 },
    );
    const stereo = playMusic({ tags: 'calm', seconds: 2.5 });
    assert.equal(soundLength(encodeWav(stereo)), 2.5);
    const scene = { prompt: 'a lake', seed: 1 };
    const segments = [{ scene, fromFrame: 0, frames: 45 }] as const;
    assert.equal(
      soundLength(makeFilm({ width: 32, height: 32, frameRate: [30, 1], segments: [...segments] })),
      1.5,
    );
    assert.ok(Math.abs((soundLength(loadSample('aac.m4a')) ?? 0) - 3) < 0.1);
  });

  it('is not told for anything else, nor for what ends early', () => {
    assert.equal(soundLength(loadSample('vp9-opus.webm')), null);
    fc.assert(
      fc.property(
        fc.constantFrom(makeOpus(1), encodeWav(makeEffect({ prompt: 'rain', seconds: 1 }))),
        fc.nat({ max: 44 }),
        fc.uint8Array({ maxLength: 60 }),
        (file, length, more) => {
          const seconds = soundLength(Buffer.concat([file.subarray(0, length), more]));
          assert.ok(seconds === null || seconds > 0);
        },
      ),
    );
    for (const start of ['RIFF', 'fLaC', 'OggS', 'abcdftyp', 'ID3'])
      assert.equal(soundLength(new TextEncoder().encode(start)), null);
  });
});
