import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem, toProblem } from '../../core/problem.ts';
import { freeName } from './freeName.ts';

/** Beside the file `fox.png` lies its recipe `fox.png.backlot.json`. */
export const SIDECAR_ENDING = '.backlot.json';

/** So much is in the memory at a time of a file that is copied. */
export const PIECE_BYTES = 1024 * 1024;

export interface KeepRequest {
  /** The file in the cache. */
  readonly source: string;
  readonly byteSize: number;
  /** An absolute path: the folder must be there. */
  readonly folder: string;
  /** The path below the folder, with `/` between the names; folders in it are made. */
  readonly name: string;
  /** Of this output alone, and the same for each attempt: what a killed attempt left is written anew. */
  readonly mark: string;
  /** Where an earlier attempt wanted to put it; when the file is there, it is this one. */
  readonly earlier: string | null;
  readonly sidecar: string;
  /** Puts something into the copy before it gets its name. */
  readonly change?: ((path: string) => Promise<void>) | undefined;
  /** Stores the path before anything appears there. */
  readonly note: (path: string) => Promise<void>;
  /** How much has been copied, of how much, in bytes. */
  readonly onBytes?: ((done: number, total: number) => void) | undefined;
}

/**
 * Copies a file to a folder of the user's, with its recipe beside it, and gives its path. It appears there whole, and under
 * a name that nothing else has. Where the file system can, the copy shares the content with the source.
 *
 * Errors: Problem `keep.failed` with `args.reason` (`folderMissing`, `full`, `nameTooLong`, `denied`, `readOnly`,
 * `source`, else the system's code); what `note` fails with.
 */
export async function keepFile(request: KeepRequest, signal: AbortSignal): Promise<string> {
  const { folder, earlier } = request;
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw notKept('folderMissing', folder);
  if (earlier !== null && (await isLeftOf(earlier, request))) {
    if (await exists(earlier)) return earlier;
    // Killed in between: only the recipe has got its name.
    await rm(`${earlier}${SIDECAR_ENDING}`, { force: true });
  }
  return placed(request, signal);
}

/** True when the recipe at that path is the one that was to be written there. */
async function isLeftOf(path: string, { sidecar }: KeepRequest): Promise<boolean> {
  return (await readFile(`${path}${SIDECAR_ENDING}`, 'utf8').catch(() => null)) === sidecar;
}

async function placed(request: KeepRequest, signal: AbortSignal): Promise<string> {
  const { folder, name, mark, change, note, sidecar } = request;
  const wanted = join(folder, ...name.split('/'));
  const into = dirname(wanted);
  const [part, recipe] = [join(into, `.backlot-${mark}.part`), join(into, `.backlot-${mark}.json.part`)];
  try {
    await toDisk(wanted, async () => {
      await mkdir(into, { recursive: true });
      await written(recipe, sidecar);
      const { mode } = await stat(recipe);
      await copied(request, { part, mode: mode & 0o777 }, signal);
      await change?.(part);
    });
    const tried = new Set<string>();
    const isTaken = async (one: string) =>
      tried.has(one) || (await exists(join(into, one))) || exists(join(into, `${one}${SIDECAR_ENDING}`));
    for (;;) {
      const free = await toDisk(wanted, () => freeName(basename(wanted), isTaken));
      tried.add(free);
      const path = join(into, free);
      await note(path);
      if (await toDisk(path, () => bothNamed(part, recipe, path))) return path;
    }
  } finally {
    for (const one of [part, recipe]) await rm(one, { force: true }).catch(() => {});
  }
}

/** The recipe first: with it, what a killed attempt left can be told from a file of somebody else's. */
async function bothNamed(part: string, recipe: string, path: string): Promise<boolean> {
  const sidecar = `${path}${SIDECAR_ENDING}`;
  if (!(await named(recipe, sidecar))) return false;
  let isDone = false;
  try {
    isDone = await named(part, path);
  } finally {
    if (!isDone) await unnamed(sidecar, recipe);
  }
  return isDone;
}

/** @param mode the rights of ordinary files in the folder: the cache is for its user alone. */
async function copied(
  { source, byteSize, onBytes }: KeepRequest,
  { part, mode }: { readonly part: string; readonly mode: number },
  signal: AbortSignal,
): Promise<void> {
  // What a killed attempt left; never what somebody else may have put there.
  await rm(part, { force: true });
  const { COPYFILE_EXCL, COPYFILE_FICLONE_FORCE } = constants;
  const isShared = await copyFile(source, part, COPYFILE_EXCL | COPYFILE_FICLONE_FORCE).then(
    () => true,
    () => false,
  );
  if (isShared) await chmod(part, mode);
  const to = await open(part, isShared ? 'r+' : 'wx');
  try {
    if (!isShared) await streamed(source, to, byteSize, { signal, onBytes });
    await to.sync();
    if ((await to.stat()).size !== byteSize) throw notKept('source', source);
    onBytes?.(byteSize, byteSize);
  } finally {
    await to.close();
  }
}

async function streamed(
  source: string,
  to: Awaited<ReturnType<typeof open>>,
  total: number,
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: KeepRequest['onBytes'] },
): Promise<void> {
  const from = await open(source, 'r').catch(() => {
    throw notKept('source', source);
  });
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let done = 0; ;) {
      signal.throwIfAborted();
      const { bytesRead } = await from.read(piece, 0, PIECE_BYTES, done);
      if (bytesRead === 0) return;
      for (let written = 0; written < bytesRead;)
        written += (await to.write(piece, written, bytesRead - written, done + written)).bytesWritten;
      done += bytesRead;
      onBytes?.(done, total);
    }
  } finally {
    await from.close();
  }
}

/**
 * Gives the copy its name; false when something else has it by now. Where the file system knows no links, an empty file
 * takes the name first, so that nothing of somebody else's is replaced.
 */
async function named(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(part, path);
  return true;
}

/** Takes the name away again. Renaming a file to its other name would leave both. */
async function unnamed(path: string, part: string): Promise<void> {
  if (await exists(part)) await rm(path, { force: true });
  else await rename(path, part);
}

async function written(path: string, text: string): Promise<void> {
  await rm(path, { force: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

async function toDisk<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const code = codeOf(cause);
    if (code === 'ABORT_ERR') throw toProblem(cause);
    throw notKept(REASONS[code] ?? code, path, cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENAMETOOLONG: 'nameTooLong',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'readOnly',
  ENOENT: 'folderMissing',
};

function notKept(reason: string, path: string, cause?: unknown): Problem {
  return new Problem({ kind: 'storage', code: 'keep.failed', args: { reason, path }, cause });
}

function codeOf(thrown: unknown): string {
  const isAbort = thrown instanceof Error && thrown.name === 'AbortError';
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
  return isAbort ? 'ABORT_ERR' : typeof code === 'string' ? code : 'unknown';
}
