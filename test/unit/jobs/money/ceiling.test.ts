import assert from 'node:assert/strict';
import { money } from '../../../../src/core/money.ts';
import { Budgets } from '../../../../src/jobs/money/budgets.ts';
import { problemOf } from '../support/journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

const credits = (amount: number) => money('credits', amount);
const MINUTE = 60_000;

// The words of the editor, which the stand-in has to be there for.
const { problemText } = await import('../../../../src/features/problems/problemText.ts');

describe('The ceiling of a run', () => {
  let rig: PaidRig;
  beforeEach(async () => void (rig = await paidRig(SAME_RESULT)));
  afterEach(() => rig.close());

  for (const period of ['day', 'week', 'month'] as const)
    it(`is there once, although a new ${period} begins during the run`, async () => {
      const { clock, journal } = rig;
      // Ten minutes to a year, of which the first day is a Monday.
      await clock.advance(Date.UTC(2028, 0, 1) - 10 * MINUTE - clock.now());
      const timeZone = () => 'UTC';
      const budgets = new Budgets({ database: journal.database, clock, timeZone, isCeiling: true });
      await budgets.set('acc1', { period, limit: credits(5), unknownCost: credits(2) });
      const submission = rig.newSubmission({ budgets });
      const buy = () => submission.submit({ ...rig.request, quoted: credits(2) }, never());
      await buy();
      await clock.advance(20 * MINUTE);
      await buy();
      await clock.advance(40 * 24 * 60 * MINUTE);
      const { code, details } = await problemOf(buy());
      assert.equal(code, 'budget.exceeded');
      assert.deepEqual(details.args, {
        unit: 'credits',
        spent: 4_000_000,
        limit: 5_000_000,
        left: 1_000_000,
      });
      assert.match(problemText(details), /^Ceiling reached: 4\D*5\D*1\D* left\. Nothing was sent\./);
      assert.equal(rig.server.charged, 2);
    });
});
