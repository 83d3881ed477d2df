import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AccountFile } from '../../src/accounts/accountFile.ts';
import { systemClock } from '../../src/core/clock.ts';
import { withJournalLock } from '../../src/jobs/store/journalLock.ts';
import { eraseStorage } from '../../src/jobs/store/openDatabase.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../src/jobs/store/schema.ts';

/** What happens to the journal of windows at work. */
export const DISTURBANCES = ['forget', 'damage', 'restore'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

/** In nanoseconds since the computer was started: the same in all processes. */
export const now = (): bigint => process.hrtime.bigint();

/**
 * Carries out a disturbance of the storage folder, and prints `retiring <time>` before and `retired <time>` after a journal
 * was taken away: what was bought before is forgotten or set aside with it, what is bought later must be in the next one.
 */
export async function disturb(what: Disturbance, folder: string, say: (line: string) => void): Promise<void> {
  if (what === 'damage') return damage(join(folder, 'journal.db'));
  say(`retiring ${now()}`);
  if (what === 'forget') {
    await new AccountFile(folder, systemClock).erase();
    await eraseStorage(folder, systemClock);
  } else {
    await restoreEarlier(folder);
  }
  say(`retired ${now()}`);
}

/** Over the heads of the database and of its log; the next window that reads them sets the journal aside. */
function damage(file: string): void {
  for (const path of [file, `${file}-wal`]) {
    if (!existsSync(path)) continue;
    const handle = openSync(path, 'r+');
    writeSync(handle, Buffer.alloc(100, 0x58), 0, 100, 0);
    closeSync(handle);
  }
}

/** A journal of the first version in the place of the present one, which the next windows migrate. */
async function restoreEarlier(folder: string): Promise<void> {
  const connect = async (path: string) => new DatabaseSync(path, { timeout: 20 });
  await withJournalLock(folder, { clock: systemClock, connect }, async () => {
    const stamp = String(now());
    const made = join(folder, `earlier-${stamp}.db`);
    const db = new DatabaseSync(made);
    db.exec(MIGRATIONS[0] ?? '');
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    db.close();
    for (const suffix of ['', '-wal', '-shm']) {
      const path = join(folder, `journal.db${suffix}`);
      if (existsSync(path)) renameSync(path, join(folder, `replaced-${stamp}.db${suffix}`));
    }
    renameSync(made, join(folder, 'journal.db'));
  });
}
