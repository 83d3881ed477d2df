import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../core/clock.ts';
import type { Problem } from '../../core/problem.ts';
import { Database, LOCK_WAIT_MS, retryWhileBusy } from './database.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts';
import { isCorrupt, storageProblem, storageUnavailable } from './storageProblem.ts';

const JOURNAL_FILE = 'journal.db';
/** Exists when a window has met damage: then the whole file is checked at the next opening. */
const DAMAGE_FILE = 'journal.damaged';

/** Opens a connection to a database file, which it makes when there is none. */
export type Connect = (file: string) => Promise<DatabaseSync>;

const connectNative: Connect = async (file) => {
  // Experimental in Node: loaded when it is needed, and where it is missing only the journal is.
  const { DatabaseSync } = await import('node:sqlite').catch((error: unknown) => {
    throw storageUnavailable('missing', error);
  });
  return new DatabaseSync(file, { timeout: LOCK_WAIT_MS });
};

export interface OpenedDatabase {
  readonly database: Database;
  /** Set when a damaged file was moved out of the way and a new journal was begun: the user must be shown it. */
  readonly startedAnew: Problem | null;
}

/**
 * Opens the journal's database in `folder` and brings it to the present version. A file that is no database or a
 * damaged one is renamed and stays beside the new one; damage that is met later is treated so at the next opening. A file of a newer
 * version stays where it is, because a newer window may be using it: nothing is opened. Errors: Problem (storage).
 */
export async function openDatabase(
  folder: string,
  clock: Clock,
  connect: Connect = connectNative,
): Promise<OpenedDatabase> {
  const file = join(folder, JOURNAL_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      const isSuspect = existsSync(join(folder, DAMAGE_FILE));
      const database = await prepare(await connect(file), clock, file, isSuspect);
      rmSync(join(folder, DAMAGE_FILE), { force: true });
      return { database, startedAnew: null };
    } catch (error) {
      if (!isCorrupt(error) && !(error instanceof Damaged)) throw error;
      const aside = setAside(folder, clock.now());
      rmSync(join(folder, DAMAGE_FILE), { force: true });
      const database = await prepare(await connect(file), clock, file, false);
      return { database, startedAnew: storageUnavailable('corrupt', error, { file: aside }) };
    }
  } catch (error) {
    throw storageProblem(error);
  }
}

/**
 * Moves the journal out of the way, together with what SQLite keeps beside it, and returns the file's new name.
 * Nothing is deleted. Errors: a system error.
 */
function setAside(folder: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const file = join(folder, JOURNAL_FILE);
  const target = join(folder, `journal-aside-${stamp}.db`);
  const moved: string[] = [];
  try {
    // The log first: a new database beside an old log would take the log for its own.
    for (const suffix of ['-wal', '-shm', '']) {
      if (!existsSync(file + suffix)) continue;
      renameSync(file + suffix, target + suffix);
      moved.push(suffix);
    }
  } catch (error) {
    for (const suffix of moved) renameSync(target + suffix, file + suffix);
    throw error;
  }
  return basename(target);
}

class Damaged extends Error {}

async function prepare(
  connection: DatabaseSync,
  clock: Clock,
  file: string,
  isSuspect: boolean,
): Promise<Database> {
  try {
    await retryWhileBusy(clock, () => {
      // Read first: a foreign or newer file must not be touched, not even to change how it keeps its log.
      const version = pragma(connection, 'user_version');
      const owner = pragma(connection, 'application_id');
      if (version > SCHEMA_VERSION) throw storageUnavailable('newer', undefined, { file: basename(file) });
      if (version > 0 && owner !== APPLICATION_ID)
        throw storageUnavailable('failed', undefined, { file: basename(file) });
      if (isSuspect) requireSound(connection);
      tune(connection);
      if (version < SCHEMA_VERSION) migrate(connection);
    });
    return new Database(connection, clock, () => noteDamage(file));
  } catch (error) {
    connection.close();
    throw error;
  }
}

function requireSound(connection: DatabaseSync): void {
  const found = connection.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new Damaged(String(found));
}

/** When it cannot be written, the next window that meets the damage tries again. */
function noteDamage(file: string): void {
  try {
    writeFileSync(join(dirname(file), DAMAGE_FILE), '');
  } catch {
    return;
  }
}

/**
 * How much SQLite waits for the disk. Every write is synced, not only the intent and the acceptance: a job makes a
 * handful of writes in minutes, a sync costs a fraction of a millisecond on an SSD, and so no write can be of the
 * wrong class. In WAL mode FULL syncs the log at each commit; without WAL (a network disk without shared memory)
 * EXTRA also syncs the folder after the rollback journal is gone. On macOS only `fullfsync` gets past the drive's
 * own cache; other systems ignore it.
 */
function tune(connection: DatabaseSync): void {
  const mode = connection.prepare('PRAGMA journal_mode = WAL').get();
  const hasLog = mode?.['journal_mode'] === 'wal';
  connection.exec(`PRAGMA synchronous = ${hasLog ? 'FULL' : 'EXTRA'}`);
  connection.exec('PRAGMA fullfsync = ON');
}

function migrate(connection: DatabaseSync): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Read again under the lock: another window may have been faster.
    for (const step of MIGRATIONS.slice(pragma(connection, 'user_version'))) connection.exec(step);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function pragma(connection: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(connection.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}
