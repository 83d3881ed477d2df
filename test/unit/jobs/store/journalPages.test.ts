import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

describe('Pages of the journal', () => {
  let rig: JournalRig;
  let journal: Journal;

  before(async () => {
    rig = new JournalRig();
    journal = await rig.open();
  });

  after(() => rig.close());

  const titles = (jobs: readonly JobRecord[]) => jobs.map((job) => job.title);

  it('give each job once from the newest to the oldest, for any page size, while jobs are added', async () => {
    const added: string[] = [];
    for (let n = 0; n < 57; n += 1) added.unshift((await journal.add(newJob({ title: `job ${n}` }))).id);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), async (limit) => {
        const seen: string[] = [];
        let before: string | null = null;
        let pages = 0;
        do {
          const page = await journal.page({ limit, before });
          pages += 1;
          assert.ok(page.jobs.length <= limit);
          seen.push(...page.jobs.map((job) => job.id));
          before = page.next;
          // A few are enough: each is synced to the disk.
          if (before !== null && pages <= 3) await journal.add(newJob({ account: 'late' }));
        } while (before !== null);
        assert.deepEqual(seen.slice(-57), added);
        assert.equal(new Set(seen).size, seen.length);
      }),
      { numRuns: 15 },
    );
  });

  it('have no next page after the last job', async () => {
    for (let n = 0; n < 4; n += 1) await journal.add(newJob({ account: 'four' }));
    const page = await journal.page({ account: 'four', limit: 4 });
    assert.equal(page.jobs.length, 4);
    assert.equal(page.next, null);
    assert.notEqual((await journal.page({ account: 'four', limit: 3 })).next, null);
  });

  it('are empty behind an invalid cursor', async () => {
    for (const before of ['x', '-1', '1; DROP TABLE jobs', '9'.repeat(40)]) {
      assert.deepEqual(await journal.page({ limit: 5, before }), { jobs: [], next: null });
    }
  });

  it('begin at the oldest on request, and can be counted', async () => {
    for (let n = 0; n < 5; n += 1) await journal.add(newJob({ account: 'ordered', title: `n${n}` }));
    const query = { account: 'ordered', order: 'oldest' } as const;
    const first = await journal.page({ ...query, limit: 3 });
    const second = await journal.page({ ...query, limit: 3, before: first.next });
    assert.deepEqual(titles([...first.jobs, ...second.jobs]), ['n0', 'n1', 'n2', 'n3', 'n4']);
    assert.equal(second.next, null);
    assert.deepEqual(await journal.page({ ...query, limit: 3, before: 'x' }), { jobs: [], next: null });
    assert.equal(await journal.count({ account: 'ordered' }), 5);
    assert.equal(await journal.count({ account: 'ordered', text: 'n3' }), 1);
  });

  it('are filtered by account, kind, state and time', async () => {
    const job = await journal.add(newJob({ account: 'narrow', kind: 'music', title: 'Song' }));
    await journal.change(job.id, { state: 'succeeded' });
    await journal.add(newJob({ account: 'narrow', kind: 'image', title: 'Picture' }));

    assert.deepEqual(titles((await journal.page({ limit: 9, account: 'narrow' })).jobs), ['Picture', 'Song']);
    const music = await journal.page({ limit: 9, account: 'narrow', kind: 'music' });
    assert.deepEqual(titles(music.jobs), ['Song']);
    const open = await journal.page({ limit: 9, account: 'narrow', states: ['stored', 'running'] });
    assert.deepEqual(titles(open.jobs), ['Picture']);
    assert.deepEqual((await journal.page({ limit: 9, states: [] })).jobs, []);
    const since = job.createdAt;
    assert.equal(await journal.count({ account: 'narrow', since }), 2);
    assert.equal(await journal.count({ account: 'narrow', since: since + 1_000_000_000 }), 0);
  });

  it('are searched by words of title and request, in any order and case, with every character taken literally', async () => {
    const body = { prompt: { text: 'Über den Dächern, 100% Regen' }, steps: 8 };
    const job = await journal.add(
      newJob({ account: 'words', title: 'Old_Town', call: { operation: 'o', params: {}, body } }),
    );
    await journal.change(job.id, { remoteId: 'remote-77' });
    const found = async (text: string) =>
      (await journal.page({ limit: 9, account: 'words', text })).jobs.length === 1;

    for (const text of ['old_town', 'regen über', '100%', 'REMOTE-77', '', '  '])
      assert.ok(await found(text), text);
    for (const text of ['oldXtown', '1000%', 'regen sonne', "'"]) assert.ok(!(await found(text)), text);
    await journal.change(job.id, { title: 'New town' });
    assert.ok(await found('new'));
    assert.ok(!(await found('old_town')));
  });
});
