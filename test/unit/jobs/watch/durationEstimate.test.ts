import assert from 'node:assert/strict';
import fc from 'fast-check';
import { durationEstimate } from '../../../../src/jobs/watch/durationEstimate.ts';

const MINUTE = 60_000;

describe('How long a job usually takes', () => {
  it('is what the platform says, where such jobs keep to it or hardly any is known', () => {
    assert.deepEqual(durationEstimate(MINUTE, []), { firstLookMs: MINUTE, apartMs: 0 });
    assert.deepEqual(durationEstimate(MINUTE, [3 * MINUTE, 3 * MINUTE]), { firstLookMs: MINUTE, apartMs: 0 });
    const kept = [1.1, 1.3, 1.2, 1.25].map((factor) => factor * MINUTE);
    assert.deepEqual(durationEstimate(MINUTE, kept), { firstLookMs: MINUTE, apartMs: 0 });
  });

  it('is what such jobs took, where the platform is far off or says nothing', () => {
    for (const estimate of [null, MINUTE]) {
      const { firstLookMs } = durationEstimate(estimate, [3 * MINUTE, 3 * MINUTE, 3 * MINUTE]);
      assert.ok(firstLookMs !== null && firstLookMs > 2.5 * MINUTE && firstLookMs < 3 * MINUTE);
    }
    assert.deepEqual(durationEstimate(null, []), { firstLookMs: null, apartMs: 0 });
  });

  it('makes the first look earlier and the next ones rarer, the wider such jobs spread', () => {
    const narrow = durationEstimate(null, [95_000, 100_000, 105_000]);
    const wide = durationEstimate(null, [50_000, 100_000, 200_000]);
    assert.ok((wide.firstLookMs ?? 0) < (narrow.firstLookMs ?? 0));
    assert.ok(wide.apartMs > narrow.apartMs);
  });

  it('tells only what such jobs bear out, whatever stands in the journal', () => {
    const times = fc.array(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, NaN, Infinity)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(times, fc.option(fc.integer({ min: 1, max: 1e9 })), (past, estimate) => {
        const { firstLookMs, apartMs } = durationEstimate(estimate, past);
        const longest = Math.max(estimate ?? 0, ...past.filter(Number.isFinite));
        assert.ok(firstLookMs === null || (firstLookMs >= 0 && firstLookMs <= longest * 1.001));
        assert.ok(apartMs >= 0);
      }),
    );
  });
});
