import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import type { Clock } from '../core/clock.ts';
import { isCode } from './fileProblem.ts';
import { hasEnded, ownMark, systemProcesses, type ProcessTable } from './processMark.ts';

export interface FileLockOptions {
  readonly clock: Clock;
  /** How long to wait for the lock before giving up, in milliseconds. */
  readonly patienceMs: number;
  /** A holder that gave no sign of life for so long while it was waited for, in milliseconds, is taken for dead. */
  readonly staleMs: number;
  /** The processes that can be seen from here; those of this machine by default. */
  readonly processes?: ProcessTable;
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
/** So often within `staleMs` a holder gives a sign of life. */
const BEATS = 4;

/**
 * Runs `work` while holding a lock that all processes respect which share the disk, also those of other machines. The lock
 * is a file that only one can create. It names its holder, and the holder counts in it as long as it lives: that the
 * holder's process has ended is noticed at once on the same machine (`hasEnded`), and elsewhere when the count stood
 * still for `staleMs`. No times of day are compared: the machines' clocks may differ. Errors: LockTimeout; what the file
 * system throws; what `work` throws.
 */
export async function withFileLock<T>(
  path: string,
  options: FileLockOptions,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  const processes = options.processes ?? systemProcesses();
  const { place, pid, started } = ownMark(processes);
  const holder = JSON.stringify([place, pid, started, randomUUID()]);
  const file = await acquire(path, holder, processes, options);
  const ending = new AbortController();
  const beating = beat(file, holder, options, ending.signal);
  try {
    return await work({ isOurs: () => isHeldBy(holder, path) });
  } finally {
    ending.abort();
    await beating;
    await file.close();
    if (await isHeldBy(holder, path)) await rm(path, { force: true });
  }
}

async function isHeldBy(holder: string, path: string): Promise<boolean> {
  const content = await contentOf(path);
  return content !== null && holderIn(content) === holder;
}

/** Counts in the open file: when another process has broken the lock, its file is another one. Never rejects. */
async function beat(
  file: FileHandle,
  holder: string,
  { clock, staleMs }: FileLockOptions,
  signal: AbortSignal,
): Promise<void> {
  const place = Buffer.byteLength(holder) + 1;
  try {
    for (let count = 1; ; count += 1) {
      await clock.sleep(staleMs / BEATS, signal);
      await file.write(String(count % 1e6).padStart(6, '0'), place);
      await file.datasync();
    }
  } catch {
    return;
  }
}

async function acquire(
  path: string,
  holder: string,
  processes: ProcessTable,
  { clock, patienceMs, staleMs }: FileLockOptions,
): Promise<FileHandle> {
  const start = clock.now();
  const [lock, marker] = [new Stillness(), new Stillness()];
  for (;;) {
    const created = await create(path, holder);
    if (created) return created;
    const now = clock.now();
    const content = await contentOf(path);
    if (content !== null && (hasHolderEnded(content, processes) || lock.at(now, content) >= staleMs)) {
      await breakLock(path, content, holder, (left) => {
        return hasHolderEnded(left, processes) || marker.at(now, left) >= staleMs;
      });
    }
    if (now - start >= patienceMs) throw new LockTimeout(`no lock after ${patienceMs} ms`);
    await clock.sleep(RETRY_MS * Math.random());
  }
}

/** For how long something has been seen to be the same. */
class Stillness {
  #seen: string | null = null;
  #since = 0;

  at(now: number, content: string): number {
    if (content !== this.#seen) {
      this.#seen = content;
      this.#since = now;
    }
    return now - this.#since;
  }
}

/**
 * Removes the lock of a dead holder, unless what it holds has changed. Two that wait must not both remove: the slower one
 * would remove the lock that the faster one has just taken. So whoever removes first creates a marker that is named after
 * the dead holder, and looks again before it removes. @param isAbandoned whether a marker that is there was left behind.
 */
async function breakLock(
  path: string,
  dead: string,
  holder: string,
  isAbandoned: (marker: string) => boolean,
): Promise<void> {
  const name = createHash('sha256').update(holderIn(dead)).digest('hex').slice(0, 16);
  const marker = `${path}.${name}`;
  const created = await create(marker, holder);
  if (!created) {
    const content = await contentOf(marker);
    if (content !== null && isAbandoned(content)) await rm(marker, { force: true });
    return;
  }
  try {
    await created.close();
    if ((await contentOf(path)) === dead) await rm(path, { force: true });
  } finally {
    await rm(marker, { force: true });
  }
}

/** The new file, open; null when there is one of that name. */
async function create(path: string, holder: string): Promise<FileHandle | null> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${holder}\n000000`);
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    // Windows answers EPERM or EACCES for a moment while a deleted file is still open elsewhere.
    if (
      isCode(error, 'EEXIST') ||
      (process.platform === 'win32' && isCode(error, 'EPERM', 'EACCES', 'EBUSY'))
    ) {
      return null;
    }
    throw error;
  }
}

/** What the lock holds; empty while the holder is writing it; null when nobody holds the lock. */
async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    if (process.platform === 'win32' && isCode(error, 'EPERM', 'EACCES', 'EBUSY')) return '';
    throw error;
  }
}

function holderIn(content: string): string {
  return content.split('\n')[0] ?? '';
}

/**
 * False for a holder that did not sign yet, and for one of an earlier version, which did not say on which machine it is.
 */
function hasHolderEnded(content: string, processes: ProcessTable): boolean {
  try {
    const parts: unknown = JSON.parse(holderIn(content));
    if (!Array.isArray(parts)) return false;
    const [place, pid, started] = parts as readonly unknown[];
    if (typeof place !== 'string' || typeof pid !== 'number') return false;
    return hasEnded({ place, pid, started: typeof started === 'string' ? started : null }, processes);
  } catch {
    return false;
  }
}
