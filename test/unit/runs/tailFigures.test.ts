import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TailCounter } from '../../../src/runs/tail/tailFigures.ts';

const START = Date.UTC(2026, 0, 1);

describe('TailCounter', () => {
  it('starts with the start time only', () => {
    assert.deepEqual(new TailCounter(START).figures(START), {
      startedAt: START,
      lastEventAt: null,
      lastReceivedAt: null,
      events: 0,
      repeats: 0,
      gaps: 0,
      reconnects: 0,
      eventsPerSecond: 0,
    });
  });

  it('returns the times of the last event and the last bytes', () => {
    const counter = new TailCounter(START);
    counter.received(START + 2_000);
    counter.event(START + 2_000);
    counter.received(START + 17_000);
    const { startedAt, lastEventAt, lastReceivedAt } = counter.figures(START + 60_000);
    assert.deepEqual([startedAt, lastEventAt, lastReceivedAt], [START, START + 2_000, START + 17_000]);
  });

  it('returns the rate of the last ten seconds', () => {
    const counter = new TailCounter(START);
    for (let n = 0; n < 8; n += 1) counter.event(START + n * 100);
    assert.equal(counter.figures(START + 900).eventsPerSecond, 8);
    assert.equal(counter.figures(START + 4_000).eventsPerSecond, 2);
    assert.equal(counter.figures(START + 9_900).eventsPerSecond, 8 / 9.9);
    assert.equal(counter.figures(START + 10_000).eventsPerSecond, 0);
    counter.event(START + 30_000);
    assert.equal(
      counter.figures(START + 30_000).eventsPerSecond,
      0.1,
      'an old second does not count with a new one',
    );
  });

  it('returns the rate of a steady stream at any time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 12, max: 60 }),
        (perSecond, offset, seconds) => {
          const counter = new TailCounter(START + offset);
          for (let n = 0; n < perSecond * seconds; n += 1)
            counter.event(START + offset + (n * 1000) / perSecond);
          const now = START + offset + ((perSecond * seconds - 1) * 1000) / perSecond;
          const { eventsPerSecond, events } = counter.figures(now);
          assert.equal(events, perSecond * seconds);
          // The second that is under way is counted only as far as it has come.
          assert.ok(eventsPerSecond <= perSecond + 0.1 && eventsPerSecond >= perSecond * 0.9 - 0.1);
        },
      ),
    );
  });

  it('stays correct when the clock is set back', () => {
    const counter = new TailCounter(START);
    counter.event(START + 5_000);
    const { eventsPerSecond } = counter.figures(START - 3_600_000);
    assert.equal(eventsPerSecond, 0);
    counter.event(START - 3_600_000);
    assert.equal(counter.figures(START - 3_600_000).events, 2);
  });
});
