import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Clock } from '../../../../src/core/clock.ts';
import { money, type Money } from '../../../../src/core/money.ts';
import type { JobState } from '../../../../src/core/job.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { Movement } from '../../../../src/core/payment/platformLedger.ts';
import type { Budget } from '../../../../src/jobs/money/budget.ts';
import { Budgets } from '../../../../src/jobs/money/budgets.ts';
import { periodAround } from '../../../../src/jobs/money/calendar.ts';
import { compareLedgers, type OwnPurchase } from '../../../../src/jobs/money/compareLedgers.ts';
import { priceKeyOf } from '../../../../src/jobs/money/priceKey.ts';
import { readJson } from '../../../../src/net/json/exactJson.ts';
import { mediaCostInputs } from '../../../../src/providers/killatamata/media/costInputs.ts';
import type { PreparedCall } from '../../../../src/core/job.ts';
import { budgetsOf, JournalRig, newJob, problemOf } from '../support/journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const credits = (amount: number): Money => money('credits', amount);
const DAY = 86_400_000;
const SEED = 20_261_201;

describe('Money in doubt', function () {
  // The disk syncs each write: how long that takes is the machine's.
  this.timeout(120_000);

  describe('at a purchase', () => {
    let rig: PaidRig;

    beforeEach(async () => void (rig = await paidRig(SAME_RESULT)));
    afterEach(() => rig.close());

    const set = (
      limit: Money,
      unknownCost: Budget['unknownCost'] = 'ask',
      period: Budget['period'] = 'day',
    ) => rig.budgets.set('acc1', { period, limit, unknownCost });

    for (const [name, micros] of [
      ['negative', -1],
      ['no number', Number.NaN],
      ['infinite', Number.POSITIVE_INFINITY],
      ['negative and infinite', Number.NEGATIVE_INFINITY],
      ['huge', 1e300],
      ['beyond exact counting', Number.MAX_SAFE_INTEGER + 2],
    ] as const)
      it(`a quoted price that is ${name} is none: it is asked about, and no budget is spoiled by it`, async () => {
        await set(credits(5));
        const quoted = { unit: 'credits', micros };
        const job = await rig
          .newSubmission({ skipBelow: () => credits(1_000) })
          .submit({ ...rig.request, quoted }, never());
        assert.deepEqual(
          rig.questions.map(({ price, mustAsk }) => [price.known, mustAsk]),
          [['none', true]],
        );
        assert.equal(job.expected, null);
        assert.deepEqual((await rig.budgets.standing('acc1'))?.spent, credits(2), 'what it cost');
      });

    it('a quoted price in another unit than the budget’s is asked about, however small', async () => {
      await set(credits(5));
      const submission = rig.newSubmission({ skipBelow: () => money('EUR', 100) });
      await submission.submit({ ...rig.request, quoted: money('EUR', 0.01) }, never());
      assert.deepEqual(
        rig.questions.map(({ mustAsk, expected }) => [mustAsk, expected]),
        [[true, null]],
      );
    });

    const edits: readonly (readonly [string, () => Promise<unknown>, string])[] = [
      ['lowered below the price', () => set(credits(1)), 'budget.exceeded'],
      ['set to nothing', () => set(credits(0)), 'budget.exceeded'],
      ['raised', () => set(credits(50)), 'queued'],
      ['taken away', () => rig.budgets.set('acc1', null), 'queued'],
      ['given another period', () => set(credits(5), 'ask', 'month'), 'queued'],
      ['given another unit of which something is left', () => set(money('EUR', 5)), 'queued'],
      ['given another unit of which nothing is left', () => set(money('EUR', 0)), 'budget.exceeded'],
      [
        'made unreadable',
        () =>
          rig.journal.database.write(() => rig.journal.database.run("UPDATE budgets SET period = 'year'")),
        'storage',
      ],
      [
        'spent by another window',
        async () => {
          const other = await rig.files.open(rig.clock);
          await other.add(newJob({ reserved: credits(4) }));
        },
        'budget.exceeded',
      ],
    ];
    for (const [name, edit, end] of edits)
      it(`a budget that is ${name} while the question is open decides as it is then`, async () => {
        await set(credits(5));
        const submission = rig.newSubmission({ confirm: async () => (await edit(), true) });
        const got = await submission.submit({ ...rig.request, quoted: credits(2) }, never()).then(
          ({ state }) => state,
          (error: unknown) => error,
        );
        if (end === 'queued') return assert.equal(got, end);
        assert.ok(got instanceof Problem);
        assert.ok(got.code === end || got.kind === end, got.code);
        assert.equal(got.details.mayHaveActed, false);
        assert.equal(rig.server.charged, 0);
      });

    it('a question that is open over the end of the day counts on the day on which it is answered', async () => {
      await set(credits(4));
      const over = { confirm: async () => (await rig.clock.advance(DAY), true) };
      for (let day = 0; day < 2; day += 1) {
        await rig.newSubmission(over).submit({ ...rig.request, quoted: credits(2) }, never());
        assert.deepEqual((await rig.budgets.standing('acc1'))?.spent, credits(2));
      }
    });

    it('a call that was canceled while it was being sent is not said to be certainly unsent', async () => {
      const abort = new AbortController();
      rig.server.submitWeather.push('hang');
      const prepared = await rig.request.session.prepare('submit', { ...rig.request.call });
      const paying = rig.submission.pay(
        { ...rig.request, prepared, label: 'Make', title: 'fog' },
        abort.signal,
      );
      while ((await rig.stored())[0]?.state !== 'sending') await new Promise((done) => setImmediate(done));
      abort.abort();
      assert.equal((await problemOf(paying)).details.mayHaveActed, true);
    });
  });

  describe('in a folder that several accounts buy from', () => {
    const project = { id: 'folder1', name: 'shop' };
    const NOON = Date.UTC(2026, 4, 13, 12);

    it('every purchase of the true period counts, wherever the clock went between those of others', async () => {
      const files = new JournalRig();
      try {
        let now = NOON;
        const clock: Clock = { now: () => now, sleep: () => Promise.reject(new Error('nobody sleeps')) };
        const journal = await files.open(clock);
        let folders = 0;
        const purchase = fc.record({
          account: fc.constantFrom('acc1', 'acc2', 'acc3'),
          passes: fc.nat(2 * DAY),
          off: fc.integer({ min: -90 * DAY, max: 90 * DAY }),
        });
        const run = fc.asyncProperty(
          fc.constantFrom('day', 'week', 'month'),
          fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'),
          fc.array(purchase, { minLength: 2, maxLength: 6 }),
          async (period, zone, purchases) => {
            folders += 1;
            const own = { ...project, id: `folder${folders}` };
            const owner = { project: own.id, provider: 'crucible' };
            const { database } = journal;
            const budgets = new Budgets({ database, clock, timeZone: () => zone });
            await budgets.set(owner, { period, limit: credits(1), unknownCost: 'ask' });
            let trueNow = NOON;
            const bought: number[] = [];
            for (const { account, passes, off } of purchases) {
              trueNow += passes;
              const { start } = periodAround(trueNow, period, zone);
              // Nothing can be known of a clock that is behind before anything was bought.
              const isFirst = !bought.some((at) => at >= start);
              now = trueNow + (isFirst ? Math.max(off, 0) : off);
              const whose = `${account}-${folders}`;
              await journal.add({ ...newJob({ account: whose, project: own }), reserved: credits(1) });
              bought.push(trueNow);
              now = trueNow;
              const count = bought.filter((at) => at >= start).length;
              assert.ok(((await budgets.standing(owner))?.spent.micros ?? 0) >= count * 1_000_000);
            }
          },
        );
        await fc.assert(run, { numRuns: 40, seed: SEED });
      } finally {
        files.close();
      }
    });
  });

  describe('in what a platform tells', () => {
    it('a charge counts once, told twice, in any order of its reports and after restarts', async () => {
      const files = new JournalRig();
      try {
        const report = fc.record({
          state: fc.constantFrom<JobState>('queued', 'running', 'waiting'),
          cost: fc.option(fc.integer({ min: 0, max: 9 }).map(credits)),
          restarts: fc.boolean(),
        });
        let accounts = 0;
        const clock = {
          now: () => 1_780_000_000_000,
          sleep: () => Promise.reject(new Error('nobody sleeps')),
        };
        const run = fc.asyncProperty(
          fc.array(report, { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 0, max: 9 }),
          async (reports, last) => {
            accounts += 1;
            const account = `acc${accounts}`;
            let journal = await files.open(clock);
            const budget: Budget = { period: 'month', limit: credits(1), unknownCost: 'ask' };
            await budgetsOf(journal, clock).set(account, budget);
            const { id } = await journal.add({ ...newJob({ account }), reserved: credits(5) });
            const spent = async () => (await budgetsOf(journal, clock).standing(account))?.spent.micros;
            const told: number[] = [];
            for (const { state, cost, restarts } of reports) {
              if (restarts) {
                journal.close();
                journal = await files.open(clock);
              }
              for (let times = 0; times < 2; times += 1) await journal.change(id, { state, cost });
              if (cost) told.push(cost.micros);
              assert.equal(await spent(), told.length > 0 ? Math.max(...told) : 5_000_000);
            }
            const end = { state: 'succeeded', cost: credits(last) } as const;
            for (let times = 0; times < 2; times += 1) await journal.change(id, end);
            assert.equal(await spent(), last * 1_000_000);
            journal.close();
          },
        );
        await fc.assert(run, { numRuns: 15, seed: SEED });
      } finally {
        files.close();
      }
    });

    it('a refund that is larger than its charge gives nothing back of anything else', () => {
      const movement = fc.record({
        effect: fc.constantFrom<Movement['effect']>('hold', 'charge', 'return', 'other'),
        amount: fc.nat(20).map(credits),
      });
      const run = fc.property(
        fc.array(movement, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (given, refunded) => {
          const movements = given.map((one, at) => ({
            ...one,
            id: `m${at}`,
            at: 1_000 + at,
            remoteJobId: 'r1',
            note: null,
          }));
          const own: OwnPurchase = {
            ...{
              job: 'j1',
              title: 'fog',
              remoteId: 'r1',
              at: 1_000,
              cost: credits(3),
              refunded,
              isOver: true,
            },
          };
          const other: OwnPurchase = { ...own, job: 'j2', remoteId: 'r2' };
          const charge: Movement = {
            ...{ id: 'x', effect: 'charge', amount: credits(3), at: 1_000, remoteJobId: 'r2', note: null },
          };
          const isOf = (job: string) => (difference: { readonly kind: string; readonly own?: OwnPurchase }) =>
            difference.own?.job === job;
          const { differences } = compareLedgers(
            [own, other],
            [...(movements as readonly Movement[]), charge],
          );
          for (const { amount } of differences) assert.ok(amount.micros >= 0);
          const alone = compareLedgers([other], [charge]).differences;
          const judged = differences.filter(isOf('j2')).map(({ kind }) => kind);
          if (!refunded)
            assert.deepEqual(
              judged,
              alone.map(({ kind }) => kind),
            );
        },
      );
      fc.assert(run, { seed: SEED, numRuns: 300 });
    });

    const cheap = { durationSeconds: 1, width: 512, height: 512 };
    const clips: readonly (readonly [string, string])[] = [
      ['a longer clip, written with a point', '{"durationSeconds": 600.0, "width": 512, "height": 512}'],
      ['a longer clip, written with an exponent', '{"durationSeconds": 6e2, "width": 512, "height": 512}'],
      ['a length as a text', '{"durationSeconds": "600", "width": 512, "height": 512}'],
      ['a length that is a list', '{"durationSeconds": [600], "width": 512, "height": 512}'],
      ['a length beyond all numbers', '{"durationSeconds": 1e400, "width": 512, "height": 512}'],
      ['a negative length', '{"durationSeconds": -5, "width": 512, "height": 512}'],
      ['no length', '{"width": 512, "height": 512}'],
      ['no size', '{"durationSeconds": 1}'],
      ['a length of null', '{"durationSeconds": null, "width": 512, "height": 512}'],
      ['a size as a text', '{"durationSeconds": 1, "width": "512", "height": 512}'],
      ['more frames', '{"durationSeconds": 1, "durationFrames": 18000, "width": 512, "height": 512}'],
      ['more frames in a second', '{"durationSeconds": 1, "sampledFps": 60, "width": 512, "height": 512}'],
    ];
    for (const [name, text] of clips)
      it(`the price of a short clip is not that of one with ${name}`, () => {
        const lookup = (input: unknown) => {
          const call = {
            ...{ operation: 'submitMediaJob', params: {}, body: { task: 'video.generate', input } },
          } as PreparedCall;
          const operation = { id: 'submitMediaJob', idempotency: null, secretInputs: [] };
          const prepared = { operation, call } as unknown as Parameters<typeof priceKeyOf>[0]['prepared'];
          const provider = { costInputs: mediaCostInputs };
          return priceKeyOf({ provider, kind: 'video.generate', bases: null, prepared });
        };
        const paid = lookup(cheap);
        const asked = lookup(readJson(text));
        assert.ok(paid);
        for (const bare of [paid, lookup({ width: 512, height: 512 })]) {
          if (!asked || !bare || name === 'no length' || name === 'a length of null') continue;
          // A charge tells the price of what is the same and no more of it.
          assert.ok(asked.print !== bare.print || asked.quantity > bare.quantity, JSON.stringify(asked));
        }
        if (asked) assert.ok(asked.print !== paid.print || asked.quantity > paid.quantity);
      });
  });
});
