import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { RetryAfter } from '../../../src/sandbox/faults/faultRule.ts';
import { FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

const SECOND = 1000;
const YEAR = 365 * 24 * 3600 * SECOND;

describe('Fault injection: 429', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  const limited = (operation: string, retryAfter?: RetryAfter, times = 1): void =>
    rig.fault(operation, { kind: 'status', status: 429, ...(retryAfter && { retryAfter }) }, { times });

  /** Milliseconds between the refused poll and the next one, by the platform's clock. */
  const pause = async (retryAfter?: RetryAfter): Promise<number> => {
    limited('getJob', retryAfter);
    const job = await window.buy(account.id);
    await rig.assertBoughtOnce(window, job.id);
    const [first, second] = rig.seen('getJob');
    assert.ok(first && second);
    return second.at - first.at;
  };

  it('with a Retry-After in seconds: the next poll waits as long', async () => {
    const waited = await pause({ seconds: 20 });
    assert.ok(waited >= 20 * SECOND && waited < 60 * SECOND, `${waited} ms`);
  });

  it('with a Retry-After beyond the limit of a call: the watch waits instead', async () => {
    const waited = await pause({ seconds: 90 });
    assert.ok(waited >= 90 * SECOND && waited < 150 * SECOND, `${waited} ms`);
  });

  it('with a Retry-After as a date: the next poll comes at that time, by the platform’s own clock', async () => {
    rig.clock.set(-3600 * SECOND);
    const waited = await pause({ inMs: 20 * SECOND });
    // A date has whole seconds.
    assert.ok(waited >= 19 * SECOND && waited < 60 * SECOND, `${waited} ms`);
  });

  it('without a Retry-After: polled at the usual interval', async () => {
    const waited = await pause();
    assert.ok(waited < 60 * SECOND, `${waited} ms`);
  });

  const ABSURD: readonly (readonly [name: string, retryAfter: RetryAfter, longestMs: number])[] = [
    ['years', { seconds: 3 * (YEAR / SECOND) }, 6 * 60 * SECOND],
    ['a date in years', { inMs: 3 * YEAR }, 6 * 60 * SECOND],
    ['a date long past', { inMs: -3 * YEAR }, 60 * SECOND],
    ['a negative number', { raw: '-30' }, 60 * SECOND],
    ['no number and no date', { raw: 'soon, probably' }, 60 * SECOND],
    ['nothing', { raw: '' }, 60 * SECOND],
    ['more than any number', { raw: '9'.repeat(400) }, 6 * 60 * SECOND],
  ];
  for (const [name, retryAfter, longestMs] of ABSURD) {
    it(`with an absurd Retry-After (${name}): polled within ${longestMs / SECOND} s, and the job succeeds`, async () => {
      const waited = await pause(retryAfter);
      assert.ok(waited < longestMs, `${waited} ms`);
    });
  }

  it('to a submit: refused with the wait, nothing charged', async () => {
    limited('submitGeneration', { seconds: 20 });
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['refused', 'rate.limited']);
    assert.equal(job.problem?.retryAfterMs, 20 * SECOND);
    assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [1, []]);
  });

  it('after a lost answer, for years: the outcome is unknown and nothing is sent twice', async () => {
    rig.fault('submitGeneration', { kind: 'lostAnswer' });
    limited('submitGeneration', { seconds: 3 * (YEAR / SECOND) });
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['unknown', 'job.outcomeUnknown']);
    assert.deepEqual(rig.charged(), [1]);
  });

  it('to a read of the balance: the read waits as long as asked and succeeds', async () => {
    limited('getCredits', { seconds: 25 });
    const before = rig.seen('getCredits').length;
    assert.ok(await window.balances.read(account.id));
    const [refused, answered] = rig.seen('getCredits').slice(before);
    assert.equal(refused?.status, 429);
    assert.ok(refused && answered && answered.at - refused.at >= 25 * SECOND);
  });
});
