import assert from 'node:assert/strict';
import type { JobState } from '../../../../src/core/job.ts';
import { money } from '../../../../src/core/money.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { NewJob } from '../../../../src/jobs/store/jobRecord.ts';
import { Ledger, type LedgerRow } from '../../../../src/jobs/money/ledger.ts';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

const credits = (amount: number) => money('credits', amount);

describe('The ledger', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let journal: Journal;
  let ledger: Ledger;

  beforeEach(async () => {
    rig = new JournalRig();
    clock = new TestClock(Date.UTC(2026, 4, 1, 12));
    journal = await rig.open(clock);
    ledger = new Ledger({ database: journal.database, clock, timeZone: () => 'Europe/Berlin' });
  });

  afterEach(() => rig.close());

  const charged = async (
    amount: number | null,
    state: JobState = 'succeeded',
    more: Partial<NewJob> = {},
  ) => {
    const job = await journal.add(newJob(more));
    const cost = amount === null ? null : credits(amount);
    return journal.change(job.id, { state, cost, acceptedAt: clock.now() });
  };
  const brief = (rows: readonly LedgerRow[]) =>
    rows.map((row) =>
      [row.day, row.account, row.kind, row.spent.micros / 1e6, row.charges, row.reserved.micros / 1e6].join(
        ' ',
      ),
    );

  it('sums charges by day, account and kind, latest day first', async () => {
    await charged(2, 'succeeded', { kind: 'image' });
    await charged(3, 'running', { kind: 'image' });
    await charged(0.5, 'succeeded', { kind: 'video' });
    await charged(9, 'succeeded', { kind: 'image', account: 'acc2' });
    await clock.advance(86_400_000);
    await charged(1, 'succeeded', { kind: 'image' });

    assert.deepEqual(brief(await ledger.rows()), [
      '2026-05-02 acc1 image 1 1 0',
      '2026-05-01 acc1 image 5 2 0',
      '2026-05-01 acc1 video 0.5 1 0',
      '2026-05-01 acc2 image 9 1 0',
    ]);
    assert.deepEqual(brief(await ledger.rows({ account: 'acc2' })), ['2026-05-01 acc2 image 9 1 0']);
    assert.equal((await ledger.rows({ from: '2026-05-02' })).length, 1);
    assert.equal((await ledger.rows({ to: '2026-05-01' })).length, 3);
    assert.deepEqual(await ledger.rows({ from: '2026-05-03', to: '2026-05-09' }), []);
    await assert.rejects(ledger.rows({ from: '0001-01-01' }), RangeError);
  });

  it('uses the day of the user’s time zone', async () => {
    await clock.advance(10.5 * 3_600_000);
    await charged(1);
    assert.deepEqual(brief(await ledger.rows()), ['2026-05-02 acc1 zimage-base 1 1 0']);
  });

  it('leaves out what was refunded, refused or never sent, and shows what is only reserved', async () => {
    const failed = await charged(4, 'failed');
    await journal.change(failed.id, { refunded: true });
    await charged(4, 'refused');
    const unsent = await journal.add({ ...newJob(), reserved: credits(7) });
    await journal.change(unsent.id, { state: 'canceled' });
    assert.deepEqual(await ledger.rows(), []);
    const unknown = await journal.add({ ...newJob(), reserved: credits(2) });
    await journal.change(unknown.id, { state: 'unknown' });
    assert.deepEqual(brief(await ledger.rows()), ['2026-05-01 acc1 zimage-base 0 0 2']);
  });

  it('does not change when jobs are removed from the history', async () => {
    const jobs = [await charged(2), await charged(3), await charged(null)];
    const before = await ledger.rows();
    assert.deepEqual(brief(before), ['2026-05-01 acc1 zimage-base 5 2 0']);
    for (const job of jobs) await journal.removals.remove(job.id);
    assert.deepEqual((await journal.page({ limit: 5 })).jobs, []);
    assert.deepEqual(await ledger.rows(), before);
  });

  it('sums folders apart, and reads days and accounts from their indexes alone', async () => {
    const film = { id: 'f1', name: 'film' };
    await charged(2, 'succeeded', { project: film });
    await charged(3, 'succeeded', { project: film });
    await charged(4);
    const rows = await ledger.rows();
    assert.deepEqual(
      rows.map(({ project, spent }) => [project, spent.micros / 1e6]),
      [
        [null, 4],
        [film, 5],
      ],
    );
    const { database } = journal;
    const all = database.all.bind(database);
    const plans: string[] = [];
    database.all = (sql, values) => {
      const plan = all(`EXPLAIN QUERY PLAN ${sql}`, values) as readonly { readonly detail: string }[];
      plans.push(plan.map(({ detail }) => detail).join('\n'));
      return all(sql, values);
    };
    await ledger.today();
    await ledger.charges({ from: '2026-05-01', to: '2026-05-01', limit: 10 });
    await ledger.rows({ account: 'acc1', from: '2026-05-01' });
    const [today = '', charges = '', ofAccount = ''] = plans;
    for (const plan of [today, charges]) {
      assert.match(plan, /SEARCH jobs USING INDEX jobs_spending/);
      assert.match(plan, /SEARCH charges USING INDEX charges_spending/);
      assert.doesNotMatch(plan, /SCAN (jobs|charges)/);
    }
    assert.match(ofAccount, /SEARCH jobs USING INDEX jobs_booked_at/);
    assert.match(ofAccount, /SEARCH charges USING INDEX charges_at/);
  });

  it('lists what was bought one by one, latest first, by account, kind and folder, with removed jobs', async () => {
    const film = { id: 'f1', name: 'film' };
    const first = await charged(2, 'succeeded', { title: 'first', project: film });
    await clock.advance(60_000);
    const reserved = await journal.add({
      ...newJob({ title: 'second', kind: 'video' }),
      reserved: credits(7),
    });
    await journal.change(reserved.id, { state: 'running', acceptedAt: clock.now() });
    await clock.advance(86_400_000);
    await charged(1, 'succeeded', { title: 'third', account: 'acc2' });
    await journal.removals.remove(first.id);

    const range = { from: '2026-05-01', to: '2026-05-02', limit: 10 };
    const list = async (more: object = {}) =>
      (await ledger.charges({ ...range, ...more })).map(({ day, job, amount, isNamed }) =>
        [day, job?.title ?? 'removed', amount.micros / 1e6, isNamed ? 'charged' : 'reserved'].join(' '),
      );
    const [third, second, removed] = [
      '2026-05-02 third 1 charged',
      '2026-05-01 second 7 reserved',
      '2026-05-01 removed 2 charged',
    ];
    assert.deepEqual(await list(), [third, second, removed]);
    assert.deepEqual(await list({ limit: 2 }), [third, second]);
    assert.deepEqual(await list({ to: '2026-05-01' }), [second, removed]);
    assert.deepEqual(await list({ account: 'acc2' }), [third]);
    assert.deepEqual(await list({ kind: 'video', provider: 'crucible' }), [second]);
    assert.deepEqual(await list({ project: 'f1' }), [removed]);
    assert.deepEqual(await list({ project: null }), [third, second]);
  });

  it('gives for a comparison also what is refunded and what nobody named a cost of', async () => {
    const failed = await charged(4, 'failed');
    await journal.change(failed.id, { refunded: true });
    await clock.advance(1_000);
    await charged(null, 'running');
    await charged(4, 'refused');
    const found = await ledger.purchases('acc1', 0);
    assert.deepEqual(
      found.map(({ cost, refunded, isOver }) => [cost, refunded, isOver]),
      [
        [null, false, false],
        [credits(4), true, true],
      ],
    );
    assert.deepEqual(await ledger.purchases('acc1', clock.now() + 1), []);
  });
});
