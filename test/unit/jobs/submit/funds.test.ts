import assert from 'node:assert/strict';
import type { Money } from '../../../../src/core/money.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { BalanceAbility } from '../../../../src/core/provider.ts';
import type { PaidQuestion } from '../../../../src/jobs/submit/approval.ts';
import { problemOf } from '../support/journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const credits = (amount: number): Money => ({ unit: 'credits', micros: amount * 1_000_000 });

describe('a job that the balance does not cover', () => {
  let rig: PaidRig;
  /** What the platform says that there is, and how often it was asked. */
  let available: Money | null;
  let reads: number;
  let known: PaidQuestion['balance'] | undefined;

  beforeEach(async () => {
    [available, reads, known] = [credits(1), 0, undefined];
    rig = await paidRig(SAME_RESULT, {
      knownBalance: () => known,
      readBalance: async () => {
        reads += 1;
        return { balance: { available, parts: [] }, at: rig.clock.now() };
      },
    });
  });
  afterEach(() => rig.close());

  /** Submits a job of this price. */
  function submit(
    quoted: Money | null,
    balance: Partial<BalanceAbility> = {},
    submission = rig.submission,
    signal = never(),
  ) {
    const ability: BalanceAbility = { read: async () => ({ available, parts: [] }), ...balance };
    const { provider, session } = rig.account.other({}, { balance: ability });
    return rig.passing(submission.submit({ ...rig.request, provider, session, quoted }, signal));
  }

  it('is stopped before anything is asked, stored or sent, and says what is missing', async () => {
    const problem = await problemOf(submit(credits(3)));
    assert.deepEqual([problem.kind, problem.code], ['funds', 'funds.insufficient']);
    assert.deepEqual(problem.details.args, {
      ...{ unit: 'credits', least: 3_000_000, available: 1_000_000, missing: 2_000_000 },
    });
    assert.equal(problem.details.mayHaveActed, false);
    assert.deepEqual([rig.questions, await rig.stored(), rig.server.submits], [[], [], []]);
  });

  it('goes through as soon as the balance covers it', async () => {
    await problemOf(submit(credits(3)));
    available = credits(3);
    assert.equal((await submit(credits(3))).state, 'queued');
  });

  it('is judged by a fresh reading when the known one is old or too low', async () => {
    known = { balance: { available: credits(1), parts: [] }, at: rig.clock.now() };
    available = credits(5);
    await submit(credits(3));
    known = { balance: { available: credits(9), parts: [] }, at: rig.clock.now() - 300_000 };
    await submit(credits(3));
    assert.equal(reads, 2);
  });

  it('is not asked about again when the balance was read a moment ago', async () => {
    known = { balance: { available: credits(9), parts: [] }, at: rig.clock.now() };
    await submit(credits(3));
    assert.equal(reads, 0);
  });

  it('is judged by the lowest price of earlier jobs like it', async () => {
    available = credits(100);
    await submit(null);
    available = credits(0);
    const problem = await problemOf(submit(null));
    assert.equal(problem.details.args?.['least'], 2_000_000);
  });

  it('is sent as ever when its price is not known', async () => {
    available = credits(0);
    await submit(null);
    assert.equal(reads, 0);
  });

  it('is sent when the balance counts in another unit, is not told, or cannot be read', async () => {
    available = { unit: 'USD', micros: 1 };
    await submit(credits(3));
    available = null;
    await submit(credits(3));
    const readBalance = () => Promise.reject(new Problem({ kind: 'network', code: 'network.cut' }));
    await submit(credits(3), {}, rig.newSubmission({ readBalance }));
    assert.equal(rig.questions.length, 3);
  });

  it('asks nothing and sends nothing when the user cancels while the balance is read, and stops the reading', async () => {
    const user = new AbortController();
    let stopped = false;
    const readBalance = (_: string, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(new Problem({ kind: 'canceled', code: 'call.canceled' }));
        });
        user.abort();
      });
    const submission = rig.newSubmission({ readBalance });
    const problem = await problemOf(submit(credits(3), {}, submission, user.signal));
    assert.deepEqual([stopped, problem.code, problem.details.mayHaveActed], [true, 'call.canceled', false]);
    assert.deepEqual([rig.questions, await rig.stored(), rig.server.submits], [[], [], []]);
  });

  it('is no purchase that fills the balance', async () => {
    await submit(credits(3), { filledBy: ['picture'] });
    assert.equal(reads, 0);
  });
});
