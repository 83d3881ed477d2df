import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MARKER = '.ready';
const OWNER = 'pid';
/** A lock whose owner never wrote its process id belongs to a process that died between two calls. */
const NAMELESS_LOCK_MS = 10_000;
const POLL_MS = 300;

/**
 * Returns the folder `root/key`, filled once by `build`.
 *
 * The marker file is written last, so a folder left half-built by a killed process is thrown away and built again. A
 * lock folder keeps two processes from building the same key; the second one waits and then uses the first one's work.
 * Whatever `build` throws is passed on, after the half-built folder is removed.
 */
export async function ensureFolder(
  root: string,
  key: string,
  build: (folder: string) => Promise<void>,
  onWait: () => void = () => undefined,
): Promise<string> {
  const folder = path.join(root, key);
  const marker = path.join(folder, MARKER);
  if (existsSync(marker)) return folder;
  mkdirSync(root, { recursive: true });
  const lock = path.join(root, `${key}.lock`);
  await takeLock(lock, onWait);
  try {
    if (existsSync(marker)) return folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    try {
      await build(folder);
      writeFileSync(marker, '');
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    return folder;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function takeLock(lock: string, onWait: () => void): Promise<void> {
  for (let announced = false; ;) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, OWNER), String(process.pid));
      return;
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
    if (isAbandoned(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!announced) onWait();
    announced = true;
    await wait(POLL_MS);
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const pid = Number(readFileSync(path.join(lock, OWNER), 'utf8'));
    if (pid > 0) return !isRunning(pid);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
  try {
    return Date.now() - statSync(lock).mtimeMs > NAMELESS_LOCK_MS;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
