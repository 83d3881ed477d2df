import assert from 'node:assert/strict';
import { RETRY_AFTER_LIMIT_MS } from '../../../../src/net/http/retryDelay.ts';
import fc from 'fast-check';
import { bestSchedule } from '../../../bench/bestSchedule.ts';
import { seeded } from '../../../faults/seeded.ts';
import {
  LONGEST_WAIT_AFTER_FAILURE_MS,
  LONGEST_WAIT_APART_MS,
  LONGEST_WAIT_BEFORE_ESTIMATE_MS,
  LONGEST_WAIT_MS,
  nextPoll,
  SHORTEST_WAIT_MS,
  type PollMoment,
} from '../../../../src/jobs/watch/pollInterval.ts';

const START = Date.UTC(2026, 0, 1);
const moment = (more: Partial<PollMoment> = {}): PollMoment => ({
  pollEveryMs: 5000,
  acceptedAt: START,
  now: START,
  polls: 0,
  ...more,
});

/** Requests that a job of that length costs, and how late its end is noticed. */
function watched(durationMs: number, pollEveryMs: number, estimatedMs: number | null) {
  let elapsed = 0;
  for (let polls = 0; ; polls += 1) {
    elapsed += nextPoll({ pollEveryMs, estimatedMs, acceptedAt: START, now: START + elapsed, polls });
    if (elapsed >= durationMs) return { requests: polls + 1, lateMs: elapsed - durationMs };
  }
}

const duration = fc.integer({ min: 1, max: 30 * 60_000 });
const interval = fc.integer({ min: SHORTEST_WAIT_MS, max: 10_000 });

describe('nextPoll', () => {
  it('polls first at the platform’s estimate, then at its interval', () => {
    assert.equal(nextPoll(moment({ estimatedMs: 12_000 })), 12_000);
    assert.equal(nextPoll(moment({ estimatedMs: 12_000, now: START + 12_000, polls: 1 })), 5000);
    assert.equal(nextPoll(moment()), 5000);
  });

  it('polls a job at once that was accepted long ago', () => {
    assert.equal(nextPoll(moment({ now: START + 3_600_000 })), 0);
    assert.equal(nextPoll(moment({ now: START + 10_000, estimatedMs: 12_000 })), 2000);
  });

  it('polls now and then before a long estimate has passed', () => {
    assert.equal(nextPoll(moment({ estimatedMs: 900_000 })), 300_000);
    assert.equal(nextPoll(moment({ estimatedMs: 900_000, now: START + 870_000, polls: 9 })), 30_000);
  });

  it('does not poll twice when the timer fired a moment early', () => {
    assert.equal(nextPoll(moment({ estimatedMs: 12_000.7, now: START + 12_000, polls: 1 })), 5000);
  });

  it('polls a late job every tenth of its time; where past jobs show how they spread every eleventh to fourteenth, the rarer the wider, at least once a minute', () => {
    const late = { estimatedMs: 154_000, now: START + 154_000, polls: 1 };
    assert.equal(nextPoll(moment(late)), 15_400);
    assert.equal(nextPoll(moment({ ...late, apartMs: 1000 })), 11_000);
    assert.equal(nextPoll(moment({ ...late, apartMs: 12_000 })), 12_000);
    assert.equal(nextPoll(moment({ ...late, apartMs: 40_000 })), 14_000);
    for (const apartMs of [1e9, Infinity, NaN])
      assert.ok(nextPoll(moment({ ...late, apartMs })) <= LONGEST_WAIT_APART_MS);
  });

  it('backs off while polls fail, and returns to its schedule when one succeeds', () => {
    const waits = [1, 2, 3, 4, 5, 50].map((failures) => nextPoll(moment({ failures, polls: 3 })));
    assert.deepEqual(waits, [5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('obeys Retry-After up to a limit', () => {
    assert.equal(nextPoll(moment({ retryAfterMs: 20_000, polls: 1 })), 20_000);
    assert.equal(nextPoll(moment({ retryAfterMs: 1000, polls: 1 })), 5000);
    for (const retryAfterMs of [1e12, Infinity]) {
      assert.equal(nextPoll(moment({ retryAfterMs, polls: 1 })), RETRY_AFTER_LIMIT_MS.watch);
    }
    for (const retryAfterMs of [-1, NaN, null])
      assert.equal(nextPoll(moment({ retryAfterMs, polls: 1 })), 5000);
  });

  it('stays within its limits for any clock and any answer', () => {
    const any = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -1));
    fc.assert(
      fc.property(
        any,
        any,
        any,
        any,
        fc.nat(),
        fc.nat(),
        any,
        any,
        (every, estimate, at, now, polls, failures, retry, apart) => {
          const wait = nextPoll({
            pollEveryMs: every,
            estimatedMs: estimate,
            apartMs: apart,
            acceptedAt: at,
            now,
            polls,
            failures,
            retryAfterMs: retry,
          });
          assert.ok(wait >= 0 && wait <= RETRY_AFTER_LIMIT_MS.watch, `${wait}`);
          if (polls > 0) assert.ok(wait >= SHORTEST_WAIT_MS, `${wait}`);
          if (!(retry > 0)) assert.ok(wait <= LONGEST_WAIT_BEFORE_ESTIMATE_MS, `${wait}`);
          if (!(retry > 0) && failures > 0) assert.ok(wait <= LONGEST_WAIT_AFTER_FAILURE_MS, `${wait}`);
        },
      ),
    );
  });

  it('makes no more requests than the platform’s interval from the estimate on', () => {
    fc.assert(
      fc.property(duration, interval, fc.integer({ min: 1, max: 60_000 }), (took, every, estimate) => {
        const first = Math.max(estimate, SHORTEST_WAIT_MS);
        const plain = 1 + Math.max(0, Math.ceil((took - first) / every));
        assert.ok(watched(took, every, estimate).requests <= plain);
      }),
    );
  });

  it('makes no more requests than the platform’s interval without an estimate', () => {
    fc.assert(
      fc.property(duration, interval, (took, every) => {
        assert.ok(watched(took, every, null).requests <= Math.ceil(took / every));
      }),
    );
  });

  it('makes one or two requests for a job that ends at its estimate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 60_000 }),
        fc.double({ min: 0.5, max: 1.08, noNaN: true }),
        (estimate, part) => {
          assert.ok(watched(estimate * part, 5000, estimate).requests <= 2);
        },
      ),
    );
  });

  it('notices the end late by the interval, or by a fifth of the overrun or a tenth of the whole, and never by more than half a minute', () => {
    fc.assert(
      fc.property(duration, interval, fc.integer({ min: 1, max: 60_000 }), (took, every, estimate) => {
        const overrun = Math.max(0, took - estimate);
        const { lateMs } = watched(took, every, estimate);
        // A job that is done before its estimate waits for it.
        const early = Math.max(0, Math.max(estimate, SHORTEST_WAIT_MS) - took);
        assert.ok(
          lateMs <= Math.max(early, every, Math.min(Math.max(overrun / 5, took / 10), LONGEST_WAIT_MS)) + 1,
          `${lateMs}`,
        );
      }),
    );
  });

  for (const [name, seconds, estimate, spread, pollEveryMs] of [
    ['a picture that takes as long as told', 8, 8, 0.15, 2000],
    ['a picture that takes 20 seconds', 20, 20, 0.1, 5000],
    ['speech', 4, 4, 0.15, 2000],
    ['a song', 25, 25, 0.15, 2000],
    ['a video', 60, 60, 0.2, 5000],
    ['a video that takes longer than told', 300, 200, 0.2, 5000],
  ] as const)
    it(`needs at most 1.5 times the fewest requests with which ${name} could be noticed as early`, () => {
      const random = seeded(20_261_201);
      const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const ends = Array.from({ length: 400 }, () => seconds * Math.exp(spread * normal()));
      const ours = ends.map((end) => watched(end * 1000, pollEveryMs, estimate * 1000));
      const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
      const requests = mean(ours.map((one) => one.requests));
      const best = bestSchedule(ends, mean(ours.map(({ lateMs }) => lateMs / 1000)));
      assert.ok(requests <= 1.5 * best.requests, `${requests} of ${best.requests}`);
    });
});
