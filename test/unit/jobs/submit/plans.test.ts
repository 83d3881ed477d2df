import assert from 'node:assert/strict';
import { money } from '../../../../src/core/money.ts';
import type { JobState } from '../../../../src/core/job.ts';
import type { Plan } from '../../../../src/jobs/store/plans/planRows.ts';
import { costOf, outputOfStep, PARALLEL, progressOf } from '../../../../src/jobs/submit/plan.ts';
import { Plans, VALID_MS, type PlanQuestion, type PlansDeps } from '../../../../src/jobs/submit/plans.ts';
import { problemOf, silent } from '../support/journalRig.ts';
import { never, paidRig, pictureOf, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const credits = (amount: number) => money('credits', amount);

describe('Plans', () => {
  let rig: PaidRig;
  let plans: Plans;
  let questions: PlanQuestion[];
  let answer: PlanQuestion['ceilings'] | null | undefined;
  const made: Plans[] = [];

  const newPlans = (more: Partial<PlansDeps> = {}): Plans => {
    const { journal, submission, budgets, clock, account } = rig;
    const one = new Plans({
      ...{ journal, submission, budgets, clock, log: silent },
      open: async () => account.opened,
      confirmPlan: async (question) => {
        questions.push(question);
        return answer === undefined ? question.ceilings : answer;
      },
      watch: () => undefined,
      lease: {
        held: true,
        onDidChange: () => ({ dispose: () => undefined }),
        want: () => ({ dispose: () => undefined }),
      },
      ...more,
    });
    made.push(one);
    return one;
  };
  const draft = (...prompts: readonly string[]) =>
    plans.draft(
      'fogs',
      prompts.map((prompt) => ({ opened: rig.account.opened, call: pictureOf({ prompt }), title: prompt })),
      never(),
    );
  const now = async ({ id }: Pick<Plan, 'id'>): Promise<Plan> => {
    const plan = await rig.journal.plans.get(id);
    assert.ok(plan);
    return plan;
  };
  /** Resolves when the plan is as wanted. */
  const until = async (plan: Pick<Plan, 'id'>, isSo: (plan: Plan) => boolean): Promise<Plan> => {
    for (;;) {
      const found = await now(plan);
      if (isSo(found)) return found;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const areQueued = (count: number) => (plan: Plan) =>
    plan.steps.filter(({ job }) => job?.state === 'queued').length === count;
  const states = ({ steps }: Plan) => steps.map(({ job }) => job?.state ?? null);
  const endJobs = async (plan: Plan, state: JobState = 'succeeded'): Promise<void> => {
    for (const { job } of plan.steps)
      if (job?.state === 'queued') await rig.journal.change(job.id, { state });
  };
  /** Lets every job succeed until the plan has ended. */
  const toTheEnd = async (plan: Plan): Promise<Plan> => {
    const ending = setInterval(() => void now(plan).then(endJobs), 1);
    const ended = await until(plan, ({ state }) => state === 'ended');
    clearInterval(ending);
    return ended;
  };

  beforeEach(async () => {
    rig = await paidRig(SAME_RESULT);
    questions = [];
    answer = undefined;
    plans = newPlans();
  });
  afterEach(() => {
    for (const one of made.splice(0)) one.dispose();
    rig.close();
  });

  it('prices all jobs first, asks one question, and buys each once', async () => {
    await rig.submit();
    const plan = await draft('red', 'green', 'blue');
    assert.equal(rig.server.submits.length, 1, 'nothing was sent for a draft');
    assert.deepEqual(
      plan.steps.map(({ price }) => price),
      Array.from({ length: 3 }, () => ({ low: credits(2), high: credits(2) })),
    );
    await plans.approve(plan.id);
    const ended = await toTheEnd(plan);

    assert.equal(questions.length, 1);
    assert.equal(rig.questions.length, 1, 'only the job before the plan was asked about by itself');
    const [share] = questions[0]?.shares ?? [];
    assert.deepEqual(share?.totals, [{ low: credits(6), high: credits(6) }]);
    assert.deepEqual(questions[0]?.ceilings, [credits(6)]);
    assert.deepEqual(states(ended), ['succeeded', 'succeeded', 'succeeded']);
    assert.deepEqual([...rig.server.charges.values()], [1, 1, 1, 1]);
    const bodies = rig.server.submits.slice(1).map((text) => (JSON.parse(text) as { prompt: string }).prompt);
    assert.deepEqual(bodies, ['red', 'green', 'blue']);
    assert.equal((await rig.journal.get(ended.steps[0]?.job?.id ?? ''))?.plan, plan.id);
  });

  it('buys nothing when the user says no, and can be approved later', async () => {
    answer = null;
    const plan = await draft('red');
    assert.equal(await plans.approve(plan.id), null);
    assert.equal((await now(plan)).state, 'proposed');
    assert.equal(rig.server.submits.length, 0);
    answer = [];
    await plans.approve(plan.id);
    await toTheEnd(plan);
    assert.equal(rig.server.charged, 1);
  });

  it('gives the same jobs when it is bought again, by any window, and asks no second time', async () => {
    const plan = await draft('red', 'green');
    await Promise.all([plans.approve(plan.id), newPlans().resumeOpen()]);
    const others = [newPlans(), newPlans()];
    await Promise.all(others.map((one) => one.resumeOpen()));
    const ended = await toTheEnd(plan);
    assert.equal((await plans.approve(plan.id))?.state, 'ended');
    assert.equal(questions.length, 1);
    assert.equal(rig.server.charged, 2);
    assert.equal(rig.server.submits.length, 2);
    assert.equal((await rig.stored()).length, 2);
    assert.deepEqual(states(ended), ['succeeded', 'succeeded']);
  });

  it('has at most a few jobs under way, and takes the waiting ones in the order that the user gave them', async () => {
    const plan = await draft('1', '2', '3', '4', '5', '6', '7');
    await rig.journal.plans.move(plan.id, 7, -6);
    await plans.approve(plan.id);
    const busy = await until(plan, areQueued(PARALLEL));
    assert.deepEqual(
      busy.steps.map(({ step, job }) => (job ? step : null)),
      [7, 1, 2, 3, null, null, null],
    );
    await toTheEnd(plan);
    assert.equal(rig.server.charged, 7);
  });

  it('buys nothing while it is paused, leaves out a step, and nothing more once it is canceled', async () => {
    const plan = await draft('1', '2', '3', '4', '5', '6', '7');
    await plans.approve(plan.id);
    await until(plan, areQueued(PARALLEL));
    await plans.pause(plan.id);
    await rig.journal.plans.cancelStep(plan.id, 5);
    await endJobs(await now(plan));
    assert.equal(rig.server.submits.length, PARALLEL);
    await plans.resume(plan.id);
    await until(plan, ({ steps }) => steps[6]?.job?.state === 'queued');
    assert.equal((await now(plan)).steps[4]?.job, null);
    await plans.cancel(plan.id);
    await endJobs(await now(plan));
    assert.equal((await now(plan)).state, 'canceled');
    assert.equal(rig.server.submits.length, 6);
  });

  it('stops before the step that would pass its ceiling, and asks anew before it goes on', async () => {
    await rig.submit();
    const plan = await draft('red', 'green', 'blue');
    answer = [credits(5)];
    await plans.approve(plan.id);
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.equal(paused.problem?.code, 'plan.ceiling');
    assert.deepEqual(paused.problem?.args, { unit: 'credits', ceiling: 5_000_000, left: 1_000_000 });
    assert.equal(rig.server.charged, 3);
    answer = [credits(6)];
    await plans.resume(plan.id);
    assert.deepEqual(
      questions[1]?.steps.map(({ title }) => title),
      ['blue'],
    );
    await toTheEnd(plan);
    assert.equal(rig.server.charged, 4);
  });

  it('counts what a step really cost: what the ceiling does not need is free for the others', async () => {
    await rig.submit();
    rig.server.price = 1;
    const plan = await draft('red', 'green', 'blue');
    answer = [credits(4)];
    await plans.approve(plan.id);
    await toTheEnd(plan);
    assert.equal(rig.server.charged, 4);
  });

  it('stops where a price comes in another unit than the one that was agreed to', async () => {
    await rig.submit();
    const plan = await draft('red', 'green');
    // Meanwhile the platform counts the same in another unit.
    rig.journal.database.run("UPDATE jobs SET cost_unit = 'sparks', cost_micros = 1", {});
    await plans.approve(plan.id);
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.equal(paused.problem?.code, 'plan.ceiling');
    assert.equal(rig.server.charged, 1);
  });

  it('counts the price that was agreed to where none is known any more, and none is named', async () => {
    await rig.submit();
    const plan = await draft('red', 'green', 'blue');
    // The past charges are gone, and the platform names no cost.
    const { database } = rig.journal;
    database.run('UPDATE jobs SET price_print = NULL', {});
    rig.server.price = -1;
    answer = [credits(5)];
    await plans.approve(plan.id);
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.deepEqual(paused.problem?.args, { unit: 'credits', ceiling: 5_000_000, left: 1_000_000 });
    assert.equal(rig.server.charged, 3);
  });

  it('says of a refunded job that it cost nothing', async () => {
    const plan = await draft('red', 'green');
    await plans.approve(plan.id);
    const { steps } = await until(plan, areQueued(2));
    await rig.journal.change(steps[0]?.job?.id ?? '', { state: 'failed', refunded: true });
    assert.deepEqual(costOf(await now(plan)), [credits(2)]);
  });

  it('closes when what was spent is beyond counting', async () => {
    await rig.submit();
    const plan = await draft('1', '2', '3', '4', '5');
    answer = [credits(1_000)];
    await plans.approve(plan.id);
    const { steps } = await until(plan, areQueued(PARALLEL));
    for (const { job } of steps)
      if (job)
        await rig.journal.change(job.id, {
          state: 'succeeded',
          cost: { unit: 'credits', micros: Number.MAX_SAFE_INTEGER },
        });
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.equal(paused.problem?.code, 'plan.ceiling');
    assert.equal(rig.server.charged, PARALLEL + 1);
  });

  it('does not buy a step again whose job was removed from the history, and still counts it', async () => {
    await rig.submit();
    const plan = await draft('red', 'green');
    answer = [credits(3)];
    await plans.approve(plan.id);
    const [red] = (await until(plan, ({ state }) => state === 'paused')).steps;
    await rig.journal.change(red?.job?.id ?? '', { state: 'succeeded' });
    await rig.journal.removals.remove(red?.job?.id ?? '');
    await plans.resume(plan.id);
    assert.equal((await until(plan, ({ state }) => state === 'paused')).problem?.code, 'plan.ceiling');
    assert.equal(rig.server.charged, 2);
  });

  it("stops where the account's budget ends", async () => {
    await rig.budgets.set('acc1', { period: 'day', limit: credits(4), unknownCost: credits(2) });
    const plan = await draft('red', 'green', 'blue');
    await plans.approve(plan.id);
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.equal(paused.problem?.code, 'budget.exceeded');
    assert.equal(rig.server.charged, 2);
  });

  it('buys nothing after it has expired', async () => {
    const plan = await draft('1', '2', '3', '4', '5');
    await plans.approve(plan.id);
    await until(plan, areQueued(PARALLEL));
    await rig.clock.advance(VALID_MS);
    await endJobs(await now(plan));
    assert.equal((await until(plan, ({ state }) => state === 'paused')).problem?.code, 'plan.expired');
    assert.equal(rig.server.charged, PARALLEL);
  });

  it('buys for nobody else: another key pauses it', async () => {
    const plan = await draft('red');
    await rig.account.signIn('another-key');
    await plans.approve(plan.id);
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.equal(paused.problem?.code, 'job.otherSender');
    assert.equal(rig.server.submits.length, 0);
  });

  it('waits for its user where every next step would be refused too, and takes the refused one again', async () => {
    rig.server.submitWeather.push({ status: 402 });
    const plan = await draft('red', 'green');
    await plans.approve(plan.id);
    const paused = await until(plan, ({ state }) => state === 'paused');
    assert.equal(paused.problem?.kind, 'funds');
    assert.deepEqual(states(paused), ['refused', null]);
    await plans.resume(plan.id);
    const ended = await toTheEnd(plan);
    assert.deepEqual(states(ended), ['succeeded', 'succeeded']);
    assert.equal(rig.server.charged, 2);
  });

  it('goes on after a step that failed, and begins it anew when it is asked to, after a question', async () => {
    const plan = await draft('red', 'green');
    await plans.approve(plan.id);
    const both = await until(plan, areQueued(2));
    await rig.journal.change(both.steps[0]?.job?.id ?? '', { state: 'failed' });
    await rig.journal.change(both.steps[1]?.job?.id ?? '', { state: 'succeeded' });
    await until(plan, ({ state }) => state === 'ended');
    await plans.retry(plan.id, null);
    assert.deepEqual(
      questions[1]?.steps.map(({ step }) => step),
      [1],
    );
    await toTheEnd(plan);
    assert.equal(rig.server.charged, 3);
  });

  it('takes an output of an earlier step as the input of the next, and none of one that failed', async () => {
    const { opened } = rig.account;
    const jobs = [
      { opened, call: pictureOf({ prompt: 'still' }) },
      { opened, call: pictureOf({ prompt: 'clip', image: outputOfStep(1) }) },
      { opened, call: pictureOf({ prompt: 'both', images: [outputOfStep(1), outputOfStep(2)] }) },
    ];
    const plan = await plans.draft('chain', jobs, never());
    await plans.approve(plan.id);
    const first = await until(plan, areQueued(1));
    assert.deepEqual(states(first), ['queued', null, null]);
    const output = (url: string) => [
      { index: 0, url, mimeType: null, width: null, height: null, expiresAt: null, cached: null },
    ];
    const end = (step: number, state: JobState, url: string) => async () => {
      const job = (await now(plan)).steps[step]?.job;
      await rig.journal.change(job?.id ?? '', { state, outputs: output(url) });
    };
    await end(0, 'succeeded', 'https://files.example/still.png')();
    await until(plan, ({ steps }) => steps[1]?.job?.state === 'queued');
    const sent = JSON.parse(rig.server.submits[1] ?? '') as { image: string };
    assert.equal(sent.image, 'https://files.example/still.png');
    await end(1, 'failed', '')();
    const ended = await until(plan, ({ state }) => state === 'ended');
    assert.equal(progressOf(ended).failed, 2);
    assert.equal(rig.server.charged, 2);
  });

  it('keeps with each job the place in a document that it is for', async () => {
    const origin = { document: 'file:///film.storyboard.json', part: 'shot-1', madeFrom: '{}' };
    const call = pictureOf({ prompt: 'shot' });
    const plan = await plans.draft('film', [{ opened: rig.account.opened, call, origin }], never());
    await plans.approve(plan.id);
    await until(plan, areQueued(1));
    const found = await rig.journal.page({ document: origin.document, limit: 5 });
    assert.deepEqual(
      found.jobs.map((job) => job.origin),
      [origin],
    );
    assert.deepEqual((await rig.journal.page({ document: 'file:///other', limit: 5 })).jobs, []);
  });

  it('plans nothing that the platform would not take', async () => {
    const call = { operation: 'poll', params: { id: 'x' } };
    const drafted = plans.draft('no', [{ opened: rig.account.opened, call }], never());
    assert.equal((await problemOf(drafted)).code, 'job.submitNotAllowed');
    assert.deepEqual(await rig.journal.plans.all(), []);
  });
});
