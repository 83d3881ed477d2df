import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isCode } from '../../accounts/fileProblem.ts';
import { ensurePrivateFile, ensurePrivateFolder } from '../../accounts/privateFiles.ts';
import type { Clock } from '../../core/clock.ts';
import { retryWhileBusy } from './database.ts';
import { fileIdentity } from './journalIdentity.ts';
import { isCorrupt, isReadOnly } from './storageProblem.ts';

export const LOCK_FILE = 'journal.lock';

export interface JournalLockDeps {
  readonly clock: Clock;
  /** Opens a connection to a database file, which it makes when there is none. */
  readonly connect: (file: string) => Promise<DatabaseSync>;
}

/** Who holds the lock in this process, or waits for it, by the lock's path: they need not find out through the disk. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other window opens, migrates, sets aside or erases the journal in `folder`. The lock is SQLite's own
 * on a second, empty database: the system gives it back when a window is killed, and it holds wherever the journal's
 * own locks hold. It is waited for asynchronously. In a folder that cannot be written, where nothing can be set aside
 * either, `work` runs without it. Errors: those of `work`; Problem storage; those of SQLite (busy after
 * `BUSY_LIMIT_MS`) and of the file system.
 */
export async function withJournalLock<T>(
  folder: string,
  deps: JournalLockDeps,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(folder, LOCK_FILE);
  const mine = (queues.get(path) ?? Promise.resolve()).then(() => locked(path, deps, work));
  const ended = mine.catch(() => undefined);
  queues.set(path, ended);
  try {
    return await mine;
  } finally {
    if (queues.get(path) === ended) queues.delete(path);
  }
}

async function locked<T>(path: string, deps: JournalLockDeps, work: () => Promise<T>): Promise<T> {
  const held = await acquire(path, deps);
  try {
    return await work();
  } finally {
    held?.close();
  }
}

async function acquire(path: string, { clock, connect }: JournalLockDeps): Promise<DatabaseSync | null> {
  for (;;) {
    if (!canCreate(path)) return null;
    const wanted = fileIdentity(path);
    const connection = await connect(path);
    try {
      await retryWhileBusy(clock, () => connection.exec('BEGIN EXCLUSIVE'));
      // Whoever erased everything deleted the lock file too: a lock on the deleted one keeps nobody out.
      if (wanted !== null && fileIdentity(path) === wanted) return connection;
      connection.close();
    } catch (error) {
      connection.close();
      // SQLite fails in its own ways when the file is deleted between two of its steps.
      if (fileIdentity(path) !== wanted) continue;
      if (isReadOnly(error)) return null;
      // Nobody can hold a lock on what is no database.
      if (!isCorrupt(error)) throw error;
      rmSync(path, { force: true });
    }
  }
}

/** Makes the lock file, and its folder where whoever erased everything deleted it. False when the folder is read-only. */
function canCreate(path: string, attempts = 5): boolean {
  try {
    ensurePrivateFolder(dirname(path));
    ensurePrivateFile(path);
    return true;
  } catch (error) {
    if (isReadOnly(error)) return false;
    // Deleted between the two steps.
    if (isCode(error, 'ENOENT') && attempts > 1) return canCreate(path, attempts - 1);
    throw error;
  }
}
