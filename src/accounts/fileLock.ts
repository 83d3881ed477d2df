import { randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import type { Clock } from '../core/clock.ts';
import { isCode } from './fileProblem.ts';

export interface FileLockOptions {
  readonly clock: Clock;
  /** How long to wait for the lock before giving up, in milliseconds. */
  readonly patienceMs: number;
  /** A holder that is still there after this long a wait, in milliseconds, is taken for dead. */
  readonly staleMs: number;
}

/** The lock could not be had in time. */
export class LockTimeout extends Error {
  override readonly name = 'LockTimeout';
}

/** A held lock. */
export interface HeldLock {
  /** False when another process took the lock away, after a long sleep of this one. */
  isOurs(): Promise<boolean>;
}

const RETRY_MS = 15;

/**
 * Runs `work` while holding a lock that other processes on this machine respect. The lock is a file that only one can
 * create, and it names its holder: a holder that was killed is noticed at once, a frozen one after `staleMs`.
 * Errors: LockTimeout; what the file system throws; what `work` throws.
 */
export async function withFileLock<T>(
  path: string,
  options: FileLockOptions,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  const holder = `${process.pid} ${randomUUID()}`;
  await acquire(path, holder, options);
  try {
    return await work({ isOurs: async () => (await holderOf(path)) === holder });
  } finally {
    if ((await holderOf(path)) === holder) await rm(path, { force: true });
  }
}

async function acquire(
  path: string,
  holder: string,
  { clock, patienceMs, staleMs }: FileLockOptions,
): Promise<void> {
  const start = clock.now();
  let seen: string | null = null;
  let seenAt = start;
  while (!(await create(path, holder))) {
    const now = clock.now();
    const current = await holderOf(path);
    if (current !== seen) {
      seen = current;
      seenAt = now;
    }
    if (current !== null && (isDead(current) || now - seenAt >= staleMs))
      await breakLock(path, current, holder);
    if (now - start >= patienceMs) throw new LockTimeout(`no lock after ${patienceMs} ms`);
    await clock.sleep(RETRY_MS * Math.random());
  }
}

/**
 * Removes a dead holder's lock. Two that wait must not both remove: the slower one would remove the lock that the
 * faster one has just taken. So whoever removes first creates a marker that is named after the dead holder, and
 * looks again before it removes.
 */
async function breakLock(path: string, dead: string, holder: string): Promise<void> {
  const marker = `${path}.${dead.replace(/[^\w-]/g, '') || 'empty'}`;
  if (!(await create(marker, holder))) {
    const breaker = await holderOf(marker);
    if (breaker === '' || (breaker !== null && isDead(breaker))) await rm(marker, { force: true });
    return;
  }
  try {
    if ((await holderOf(path)) === dead) await rm(path, { force: true });
  } finally {
    await rm(marker, { force: true });
  }
}

async function create(path: string, holder: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(holder);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    // Windows answers EPERM or EACCES for a moment while a deleted file is still open elsewhere.
    if (
      isCode(error, 'EEXIST') ||
      (process.platform === 'win32' && isCode(error, 'EPERM', 'EACCES', 'EBUSY'))
    ) {
      return false;
    }
    throw error;
  }
}

/** What the lock says of its holder; empty while the holder is writing it; null when nobody holds the lock. */
async function holderOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    if (process.platform === 'win32' && isCode(error, 'EPERM', 'EACCES', 'EBUSY')) return '';
    throw error;
  }
}

function isDead(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}
