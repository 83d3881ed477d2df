import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { systemClock } from '../../../../src/core/clock.ts';
import { money } from '../../../../src/core/money.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { LeaseTable } from '../../../../src/jobs/watch/lease.ts';
import { eraseStorage } from '../../../../src/jobs/store/openDatabase.ts';
import { OpenWorkFlag } from '../../../../src/jobs/store/openWork.ts';
import { SCHEMA_VERSION } from '../../../../src/jobs/store/schema.ts';
import { TestClock } from '../../../support/testClock.ts';
import { budgetsOf, JournalRig, newJob, problemOf } from '../support/journalRig.ts';

const reasonOf = async (work: Promise<unknown>) => {
  const { kind, details } = await problemOf(work);
  return [kind, details.args?.['reason']];
};
const REPLACED = ['storage', 'replaced'];
const OUTDATED = ['storage', 'outdated'];

describe('A window whose open file is not the journal any more', () => {
  let rig: JournalRig;
  let window: Journal;
  let file: string;

  beforeEach(async () => {
    rig = new JournalRig();
    window = await rig.open();
    await window.add(newJob({ intentKey: 'before' }));
    file = rig.file('journal.db');
  });
  afterEach(() => rig.close());

  /** A good file that is not the journal of this window. */
  const another = async (): Promise<string> => {
    const other = new JournalRig();
    (await other.open()).close();
    const path = rig.file('another.db');
    copyFileSync(other.file('journal.db'), path);
    other.close();
    return path;
  };
  const asIfDamaged = (): void => {
    window.database.first('PRAGMA wal_checkpoint(TRUNCATE)');
    writeFileSync(file, readFileSync(file).fill(0x58, 0, 100));
  };

  const replacements: readonly (readonly [string, () => Promise<unknown> | void])[] = [
    ['erased by Forget Everything', () => eraseStorage(rig.folder, systemClock)],
    [
      'erased by Forget Everything, and begun anew',
      async () => {
        await eraseStorage(rig.folder, systemClock);
        await rig.open();
      },
    ],
    ['deleted with its folder', () => rmSync(rig.folder, { recursive: true })],
    ['moved away', () => renameSync(file, rig.file('moved.db'))],
    ['in a folder that was moved', () => renameSync(rig.folder, `${rig.folder}-moved`)],
    ['replaced by another file', async () => renameSync(await another(), file)],
    [
      'replaced by a copy of itself',
      () => {
        copyFileSync(file, rig.file('copy.db'));
        renameSync(rig.file('copy.db'), file);
      },
    ],
    ['robbed of its log', () => rmSync(`${file}-wal`)],
    [
      'set aside as damaged by another window',
      async () => {
        asIfDamaged();
        assert.notEqual((await rig.open()).startedAnew, null);
      },
    ],
  ];
  for (const [name, replace] of replacements) {
    it(`buys nothing and changes nothing: ${name}`, async () => {
      const [job] = await window.open();
      assert.ok(job);
      await replace();
      assert.deepEqual(await reasonOf(window.add(newJob())), REPLACED);
      assert.deepEqual(await reasonOf(window.change(job.id, { state: 'sending' })), REPLACED);
      assert.deepEqual(await reasonOf(window.takeOver(job.id)), REPLACED);
      assert.deepEqual(
        await reasonOf(budgetsOf(window, systemClock).set('acc1', null)),
        REPLACED,
        'nor does it take a budget away',
      );
      rmSync(`${rig.folder}-moved`, { recursive: true, force: true });
    });
  }

  it('spoils nothing of the new journal when it closes', async () => {
    asIfDamaged();
    const next = await rig.open();
    const kept = await next.add(newJob());
    await problemOf(window.add(newJob()));
    window.close();
    assert.ok(existsSync(`${file}-wal`), 'the log of the new journal is there');
    const third = await rig.open();
    assert.deepEqual(
      (await third.open()).map(({ id }) => id),
      [kept.id],
    );
  });

  for (const isOnNetworkDisk of [false, true]) {
    it(`does not buy into an earlier copy that was written over the file (${isOnNetworkDisk ? 'rollback journal' : 'log'})`, async () => {
      const own = new JournalRig();
      const journal = await own.open(systemClock, { isOnNetworkDisk: () => isOnNetworkDisk });
      await journal.add(newJob());
      const backup = own.file('backup.db');
      new DatabaseSync(own.file('journal.db')).exec(`VACUUM INTO '${backup}'`);
      await journal.add(newJob());
      writeFileSync(own.file('journal.db'), readFileSync(backup));
      if (!isOnNetworkDisk) writeFileSync(own.file('journal.db-wal'), '');
      const problem = await problemOf(journal.add(newJob()));
      assert.equal(problem.kind, 'storage');
      own.close();
    });
  }

  it('is told once that it has lost the journal, without having written', async () => {
    const clock = new TestClock();
    const journal = await rig.open(clock);
    const told: unknown[] = [];
    journal.database.onDidLose(({ details }) => told.push(details.args));
    journal.changes.follow(2000);
    await clock.advance(10_000);
    assert.deepEqual(told, []);
    await eraseStorage(rig.folder, systemClock);
    await clock.advance(10_000);
    assert.deepEqual(told, [{ reason: 'replaced' }]);
  });

  it('goes on saying so after it was closed', async () => {
    rmSync(file);
    await problemOf(window.add(newJob()));
    window.close();
    assert.deepEqual(await reasonOf(window.add(newJob())), REPLACED);
  });

  it('sees another generation also where the file could not be deleted', async () => {
    const db = new DatabaseSync(file);
    db.exec(`UPDATE identity SET generation = 'another'`);
    db.close();
    assert.deepEqual(await reasonOf(window.add(newJob())), REPLACED);
    assert.equal((await (await rig.open()).add(newJob())).state, 'stored');
  });
});

describe('A window beside a newer version', () => {
  let rig: JournalRig;
  let window: Journal;

  beforeEach(async () => {
    rig = new JournalRig();
    window = await rig.open();
  });
  afterEach(() => rig.close());

  const byNewerVersion = (sql: string): void => {
    const db = new DatabaseSync(rig.file('journal.db'));
    db.exec(sql);
    db.close();
  };
  const migrated = `PRAGMA user_version = ${SCHEMA_VERSION + 1};`;

  it('decides nothing any more, and still saves what came of the calls that it sent', async () => {
    const sent = await window.add(newJob());
    await window.change(sent.id, { state: 'sending' });
    const stored = await window.add(newJob());
    await budgetsOf(window, systemClock).set('acc1', {
      period: 'day',
      limit: money('credits', 1),
      unknownCost: 'ask',
    });
    byNewerVersion(`${migrated} ALTER TABLE jobs ADD COLUMN more TEXT`);
    assert.deepEqual(await reasonOf(window.add(newJob())), OUTDATED);
    assert.deepEqual(await reasonOf(window.change(stored.id, { state: 'sending' })), OUTDATED);
    assert.deepEqual(await reasonOf(window.takeOver(sent.id)), OUTDATED);
    assert.deepEqual(await reasonOf(window.removals.remove(sent.id)), OUTDATED);
    assert.deepEqual(await reasonOf(budgetsOf(window, systemClock).set('acc1', null)), OUTDATED);
    const lease = new LeaseTable(window.database);
    assert.deepEqual(await reasonOf(lease.take('me', null)), OUTDATED);
    const accepted = await window.change(sent.id, { state: 'queued', remoteId: 'r1' });
    assert.equal(accepted.remoteId, 'r1');
    assert.equal((await window.get(stored.id))?.state, 'stored', 'it is still read');
  });

  it('writes nothing at all where the newer version says so', async () => {
    const sent = await window.add(newJob());
    byNewerVersion(`${migrated} UPDATE identity SET min_writer = ${SCHEMA_VERSION + 1}`);
    assert.deepEqual(await reasonOf(window.change(sent.id, { state: 'failed' })), OUTDATED);
    assert.deepEqual(await reasonOf(rig.open()), ['storage', 'newer']);
  });

  it('never takes a job that it cannot read for one that is not there', async () => {
    const job = await window.add(newJob({ intentKey: 'mine' }));
    byNewerVersion(`UPDATE jobs SET state = 'paused'`);
    const UNREADABLE = ['storage', 'unreadableValue'];
    assert.deepEqual(await reasonOf(window.get(job.id)), UNREADABLE);
    assert.deepEqual(await reasonOf(window.change(job.id, { state: 'failed' })), UNREADABLE);
    assert.deepEqual(await reasonOf(window.takeOver(job.id)), UNREADABLE);
    assert.deepEqual(await reasonOf(window.removals.remove(job.id)), UNREADABLE);
    assert.deepEqual(await reasonOf(window.withKey('acc1', 'mine')), UNREADABLE);
    const other = await window.add(newJob());
    await window.change(other.id, { state: 'refused', notified: true });
    assert.equal(new OpenWorkFlag(rig.folder).read().openWork, true, 'it may be work');
  });

  for (const [what, sql] of [
    ['an unknown period', `UPDATE budgets SET period = 'year'`],
    ['an amount that no number holds', `UPDATE budgets SET limit_micros = 9223372036854775807`],
  ] as const) {
    it(`does not buy past a budget that it cannot read: ${what}`, async () => {
      const budgets = budgetsOf(window, systemClock);
      await budgets.set('acc1', { period: 'day', limit: money('credits', 1), unknownCost: 'ask' });
      byNewerVersion(sql);
      const admit = () => budgets.requireRoomNow('acc1', money('credits', 0.1), {});
      assert.equal((await problemOf(window.add(newJob(), admit))).kind, 'storage');
      assert.deepEqual(await window.open(), []);
    });
  }

  for (const [what, sql] of [
    ['salt', 'DELETE FROM salt'],
    ['identity', 'DELETE FROM identity'],
  ] as const) {
    it(`does not go on without the journal’s ${what}`, async () => {
      byNewerVersion(sql);
      if (what === 'identity') assert.equal((await problemOf(window.add(newJob()))).kind, 'storage');
      window.close();
      if (what === 'salt') assert.equal((await problemOf(rig.open())).kind, 'storage');
      else assert.equal((await rig.open()).startedAnew?.details.args?.['reason'], 'corrupt');
    });
  }
});

describe('Many windows that open, damage and erase one journal', () => {
  it('lose no job that was accepted since the journal was begun, whatever the order', async function () {
    // Each round syncs to the disk some hundred times.
    this.timeout(120_000);
    const action = fc.record({
      what: fc.constantFrom('open', 'add', 'add', 'add', 'damage', 'erase', 'close', 'race'),
      window: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 20 }), async (actions) => {
        const rig = new JournalRig();
        const windows: (Journal | null)[] = [null, null, null, null];
        /** What must be in the journal of that name. */
        const accepted = new Set<string>();
        let isDamaged = false;
        const open = async (at: number) => {
          windows[at]?.close();
          const journal = await rig.open();
          windows[at] = journal;
          if (journal.startedAnew) accepted.clear();
        };
        const add = async (at: number) => {
          const job = await windows[at]?.add(newJob()).catch(() => null);
          if (job) accepted.add(job.id);
        };
        try {
          for (const { what, window } of actions) {
            if (what === 'open') await open(window);
            if (what === 'add' && !isDamaged) await add(window);
            if (what === 'close') windows[window] = (windows[window]?.close(), null);
            if (what === 'erase') {
              await eraseStorage(rig.folder, systemClock);
              accepted.clear();
              isDamaged = false;
            }
            if (what === 'damage' && existsSync(rig.file('journal.db'))) {
              writeFileSync(rig.file('journal.db'), 'this was a database once '.repeat(400));
              isDamaged = true;
            }
            if (what === 'race') {
              // Those that begin anew and those that come later find the same new journal.
              await Promise.all(windows.map((_, at) => open(at)));
              isDamaged = false;
              await Promise.all(windows.map((_, at) => add(at)));
            }
            if (what === 'open') isDamaged = false;
          }
          for (const journal of windows) journal?.close();
          if (!isDamaged) {
            const found = new Set((await (await rig.open()).open()).map(({ id }) => id));
            assert.deepEqual(
              [...accepted].filter((id) => !found.has(id)),
              [],
            );
          }
        } finally {
          rig.close();
        }
      }),
      { numRuns: 10 },
    );
  });

  it('leave nothing behind when everything is forgotten', async () => {
    const rig = new JournalRig();
    const one = await rig.open();
    await one.add(newJob({ title: 'a secret plan' }));
    writeFileSync(rig.file('journal-aside-x.db'), 'a secret plan');
    await eraseStorage(rig.folder, systemClock);
    // The folder itself stays: another window may be about to write in it.
    assert.deepEqual(readdirSync(rig.folder), []);
    const next = await rig.open();
    assert.deepEqual(await next.open(), []);
    assert.ok(
      !readdirSync(rig.folder).some((name) => readFileSync(rig.file(name)).includes('a secret plan')),
    );
    rig.close();
  });
});
