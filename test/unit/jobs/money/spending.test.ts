import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { money, type Money } from '../../../../src/core/money.ts';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { Budget } from '../../../../src/jobs/money/budget.ts';
import { Budgets } from '../../../../src/jobs/money/budgets.ts';
import { periodAround } from '../../../../src/jobs/money/calendar.ts';
import { Ledger } from '../../../../src/jobs/money/ledger.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob, problemOf } from '../support/journalRig.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 4, 13, 12);
const ZONES = ['Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Etc/Unknown'];
const PERIODS = ['day', 'week', 'month'] as const;

const credits = (amount: number): Money => money('credits', amount);

/** A journal whose computer has a clock and a time zone that jump. */
class Computer {
  readonly files = new JournalRig();
  now = NOON;
  zone = 'Europe/Berlin';
  readonly clock = { now: () => this.now, sleep: () => Promise.reject(new Error('nobody sleeps here')) };

  static async start(): Promise<{ readonly computer: Computer; readonly journal: Journal }> {
    const computer = new Computer();
    return { computer, journal: await computer.files.open(computer.clock) };
  }

  budgets({ database }: Journal): Budgets {
    return new Budgets({ database, clock: this.clock, timeZone: () => this.zone });
  }
}

/** What was named as the cost of a job that goes on, whatever a platform may write. */
const namedCost = fc.oneof(
  fc.record({
    unit: fc.constantFrom('credits', 'credits', 'sparks'),
    micros: fc.oneof(
      fc.integer({ min: 0, max: 9_000_000 }),
      fc.constantFrom(-1_000_000_000, -1, 0, Number.NaN, Number.NEGATIVE_INFINITY, 1e300, -0.4),
    ),
  }),
  fc.constant(null),
);

const step = fc.oneof(
  fc.record({ do: fc.constant('buy' as const), cost: namedCost, reserve: fc.boolean() }),
  fc.record({ do: fc.constant('name' as const), job: fc.nat(20), cost: namedCost }),
  fc.record({ do: fc.constant('remove' as const), job: fc.nat(20) }),
  fc.record({ do: fc.constant('clock' as const), by: fc.integer({ min: -40 * DAY, max: 40 * DAY }) }),
  fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom(...ZONES) }),
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('What is spent', function () {
  // The disk syncs each write: how long that takes is the machine's.
  this.timeout(120_000);

  describe('of any account', () => {
    let computer: Computer;
    let journal: Journal;
    let accounts = 0;

    before(async () => void ({ computer, journal } = await Computer.start()));
    after(() => computer.files.close());

    /** A new account with a budget, on a computer whose clock is right. */
    const newAccount = async (period: Budget['period']) => {
      accounts += 1;
      const account = `acc${accounts}`;
      computer.now = NOON;
      computer.zone = 'Europe/Berlin';
      const budgets = computer.budgets(journal);
      await budgets.set(account, { period, limit: credits(1), unknownCost: 'ask' });
      return { account, budgets };
    };

    it('never falls, in no period and seen from no day, whatever platforms name and wherever the clock goes', async () => {
      const views = [-50, -1, 0, 1].map((days) => {
        const clock = { ...computer.clock, now: () => NOON + days * DAY };
        return new Budgets({ database: journal.database, clock, timeZone: () => computer.zone });
      });
      const run = fc.asyncProperty(
        fc.constantFrom(...PERIODS),
        fc.array(step, { minLength: 3, maxLength: 10 }),
        async (period, steps) => {
          const { account } = await newAccount(period);
          const seen = async () =>
            Promise.all(
              views.map(async (view) => {
                const standing = await view.standing(account);
                assert.ok(standing);
                const sparks = standing.uncounted.find(({ unit }) => unit === 'sparks')?.micros ?? 0;
                return { spent: standing.spent.micros, sparks };
              }),
            );
          const jobs: JobRecord[] = [];
          let before = await seen();
          for (const next of steps) {
            await take(next, account, computer, journal, jobs);
            const after = await seen();
            after.forEach(({ spent, sparks }, index) => {
              assert.ok(spent >= (before[index]?.spent ?? 0), `${before[index]?.spent} fell to ${spent}`);
              assert.ok(sparks >= (before[index]?.sparks ?? 0), 'another unit fell');
            });
            before = after;
          }
        },
      );
      await fc.assert(run, { numRuns: 50 });
    });

    it('holds every purchase of the true period, also those made while the clock was ahead, or behind after another', async () => {
      const purchase = fc.record({
        passes: fc.nat(2 * DAY),
        off: fc.integer({ min: -90 * DAY, max: 90 * DAY }),
      });
      const run = fc.asyncProperty(
        fc.constantFrom(...PERIODS),
        fc.array(purchase, { minLength: 1, maxLength: 8 }),
        async (period, purchases) => {
          const { account, budgets } = await newAccount(period);
          let trueNow = NOON;
          const bought: number[] = [];
          for (const { passes, off } of purchases) {
            trueNow += passes;
            const { start } = periodAround(trueNow, period, computer.zone);
            const isFirst = !bought.some((at) => at >= start);
            computer.now = trueNow + (isFirst ? Math.max(off, 0) : off);
            await journal.add({ ...newJob({ account }), reserved: credits(1) });
            bought.push(trueNow);
            computer.now = trueNow;
            const count = bought.filter((at) => at >= start).length;
            assert.ok(((await budgets.standing(account))?.spent.micros ?? 0) >= count * 1_000_000);
          }
        },
      );
      await fc.assert(run, { numRuns: 50 });
    });
  });

  describe('of a journal', () => {
    let computer: Computer;
    let journal: Journal;
    let budgets: Budgets;

    beforeEach(async () => {
      ({ computer, journal } = await Computer.start());
      budgets = computer.budgets(journal);
      await budgets.set('acc1', { period: 'day', limit: credits(5), unknownCost: 'ask' });
    });

    afterEach(() => computer.files.close());

    const bought = async (cost: Money | null, reserved: Money | null = null) => {
      const job = await journal.add({ ...newJob(), reserved });
      return journal.change(job.id, { state: 'running', cost });
    };
    const spent = async () => (await budgets.standing('acc1'))?.spent;

    it('counts as today’s what is dated later than now, in the ledger too, and says until when', async () => {
      computer.now += DAY;
      await bought(credits(2));
      computer.now -= DAY;
      const standing = await budgets.standing('acc1');
      assert.deepEqual([standing?.spent, standing?.countsUntil], [credits(2), NOON + DAY]);
      const { database } = journal;
      const ledger = new Ledger({ database, clock: computer.clock, timeZone: () => computer.zone });
      assert.deepEqual(
        (await ledger.rows()).map((row) => [row.day, row.spent]),
        [['2026-05-13', credits(2)]],
      );
      computer.now += DAY;
      assert.equal((await budgets.standing('acc1'))?.countsUntil, null);
    });

    it('takes the final amount of an ended job, which may be lower, and no other that is lower', async () => {
      const job = await bought(credits(4));
      await journal.change(job.id, { cost: credits(1) });
      assert.deepEqual(await spent(), credits(4));
      const ended = await journal.change(job.id, { state: 'succeeded', cost: credits(3) });
      assert.deepEqual([ended.cost, await spent()], [credits(3), credits(3)]);
      const negative = await journal.change(job.id, { cost: credits(-1000) });
      assert.deepEqual([negative.cost, await spent()], [credits(3), credits(3)]);
    });

    it('keeps the days of the zone in which the budget was set when the computer is taken elsewhere', async () => {
      computer.now = NOON - 4 * HOUR;
      await bought(credits(2));
      computer.now = NOON;
      computer.zone = 'Pacific/Kiritimati';
      assert.deepEqual(await spent(), credits(2), 'there a day has begun in between');
      await budgets.set('acc1', { period: 'day', limit: credits(5), unknownCost: 'ask' });
      assert.deepEqual(await spent(), credits(0), 'set there');
    });

    it('gives a budget of an earlier version the zone of the first call that it decides on', async () => {
      journal.database.run('UPDATE budgets SET zone = NULL', {});
      computer.now = NOON - 4 * HOUR;
      await bought(credits(2));
      await journal.add(newJob(), () => budgets.requireRoomNow('acc1', credits(1), {}));
      computer.now = NOON;
      computer.zone = 'Pacific/Kiritimati';
      assert.deepEqual(await spent(), credits(2));
    });

    it('is not lowered by negative rows that an earlier version wrote', async () => {
      const job = await bought(credits(3), credits(2));
      await bought(credits(1));
      await edit(computer, `UPDATE jobs SET cost_micros = -1000000000 WHERE id = '${job.id}'`);
      await edit(
        computer,
        `INSERT INTO charges (account, provider, kind, at, unit, micros, known)
         VALUES ('acc1', 'crucible', 'image', ${NOON}, 'credits', -1000000000, 1)`,
      );
      assert.deepEqual(await spent(), credits(3), 'what was reserved for the one, the cost of the other');
    });

    it('says how many calls cost something that nobody named, also when they were removed', async () => {
      const unpriced = async () => (await budgets.standing('acc1'))?.unpriced;
      const job = await bought(null);
      assert.equal(await unpriced(), 1);
      await journal.change(job.id, { state: 'succeeded' });
      await journal.removals.remove(job.id);
      assert.equal(await unpriced(), 1);
      await bought(null, credits(1));
      await bought(credits(1));
      const refused = await journal.add(newJob());
      await journal.change(refused.id, { state: 'refused' });
      assert.equal(await unpriced(), 1);
      computer.now += DAY;
      assert.equal(await unpriced(), 0);
    });

    it('tells once of a job that costs more than was expected', async () => {
      const told: (Money | null)[] = [];
      journal.onDidOverrun(({ cost }) => told.push(cost));
      await bought(credits(2), credits(2));
      const job = await bought(null, credits(2));
      await journal.change(job.id, { cost: credits(9) });
      await journal.change(job.id, { cost: credits(10) });
      await bought(credits(50));
      assert.deepEqual(told, [credits(9)]);
      assert.deepEqual(await spent(), credits(62));
    });

    it('blocks when it cannot be read', async () => {
      for (const damage of [
        'UPDATE budgets SET limit_micros = -1',
        'UPDATE budgets SET limit_micros = 5000000, unknown_micros = -1000000000',
        "UPDATE budgets SET unknown_micros = NULL, period = 'year'",
        "UPDATE budgets SET period = 'day', unit = ''",
      ]) {
        await edit(computer, damage);
        const admit = () => budgets.requireRoomNow('acc1', credits(1), {});
        assert.equal((await problemOf(journal.add(newJob(), admit))).code, 'storage.unavailable', damage);
      }
      assert.equal(await journal.count({}), 0);
    });
  });
});

/** As another program, or another version, would write into the journal. */
async function edit(computer: Computer, statement: string): Promise<void> {
  const db = new DatabaseSync(computer.files.file('journal.db'));
  db.exec(statement);
  db.close();
}

async function take(
  next: Step,
  account: string,
  computer: Computer,
  journal: Journal,
  jobs: JobRecord[],
): Promise<void> {
  switch (next.do) {
    case 'buy': {
      const job = await journal.add({
        ...newJob({ account }),
        reserved: next.reserve ? { unit: 'credits', micros: 0 } : null,
      });
      const cost = next.cost;
      jobs.push(await journal.change(job.id, { state: 'running', acceptedAt: computer.now, cost }));
      return;
    }
    case 'name': {
      const job = jobs[next.job];
      if (job) await journal.change(job.id, { state: 'running', cost: next.cost });
      return;
    }
    case 'remove': {
      const [job] = jobs.splice(next.job, 1);
      if (!job) return;
      await journal.change(job.id, { state: 'succeeded' });
      await journal.removals.remove(job.id);
      return;
    }
    case 'clock':
      computer.now += next.by;
      return;
    case 'zone':
      computer.zone = next.zone;
  }
}
