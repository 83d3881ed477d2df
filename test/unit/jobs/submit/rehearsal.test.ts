import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRehearsal, rehearsalOf, type JobOrigin } from '../../../../src/core/job.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { Plans } from '../../../../src/jobs/submit/plans.ts';
import { silent } from '../support/journalRig.ts';
import { never, paidRig, pictureOf, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const DOCUMENT = 'file:///board.storyboard.json';

/** Every way in which a job of an origin can be bought. */
const WAYS = ['at once', 'as a plan', 'again'] as const;

describe('a rehearsal', () => {
  let rig: PaidRig;
  let asked: number;
  const made: Plans[] = [];

  /** Buys a job in one of the ways, on an account that is the sandbox's or not; resolves when it is bought or refused. */
  async function buys(
    way: (typeof WAYS)[number],
    origin: JobOrigin,
    sandbox: boolean,
  ): Promise<Problem | null> {
    const opened = rig.account.other({ sandbox });
    const { session, provider } = opened;
    const submission = rig.newSubmission({ open: async () => opened });
    const call = pictureOf({ prompt: 'fog' });
    const plans = new Plans({
      ...{ journal: rig.journal, submission, budgets: rig.budgets, clock: rig.clock, log: silent },
      open: async () => opened,
      confirmPlan: async ({ ceilings }) => {
        asked += 1;
        return ceilings;
      },
      watch: () => undefined,
      lease: {
        held: true,
        onDidChange: () => ({ dispose: () => undefined }),
        want: () => ({ dispose: () => undefined }),
      },
    });
    made.push(plans);
    try {
      switch (way) {
        case 'at once':
          await submission.submit({ session, provider, call, origin }, never());
          break;
        case 'as a plan': {
          const { id } = await plans.draft('fogs', [{ opened, call, origin }], never());
          await plans.approve(id);
          while (!(await rig.journal.plans.get(id))?.steps.every(({ job }) => job?.state === 'queued'))
            await new Promise((resolve) => setImmediate(resolve));
          break;
        }
        case 'again': {
          // Bought on the sandbox; what came of it was lost, and the account is another one's since.
          const bought = rig.account.other({ sandbox: true });
          const before = rig.newSubmission({ open: async () => bought });
          const first = { session: bought.session, provider, call, origin };
          const job = await before.submit(first, never());
          const unknown = await rig.journal.change(job.id, { state: 'unknown', remoteId: null });
          rig.server.submits.splice(0);
          await submission.repeat(unknown, opened, never());
        }
      }
      return null;
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  beforeEach(async () => {
    rig = await paidRig(SAME_RESULT);
    asked = 0;
  });
  afterEach(() => {
    for (const one of made.splice(0)) one.dispose();
    rig.close();
  });

  for (const way of WAYS) {
    it(`is never bought on an account that is not the sandbox's: ${way}`, async () => {
      const problem = await buys(way, { document: rehearsalOf(DOCUMENT), part: 's1' }, false);
      assert.equal(problem?.code, 'job.rehearsalElsewhere');
      assert.equal(problem.details.mayHaveActed, false);
      assert.equal(rig.server.submits.length, 0);
    });
    it(`is bought on the sandbox: ${way}`, async () => {
      assert.equal(await buys(way, { document: rehearsalOf(DOCUMENT), part: 's1' }, true), null);
      assert.equal(rig.server.submits.length, 1);
    });
  }

  it('is approved as a plan without a question, which every other plan gets', async () => {
    await buys('as a plan', { document: rehearsalOf(DOCUMENT), part: 's1' }, true);
    assert.equal(asked, 0);
    await buys('as a plan', { document: DOCUMENT, part: 's1' }, true);
    assert.equal(asked, 1);
    await buys('as a plan', { document: DOCUMENT, part: 's1' }, false);
    assert.equal(asked, 2);
  });

  it('is not found among the jobs of its document', async () => {
    await buys('at once', { document: rehearsalOf(DOCUMENT), part: 's1' }, true);
    assert.deepEqual((await rig.journal.page({ document: DOCUMENT, limit: 9 })).jobs, []);
    assert.equal((await rig.journal.page({ document: rehearsalOf(DOCUMENT), limit: 9 })).jobs.length, 1);
  });

  it('is known by its origin, and no document of the user is one', () => {
    fc.assert(
      fc.property(fc.constantFrom('file', 'backlot-studio', 'untitled'), fc.string(), (scheme, part) => {
        const document = `${scheme}:///${part}`;
        assert.ok(isRehearsal({ document: rehearsalOf(document), part }));
        assert.ok(!isRehearsal({ document, part }));
      }),
    );
  });
});
