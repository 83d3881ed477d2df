import { constants } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Problem, toProblem } from '../../core/problem.ts';

/** More than any platform takes in one request. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** Why a file that a request names is not sent. */
export type FileRefusal = 'outside' | 'noFile' | 'missing' | 'tooLarge';

/** A file that a request names is not sent: `path` as the request has it. */
export function fileRefused(file: string, reason: FileRefusal): Problem {
  const args = { field: file, file, reason };
  return new Problem({ kind: 'invalid', code: 'request.invalid', args, mayHaveActed: false });
}

export interface FilePlace {
  /** The folder of the workspace that the request belongs to. */
  readonly root: string;
  /** The folder of the request. */
  readonly folder: string;
  /** As the request names the file. */
  readonly path: string;
  /** Default: `LARGEST_FILE`. */
  readonly limit?: number;
}

/**
 * The bytes of a file that a request names. With all links, junctions and short names resolved it lies below the
 * request's folder, and that below the root; it is an ordinary file, and the very one that was looked at.
 *
 * Errors: Problem `request.invalid` with `file` and `reason`; as reading a file.
 */
export async function readFileWithin(place: FilePlace): Promise<Uint8Array<ArrayBuffer>> {
  const { limit = LARGEST_FILE } = place;
  const target = await resolved(place);
  const file = await openPlain(target, place.path);
  try {
    const { size } = await file.stat();
    if (size > limit) throw fileRefused(place.path, 'tooLarge');
    await requireSame(file, place);
    return await readWhole(file, place, limit);
  } finally {
    await file.close();
  }
}

/** The real path of the file. Errors: it is outside, or not there. */
async function resolved({ root, folder, path: named }: FilePlace): Promise<string> {
  // On Windows, a colon names a stream of another file or a device.
  if (named.includes('\0') || (path.sep === '\\' && named.includes(':'))) throw fileRefused(named, 'noFile');
  const real = async (one: string) =>
    realpath(one).catch(() => {
      throw fileRefused(named, 'missing');
    });
  const [realRoot, realFolder, realFile] = [
    await real(root),
    await real(folder),
    await real(path.join(folder, named)),
  ];
  if (!isWithin(realRoot, realFolder) || realFile === realFolder || !isWithin(realFolder, realFile))
    throw fileRefused(named, 'outside');
  return realFile;
}

function isWithin(folder: string, inner: string): boolean {
  const way = path.relative(folder, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Opens an ordinary file; a pipe or a device is neither waited for nor read. */
async function openPlain(target: string, named: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  // The two are not known on Windows, where pipes and devices have no path in a folder.
  const flags = O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
  const file = await open(target, flags).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ELOOP') throw fileRefused(named, 'outside');
    if (code === 'ENXIO' || code === 'EISDIR' || code === 'EOPNOTSUPP') throw fileRefused(named, 'noFile');
    throw toProblem(error).with({ mayHaveActed: false });
  });
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw fileRefused(named, 'noFile');
}

/** Errors: what was opened is not what the name leads to now: a folder on the way was replaced by a link. */
async function requireSame(file: FileHandle, place: FilePlace): Promise<void> {
  const again = await openPlain(await resolved(place), place.path);
  try {
    const [one, two] = [await file.stat({ bigint: true }), await again.stat({ bigint: true })];
    if (one.ino !== two.ino || one.dev !== two.dev) throw fileRefused(place.path, 'outside');
  } finally {
    await again.close();
  }
}

/** Errors: the file has grown beyond the limit. */
async function readWhole(
  file: FileHandle,
  { path: named }: FilePlace,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(64 * 1024));
    if (bytesRead === 0) break;
    total += bytesRead;
    if (total > limit) throw fileRefused(named, 'tooLarge');
    chunks.push(buffer.subarray(0, bytesRead));
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
