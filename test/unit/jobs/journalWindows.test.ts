import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { readFileSync, writeFileSync } from 'node:fs';
import { systemClock } from '../../../src/core/clock.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { PATIENCE_MS } from '../../../src/jobs/busy.ts';
import { Journal, type Removal } from '../../../src/jobs/journal.ts';
import { OpenWorkFlag } from '../../../src/jobs/openWork.ts';
import { TestClock } from '../../support/testClock.ts';
import { Child } from './childProcess.ts';
import { JournalRig, newJob, problemOf } from './journalRig.ts';

const named = (change: JobRecord | Removal) =>
  'removed' in change ? `removed ${change.removed}` : `${change.id} ${change.state}`;

describe('Two windows on one journal', () => {
  let rig: JournalRig;

  beforeEach(() => void (rig = new JournalRig()));
  afterEach(() => rig.close());

  it('see each other’s jobs at once', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const job = await one.add(newJob());
    assert.deepEqual(await two.get(job.id), job);
    await two.change(job.id, { state: 'sending' });
    assert.equal((await one.get(job.id))?.state, 'sending');
  });

  it('hear of each other’s changes, and of their own only once', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const heard: string[] = [];
    one.onDidChange((change) => heard.push(named(change)));

    const mine = await one.add(newJob());
    const theirs = await two.add(newJob());
    const gone = await two.add(newJob());
    await two.change(gone.id, { state: 'refused' });
    await two.remove(gone.id);
    await one.change(mine.id, { state: 'sending' });
    assert.deepEqual(heard, [`${mine.id} stored`, `${mine.id} sending`]);

    heard.length = 0;
    assert.equal(await one.noticeOthers(), true);
    assert.deepEqual(heard.sort(), [`${theirs.id} stored`, `removed ${gone.id}`].sort());
    assert.equal(await one.noticeOthers(), false);
    assert.equal(heard.length, 2);
  });

  it('hear of changes by themselves while they follow', async () => {
    const clock = new TestClock();
    const [one, two] = [await rig.open(clock), await rig.open(clock)];
    const heard: string[] = [];
    one.onDidChange((change) => heard.push(named(change)));
    const following = one.follow(2000);

    const job = await two.add(newJob());
    await clock.advance(2000);
    assert.deepEqual(heard, [`${job.id} stored`]);

    following.dispose();
    await two.change(job.id, { state: 'sending' });
    await clock.advance(10_000);
    assert.equal(heard.length, 1);
    assert.deepEqual(clock.sleeping, []);
  });

  it('never lower the flag of open work while the other one still has some', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const flag = new OpenWorkFlag(rig.folder);
    const [mine, theirs] = await Promise.all([one.add(newJob()), two.add(newJob())]);
    await one.change(mine.id, { state: 'canceled' });
    assert.equal(flag.read().openWork, true);
    await two.change(theirs.id, { state: 'canceled' });
    assert.equal(flag.read().openWork, true, 'nobody was told of the ends');
    for (const { id } of [mine, theirs]) await one.claimNotice(id);
    for (const told of await one.unnoticed()) await one.noticeShown(told);
    assert.equal(flag.read().openWork, false);
  });

  it('take the telling of an end one after the other: the next only when the first is gone or silent', async () => {
    const gone = new Set<string>();
    const clock = new TestClock();
    const window = (id: string) => ({ window: { id, isGone: (other: string) => gone.has(other) } });
    const [one, two] = [await rig.open(clock, window('one')), await rig.open(clock, window('two'))];
    const { id } = await one.add(newJob());
    await one.change(id, { state: 'succeeded' });
    assert.equal((await one.claimNotice(id))?.id, id);
    assert.deepEqual([await one.claimNotice(id), await two.claimNotice(id)], [null, null]);
    gone.add('one');
    assert.equal((await two.claimNotice(id))?.id, id, 'the first was killed before it showed it');
    gone.clear();
    assert.equal(await one.claimNotice(id), null);
    await clock.advance(5 * 60_000);
    const claimed = await one.claimNotice(id);
    assert.ok(claimed, 'the second never said that it showed it');
    await two.noticeShown(claimed);
    assert.equal((await one.unnoticed()).length, 1, 'who lost the telling has no word any more');
    await one.noticeShown(claimed);
    assert.deepEqual(await two.unnoticed(), []);
    gone.add('one');
    assert.equal(await two.claimNotice(id), null, 'what was shown is not told again');
  });

  it('tell a later state of a job too, when an earlier one was being told meanwhile', async () => {
    const one = await rig.open();
    const { id } = await one.add(newJob());
    await one.change(id, { state: 'unknown' });
    const unknown = await one.claimNotice(id);
    assert.ok(unknown);
    await one.change(id, { state: 'succeeded' });
    await one.noticeShown(unknown);
    assert.equal((await one.claimNotice(id))?.state, 'succeeded');
  });

  it('both write much at the same time, and nothing is lost', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const child = new Child('journalWriter.child.ts', rig.folder);
    await child.says('open');
    const ids = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => (await (n % 2 ? one : two).add(newJob())).id),
    );
    await child.kill();
    for (const id of ids) assert.equal((await one.get(id))?.state, 'stored');
  });
});

describe('A journal that another process has locked', () => {
  let rig: JournalRig;
  let holder: Child;

  beforeEach(async () => {
    rig = new JournalRig();
    (await rig.open()).close();
    holder = new Child('lockHolder.child.ts', rig.file('journal.db'));
    await holder.says('locked');
  });

  afterEach(async () => {
    await holder.kill();
    rig.close();
  });

  it('is waited for without holding anything else up', async () => {
    const clock = new TestClock();
    const opening = rig.open(clock);
    await clock.untilSleeping();
    const turns: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const began = performance.now();
      await clock.advance(300);
      turns.push(performance.now() - began);
    }
    // SQLite may hold the thread for 20 ms per try. Load only ever adds to a turn, so the quickest one shows the hold.
    const quickest = Math.min(...turns);
    assert.ok(quickest < 100, `each turn took ${quickest} ms or more`);

    holder.tell('go');
    await holder.says('released');
    await clock.advance(300);
    const journal = await opening;
    assert.equal((await journal.add(newJob())).state, 'stored');
  });

  it('is read all the same', async () => {
    holder.tell('go');
    await holder.says('released');
    const journal = await rig.open();
    const job = await journal.add(newJob());
    const second = new Child('lockHolder.child.ts', rig.file('journal.db'));
    try {
      await second.says('locked');
      assert.equal((await journal.get(job.id))?.id, job.id);
      assert.equal((await journal.page({ limit: 1 })).jobs.length, 1);
    } finally {
      await second.kill();
    }
  });

  it('is given up after a while, said so, and usable again when the other process has died', async () => {
    const clock = new TestClock();
    const opening = problemOf(rig.open(clock));
    await clock.advance(PATIENCE_MS + 1000);
    const { details } = await opening;
    assert.equal(details.code, 'storage.unavailable');
    assert.deepEqual(details.args, { reason: 'locked' });
    assert.equal(details.retryable, true);
    await holder.kill();
    const journal = await rig.open(systemClock);
    assert.equal((await journal.add(newJob())).state, 'stored');
  });
});

describe('A journal that cannot be opened', () => {
  let rig: JournalRig;

  beforeEach(() => void (rig = new JournalRig()));
  afterEach(() => rig.close());

  it('because it is damaged, is kept beside a new one, and that is said', async () => {
    const damaged = Buffer.from('this was a database once '.repeat(400));
    writeFileSync(rig.file('journal.db'), damaged);
    const clock = new TestClock(Date.UTC(2026, 4, 1, 12));
    const journal = await rig.open(clock);

    assert.equal(journal.startedAnew?.code, 'storage.unavailable');
    const { reason, file } = journal.startedAnew.details.args ?? {};
    assert.equal(reason, 'corrupt');
    assert.equal(file, 'journal-aside-2026-05-01T12-00-00-000Z.db');
    assert.deepEqual(readFileSync(rig.file(String(file))), damaged);
    assert.equal((await journal.add(newJob())).state, 'stored');
    journal.close();
    assert.equal((await rig.open()).startedAnew, null);
  });

  it('because a newer version wrote it, is left as it is', async () => {
    const journal = await rig.open();
    await journal.add(newJob());
    journal.close();
    const file = rig.file('journal.db');
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(file);

    const { details } = await problemOf(rig.open());
    assert.deepEqual(
      [details.code, details.args],
      ['storage.unavailable', { reason: 'newer', file: 'journal.db' }],
    );
    assert.deepEqual(readFileSync(file), before);
  });

  it('because it belongs to another program, is left as it is', async () => {
    const db = new DatabaseSync(rig.file('journal.db'));
    db.exec('CREATE TABLE theirs (a); PRAGMA user_version = 1');
    db.close();
    const before = readFileSync(rig.file('journal.db'));
    assert.equal((await problemOf(rig.open())).code, 'storage.unavailable');
    assert.deepEqual(readFileSync(rig.file('journal.db')), before);
  });

  it('because this Node has no SQLite, says so', async () => {
    const connect = () => Promise.reject(new Error('No such built-in module: node:sqlite'));
    assert.equal((await problemOf(rig.open(systemClock, { connect }))).code, 'storage.unavailable');
  });

  it('because its folder is a file, says so', async () => {
    writeFileSync(rig.file('taken'), '');
    const opening = Journal.open(rig.file('taken'), { clock: systemClock });
    assert.equal((await problemOf(opening)).code, 'storage.unavailable');
  });
});

describe('A full disk', () => {
  it('refuses the write, loses nothing, and the journal goes on when there is room again', async () => {
    const rig = new JournalRig();
    try {
      let connection: DatabaseSync | undefined;
      const connect = async (file: string) => (connection = new DatabaseSync(file, { timeout: 20 }));
      const journal = await rig.open(systemClock, { connect });
      const kept = await journal.add(newJob());
      const pages = connection?.prepare('PRAGMA page_count').get()?.['page_count'];
      connection?.exec(`PRAGMA max_page_count = ${Number(pages)}`);

      await assert.rejects(
        async () => {
          for (let n = 0; n < 100; n += 1) await journal.add(newJob({ title: 'x'.repeat(2000) }));
        },
        { kind: 'storage', code: 'storage.full' },
      );
      const there = (await journal.page({ limit: 200 })).jobs;
      assert.ok(there.some((job) => job.id === kept.id));

      connection?.exec('PRAGMA max_page_count = 100000');
      assert.equal((await journal.change(kept.id, { state: 'sending' })).state, 'sending');
      assert.equal((await journal.add(newJob({ title: 'x'.repeat(2000) }))).state, 'stored');
    } finally {
      rig.close();
    }
  });
});
