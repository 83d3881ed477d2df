import assert from 'node:assert/strict';
import fc from 'fast-check';
import { durationEstimate } from '../../../../src/jobs/watch/durationEstimate.ts';

const MINUTE = 60_000;

describe('durationEstimate', () => {
  it('follows the platform’s estimate where past jobs agree or are few', () => {
    assert.deepEqual(durationEstimate(MINUTE, []), { firstPollMs: MINUTE, apartMs: 0 });
    assert.deepEqual(durationEstimate(MINUTE, [3 * MINUTE, 3 * MINUTE]), { firstPollMs: MINUTE, apartMs: 0 });
    const kept = [1.1, 1.3, 1.2, 1.25].map((factor) => factor * MINUTE);
    assert.deepEqual(durationEstimate(MINUTE, kept), { firstPollMs: MINUTE, apartMs: 0 });
  });

  it('follows past jobs where the platform’s estimate is far off or missing', () => {
    for (const estimate of [null, MINUTE]) {
      const { firstPollMs: firstPollMs } = durationEstimate(estimate, [3 * MINUTE, 3 * MINUTE, 3 * MINUTE]);
      assert.ok(firstPollMs !== null && firstPollMs > 2.5 * MINUTE && firstPollMs < 3 * MINUTE);
    }
    assert.deepEqual(durationEstimate(null, []), { firstPollMs: null, apartMs: 0 });
  });

  it('polls earlier first and more rarely then, the wider past jobs spread', () => {
    const narrow = durationEstimate(null, [95_000, 100_000, 105_000]);
    const wide = durationEstimate(null, [50_000, 100_000, 200_000]);
    assert.ok((wide.firstPollMs ?? 0) < (narrow.firstPollMs ?? 0));
    assert.ok(wide.apartMs > narrow.apartMs);
  });

  it('stays within what past jobs took, for any values in the journal', () => {
    const times = fc.array(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, NaN, Infinity)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(times, fc.option(fc.integer({ min: 1, max: 1e9 })), (past, estimate) => {
        const { firstPollMs: firstPollMs, apartMs } = durationEstimate(estimate, past);
        const longest = Math.max(estimate ?? 0, ...past.filter(Number.isFinite));
        assert.ok(firstPollMs === null || (firstPollMs >= 0 && firstPollMs <= longest * 1.001));
        assert.ok(apartMs >= 0);
      }),
    );
  });
});
