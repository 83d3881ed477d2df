import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Confirmations, PaidCall, PaidResult } from '../../../../src/calls/confirmations.ts';
import type { Money } from '../../../../src/core/money.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { callCanceled } from '../../../../src/jobs/submit/approval.ts';

const moneyUnit = { id: 'credits' };
const credits = (amount: number): Money => ({ unit: 'credits', micros: amount * 1_000_000 });

/** How the paid path ends a call: with a charge, with one that nobody named, or with a problem. */
type End = { readonly cost: Money | null } | Problem;

describe('The ceiling of a task', () => {
  /** Sends calls of 6 credits each, of which the ceiling allows one. `sent` or why not, in order. */
  const run = async (
    ceiling: number,
    ends: readonly End[],
    abort = new AbortController(),
    quoted: Money = credits(6),
  ) => {
    const { taskConfirmations } = await import('../../../../src/features/requests/tasks/taskCalls.ts');
    const left = [...ends];
    const pay = async () => {
      const end = left.shift() ?? assert.fail('one more was sent');
      if (end instanceof Problem) throw end;
      return { reply: {}, job: { cost: end.cost } } as unknown as PaidResult;
    };
    const asking = { pay } as unknown as Confirmations;
    const calls = taskConfirmations(asking, async () => assert.fail('the price is known'), {
      ...{ isDryRun: false, ceiling, unknownPrice: null },
    });
    const call = {
      ...{
        session: { account: { id: 'work' } },
        provider: { moneyUnit },
        label: 'Generate',
        quoted,
      },
    } as unknown as PaidCall;
    const told: string[] = [];
    for (const at of ends.keys())
      told[at] = await calls.pay(call, abort.signal).then(
        () => 'sent',
        (error: unknown) => (error instanceof Problem ? error.code : 'not sent'),
      );
    return told;
  };
  const problem = (mayHaveActed: boolean | undefined, code = 'server.failed') =>
    new Problem({ kind: 'server', code, ...(mayHaveActed !== undefined && { mayHaveActed }) } as never);

  it('counts what was charged, or else what was expected', async () => {
    assert.deepEqual(await run(8, [{ cost: credits(2) }, { cost: null }, { cost: null }]), [
      'sent',
      'sent',
      'not sent',
    ]);
    assert.deepEqual(await run(8, [{ cost: credits(9) }, { cost: null }]), ['sent', 'not sent']);
  });

  it('counts nothing for a call that the user declined, or that the platform certainly refused', async () => {
    assert.deepEqual(await run(8, [callCanceled({}), problem(false, 'funds.insufficient'), { cost: null }]), [
      'call.canceled',
      'funds.insufficient',
      'sent',
    ]);
  });

  it('counts a call whose outcome nobody knows, also one that was cut short', async () => {
    assert.deepEqual(await run(8, [problem(true, 'job.outcomeUnknown'), { cost: null }]), [
      'job.outcomeUnknown',
      'not sent',
    ]);
    assert.deepEqual(await run(8, [problem(undefined), { cost: null }]), ['server.failed', 'not sent']);
    const abort = new AbortController();
    abort.abort();
    assert.deepEqual(await run(8, [callCanceled({}), { cost: null }], abort), ['call.canceled', 'not sent']);
  });

  it('takes an amount in another unit for one that nobody knows', async () => {
    const cents: Money = { unit: 'EUR', micros: 1 };
    assert.deepEqual(await run(8, [{ cost: null }], new AbortController(), cents), ['not sent']);
    assert.deepEqual(await run(8, [{ cost: cents }, { cost: null }]), ['sent', 'not sent']);
  });
});
