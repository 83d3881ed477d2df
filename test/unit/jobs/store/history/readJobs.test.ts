import assert from 'node:assert/strict';
import { systemClock } from '../../../../../src/core/clock.ts';
import { Journal } from '../../../../../src/jobs/store/journal.ts';
import { promptOf, writeManyJobs } from '../../../../bench/manyJobs.ts';
import { JournalRig } from '../../support/journalRig.ts';

const JOBS = 9_000;

describe('Words in a long history', () => {
  let rig: JournalRig;
  let journal: Journal;
  /** Jobs that SQLite looked through at once. */
  let turns: number[];

  before(async () => {
    rig = new JournalRig();
    await writeManyJobs(rig.folder, JOBS);
    journal = await Journal.open(rig.folder, { clock: systemClock });
    const { database } = journal;
    const read = database.read.bind(database);
    database.read = async (action) => {
      turns.push(0);
      return read(action);
    };
    for (const name of ['all', 'first'] as const) {
      const run = database[name].bind(database);
      database[name] = (sql: string, values = {}) => {
        const { low, high } = values;
        if (sql.includes('instr')) turns.push(Number(turns.pop()) + Number(high) - Number(low) + 1);
        return run(sql, values) as never;
      };
    }
  });
  beforeEach(() => void (turns = []));
  after(() => {
    journal.close();
    rig.close();
  });

  /** All that the history has, by JavaScript alone. */
  const having = (...words: readonly string[]): readonly string[] =>
    Array.from({ length: JOBS }, (_, n) => JOBS - 1 - n)
      .filter((n) => words.every((word) => promptOf(n).includes(word)))
      .map((n) => `job-${n}`);

  it('are looked for in turns, each in few jobs, and all that have them are found and counted', async () => {
    for (const text of ['number17', 'number1 lighthouse', 'OF NO JOB']) {
      const expected = having(...text.toLowerCase().split(' '));
      turns = [];
      const { jobs, next } = await journal.page({ text, limit: JOBS });
      assert.deepEqual([jobs.map(({ id }) => id), next], [expected, null]);
      assert.equal(
        turns.reduce((sum, count) => sum + count),
        JOBS,
      );
      assert.ok(Math.max(...turns) <= 2_000, `${Math.max(...turns)} in one turn`);
      turns = [];
      assert.equal(await journal.count({ text }), expected.length);
      assert.ok(Math.max(...turns) <= 2_000, `${Math.max(...turns)} counted in one turn`);
    }
  });

  it('are looked for no further than the page needs', async () => {
    const { jobs, next } = await journal.page({ text: 'number', limit: 50 });
    assert.equal(jobs.length, 50);
    assert.notEqual(next, null);
    assert.equal(Math.max(...turns), 2_000);
    assert.equal(turns.filter((count) => count > 0).length, 1);
  });

  for (const order of ['newest', 'oldest'] as const)
    it(`are found once each, page by page, the ${order} first, together with the other filters`, async () => {
      const seen: string[] = [];
      let before: string | null = null;
      do {
        const page = await journal.page({ text: 'number8', account: 'acc1', limit: 61, before, order });
        seen.push(...page.jobs.map(({ id }) => id));
        before = page.next;
      } while (before !== null);
      const expected = having('number8').filter((id) => Number(id.slice(4)) % 3 === 1);
      assert.deepEqual(seen, order === 'newest' ? expected : expected.toReversed());
    });
});
