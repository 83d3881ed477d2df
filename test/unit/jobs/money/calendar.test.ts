import assert from 'node:assert/strict';
import fc from 'fast-check';
import { systemClock } from '../../../../src/core/clock.ts';
import { money } from '../../../../src/core/money.ts';
import { Budgets } from '../../../../src/jobs/money/budgets.ts';
import {
  addDays,
  dayOf,
  dayStart,
  localTimeZone,
  periodAround,
} from '../../../../src/jobs/money/calendar.ts';
import { Ledger } from '../../../../src/jobs/money/ledger.ts';
import { JournalRig } from '../support/journalRig.ts';

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

describe('The time zone of the computer', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  const evening = Date.UTC(2026, 6, 1, 23, 30);
  for (const [setting, day] of [
    ['', '2026-07-01'],
    ['Etc/Unknown', '2026-07-01'],
    ['Nowhere/Land', '2026-07-01'],
    ['no zone at all', '2026-07-01'],
    ['/etc/nowhere', '2026-07-01'],
    ['utc', '2026-07-01'],
    [':America/New_York', '2026-07-01'],
    ['America/New_York', '2026-07-01'],
    ['Europe/Berlin', '2026-07-02'],
    [':Europe/Berlin', '2026-07-02'],
    // POSIX counts to the west.
    ['UTC-3', '2026-07-02'],
    ['UTC+3', '2026-07-01'],
    ['<+03>-3', null],
    ['EST5EDT,M3.2.0,M11.1.0', '2026-07-01'],
    ['posixrules', null],
  ] as const) {
    it(`gives a day that begins and ends with TZ=${JSON.stringify(setting)}`, () => {
      process.env['TZ'] = setting;
      const zone = localTimeZone();
      if (day) assert.equal(dayOf(evening, zone), day);
      for (const period of ['day', 'week', 'month'] as const) {
        const { start, end } = periodAround(evening, period, zone);
        assert.ok(start <= evening && evening < end);
        assert.equal(periodAround(end, period, zone).start, end, 'the next one begins where it ends');
      }
    });
  }

  it('may change while the program runs', () => {
    const days = ['Pacific/Kiritimati', 'UTC', 'UTC-3', 'UTC+3', ''].map((setting) => {
      process.env['TZ'] = setting;
      return dayOf(evening, localTimeZone());
    });
    assert.deepEqual(days, ['2026-07-02', '2026-07-01', '2026-07-02', '2026-07-01', '2026-07-01']);
  });

  it('never keeps a budget or the ledger from being read, whatever it is called', async () => {
    const rig = new JournalRig();
    const journal = await rig.open();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom('Etc/Unknown', '', 'UTC+3')), async (name) => {
        const deps = { database: journal.database, clock: systemClock, timeZone: () => name };
        const budgets = new Budgets(deps);
        await budgets.set('acc1', { period: 'day', limit: money('credits', 1), unknownCost: 'ask' });
        assert.equal((await budgets.standing('acc1'))?.left.micros, 1_000_000);
        assert.deepEqual(await new Ledger(deps).rows(), []);
      }),
      { numRuns: 30 },
    );
    rig.close();
  });
});
