import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayOf, dayStart, periodAround } from '../../../../src/jobs/money/calendar.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Australia/Lord_Howe',
];

describe('The calendar of the user', () => {
  it('gives the day of a moment in a time zone', () => {
    const evening = Date.UTC(2026, 4, 1, 23, 30);
    assert.equal(dayOf(evening, 'UTC'), '2026-05-01');
    assert.equal(dayOf(evening, 'Europe/Berlin'), '2026-05-02');
    assert.equal(dayOf(evening, 'America/New_York'), '2026-05-01');
    assert.throws(() => dayOf(evening, 'Nowhere/Land'), RangeError);
  });

  it('begins each day at its first moment where the clocks change', () => {
    assert.equal(dayStart('2026-03-29', 'Europe/Berlin'), Date.UTC(2026, 2, 28, 23));
    assert.equal(dayStart('2026-03-30', 'Europe/Berlin'), Date.UTC(2026, 2, 29, 22));
    // In Cairo, the clocks go from 00:00 to 01:00: there is no midnight.
    assert.equal(dayStart('2026-04-24', 'Africa/Cairo'), Date.UTC(2026, 3, 23, 22));
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        (zone, at) => {
          const day = dayOf(at, zone);
          const start = dayStart(day, zone);
          assert.equal(dayOf(start, zone), day);
          assert.ok(dayOf(start - 1, zone) < day);
          assert.ok(start <= at && at < dayStart(addDays(day, 1), zone));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has days, weeks from Monday, and months', () => {
    const at = Date.UTC(2026, 1, 15, 12); // a Sunday
    const days = (period: 'day' | 'week' | 'month') => {
      const { start, end } = periodAround(at, period, 'UTC');
      return [new Date(start).toISOString().slice(0, 10), new Date(end).toISOString().slice(0, 10)];
    };
    assert.deepEqual(days('day'), ['2026-02-15', '2026-02-16']);
    assert.deepEqual(days('week'), ['2026-02-09', '2026-02-16']);
    assert.deepEqual(days('month'), ['2026-02-01', '2026-03-01']);
  });
});
