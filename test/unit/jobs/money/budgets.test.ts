import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { money, type Money } from '../../../../src/core/money.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { Budget } from '../../../../src/jobs/money/budget.ts';
import { PaidSubmission } from '../../../../src/jobs/submit/paidSubmission.ts';
import { budgetsOf, ledgerOf, newJob, problemOf, silent } from '../support/journalRig.ts';
import { never, paidRig, pictureOf, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const credits = (amount: number): Money => money('credits', amount);
const DAY = 86_400_000;

describe('A budget', () => {
  let rig: PaidRig;

  beforeEach(async () => void (rig = await paidRig(SAME_RESULT)));
  afterEach(() => rig.close());

  const set = (limit: number, unknownCost: Budget['unknownCost'] = 'ask', period: Budget['period'] = 'day') =>
    rig.budgets.set('acc1', { period, limit: credits(limit), unknownCost });
  const buy = (quoted: number | null = 2, submission = rig.submission) =>
    submission.submit({ ...rig.request, quoted: quoted === null ? null : credits(quoted) }, never());
  const spent = async () => (await rig.budgets.standing('acc1'))?.spent;

  it('is stored, changed and removed', async () => {
    assert.equal(await rig.budgets.get('acc1'), null);
    await set(5, credits(1), 'week');
    const kept = { period: 'week', limit: credits(5), unknownCost: credits(1) };
    assert.deepEqual(await rig.budgets.get('acc1'), kept);
    assert.deepEqual(await budgetsOf(await rig.files.open(rig.clock), rig.clock).get('acc1'), kept);
    await set(7);
    assert.equal((await rig.budgets.get('acc1'))?.unknownCost, 'ask');
    await rig.budgets.set('acc1', null);
    assert.equal(await rig.budgets.get('acc1'), null);
    for (const limit of [money('credits', -1), { unit: 'credits', micros: 0.5 }] as const)
      await assert.rejects(rig.budgets.set('acc1', { period: 'day', limit, unknownCost: 'ask' }), RangeError);
    await assert.rejects(set(5, money('USD', 1)), RangeError);
  });

  it('counts a request that is sent again once, on the day of the repeat', async () => {
    const { journal, budgets, clock } = rig;
    const sent = await journal.add(newJob({ reserved: credits(2) }));
    await journal.change(sent.id, { state: 'unknown' });
    await set(2);
    assert.deepEqual(
      [await spent(), (await budgets.standing('acc1', sent.id))?.left],
      [credits(2), credits(2)],
    );
    await clock.advance(DAY);
    assert.deepEqual(await spent(), credits(0));
    const admit = () => budgets.requireRoomNow('acc1', credits(2), {}, sent.id);
    await journal.claimRepeat(sent.id, null, admit);
    assert.deepEqual(await spent(), credits(2), 'what was reserved stays where the price is not known');
    await journal.change(sent.id, { state: 'unknown' });
    await journal.claimRepeat(sent.id, credits(1), admit);
    await journal.change(sent.id, { acceptedAt: sent.createdAt, cost: credits(2), state: 'running' });
    assert.deepEqual(await spent(), credits(2));
    await clock.advance(DAY);
    assert.deepEqual(await spent(), credits(0));
  });

  it('blocks before the question and before a byte is sent, with its figures', async () => {
    await set(5);
    await buy();
    await buy();
    const { details } = await problemOf(buy());
    assert.deepEqual(details, {
      provider: 'tiny',
      account: 'acc1',
      kind: 'blocked',
      code: 'budget.exceeded',
      args: {
        unit: 'credits',
        spent: 4_000_000,
        limit: 5_000_000,
        left: 1_000_000,
        period: 'day',
        endsAt: Date.UTC(2026, 0, 2),
      },
      retryable: false,
      mayHaveActed: false,
    });
    assert.equal(rig.questions.length, 2);
    assert.equal(rig.server.submits.length, 2);
    await buy(1);
    assert.equal((await problemOf(buy(0.1))).code, 'budget.exceeded');
  });

  it('counts only its own account', async () => {
    await set(0);
    await rig.account.signIn('secret-key', 'acc2');
    const { session } = rig.account.other({ id: 'acc2' });
    assert.equal((await rig.submission.submit({ ...rig.request, session }, never())).account, 'acc2');
    assert.equal((await problemOf(buy())).code, 'budget.exceeded');
  });

  describe('of a folder', () => {
    const shop = { id: 'folder1', name: 'shop' };
    const owner = { project: shop.id, provider: 'tiny' };
    const limit = (amount: number, unknownCost: Budget['unknownCost'] = 'ask') =>
      rig.budgets.set(owner, { period: 'day', limit: credits(amount), unknownCost });

    it('counts what the folder spends with all accounts of the platform, and nothing else', async () => {
      const inShop = rig.newSubmission({ project: () => shop });
      await limit(5);
      await rig.account.signIn('secret-key', 'acc2');
      const { session } = rig.account.other({ id: 'acc2' });
      await buy(2, inShop);
      await inShop.submit({ ...rig.request, session, quoted: credits(2) }, never());
      const { details } = await problemOf(buy(2, inShop));
      assert.equal(details.code, 'budget.exceeded');
      assert.deepEqual([details.args?.['project'], details.args?.['spent']], ['shop', 4_000_000]);
      assert.equal((await buy(2)).state, 'queued', 'a window without the folder');
      const other = rig.newSubmission({ project: () => ({ id: 'folder2', name: 'shop' }) });
      assert.equal((await buy(2, other)).state, 'queued', 'another folder of that name');
      assert.equal((await rig.budgets.standing(owner))?.left.micros, 1_000_000);
    });

    it('is asked again in the transaction that stores the intent', async () => {
      const inShop = rig.newSubmission({ project: () => shop });
      await limit(3);
      const results = await Promise.allSettled([buy(2, inShop), buy(2, inShop)]);
      assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      assert.equal((await rig.stored()).length, 1);
    });

    it('blocks when it cannot be read, also what begins to be billed', async () => {
      const inShop = rig.newSubmission({ project: () => shop });
      await limit(3);
      const { database } = rig.journal;
      await database.write(() => database.run("UPDATE project_budgets SET period = 'fortnight'"));
      const problem = await problemOf(buy(2, inShop));
      assert.deepEqual([problem.kind, problem.details.mayHaveActed], ['storage', false]);
      const begun = inShop.requireOpenBudget(rig.request.session.account);
      assert.equal((await problemOf(begun)).kind, 'storage');
      assert.equal(rig.questions.length, 0);
    });

    it('counts the higher amount of both budgets for a cost that nobody knows, and asks where one says so', async () => {
      const inShop = rig.newSubmission({ project: () => shop, skipBelow: () => credits(1000) });
      await set(20, credits(1));
      await limit(20, credits(4));
      const [asked] = [await inShop.submit({ ...rig.request, kind: 'film', quoted: null }, never())];
      assert.deepEqual(asked.expected, credits(4));
      assert.equal(rig.questions[0]?.projectBudget?.project.name, 'shop');
      await set(20, 'ask');
      await inShop.submit({ ...rig.request, call: pictureOf({ prompt: 'else' }), quoted: null }, never());
      assert.equal(rig.questions[1]?.mustAsk, true);
    });

    it('goes on counting jobs that were removed, and what is sent again', async () => {
      const inShop = rig.newSubmission({ project: () => shop });
      await limit(20);
      const job = await buy(2, inShop);
      assert.deepEqual(job.project, shop);
      const ended = await rig.journal.change(job.id, { state: 'succeeded' });
      const removed = await rig.journal.removals.remove(ended.id);
      assert.equal((await rig.budgets.standing(owner))?.spent.micros, 2_000_000);
      await rig.journal.removals.restore(removed);
      assert.equal((await rig.budgets.standing(owner))?.spent.micros, 2_000_000);
      assert.deepEqual((await rig.journal.get(job.id))?.project, shop);
    });
  });

  it('starts again with each period of the user’s calendar', async () => {
    await set(2, 'ask', 'month');
    await buy();
    await rig.clock.advance(20 * DAY);
    assert.equal((await problemOf(buy())).code, 'budget.exceeded');
    await rig.clock.advance(11 * DAY);
    assert.equal((await buy()).state, 'queued');
  });

  it('asks about every call of unknown cost, whatever amount the user skips', async () => {
    const submission = rig.newSubmission({ skipBelow: () => credits(1000) });
    await set(5);
    await buy(null, submission);
    assert.deepEqual([rig.questions[0]?.mustAsk, rig.questions[0]?.expected], [true, null]);
    assert.deepEqual(rig.questions[0]?.budget?.left, credits(5));
    await buy(null, submission);
    assert.equal(rig.questions.length, 1, 'the first one told what such a call costs');
    await set(0);
    await rig.journal.change((await rig.journal.page({ limit: 1 })).jobs[0]?.id ?? '', { cost: null });
    const unknown = submission.submit({ ...rig.request, kind: 'film' }, never());
    assert.equal((await problemOf(unknown)).code, 'budget.exceeded', 'nothing is left');
  });

  it('counts the user’s amount for unknown costs until the cost is known', async () => {
    await set(5, credits(4));
    await rig.journal.add({ ...newJob({ kind: 'film' }), reserved: credits(4) });
    assert.deepEqual(await spent(), credits(4));
    const blocked = rig.submission.submit({ ...rig.request, kind: 'song' }, never());
    assert.equal((await problemOf(blocked)).code, 'budget.exceeded');
    await set(8, credits(4));
    const job = await rig.submission.submit({ ...rig.request, kind: 'song' }, never());
    assert.deepEqual(job.cost, credits(2));
    assert.deepEqual(await spent(), credits(6), 'four that are open, two that are known');
  });

  it('counts the highest of the past charges', async () => {
    const past = await rig.submit();
    await rig.journal.change(past.id, { state: 'succeeded', cost: credits(3) });
    await set(5);
    assert.equal((await problemOf(rig.submission.submit(rig.request, never()))).code, 'budget.exceeded');
    await set(6);
    assert.equal((await rig.submission.submit(rig.request, never())).state, 'queued');
  });

  it('asks about every call once something was spent in another unit, and shows that amount', async () => {
    const submission = rig.newSubmission({ skipBelow: () => credits(1000) });
    await set(5, credits(1));
    await buy(1, submission);
    assert.equal(rig.questions.length, 0);
    const job = await rig.journal.add({ ...newJob({ kind: 'film' }), reserved: credits(1) });
    await rig.journal.change(job.id, { state: 'succeeded', cost: money('sparks', 3) });
    const [stored] = (await rig.journal.page({ limit: 1 })).jobs;
    assert.deepEqual(stored?.cost, { unit: 'sparks', micros: 3_000_000 }, 'a unit that nobody declares');
    await buy(1, submission);
    const [question] = rig.questions;
    assert.deepEqual(
      [question?.mustAsk, question?.budget?.uncounted],
      [true, [{ unit: 'sparks', micros: 3_000_000 }]],
    );
    const units = (await ledgerOf(rig.journal, rig.clock).rows()).map((row) => row.spent.unit);
    assert.deepEqual(units.toSorted(), ['credits', 'sparks']);
  });

  it('blocks what begins to be billed over time when nothing is left or it cannot be read, and only then', async () => {
    const require = () => rig.submission.requireOpenBudget(rig.account.opened.account);
    await require();
    await set(2);
    await require();
    await buy();
    const { details } = await problemOf(require());
    assert.deepEqual(
      [details.code, details.account, details.mayHaveActed],
      ['budget.exceeded', 'acc1', false],
    );
    await rig.budgets.set('acc1', null);
    await require();
    await set(5);
    const db = new DatabaseSync(rig.files.file('journal.db'));
    db.exec("UPDATE budgets SET period = 'eon'");
    db.close();
    assert.equal((await problemOf(require())).code, 'storage.unavailable');
  });

  it('that cannot be read blocks instead of counting as none', async () => {
    await set(5);
    const db = new DatabaseSync(rig.files.file('journal.db'));
    db.exec("UPDATE budgets SET period = 'eon'");
    db.close();
    assert.equal((await problemOf(buy())).code, 'storage.unavailable');
    assert.equal(rig.server.submits.length, 0);
  });

  it('does not count what was refused, canceled unsent, or refunded', async () => {
    await set(4);
    rig.server.submitWeather.push({ status: 402 });
    assert.equal((await buy()).state, 'refused');
    const abort = new AbortController();
    const heard = rig.journal.changes.onDidChange(() => abort.abort());
    await rig.submission.submit({ ...rig.request, quoted: credits(2) }, abort.signal);
    heard.dispose();
    assert.deepEqual(await spent(), credits(0));
    const failed = await buy();
    assert.deepEqual(await spent(), credits(2));
    await rig.journal.change(failed.id, { state: 'failed' });
    assert.deepEqual(await spent(), credits(2), 'it says nothing of a refund');
    await rig.journal.change(failed.id, { refunded: true });
    assert.deepEqual(await spent(), credits(0));
  });

  it('still counts a job that was removed from the history', async () => {
    await set(4);
    const job = await buy();
    await rig.journal.change(job.id, { state: 'succeeded' });
    const unknown = await rig.journal.add({ ...newJob(), reserved: credits(1) });
    await rig.journal.change(unknown.id, { state: 'unknown' });
    assert.deepEqual(await spent(), credits(3));
    const removed = [
      await rig.journal.removals.remove(job.id),
      await rig.journal.removals.remove(unknown.id),
    ];
    assert.deepEqual(await spent(), credits(3));
    for (const one of removed) await rig.journal.removals.restore(one);
    assert.deepEqual(await spent(), credits(3), 'once, when it is there again');
  });

  it('lets only one of two windows spend the rest', async () => {
    await set(2);
    const windows = await Promise.all(
      [1, 2, 3].map(async () => {
        const journal = await rig.files.open(rig.clock);
        const { clock } = rig;
        const open = async () => rig.account.opened;
        // Everybody has seen that there is room before anybody takes it.
        const confirm = async () => (await new Promise((resolve) => setTimeout(resolve, 20)), true);
        const budgets = budgetsOf(journal, clock);
        return new PaidSubmission({ journal, budgets, clock, log: silent, open, confirm });
      }),
    );
    const ends = await Promise.all(
      windows.map((submission) =>
        buy(2, submission).then(
          (job) => job.state,
          (error: unknown) => (error instanceof Problem ? error.code : error),
        ),
      ),
    );
    assert.deepEqual(ends.sort(), ['budget.exceeded', 'budget.exceeded', 'queued']);
    assert.equal(rig.server.charged, 1);
    for (const submission of windows) submission.dispose();
  });
});

describe('The question before a purchase', () => {
  let rig: PaidRig;

  beforeEach(async () => void (rig = await paidRig(SAME_RESULT)));
  afterEach(() => rig.close());

  it('is skipped only for a known price below the user’s amount', async () => {
    const submission = rig.newSubmission({ skipBelow: () => credits(2) });
    const asks = async (more: object) => {
      const before = rig.questions.length;
      await submission.submit({ ...rig.request, ...more }, never());
      return rig.questions.length > before;
    };
    assert.equal(await asks({}), true, 'no price is known');
    assert.equal(await asks({}), true, 'two are not below two');
    assert.equal(await asks({ quoted: credits(1.99) }), false);
    assert.equal(await asks({ quoted: money('USD', 0.01) }), true, 'another unit');
    const always = rig.newSubmission();
    await always.submit({ ...rig.request, quoted: credits(0.01) }, never());
    assert.equal(rig.questions.length, 4);
  });

  it('is skipped by the highest of the past charges', async () => {
    for (const amount of [2, 3]) {
      const job = await rig.submit();
      await rig.journal.change(job.id, { state: 'succeeded', cost: credits(amount) });
    }
    const submit = (limit: number) =>
      rig.newSubmission({ skipBelow: () => credits(limit) }).submit(rig.request, never());
    await submit(3);
    assert.equal(rig.questions.length, 3);
    await submit(3.5);
    assert.equal(rig.questions.length, 3);
  });
});
