import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { systemClock } from '../../../../src/core/clock.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { BUSY_LIMIT_MS } from '../../../../src/jobs/store/database.ts';
import { Journal } from '../../../../src/jobs/store/journal.ts';
import { TestClock } from '../../../support/testClock.ts';
import { Child } from '../support/childProcess.ts';
import { JournalRig, newJob, problemOf } from '../support/journalRig.ts';

describe('A journal locked by another process', () => {
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

  it('is waited for without blocking the event loop', async () => {
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

  it('can be read', async () => {
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

  it('is reported as locked after the limit, and usable again when the other process has ended', async () => {
    const clock = new TestClock();
    const opening = problemOf(rig.open(clock));
    await clock.advance(BUSY_LIMIT_MS + 1000);
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

  it('is set aside when it is damaged, and a new one is begun and reported', async () => {
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

  it('is left as it is when a newer version wrote it', async () => {
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

  it('is left as it is when it belongs to another program', async () => {
    const db = new DatabaseSync(rig.file('journal.db'));
    db.exec('CREATE TABLE theirs (a); PRAGMA user_version = 1');
    db.close();
    const before = readFileSync(rig.file('journal.db'));
    assert.equal((await problemOf(rig.open())).code, 'storage.unavailable');
    assert.deepEqual(readFileSync(rig.file('journal.db')), before);
  });

  for (const [what, sql] of [
    ['that says no version', 'CREATE TABLE theirs (a)'],
    ['that says no version, and whose it is', 'CREATE TABLE theirs (a); PRAGMA application_id = 7'],
    ['without tables that says whose it is', 'PRAGMA application_id = 7'],
    ['of a version below all', 'CREATE TABLE jobs (a); PRAGMA user_version = -3'],
  ] as const)
    it(`is left as it is when it belongs to another program, ${what}`, async () => {
      const db = new DatabaseSync(rig.file('journal.db'));
      db.exec(sql);
      db.close();
      const before = readFileSync(rig.file('journal.db'));
      assert.equal((await problemOf(rig.open())).code, 'storage.unavailable');
      assert.deepEqual(readFileSync(rig.file('journal.db')), before);
    });

  it('is set aside and reported when it was emptied after it had been in use, with its log as it is', async () => {
    const journal = await rig.open();
    await journal.add(newJob());
    journal.close();
    truncateSync(rig.file('journal.db'), 0);
    writeFileSync(rig.file('journal.db-wal'), 'the log');
    const again = await rig.open();
    assert.equal(again.startedAnew?.details.args?.['reason'], 'corrupt');
    const aside = again.startedAnew.details.args['file'];
    assert.ok(typeof aside === 'string');
    assert.equal(readFileSync(rig.file(`${aside}-wal`), 'utf8'), 'the log');
    again.close();
    assert.equal((await rig.open()).startedAnew, null);
  });

  it('is begun without a word when an earlier start came no further than its name', async () => {
    writeFileSync(rig.file('journal.db'), '');
    const journal = await rig.open();
    assert.equal(journal.startedAnew, null);
    assert.equal((await journal.add(newJob())).state, 'stored');
  });

  it('keeps everything that was set aside, also when the clock stands still', async () => {
    const clock = new TestClock();
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(rig.file('journal.db'), text.repeat(2_000));
      (await rig.open(clock)).close();
    }
    const kept = readdirSync(path.dirname(rig.file('journal.db'))).filter((name) =>
      /^journal-aside-.*\.db$/.test(name),
    );
    assert.equal(kept.length, 3);
  });

  it('opens, is set aside or is refused, whatever was done to the file: never empty without a word', async function () {
    this.timeout(60_000);
    const work = new JournalRig();
    const journal = await work.open();
    for (let count = 0; count < 20; count += 1) await journal.add(newJob());
    journal.close();
    const whole = readFileSync(work.file('journal.db'));
    work.close();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(0, 1, 100, 4_096, whole.length), fc.nat(whole.length)),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 600 })), {
          maxLength: 3,
        }),
        async (length, spots) => {
          const one = new JournalRig();
          try {
            const bytes = Buffer.from(whole);
            for (const [at, noise] of spots) bytes.set(noise.subarray(0, bytes.length - at), at);
            writeFileSync(one.file('journal.db'), bytes.subarray(0, length));
            writeFileSync(one.file('startup.json'), '{"openWork":true}');
            const opened = await one.open().catch((error: unknown) => error);
            if (!(opened instanceof Journal))
              return assert.ok(opened instanceof Problem && opened.kind === 'storage');
            const found = await opened.page({ limit: 50 }).then(
              ({ jobs }) => jobs.length,
              () => 'unreadable',
            );
            assert.ok(found === 20 || found === 'unreadable' || opened.startedAnew !== null, `${found} jobs`);
          } finally {
            one.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is reported when this Node has no SQLite', async () => {
    const connect = () => Promise.reject(new Error('No such built-in module: node:sqlite'));
    assert.equal((await problemOf(rig.open(systemClock, { connect }))).code, 'storage.unavailable');
  });

  it('is reported when its folder is a file', async () => {
    writeFileSync(rig.file('taken'), '');
    const opening = Journal.open(rig.file('taken'), { clock: systemClock });
    assert.equal((await problemOf(opening)).code, 'storage.unavailable');
  });
});

describe('A full disk', () => {
  it('refuses the write, loses nothing, and accepts writes again when there is room', async () => {
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
