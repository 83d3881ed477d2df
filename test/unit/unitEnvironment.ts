import { access, constants, mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../editor/paths.ts';
import { BuiltBundles, SHARED_BUILD } from './package/builtBundles.ts';

const MEMORY = '/dev/shm';
/** Far more than the tests write; containers often have less. */
const ROOM_BYTES = 512 * 1024 * 1024;

/** Where Node keeps the modules that it has compiled, types taken out. */
const COMPILED = path.join(PROJECT_ROOT, '.cache/compiled');
/** Modules of temporary folders are never read again, and pile up. */
const COMPILED_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/** What all unit tests of a run share; `remove` deletes it. */
export interface UnitEnvironment {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/**
 * Prepares a run of all unit tests: temporary files in memory, because a journal that is on the disk after each write
 * is half waiting for that disk; one production build for all files that look at it; and the modules that earlier runs
 * have compiled.
 */
export async function unitEnvironment(): Promise<UnitEnvironment> {
  const folder = await mkdtemp(path.join((await isRoomy(MEMORY)) ? MEMORY : tmpdir(), 'backlot-unit-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const build = path.join(folder, 'build');
    await BuiltBundles.share(build);
    await dropOld(COMPILED);
    return { env: { TMPDIR: folder, [SHARED_BUILD]: build, ...compileCache() }, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Lets a run use the modules that earlier runs have compiled. */
export function compileCache(): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: COMPILED };
}

async function isRoomy(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}

async function dropOld(folder: string): Promise<void> {
  const made = await stat(folder).catch(() => null);
  if (made && Date.now() - made.birthtimeMs > COMPILED_FOR_MS) await rm(folder, { recursive: true });
}
