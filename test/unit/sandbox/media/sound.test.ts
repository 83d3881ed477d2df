import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { makeEffect } from '../../../../src/sandbox/media/sound/effects.ts';
import { encodeFlac } from '../../../../src/sandbox/media/sound/flac.ts';
import { playMusic } from '../../../../src/sandbox/media/sound/music.ts';
import { interleaved, sampleCount, type Sound } from '../../../../src/sandbox/media/sound/sound.ts';
import { speak } from '../../../../src/sandbox/media/sound/speech.ts';
import { encodeWav } from '../../../../src/sandbox/media/sound/wav.ts';
import { Decoder } from './decoder.ts';

const TEXT = 'The boat is ready. We leave at dawn, before the wind turns!';

/** Loud noise, silence and slow waves, in stretches: what codes of sound treat in different ways. */
const anyChannel = (length: number) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('silence', 'noise', 'wave', 'jumps'),
        count: fc.integer({ min: 1, max: 3000 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((stretches) => {
      const samples = new Int16Array(length);
      let at = 0;
      for (let turn = 0; at < length; turn += 1) {
        const { kind, count } = stretches[turn % stretches.length] ?? { kind: 'silence', count: length };
        for (let index = 0; index < count && at < length; index += 1, at += 1) {
          const sample = {
            silence: 0,
            noise: ((at * 40503) % 65536) - 32768,
            wave: Math.sin(at / 40) * 20000,
            jumps: at % 7 < 3 ? 32767 : -32768,
          }[kind];
          samples[at] = sample;
        }
      }
      return samples;
    });

const anySound: fc.Arbitrary<Sound> = fc
  .record({
    length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 4080, max: 13_000 })),
    sampleRate: fc.constantFrom(8000, 11_025, 24_000, 44_100, 48_000),
    stereo: fc.boolean(),
  })
  .chain(({ length, sampleRate, stereo }) =>
    fc.tuple(anyChannel(length), anyChannel(length)).map(([left, right]) => ({
      sampleRate,
      channels: stereo ? ([left, right] as const) : ([left] as const),
    })),
  );

describe('sounds of the sandbox', () => {
  let decoder: Decoder;
  before(async () => {
    decoder = await Decoder.load();
  });

  const sounds: readonly (readonly [string, () => Sound, seconds: number | null])[] = [
    ['speech', () => speak({ text: TEXT }).sound, null],
    ['music', () => playMusic({ tags: 'calm piano', seconds: 7, bpm: 100, keyScale: 'F# minor' }), 7],
    ['music in three', () => playMusic({ tags: 'waltz', seconds: 1.5, beatsPerBar: 3 }), 1.5],
    ['rain', () => makeEffect({ prompt: 'heavy rain', seconds: 2 }), 2],
    ['steps', () => makeEffect({ prompt: 'footsteps', seconds: 1 }), 1],
    ['alarm', () => makeEffect({ prompt: 'an alarm', seconds: 3 }), 3],
  ];

  for (const [name, make, seconds] of sounds) {
    it(`${name}: FLAC and WAV are decoded to the samples that were made, of exactly the length asked for`, () => {
      const sound = make();
      const samples = interleaved(sound);
      if (seconds !== null) assert.equal(sampleCount(sound), seconds * sound.sampleRate);
      for (const [format, file] of [
        ['flac', encodeFlac(sound)],
        ['wav', encodeWav(sound)],
      ] as const) {
        const { streams, format: container } = decoder.probe(file);
        assert.equal(container.format_name, format);
        assert.equal(streams.length, 1);
        assert.equal(Number(streams[0]?.sample_rate), sound.sampleRate);
        assert.equal(streams[0]?.channels, sound.channels.length);
        assert.equal(streams[0]?.duration_ts, sampleCount(sound));
        assert.ok(decoder.samples(file).equals(samples), `${format} differs`);
      }
    });

    it(`${name}: can be heard, is not cut at the top, and is the same each time`, () => {
      const sound = make();
      const [samples] = sound.channels;
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      assert.ok(loudest > 3000 && loudest < 32_767, `loudest ${loudest}`);
      assert.deepEqual(make(), sound);
    });
  }

  it('any sound comes back from FLAC as it was', () => {
    fc.assert(
      fc.property(anySound, (sound) => {
        const file = encodeFlac(sound);
        assert.equal(decoder.probe(file).streams[0]?.duration_ts, sampleCount(sound));
        assert.ok(decoder.samples(file).equals(interleaved(sound)));
      }),
      { numRuns: 60 },
    );
  });

  it('FLAC carries the checksum of its samples, which ffmpeg does not compare', () => {
    const { sound } = speak({ text: TEXT });
    const checksum = createHash('md5').update(interleaved(sound)).digest();
    assert.ok(checksum.equals(encodeFlac(sound).subarray(26, 42)));
  });

  it('a damaged file is noticed by the decoder', () => {
    const file = encodeFlac(speak({ text: TEXT }).sound);
    const at = file.length >> 1;
    file[at] = (file[at] ?? 0) ^ 1;
    assert.throws(() => decoder.samples(file));
  });

  it('other seeds give other sounds', () => {
    const pairs = [1, 2].map((seed) => [
      speak({ text: TEXT, seed }).sound,
      playMusic({ tags: 'calm', seconds: 1, seed }),
      makeEffect({ prompt: 'bell', seconds: 1, seed }),
    ]);
    for (const [index, sound] of (pairs[0] ?? []).entries()) assert.notDeepEqual(pairs[1]?.[index], sound);
  });

  it('FLAC takes much less than WAV', () => {
    const { sound } = speak({ text: TEXT });
    assert.ok(encodeFlac(sound).length < encodeWav(sound).length * 0.6);
  });

  it('speech has its words in order, each where the sound is', () => {
    const { sound, words } = speak({ text: TEXT });
    assert.equal(words.map(({ word }) => word).join(' '), TEXT.replace(/[.,!]/g, ''));
    let last = 0;
    for (const { start, end } of words) {
      assert.ok(start >= last && end > start);
      const part = sound.channels[0].subarray(start * sound.sampleRate, end * sound.sampleRate);
      assert.ok(part.some((sample) => Math.abs(sample) > 3000));
      last = end;
    }
    assert.ok(last <= sampleCount(sound) / sound.sampleRate);
  });
});
