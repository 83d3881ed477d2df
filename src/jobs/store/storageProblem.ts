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

/** SQLite's primary result code of a thrown value; null when it did not come from SQLite. */
function sqliteCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return null;
  // The upper bits say more about the same failure (BUSY_SNAPSHOT, CORRUPT_INDEX, …).
  return typeof thrown.errcode === 'number' ? thrown.errcode & 0xff : null;
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

export function storageUnavailable(
  reason: StorageReason,
  cause?: unknown,
  more: { file?: string } = {},
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
  const system = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (system === 'ENOSPC' || system === 'EDQUOT' || sqliteCode(thrown) === FULL) {
    return new Problem({ kind: 'storage', code: 'storage.full', retryable: true, cause: thrown });
  }
  return storageUnavailable(reasonOf(thrown, system), thrown);
}

function reasonOf(thrown: unknown, system: unknown): StorageReason {
  if (system === 'EROFS' || system === 'EACCES' || system === 'EPERM') return 'readOnly';
  switch (sqliteCode(thrown)) {
    case BUSY:
    case LOCKED:
      return 'locked';
    case PERMISSION:
    case READ_ONLY:
      return 'readOnly';
    case CORRUPT:
    case NOT_A_DATABASE:
      return 'corrupt';
    case CANNOT_OPEN:
    default:
      return 'failed';
  }
}
