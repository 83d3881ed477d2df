import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HeartbeatMonitor } from '../../../src/runs/tail/heartbeatMonitor.ts';

const START = Date.UTC(2026, 0, 1);
const STATED_MS = 15_000;

/** A rhythm that has heard a comment every so many milliseconds, and the time of the last one. */
function learnt(
  everyMs: number,
  signs: number,
): { readonly rhythm: HeartbeatMonitor; readonly last: number } {
  const rhythm = new HeartbeatMonitor(STATED_MS, START);
  rhythm.begin(START);
  for (let sign = 1; sign <= signs; sign += 1) rhythm.sign(START + sign * everyMs, 1);
  return { rhythm, last: START + signs * everyMs };
}

describe('The rhythm of a server’s signs of life', () => {
  it('is the stated one until it has been heard', () => {
    const rhythm = new HeartbeatMonitor(STATED_MS, START);
    assert.equal(rhythm.isSilent(START + 2.5 * STATED_MS), false);
    assert.equal(rhythm.isSilent(START + 2.5 * STATED_MS + 1), true);
  });

  it('lets a server skip one sign, whatever its pace, and not two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4_000, max: 48_000 }),
        fc.integer({ min: 3, max: 40 }),
        (every, signs) => {
          const { rhythm, last } = learnt(every, signs);
          assert.equal(rhythm.isSilent(last + 2.4 * every), false);
          assert.equal(rhythm.isSilent(last + 2.6 * every), true);
        },
      ),
    );
  });

  it('is never so fast that a hiccup is taken for the end, nor so slow that nobody would wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 20 }), (every, signs) => {
        const { limitMs } = learnt(every, signs).rhythm;
        assert.ok(limitMs >= 10_000 && limitMs <= 120_000, `${limitMs}`);
      }),
    );
  });

  it('learns nothing from the sleep of a computer, and begins to wait anew when the clock is set back', () => {
    const { rhythm, last } = learnt(15_000, 4);
    const before = rhythm.limitMs;
    rhythm.sign(last + 8 * 3_600_000, 1);
    assert.equal(rhythm.limitMs, before);
    assert.equal(rhythm.isSilent(last), false);
    assert.equal(rhythm.isSilent(last + before), false);
    assert.equal(rhythm.isSilent(last + before + 1), true);
  });
});
