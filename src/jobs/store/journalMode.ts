import { realpathSync, statfsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isBusy, sqliteCodes } from './storageProblem.ts';

/**
 * How SQLite keeps what a transaction changes. A write-ahead log (WAL) is faster and lets others read meanwhile, but it
 * needs memory that all windows share, which not every disk has, and which two machines never share: a rollback journal
 * works everywhere. `recover` reaches a rollback journal also from a log whose shared memory cannot be had. `asItIs` is for
 * a file that can only be read.
 */
export type JournalMode = 'log' | 'rollback' | 'recover' | 'asItIs';

/** `f_type` of file systems that several machines may use at once, or that another machine serves. Source: statfs(2). */
const NETWORK_DISKS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2 and later
  0x65735546, // FUSE: sshfs, cloud drives, folders shared with a virtual machine
  0x01021997, // 9P: the Windows disks in WSL, folders shared with a virtual machine
  0x786f4256, // VirtualBox shared folders
  0xbacbacbc, // VMware shared folders
  0x73757245, // Coda
  0x5346414f, // OpenAFS
  0x6b414653, // AFS
  0x564c, // NetWare
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
  0x19830326, // BeeGFS
  0xaad7aaea, // PanFS
  0x01161970, // GFS2
  0x7461636f, // OCFS2
]);

/**
 * True when a folder is known to lie on a disk that another machine may use at the same time. On Linux the kind of file
 * system says so, on Windows the real path (a mapped drive leads to `\\server`). macOS has no such answer for us: false.
 */
export function isOnNetworkDisk(folder: string): boolean {
  try {
    if (process.platform === 'win32') return realpathSync.native(folder).startsWith('\\\\');
    // A 32-bit system gives the large numbers as negative ones.
    return process.platform === 'linux' && NETWORK_DISKS.has(statfsSync(folder).type >>> 0);
  } catch {
    return false;
  }
}

// Result codes of SQLite: https://www.sqlite.org/rescode.html
const READ_ONLY = 8;
const IO_ERROR = 10;
const DATABASE_MOVED = 4;
const CANNOT_OPEN = 14;
const PROTOCOL = 15;
/** IOERR_SHMOPEN, IOERR_SHMSIZE, IOERR_SHMLOCK, IOERR_SHMMAP, and IOERR alone. */
const IO_ERRORS_OF_LOG = new Set([0, 18, 19, 20, 21]);

/** True when the log or its shared memory may be the trouble, so that a rollback journal may work. */
export function isLogTrouble(thrown: unknown): boolean {
  const codes = sqliteCodes(thrown);
  if (!codes) return false;
  switch (codes.primary) {
    case IO_ERROR:
      return IO_ERRORS_OF_LOG.has(codes.extended);
    case READ_ONLY:
      return codes.extended !== DATABASE_MOVED;
    case CANNOT_OPEN:
    case PROTOCOL:
      return true;
    default:
      return false;
  }
}

/** For `recover`, before anything is read: SQLite then needs no shared memory to read a log. */
export function beginRecovery(connection: DatabaseSync): void {
  connection.exec('PRAGMA locking_mode = EXCLUSIVE');
}

/**
 * Sets how transactions are kept, and how much SQLite waits for the disk. Every write is synced, not only the intent and
 * the acceptance: a job makes a handful of writes in minutes, a sync costs a fraction of a millisecond on an SSD, and so
 * no write can be of the wrong class. With a log FULL syncs it at each commit; without one EXTRA also syncs the folder
 * after the rollback journal is gone. On macOS only `fullfsync` gets past the drive's own cache; other systems ignore it.
 * Errors: those of SQLite; see `isLogTrouble`.
 */
export function setJournalMode(connection: DatabaseSync, mode: JournalMode): void {
  const hasLog = setMode(connection, mode);
  if (mode === 'recover') {
    connection.exec('PRAGMA locking_mode = NORMAL');
    // The lock is let go of with the next read.
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  }
  connection.exec(`PRAGMA synchronous = ${hasLog ? 'FULL' : 'EXTRA'}`);
  connection.exec('PRAGMA fullfsync = ON');
}

/** True when there is a log then. */
function setMode(connection: DatabaseSync, mode: JournalMode): boolean {
  switch (mode) {
    case 'log':
      return ask(connection, ' = WAL') === 'wal';
    case 'rollback':
    case 'recover':
      return !leaveLog(connection, mode);
    case 'asItIs':
      return ask(connection, '') === 'wal';
  }
}

/** False when there is a log still, because another window has the journal open with it. */
function leaveLog(connection: DatabaseSync, mode: JournalMode): boolean {
  try {
    return ask(connection, ' = DELETE') !== 'wal';
  } catch (error) {
    // The other window works with it on this machine, so this one can too; whoever opens the journal alone leaves it.
    if (mode === 'rollback' && isBusy(error)) return false;
    throw error;
  }
}

function ask(connection: DatabaseSync, assignment: ' = WAL' | ' = DELETE' | ''): unknown {
  return connection.prepare(`PRAGMA journal_mode${assignment}`).get()?.['journal_mode'];
}

/**
 * Writes without changing anything, because some disks fail only when the log is used. Errors: those of `isLogTrouble`;
 * every other one is left to the write that it will hinder.
 */
export function tryLog(connection: DatabaseSync): void {
  try {
    connection.exec('BEGIN IMMEDIATE');
    connection.exec('UPDATE identity SET one = one');
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    if (isLogTrouble(error)) throw error;
  }
}
