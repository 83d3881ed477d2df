import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FilmFacts } from '../../../../src/features/shared/pages/mediaMessages.ts';
import { FrameClock } from '../../../../src/webviews/shared/frameClock.ts';

function facts(
  change: Partial<FilmFacts>,
  frameRate: number | null = null,
  frames: number | null = null,
): FilmFacts {
  const picture = { codec: 'H.264', width: 2, height: 2, rotation: 0, frames, frameRate, isVariable: false };
  return {
    kind: 'film',
    container: 'MP4',
    seconds: 1,
    picture,
    sound: null,
    frameTimes: null,
    isEdited: false,
    pcm: null,
    ...change,
  };
}

describe('FrameClock', () => {
  it('finds the frame of the middle of each frame, whatever the times are', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 500 }), (durations, delay) => {
        let at = delay;
        const frameTimes = durations.map((duration) => (at += duration) / 1_000);
        const clock = FrameClock.of(facts({ frameTimes, seconds: (at + 40) / 1_000 }));
        assert.ok(clock);
        for (let frame = 0; frame < clock.count; frame += 1)
          assert.equal(clock.frameAt(clock.middleOf(frame)), frame);
      }),
    );
  });

  it('goes by the frame rate where the container lists no times', () => {
    const clock = FrameClock.of(facts({ seconds: 10 }, 25));
    assert.equal(clock?.count, 250);
    assert.equal(clock.frameAt(1 / 25), 1);
    assert.equal(clock.frameAt(99), 249);
    assert.equal(clock.frameAt(-1), 0);
  });

  it('knows times of neighbors from those of frames farther away', () => {
    const clock = FrameClock.of(facts({ frameTimes: [0, 0.1, 0.5, 0.6], seconds: 0.7 }));
    assert.ok(clock);
    assert.ok(clock.areNear(0.1, 0.55));
    assert.ok(!clock.areNear(0, 0.5));
  });

  it('is not there where neither is known', () => {
    assert.equal(FrameClock.of(facts({})), null);
    assert.equal(FrameClock.of(facts({ frameTimes: [] })), null);
  });
});
