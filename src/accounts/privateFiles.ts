import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files and folders that only the user can read and write, whatever the umask is and however an earlier version made
 * them. Windows has no such bits: there the access list of the storage folder holds, which lies in the user's profile and
 * lets in the user, administrators and the system. Another user's files, and those on a file system without permissions,
 * stay as they are.
 */

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS = 0o077;

/** Makes sure that the file exists. Errors: a system error. */
export function ensurePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', OWNER_ONLY_FILE));
  restrict(path);
}

/** Makes sure that the folder and those above it exist; only the folder itself is restricted. Errors: a system error. */
export function ensurePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
  restrict(path);
}

/** Restricts a folder and what lies directly in it: nobody else gets through a restricted folder to what is below. */
export function restrictFolder(path: string): void {
  restrict(path);
  for (const name of namesIn(path)) restrict(join(path, name));
}

/** A link is left alone: what it points to was put there by the user. */
function restrict(path: string): void {
  if (process.platform === 'win32') return;
  try {
    const found = lstatSync(path);
    if (!(found.isFile() || found.isDirectory())) return;
    const mode = found.isDirectory() ? OWNER_ONLY_FOLDER : OWNER_ONLY_FILE;
    const lacksOwn = (found.mode & mode) !== mode;
    if (lacksOwn || (found.mode & OTHERS) !== 0) chmodSync(path, mode);
  } catch {
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
