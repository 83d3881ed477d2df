import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { systemClock } from '../../../../src/core/clock.ts';
import { LOCK_WAIT_MS } from '../../../../src/jobs/store/database.ts';
import { Journal, type JournalDeps } from '../../../../src/jobs/store/journal.ts';
import { isOnNetworkDisk } from '../../../../src/jobs/store/journalMode.ts';
import { JournalRig, newJob, problemOf } from '../support/journalRig.ts';

const NAMES: Readonly<Record<string, number>> = {
  IOERR: 10,
  IOERR_SHMOPEN: 10 | (18 << 8),
  IOERR_SHMSIZE: 10 | (19 << 8),
  IOERR_SHMLOCK: 10 | (20 << 8),
  IOERR_SHMMAP: 10 | (21 << 8),
  PROTOCOL: 15,
  READONLY: 8,
  READONLY_RECOVERY: 8 | (1 << 8),
  READONLY_CANTLOCK: 8 | (2 << 8),
  READONLY_CANTINIT: 8 | (5 << 8),
  READONLY_DIRECTORY: 8 | (6 << 8),
  CANTOPEN: 14,
};

const failure = (errcode: number): Error =>
  Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode });

/** True when the file itself says that it has a log: bytes 18 and 19 of the header. */
function saysLog(file: string): boolean {
  const bytes = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  readSync(handle, bytes, 0, 20, 0);
  closeSync(handle);
  return bytes[18] === 2;
}

/** A connection on a disk on which statements fail as the test says. */
class TroubledConnection extends DatabaseSync {
  readonly #fails: (sql: string) => Error | null;

  constructor(file: string, fails: (sql: string) => Error | null) {
    super(file, { timeout: LOCK_WAIT_MS });
    this.#fails = fails;
  }

  override exec(sql: string): void {
    const error = this.#fails(sql);
    if (error) throw error;
    super.exec(sql);
  }

  override prepare(sql: string): StatementSync {
    const error = this.#fails(sql);
    if (error) throw error;
    return super.prepare(sql);
  }
}

/** A user that systems have for what belongs to nobody. */
const NOBODY = 65_534;

describe('A journal on a disk', () => {
  let rig: JournalRig;

  beforeEach(() => void (rig = new JournalRig()));
  afterEach(() => rig.close());

  const modeOf = ({ database }: Journal): unknown => {
    const row = database.first('PRAGMA journal_mode');
    return typeof row === 'object' && row !== null ? Reflect.get(row, 'journal_mode') : row;
  };
  const syncOf = ({ database }: Journal): unknown => {
    const row = database.first('PRAGMA synchronous');
    return typeof row === 'object' && row !== null ? Reflect.get(row, 'synchronous') : row;
  };
  /** Two windows buy and see each other's jobs, and a third finds all of them. */
  const assertWorks = async (more: Partial<JournalDeps>, mode: 'wal' | 'delete'): Promise<void> => {
    const one = await rig.open(systemClock, more);
    const two = await rig.open(systemClock, more);
    for (const journal of [one, two]) {
      const job = await journal.add(newJob());
      await journal.change(job.id, { state: 'sending' });
    }
    assert.equal(await one.changes.readExternal(), true);
    assert.deepEqual([modeOf(one), modeOf(two)], [mode, mode]);
    assert.equal(syncOf(two), mode === 'wal' ? 2 : 3, 'what is promised is on the disk');
    const before = (await one.open()).length;
    one.close();
    two.close();
    const third = await rig.open(systemClock, more);
    assert.equal((await third.open()).length, before);
    third.close();
  };

  it('has a log where the disk allows it', () => assertWorks({}, 'wal'));

  for (const [name, errcode] of Object.entries(NAMES)) {
    it(`works with a rollback journal where the log is refused: ${name}`, async () => {
      const fails = (sql: string) => (/journal_mode\s*=\s*wal/i.test(sql) ? failure(errcode) : null);
      await assertWorks({ connect: async (file) => new TroubledConnection(file, fails) }, 'delete');
    });

    if (name === 'READONLY') continue;
    for (const hasLog of [false, true]) {
      it(`works with a rollback journal where the log cannot be used: ${name}, ${hasLog ? 'a journal with a log' : 'a new journal'}`, async () => {
        if (hasLog) {
          const journal = await rig.open();
          await journal.add(newJob());
          journal.close();
          assert.ok(saysLog(rig.file('journal.db')));
        }
        const connect = async (file: string) => {
          let isExclusive = false;
          return new TroubledConnection(file, (sql) => {
            if (/locking_mode\s*=/i.test(sql)) isExclusive = /exclusive/i.test(sql);
            // As SQLite does: the log's index is in shared memory unless the connection has the file for itself.
            const needsIndex = !/locking_mode|journal_mode\s*=\s*wal/i.test(sql) && !isExclusive;
            return needsIndex && statSync(file).size > 0 && saysLog(file) ? failure(errcode) : null;
          });
        };
        await assertWorks({ connect }, 'delete');
      });
    }
  }

  it('is read from its log where -shm cannot be made any more', async () => {
    const journal = await rig.open();
    const { id } = await journal.add(newJob());
    journal.close();
    mkdirSync(rig.file('journal.db-shm'));
    const next = await rig.open();
    assert.deepEqual(
      (await next.open()).map((job) => job.id),
      [id],
    );
    next.close();
    await assertWorks({}, 'delete');
  });

  it('works on a disk in memory', async function () {
    if (!existsSync('/dev/shm')) this.skip();
    const folder = mkdtempSync('/dev/shm/backlot-journal-');
    const journal = await Journal.open(folder, { clock: systemClock });
    await journal.add(newJob());
    assert.equal((await journal.open()).length, 1);
    journal.close();
    rmSync(folder, { recursive: true });
  });

  describe('that other machines may use', () => {
    const shared = { isOnNetworkDisk: () => true };

    it('has a rollback journal', () => assertWorks(shared, 'delete'));

    it('leaves the log of an earlier version', async () => {
      const journal = await rig.open();
      await journal.add(newJob());
      journal.close();
      await assertWorks(shared, 'delete');
      assert.equal(existsSync(rig.file('journal.db-wal')), false);
    });

    it('works with the log while another window has it open with one, and leaves it later', async () => {
      const earlier = await rig.open();
      await earlier.add(newJob());
      const journal = await rig.open(systemClock, shared);
      await journal.add(newJob());
      assert.equal((await earlier.open()).length, 2);
      earlier.close();
      journal.close();
      const next = await rig.open(systemClock, shared);
      assert.deepEqual([modeOf(next), (await next.open()).length], ['delete', 2]);
    });

    it('is told by the kind of file system', () => {
      assert.equal(isOnNetworkDisk(rig.folder), false);
      assert.equal(isOnNetworkDisk(join(rig.folder, 'missing')), false);
      // 0x9fa0: the only file system that is everywhere and whose kind is known.
      if (process.platform === 'linux') assert.equal(statfsSync('/proc').type, 0x9fa0);
    });
  });

  it('is not opened in a read-only folder, with that reason, and stays as it is', async function () {
    if (process.platform === 'win32') this.skip();
    // Nothing is forbidden to the superuser, as whom containers run their tests; the other user must get to the folder.
    const isSuperuser = process.geteuid?.() === 0;
    const folder = mkdtempSync(join(isSuperuser ? '/tmp' : tmpdir(), 'backlot-read-only-'));
    if (isSuperuser) {
      chownSync(folder, NOBODY, NOBODY);
      process.seteuid?.(NOBODY);
    }
    try {
      const open = () => Journal.open(folder, { clock: systemClock });
      const before = await open();
      await before.add(newJob());
      before.close();
      chmodSync(join(folder, 'journal.db'), 0o400);
      chmodSync(folder, 0o500);
      assert.equal((await problemOf(open())).details.args?.['reason'], 'readOnly');
      chmodSync(folder, 0o700);
      chmodSync(join(folder, 'journal.db'), 0o600);
      const after = await open();
      assert.equal((await after.open()).length, 1);
      after.close();
    } finally {
      if (isSuperuser) process.seteuid?.(0);
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('is private to the user', function () {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });
    const modes = (names: readonly string[]) =>
      names.map((name) => (statSync(rig.file(name)).mode & 0o777).toString(8));
    const files = ['journal.db', 'journal.db-wal', 'journal.db-shm', 'journal.lock', 'startup.json'];

    for (const umask of [0, 0o022, 0o777]) {
      it(`under umask ${umask.toString(8)}`, async () => {
        const before = process.umask(umask);
        try {
          const folder = rig.file('storage');
          const journal = await Journal.open(folder, { clock: systemClock });
          await journal.add(newJob());
          assert.deepEqual(
            modes(files.map((name) => join('storage', name))),
            files.map(() => '600'),
          );
          assert.deepEqual(modes(['storage']), ['700']);
          journal.close();
        } finally {
          process.umask(before);
        }
      });
    }

    it('also what an earlier version left readable, with the folders beside it', async () => {
      const earlier = await rig.open();
      await earlier.add(newJob());
      mkdirSync(rig.file('outputs'));
      const all = [...files, 'outputs'];
      for (const name of all) chmodSync(rig.file(name), name === 'outputs' ? 0o755 : 0o644);
      chmodSync(rig.folder, 0o755);
      await rig.open();
      assert.deepEqual(
        modes(all),
        all.map((name) => (name === 'outputs' ? '700' : '600')),
      );
      assert.deepEqual(modes(['.']), ['700']);
    });

    it('with the rollback journal', async () => {
      const journal = await rig.open(systemClock, { isOnNetworkDisk: () => true });
      let during: readonly string[] = [];
      await journal.add(newJob(), () => {
        journal.database.run('DELETE FROM removed');
        journal.database.run(`INSERT INTO removed VALUES ('x', 1)`);
        during = modes(['journal.db-journal']);
      });
      assert.deepEqual(during, ['600']);
    });
  });
});
