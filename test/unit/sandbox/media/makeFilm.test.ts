import assert from 'node:assert/strict';
import fc from 'fast-check';
import { combineFilms, frameCount, secondsOf, type Film } from '../../../../src/sandbox/media/film/film.ts';
import { FramePainter } from '../../../../src/sandbox/media/film/framePainter.ts';
import { makeFilm } from '../../../../src/sandbox/media/film/makeFilm.ts';
import { soundtrackOf } from '../../../../src/sandbox/media/film/soundtrack.ts';
import { interleaved } from '../../../../src/sandbox/media/sound/sound.ts';
import { Decoder, type Probe } from './decoder.ts';
import { shownNumber } from './shownNumber.ts';

interface Wish {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly frameRate: Film['frameRate'];
  readonly prompt?: string;
  readonly seed?: number;
}

const filmOf = ({ width, height, frames, frameRate, prompt = 'a lake at sunset', seed = 1 }: Wish): Film => ({
  width,
  height,
  frameRate,
  segments: [{ scene: { prompt, seed }, fromFrame: 0, frames }],
});

/** Brightness and colors of each frame. */
function split(frames: Buffer, { width, height }: Film): readonly Buffer[] {
  const size = width * height * 1.5;
  assert.equal(frames.length % size, 0);
  return Array.from({ length: frames.length / size }, (_, index) =>
    frames.subarray(index * size, (index + 1) * size),
  );
}

const numbersOf = (film: Film) =>
  film.segments.flatMap(({ fromFrame, frames }) =>
    Array.from({ length: frames }, (_, index) => fromFrame + index),
  );

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

describe('films of the sandbox', () => {
  let decoder: Decoder;
  before(async () => {
    decoder = await Decoder.load();
  });

  /** Decodes a film, and checks everything that its description promises. */
  function check(film: Film): { probe: Probe; frames: readonly Buffer[] } {
    const file = makeFilm(film);
    const probe = decoder.probe(file);
    const [video, sound] = probe.streams;
    assert.equal(probe.streams.length, 2);
    assert.deepEqual(
      [video?.codec_name, video?.profile, video?.width, video?.height],
      ['h264', 'Constrained Baseline', film.width, film.height],
    );
    assert.equal(Number(video?.nb_read_frames), frameCount(film));
    const [rate, seconds] = film.frameRate;
    assert.equal(video?.r_frame_rate, `${rate}/${seconds}`);
    assert.equal(video.time_base, `1/${rate}`);
    const times = (probe.frames ?? [])
      .filter((frame) => frame.media_type === 'video')
      .map((frame) => frame.pts);
    assert.deepEqual(
      times,
      times.map((_, index) => index * seconds),
    );
    assert.deepEqual([sound?.codec_name, sound?.duration_ts], ['flac', Math.round(secondsOf(film) * 48_000)]);
    assert.ok(decoder.samples(file).equals(interleaved(soundtrackOf(film))));
    const frames = split(decoder.frames(file), film);
    assert.deepEqual(
      frames.map((frame) => shownNumber(frame, film.width, film.height)),
      numbersOf(film),
    );
    return { probe, frames };
  }

  const wishes: readonly Wish[] = [
    { width: 640, height: 352, frames: 9, frameRate: [30, 1] },
    { width: 352, height: 640, frames: 17, frameRate: [60, 1] },
    { width: 32, height: 32, frames: 33, frameRate: [25, 1] },
    { width: 64, height: 96, frames: 257, frameRate: [50, 1] },
    { width: 178, height: 98, frames: 25, frameRate: [30000, 1001] },
    { width: 1280, height: 704, frames: 1, frameRate: [1, 1] },
    { width: 50, height: 38, frames: 121, frameRate: [24000, 1001] },
  ];
  for (const wish of wishes) {
    const { width, height, frames, frameRate } = wish;
    it(`of ${width} × ${height} pixels, ${frames} frames and ${frameRate.join('/')} a second: exactly so, each frame with its number`, () => {
      check(filmOf(wish));
    });
  }

  it('of any even size, rate, prompt and 8n+1 frames are exactly so, each frame with its number', () => {
    const anyWish = fc.record({
      width: fc.integer({ min: 16, max: 80 }).map((half) => half * 2),
      height: fc.integer({ min: 16, max: 70 }).map((half) => half * 2),
      frames: fc.integer({ min: 1, max: 5 }).map((n) => 8 * n + 1),
      frameRate: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constant(1)),
      prompt: fc.constantFrom('neon city', 'misty forest', 'snow on mountains', 'desert at noon'),
      seed: fc.integer({ min: 1, max: 2_147_483_647 }),
    });
    fc.assert(
      fc.property(anyWish, (wish) => {
        check(filmOf(wish));
      }),
      { numRuns: 15 },
    );
  });

  it('look like what was painted, from the first frame to the last', () => {
    const film = filmOf({
      width: 320,
      height: 176,
      frames: 65,
      frameRate: [30, 1],
      prompt: 'neon city at night',
    });
    const { frames } = check(film);
    const painter = new FramePainter(film);
    painter.startScene(film.segments[0].scene);
    for (const [index, frame] of frames.entries()) {
      painter.paint(index);
      const { y, u, v } = painter.planes;
      const difference = meanDifference(frame, Buffer.concat([y.data, u.data, v.data]));
      assert.ok(difference < 4, `frame ${index} differs by ${difference}`);
    }
  });

  it('keep their numbers before any picture: noise, stripes, hard edges', () => {
    const noise = (byte: number) => (Math.imul(byte + 7, 2_654_435_761) >>> 13) & 255;
    const patterns: readonly ((byte: number, x: number, y: number) => number)[] = [
      noise,
      (byte) => (noise(byte) > 127 ? 255 : 0),
      (_, x) => (x % 2) * 255,
      (_, x, y) => ((x + y) % 8 < 4 ? 255 : 0),
      (byte, x, y) => (x % 16 < 8 ? noise(byte) : y * 2),
      () => 255,
    ];
    for (const pattern of patterns) {
      const [width, height] = [96, 80];
      const data = Uint8Array.from({ length: width * height * 3 }, (_, byte) =>
        pattern(byte, Math.floor(byte / 3) % width, Math.floor(byte / 3 / width)),
      );
      const scene = { prompt: '', seed: 1, picture: { width, height, data } };
      check({ width, height, frameRate: [30, 1], segments: [{ scene, fromFrame: 0, frames: 9 }] });
    }
  });

  it('move: beyond its number, a frame differs from the one before', () => {
    const film = filmOf({ width: 320, height: 176, frames: 33, frameRate: [30, 1] });
    const upper = 320 * 80;
    const { frames } = check(film);
    for (const [index, frame] of frames.entries()) {
      const before = frames[index - 1];
      if (before) assert.ok(meanDifference(frame.subarray(0, upper), before.subarray(0, upper)) > 0.1);
    }
  });

  it('combined, show the numbers of their parts without the overlap, and begin each part with a whole frame', () => {
    const part = (seed: number, frames: number) =>
      filmOf({ width: 96, height: 64, frames, frameRate: [30, 1], seed, prompt: `part ${seed}` });
    const film = combineFilms([part(1, 17), part(2, 9), part(3, 25)], 3);
    assert.equal(frameCount(film), 17 + 6 + 22);
    const { probe } = check(film);
    const whole = (probe.frames ?? [])
      .filter((frame) => frame.media_type === 'video')
      .flatMap((frame, index) => (frame.key_frame ? [index] : []));
    assert.deepEqual(whole, [0, 17, 23]);
  });

  it('combined, go on with the sound that belongs to the frames', () => {
    const part = filmOf({ width: 32, height: 32, frames: 60, frameRate: [30, 1] });
    const samples = interleaved(soundtrackOf(part));
    const both = interleaved(soundtrackOf(combineFilms([part, part], 15)));
    assert.ok(both.subarray(0, samples.length).equals(samples));
    assert.ok(both.subarray(samples.length).equals(samples.subarray(48_000 * 2 * 0.5)));
  });

  it('at another size, are the same film', () => {
    const film = filmOf({ width: 128, height: 96, frames: 17, frameRate: [30, 1] });
    check({ ...film, width: 66, height: 50 });
    assert.deepEqual(soundtrackOf({ ...film, width: 66, height: 50 }), soundtrackOf(film));
  });

  it('have frames that need no other in long scenes, so that one can begin there', () => {
    const { probe } = check(filmOf({ width: 48, height: 48, frames: 401, frameRate: [60, 1] }));
    const whole = (probe.frames ?? [])
      .filter((frame) => frame.media_type === 'video')
      .flatMap((frame, index) => (frame.key_frame ? [index] : []));
    assert.deepEqual(whole, [0, 150, 300]);
  });

  it('show a picture that is given', () => {
    const data = Uint8Array.from({ length: 40 * 30 * 3 }, (_, index) => [200, 40, 60][index % 3] ?? 0);
    const film = filmOf({ width: 128, height: 96, frames: 9, frameRate: [30, 1] });
    const [segment] = film.segments;
    const picture = { width: 40, height: 30, data };
    const file = makeFilm({ ...film, segments: [{ ...segment, scene: { ...segment.scene, picture } }] });
    const at = (48 * 128 + 100) * 3;
    for (const [channel, value] of [200, 40, 60].entries())
      assert.ok(Math.abs((decoder.colors(file)[at + channel] ?? 0) - value) < 8);
  });

  it('are small: ten seconds of 640 × 352 pixels take less than 2 MB', () => {
    const file = makeFilm(filmOf({ width: 640, height: 352, frames: 601, frameRate: [60, 1] }));
    assert.ok(file.length < 2_000_000, `${file.length} bytes`);
  });

  it('are the same for the same description, and differ between seeds', () => {
    const film = (seed: number) =>
      makeFilm(filmOf({ width: 64, height: 64, frames: 9, frameRate: [30, 1], seed }));
    assert.deepEqual(film(1), film(1));
    assert.notDeepEqual(film(1), film(2));
  });

  it('a damaged one is noticed by the decoder', () => {
    const file = makeFilm(filmOf({ width: 128, height: 96, frames: 9, frameRate: [30, 1] }));
    const at = Buffer.from(file).indexOf('mdat') + 400;
    file.fill(0x5a, at, at + 20);
    assert.throws(() => decoder.frames(file));
  });
});
