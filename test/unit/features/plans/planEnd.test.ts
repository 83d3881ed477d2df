import { UserOfEditor } from '../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { Money } from '../../../../src/core/money.ts';
import type { Plan, PlanStep } from '../../../../src/jobs/store/plans/planRows.ts';

function step(number: number, provider: string, cost: Money | null): PlanStep {
  const job = { id: `j${number}`, state: 'succeeded', cost, problem: null, isUnsent: false };
  return {
    step: number,
    provider,
    account: `${provider}-work`,
    isSent: true,
    isCanceled: false,
    takes: [],
    job,
  } as unknown as PlanStep;
}

describe('The notice at the end of a plan', () => {
  const notice = async (...steps: readonly PlanStep[]) => {
    const user = new UserOfEditor();
    const { showPlanEnd } = await import('../../../../src/features/plans/planDialogs.ts');
    await showPlanEnd({ id: 'p1', title: 'a mill', steps } as unknown as Plan);
    return user.screen.split(' | ')[0];
  };
  const credits = (amount: number): Money => ({ unit: 'credits', micros: amount * 1_000_000 });
  const dollars = (amount: number): Money => ({ unit: 'USD', micros: amount * 1_000_000 });

  it('says the sum of one platform in its unit', async () => {
    assert.equal(
      await notice(step(1, 'crucible', credits(2)), step(2, 'crucible', credits(3))),
      '"a mill": 2 of 2 jobs are ready. They cost 5 credits.',
    );
  });

  it('says for several platforms what each of them took, also where both count in credits', async () => {
    assert.equal(
      await notice(
        step(1, 'crucible', credits(2)),
        step(2, 'lenserfight', { unit: 'cr', micros: 1_000_000 }),
        step(3, 'killatamata', dollars(0.3)),
      ),
      '"a mill": 3 of 3 jobs are ready. They cost 2 credits on Crucible + 1 credit on LenserFight + $0.30 on Killa Tamata.',
    );
  });

  it('says nothing of the cost where no platform named one', async () => {
    assert.equal(await notice(step(1, 'crucible', null)), '"a mill": 1 of 1 job is ready.');
  });
});
