import { Problem } from '../../core/problem.ts';

/** Why the journal cannot be used; the argument `reason` of `storage.unavailable`. */
export type StorageReason =
  /** This Node has no `node:sqlite`. */
  | 'missing'
  /** Another process holds the lock for longer than we wait. */
  | 'locked'
  | 'readOnly'
  /** Not a database, or a damaged one. */
  | 'corrupt'
  /** A file beside the journal cannot be read; the argument `file` names it. */
  | 'unreadable'
  /** Written by a newer version of the extension. */
  | 'newer'
  /** A newer version took the journal over while this window had it open. */
  | 'outdated'
  /** The file that this window has open is not the journal any more: deleted, set aside or replaced. */
  | 'replaced'
  /** A value in the journal cannot be read, perhaps because a newer version wrote it; the argument `what` names it. */
  | 'unreadableValue'
  | 'closed'
  | 'failed';

// Primary result codes of SQLite: https://www.sqlite.org/rescode.html
const PERMISSION = 3;
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
/** READONLY_DBMOVED: what SQLite says when the file is not the one of that name any more. */
const DATABASE_MOVED = 4;

/** SQLite's result code of a thrown value, and what it says beyond; null when the value did not come from SQLite. */
export function sqliteCodes(thrown: unknown): { readonly primary: number; readonly extended: number } | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null;
  // The upper bits say more about the same failure (BUSY_SNAPSHOT, CORRUPT_INDEX, …).
  return { primary: thrown.errcode & 0xff, extended: thrown.errcode >> 8 };
}

function sqliteCode(thrown: unknown): number | null {
  return sqliteCodes(thrown)?.primary ?? null;
}

/** True when another connection holds the lock, so that the same statement may succeed a little later. */
export function isBusy(thrown: unknown): boolean {
  const code = sqliteCode(thrown);
  return code === BUSY || code === LOCKED;
}

/** True when the file itself is the trouble: damaged, or not a database at all. */
export function isCorrupt(thrown: unknown): boolean {
  const code = sqliteCode(thrown);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** True when a file or its folder must not be written. */
export function isReadOnly(thrown: unknown): boolean {
  return reasonOf(thrown) === 'readOnly';
}

/** True for what SQLite and the file system throw, and for storage Problems; false for a fault of our own code. */
export function isStorageError(thrown: unknown): boolean {
  if (thrown instanceof Problem) return thrown.kind === 'storage';
  if (sqliteCode(thrown) !== null) return true;
  const isSystemError = thrown instanceof Error && 'syscall' in thrown;
  // A number in the file that JavaScript cannot hold.
  return isSystemError || systemCode(thrown) === 'ERR_OUT_OF_RANGE';
}

/** A value of the journal that this version cannot read counts as a reason to stop, never as nothing. */
export function unreadableValue(
  what: 'job' | 'plan' | 'budget' | 'savedKind' | 'spending' | 'salt',
): Problem {
  return storageUnavailable('unreadableValue', undefined, { what });
}

export function storageUnavailable(
  reason: StorageReason,
  cause?: unknown,
  more: { file?: string; what?: string } = {},
): Problem {
  return new Problem({
    kind: 'storage',
    code: 'storage.unavailable',
    args: { reason, ...more },
    retryable: reason === 'locked',
    cause,
  });
}

/** Anything that failed at the disk or in SQLite, as a Problem; a Problem is passed through. */
export function storageProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const system = systemCode(thrown);
  if (system === 'ENOSPC' || system === 'EDQUOT' || sqliteCode(thrown) === FULL) {
    return new Problem({ kind: 'storage', code: 'storage.full', retryable: true, cause: thrown });
  }
  return storageUnavailable(reasonOf(thrown), thrown);
}

function systemCode(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}

function reasonOf(thrown: unknown): StorageReason {
  const system = systemCode(thrown);
  if (system === 'EROFS' || system === 'EACCES' || system === 'EPERM') return 'readOnly';
  switch (sqliteCode(thrown)) {
    case BUSY:
    case LOCKED:
      return 'locked';
    case PERMISSION:
      return 'readOnly';
    case READ_ONLY:
      return sqliteCodes(thrown)?.extended === DATABASE_MOVED ? 'replaced' : 'readOnly';
    case CORRUPT:
    case NOT_A_DATABASE:
      return 'corrupt';
    case CANNOT_OPEN:
    default:
      return 'failed';
  }
}
