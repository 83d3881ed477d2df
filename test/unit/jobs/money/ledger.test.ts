import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobState } from '../../../../src/core/job.ts';
import { money } from '../../../../src/core/money.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { NewJob } from '../../../../src/jobs/store/jobRecord.ts';
import { exportCsv, Ledger, type LedgerRow } from '../../../../src/jobs/money/ledger.ts';
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
});

describe('The ledger as CSV', () => {
  const row = (more: Partial<LedgerRow> = {}): LedgerRow => ({
    day: '2026-05-01',
    account: 'acc1',
    provider: 'crucible',
    kind: 'image',
    spent: credits(2.5),
    charges: 2,
    reserved: credits(0),
    ...more,
  });

  it('has a header, one line per row, and names for accounts', () => {
    assert.equal(
      exportCsv([row(), row({ spent: money('USD', 0.000001) })], () => 'work'),
      'day,account,provider,kind,unit,spent,charges,reserved\r\n' +
        '2026-05-01,work,crucible,image,credits,2.5,2,0\r\n' +
        '2026-05-01,work,crucible,image,USD,0.000001,2,0\r\n',
    );
    assert.equal(exportCsv([]).split('\r\n').length, 2);
  });

  it('begins no cell with a formula, whatever the spreadsheet parts cells at', () => {
    const piece = fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＠',
        "'",
        '"',
        ' ',
        '\t',
        '\r',
        '\n',
        '\u2028',
        '\u200B',
        '\uFEFF',
        '\0',
      ],
      ...[',', ';', '|', 'a', "cmd|' /C calc'!A0", 'é'],
    );
    const name = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(name, name, (account, kind) => {
        const [, line = '', end] = exportCsv([row({ kind })], () => account).split('\r\n');
        assert.equal(end, '', 'a cell is one line');
        const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
        assert.equal(cells.length, 8);
        const parted = [...line.split(';'), ...line.split('|'), ...line.split('\t')];
        for (const cell of [...cells.map(([, quoted, plain]) => quoted ?? plain ?? ''), ...parted])
          assert.doesNotMatch(cell, /^[\s"\u200B\uFEFF\0]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('quotes cells that need it and escapes formulas', () => {
    const cell = (name: string) => {
      const line = exportCsv([row()], () => name);
      return line.slice(line.indexOf('2026-05-01,') + 11, line.indexOf(',crucible'));
    };
    assert.equal(cell('a,b'), '"a,b"');
    assert.equal(cell('say "hi"'), '"say ""hi"""');
    assert.equal(cell('two\r\nlines'), 'two lines');
    assert.equal(cell('=1+1'), "'=1+1");
    assert.equal(cell('@SUM(1,2)'), '"\'@SUM(1,2)"');
    for (const name of ['+1', '-1', ' =1', '\t=1', '\u200B=1', '＝1', "'=1"])
      assert.ok(cell(name).startsWith("'"), name);
    assert.equal(cell('3-2=1'), '3-2=1');
  });
});
