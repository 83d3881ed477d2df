import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastSampledFrames } from '../../../../src/studio/film/sampledFrames.ts';

/** The times of a clip of so many frames at an even rate. */
const even = (frames: number, rate: number) => Array.from({ length: frames }, (_, at) => at / rate);

describe('The last sampled frames of a clip', () => {
  it('are its last frames where nothing was interpolated', () => {
    assert.deepEqual(lastSampledFrames(even(97, 30), 30, 5), [92, 93, 94, 95, 96]);
    assert.deepEqual(lastSampledFrames(even(97, 30), 30, 1), [96]);
  });

  it('are every second frame of a clip that was interpolated to twice the rate, from the last sampled one on', () => {
    assert.deepEqual(lastSampledFrames(even(194, 60), 30, 5), [184, 186, 188, 190, 192]);
    assert.deepEqual(lastSampledFrames(even(193, 60), 30, 1), [192]);
  });

  it('are the nearest by time where the rates do not divide, and in a clip of uneven times', () => {
    assert.deepEqual(lastSampledFrames(even(233, 60), 25, 3), [226, 228, 230]);
    assert.deepEqual(lastSampledFrames([0, 0.04, 0.11, 0.12, 0.2], 10, 2), [2, 4]);
  });

  it('are counted from the time at which the clip begins', () => {
    const late = even(97, 30).map((time) => time + 0.5);
    assert.deepEqual(lastSampledFrames(late, 30, 2), [95, 96]);
  });

  it('are all there are of a clip that has fewer, and none of an empty one', () => {
    assert.deepEqual(lastSampledFrames(even(3, 30), 30, 12), [0, 1, 2]);
    assert.deepEqual(lastSampledFrames([], 30, 1), []);
  });

  it('of a sampled clip are found again in the finished one, whatever both rates and its ticks', () => {
    const rates = fc.record({
      sampled: fc.integer({ min: 1, max: 50 }),
      more: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 9, max: 257 }),
        fc.integer({ min: 1, max: 12 }),
        (rate, frames, count) => {
          const finished = Math.max(rate.sampled, 30 + 3 * rate.more);
          // MP4 files of many programs count time in 90,000ths.
          const times = even(Math.round((frames / rate.sampled) * finished), finished).map(
            (time) => Math.round(time * 90_000) / 90_000,
          );
          const found = lastSampledFrames(times, rate.sampled, count);
          const half = 0.5 / finished + 1e-4;
          for (const [at, frame] of found.entries()) {
            const sample = frames - found.length + at;
            const off = Math.abs((times[frame] ?? Infinity) - sample / rate.sampled);
            assert.ok(off <= half, `sample ${sample} is ${off} s off`);
          }
        },
      ),
    );
  });
});
