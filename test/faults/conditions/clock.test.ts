import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { money } from '../../../src/core/money.ts';
import { problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('Fault injection: the clock jumps', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow({ timeZone: () => 'UTC' }));
  });

  afterEach(() => rig.close());

  const JUMPS: readonly (readonly [name: string, ms: number])[] = [
    ['forward by a day', DAY],
    ['forward by ten years', 3650 * DAY],
    ['back by a day', -DAY],
    ['back to 1970', -Date.now()],
  ];

  for (const [name, ms] of JUMPS) {
    it(`${name} while a job is watched: its end is noticed as soon as usual, once`, async () => {
      const job = await window.buy(account.id);
      rig.clock.set(ms);
      const began = rig.clock.steady();
      await rig.assertBoughtOnce(window, job.id);
      assert.ok(rig.clock.steady() - began < 120_000, `${rig.clock.steady() - began} ms`);
      assert.ok(rig.seen('getJob').length < 10, `${rig.seen('getJob').length} polls`);
    });

    it(`${name} between two windows: one watches and announces the job once`, async () => {
      rig.sandbox.control.freeze();
      const job = await window.buy(account.id);
      await rig.until(() => window.jobs.lease.held, 'the first window watches');
      const second = await rig.window().start();
      rig.clock.set(ms);
      // Many heartbeats of the holder, and as many checks by the other.
      const end = rig.clock.steady() + 120_000;
      await rig.until(() => rig.clock.steady() > end, 'time passes');
      assert.deepEqual([window.jobs.lease.held, second.jobs.lease.held], [true, false]);
      rig.sandbox.control.resume();
      await rig.jobInState(window, job.id, 'succeeded');
      await rig.until(() => window.announced.length + second.announced.length > 0, 'the end is announced');
      assert.equal(window.announced.length + second.announced.length, 1);
    });
  }

  const OUT_OF_PROMISE: readonly (readonly [name: string, ms: number])[] = [
    ['forward past what the platform promises for the key', 2 * DAY],
    ['back before the key was made, whose age is then not known', -2 * DAY],
  ];
  for (const [name, ms] of OUT_OF_PROMISE) {
    it(`${name}: a lost answer is not requested again, and the outcome is unknown`, async () => {
      rig.fault('submitGeneration', { kind: 'lostAnswer' }, { times: null });
      const stop = new AbortController();
      window.before.set('POST', () => stop.abort());
      const job = await window.buy(account.id, { signal: stop.signal });
      await rig.until(() => rig.charged().length === 1, 'the job is bought');
      window.close();
      const sent = rig.seen('submitGeneration').length;
      rig.sandbox.control.clearFaults();
      rig.clock.set(ms);
      const next = await rig.window({ window: { id: 'next', isGone: () => true } }).start();
      await rig.jobInState(next, job.id, 'unknown');
      assert.equal(rig.seen('submitGeneration').length, sent);
      assert.deepEqual(rig.charged(), [1]);
    });
  }

  describe('across the day of a budget', () => {
    beforeEach(async () => {
      const limit = money('credits', 4);
      // One picture costs 2 credits.
      await window.jobs.budgets.set(account.id, {
        period: 'day',
        limit,
        unknownCost: money('credits', 2),
      });
      const now = rig.clock.now();
      // Noon, so that a jump of hours stays within the day.
      rig.clock.set(12 * HOUR - (now % DAY));
      for (let n = 0; n < 2; n += 1) assert.notEqual((await window.buy(account.id)).state, 'refused');
    });

    const assertSpent = async (): Promise<void> => {
      const charges = rig.charged().length;
      assert.equal((await problemOf(window.buy(account.id))).code, 'budget.exceeded');
      assert.equal(rig.charged().length, charges);
    };

    it('within the day, forward or back: the spent amount stays', async () => {
      await assertSpent();
      rig.clock.set(6 * HOUR);
      await assertSpent();
      rig.clock.set(-12 * HOUR);
      await assertSpent();
    });

    it('to the next day and back: each day keeps its own amount', async () => {
      rig.clock.set(DAY);
      assert.notEqual((await window.buy(account.id)).state, 'refused');
      rig.clock.set(-DAY);
      await assertSpent();
      assert.deepEqual(rig.charged(), [1, 1, 1]);
    });
  });
});
