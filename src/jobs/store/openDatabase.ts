import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ensurePrivateFile, ensurePrivateFolder, restrictFolder } from '../../accounts/privateFiles.ts';
import type { Clock } from '../../core/clock.ts';
import { Problem } from '../../core/problem.ts';
import { Database, LOCK_WAIT_MS, retryWhileBusy } from './database.ts';
import { fileIdentity, JournalIdentity } from './journalIdentity.ts';
import { LOCK_FILE, withJournalLock } from './journalLock.ts';
import { STARTUP_FILE } from './openWork.ts';
import {
  beginRecovery,
  isLogTrouble,
  isOnNetworkDisk,
  setJournalMode,
  tryLog,
  type JournalMode,
} from './journalMode.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts';
import { isCorrupt, isReadOnly, sqliteCodes, storageProblem, storageUnavailable } from './storageProblem.ts';

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

export interface OpenDatabaseOptions {
  readonly clock: Clock;
  /** How a connection is made; the native one by default. */
  readonly connect?: Connect | undefined;
  /** Whether another machine may use the folder too; what the system says by default. */
  readonly isOnNetworkDisk?: ((folder: string) => boolean) | undefined;
}

/**
 * Opens the journal's database in `folder` and brings it to the present version, while no other window does or erases it.
 * A file that is no database or a damaged one is renamed and stays beside the new one; damage that is met later is
 * treated so at the next opening. A file of a newer version stays where it is, because a newer window may be using it:
 * nothing is opened. Errors: Problem (storage).
 */
export async function openDatabase(folder: string, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  try {
    ensurePrivateFolder(folder);
    return await withJournalLock(folder, { clock: options.clock, connect: connectNative }, () =>
      openLocked(folder, options),
    );
  } catch (error) {
    const problem = storageProblem(error);
    const isTold = problem.code !== 'storage.unavailable' || problem.details.args?.['reason'] !== 'failed';
    throw isTold || canWrite(folder) ? problem : storageUnavailable('readOnly', error);
  }
}

/** SQLite says only that it cannot open a file in a folder that is read-only. */
function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return !isReadOnly(error);
  }
}

/** So often a program that is not ours may replace the file while it is being opened. */
const REPLACEMENTS = 3;

async function openLocked(folder: string, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const file = join(folder, JOURNAL_FILE);
  restrictFolder(folder);
  let startedAnew: Problem | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const found = fileIdentity(file);
    // A log without its database would be taken for the log of the next one.
    if (found === null) setAside(folder, options.clock.now());
    try {
      if (found !== null && !startedAnew && isEmptied(folder))
        throw new Damaged('the journal has no content');
      const database = await connectTo(file, options);
      rmSync(join(folder, DAMAGE_FILE), { force: true });
      return { database, startedAnew };
    } catch (error) {
      const isReplaced = found !== null && fileIdentity(file) !== found;
      if (attempt > REPLACEMENTS) throw error;
      if (isReplaced) continue;
      if (startedAnew || !(isCorrupt(error) || error instanceof Damaged)) throw error;
      const aside = setAside(folder, options.clock.now());
      rmSync(join(folder, DAMAGE_FILE), { force: true });
      startedAnew = storageUnavailable('corrupt', error, { file: aside ?? JOURNAL_FILE });
    }
  }
}

/** SQLite takes a file that is shorter than its shortest page for an empty one. */
const SHORTEST_PAGE = 512;

/**
 * A file without content is what a failed first start leaves, which is no loss. Beside a log or the flag of open work, it
 * is a journal that something has emptied: SQLite would delete the log, and begin anew without a word.
 */
function isEmptied(folder: string): boolean {
  const file = join(folder, JOURNAL_FILE);
  return (
    sizeOf(file) < SHORTEST_PAGE && (sizeOf(`${file}-wal`) > 0 || sizeOf(join(folder, STARTUP_FILE)) > 0)
  );
}

/** In bytes; 0 where there is no file. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Moves the journal out of the way, together with what SQLite keeps beside it, and returns the file's new name; null when
 * there was none. Nothing is deleted. Errors: a system error.
 */
function setAside(folder: string, now: number): string | null {
  const file = join(folder, JOURNAL_FILE);
  const target = freeName(folder, now);
  const moved: string[] = [];
  try {
    // The database first: when this is interrupted, the next opening finds a log alone, and moves it too.
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      if (!existsSync(file + suffix)) continue;
      renameSync(file + suffix, target + suffix);
      moved.push(suffix);
    }
  } catch (error) {
    for (const suffix of moved.reverse()) renameSync(target + suffix, file + suffix);
    throw error;
  }
  return moved.includes('') ? basename(target) : null;
}

/** A name that nothing set aside earlier has, also by a clock that stands still or goes back. */
function freeName(folder: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const taken = readdirSync(folder);
  for (let count = 1; ; count += 1) {
    const name = `journal-aside-${stamp}${count > 1 ? `-${count}` : ''}.db`;
    if (!taken.some((one) => one.startsWith(name))) return join(folder, name);
  }
}

class Damaged extends Error {}

async function connectTo(file: string, options: OpenDatabaseOptions): Promise<Database> {
  const { isOnNetworkDisk: isShared = isOnNetworkDisk } = options;
  const modes = [isShared(dirname(file)) ? 'rollback' : 'log', 'recover', 'asItIs'] as const;
  let first: unknown;
  for (const mode of modes) {
    try {
      return await prepare(file, mode, options);
    } catch (error) {
      first ??= error;
      const mayGoOn = mode === 'recover' ? sqliteCodes(error) && !isCorrupt(error) : isLogTrouble(error);
      if (!mayGoOn) throw error;
    }
  }
  throw first;
}

async function prepare(
  file: string,
  mode: JournalMode,
  { clock, connect = connectNative }: OpenDatabaseOptions,
): Promise<Database> {
  const isSuspect = existsSync(join(dirname(file), DAMAGE_FILE));
  makePrivate(file);
  const before = fileIdentity(file);
  const connection = await connect(file);
  try {
    const identity = await retryWhileBusy(clock, () => {
      if (mode === 'recover') beginRecovery(connection);
      // Read first: a foreign or newer file must not be touched, not even to change how it keeps its log.
      const version = pragma(connection, 'user_version');
      const owner = pragma(connection, 'application_id');
      if (version > SCHEMA_VERSION) throw storageUnavailable('newer', undefined, { file: basename(file) });
      if (isForeign(connection, version, owner))
        throw storageUnavailable('failed', undefined, { file: basename(file) });
      if (isSuspect) requireSound(connection);
      if (isCut(connection, file)) throw new Damaged('the last page is not whole');
      setJournalMode(connection, mode);
      if (version < SCHEMA_VERSION) migrate(connection);
      if (mode === 'log') tryLog(connection);
      return requireIdentity(connection, file);
    });
    if (before !== null && fileIdentity(file) !== before) throw storageUnavailable('replaced');
    return new Database(connection, { identity, clock, onDamage: () => noteDamage(file) });
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** True for a database of another program, also for one that says no version: nothing of ours is written into it. */
function isForeign(connection: DatabaseSync, version: number, owner: number): boolean {
  if (version !== 0) return version < 0 || owner !== APPLICATION_ID;
  return owner !== 0 || connection.prepare('SELECT name FROM sqlite_schema').get() !== undefined;
}

/** SQLite gives its own files the permissions of the database. In a read-only folder there is nothing to make. */
function makePrivate(file: string): void {
  try {
    ensurePrivateFile(file);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
}

function requireIdentity(connection: DatabaseSync, file: string): JournalIdentity {
  try {
    const identity = new JournalIdentity(connection, file);
    identity.requireCurrent('decision');
    return identity;
  } catch (error) {
    const reason = error instanceof Problem ? error.details.args?.['reason'] : undefined;
    if (reason === 'outdated') throw storageUnavailable('newer', error, { file: basename(file) });
    if (reason === 'corrupt') throw new Damaged('the journal has no identity');
    throw error;
  }
}

/** True when the end of the last page is missing, which SQLite reads as zeros. A page of a log is whole in the log. */
function isCut(connection: DatabaseSync, file: string): boolean {
  // A reader keeps others from writing the file, which would grow between the two looks.
  connection.exec('BEGIN');
  try {
    const wanted = pragma(connection, 'page_count') * pragma(connection, 'page_size');
    return sizeOf(`${file}-wal`) === 0 && sizeOf(file) < wanted;
  } finally {
    connection.exec('ROLLBACK');
  }
}

function requireSound(connection: DatabaseSync): void {
  const found = connection.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new Damaged(String(found));
}

/** When it cannot be written, the next window that meets the damage tries again. */
function noteDamage(file: string): void {
  try {
    writeFileSync(join(dirname(file), DAMAGE_FILE), '', { mode: 0o600 });
  } catch {
    return;
  }
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

function pragma(
  connection: DatabaseSync,
  name: 'user_version' | 'application_id' | 'page_count' | 'page_size',
): number {
  return Number(connection.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}

/**
 * Deletes all that is in the storage folder, while no window opens the journal. What a window that has it open buys before
 * is forgotten with the rest; from then on it finds another generation and buys nothing into a file that nobody will
 * read. Errors: Problem (storage) when something could not be deleted.
 */
export async function eraseStorage(folder: string, clock: Clock): Promise<void> {
  if (!existsSync(folder)) return;
  const erase = async () => {
    await emptyJournal(join(folder, JOURNAL_FILE), clock);
    // Windows deletes no file that is open: the other windows close the journal as soon as they see the new generation.
    const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 300 };
    const names = readdirSync(folder).filter((name) => name !== LOCK_FILE);
    // The database before its log: without the log it would be an older state of itself.
    for (const name of names.sort()) await rm(join(folder, name), options);
    await rm(join(folder, LOCK_FILE), { force: true });
  };
  try {
    if (!statSync(folder).isDirectory()) return await rm(folder);
    // Without SQLite no window has a journal open.
    const connection = await connectNative(':memory:').catch(() => null);
    connection?.close();
    await (connection ? withJournalLock(folder, { clock, connect: connectNative }, erase) : erase());
  } catch (error) {
    throw storageProblem(error);
  }
}

/** Without effect on a file that cannot be read or does not come free: it is deleted all the same. */
async function emptyJournal(file: string, clock: Clock): Promise<void> {
  if (!existsSync(file)) return;
  const connection = await connectNative(file).catch(() => null);
  try {
    await retryWhileBusy(clock, () => {
      connection?.exec('BEGIN IMMEDIATE');
      const tables = connection?.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() ?? [];
      const names = tables.map(({ name }) => String(name)).filter((name) => !name.startsWith('sqlite_'));
      for (const name of names) if (name !== 'identity') connection?.exec(`DELETE FROM "${name}"`);
      if (names.includes('identity'))
        connection?.exec('UPDATE identity SET generation = lower(hex(randomblob(16)))');
      connection?.exec('COMMIT');
    });
    connection?.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    return;
  } finally {
    if (connection?.isOpen) connection.close();
  }
}
