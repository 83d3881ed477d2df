import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files and folders that only the user can read and write, whatever the umask is and however an earlier version made
 * them. Windows has no such bits: there the access list of the storage folder holds, which lies in the user's profile and
 * lets in the user, administrators and the system. Another user's files, and those on a file system without permissions,
 * stay as they are.
 */

const FILE = 0o600;
const FOLDER = 0o700;
const OTHERS = 0o077;

/** Makes sure that there is a file of that name. Errors: a system error, also when it cannot be written. */
export function ensurePrivateFile(path: string): void {
  const isNew = !existsSync(path);
  closeSync(openSync(path, 'a', FILE));
  if (isNew) setMode(path, FILE);
  else restrict(path);
}

/** Makes sure that there is a folder of that name, and all above it; only the folder itself is restricted. Errors: a system error. */
export function ensurePrivateFolder(path: string): void {
  const isNew = mkdirSync(path, { recursive: true, mode: FOLDER }) !== undefined;
  if (isNew) setMode(path, FOLDER);
  else restrict(path);
}

/** Restricts a folder and what lies directly in it: nobody else gets through a restricted folder to what is below. */
export function restrictFolder(path: string): void {
  restrict(path);
  for (const name of namesIn(path)) restrict(join(path, name));
}

/** Takes from others what they may do; what the user may do stays. A link is left alone: the user put it there. */
function restrict(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || !(found.isFile() || found.isDirectory()) || (found.mode & OTHERS) === 0) return;
  setMode(path, found.mode & ~OTHERS & 0o777);
}

function setMode(path: string, mode: number): void {
  if (process.platform === 'win32') return;
  try {
    chmodSync(path, mode);
  } catch {
    // Another user's file, or a file system without permissions.
    return;
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
