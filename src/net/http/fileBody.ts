import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Problem } from '../../core/problem.ts';

export interface WrittenFile {
  readonly byteSize: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Writes pieces to a file so that it is there whole or not at all: to a temporary file beside it, flushed to the disk,
 * then renamed. The hash is computed on the way. On any failure the temporary file is removed.
 *
 * Errors: Problem `storage.full`, `storage.unavailable`; whatever the pieces themselves fail with.
 */
export async function writeFileWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<WrittenFile> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await onDisk(() => open(temporary, 'wx', 0o600));
  try {
    const written = await closing(file, () => writeAll(file, chunks));
    await onDisk(() => rename(temporary, path));
    return written;
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => {});
    throw thrown;
  }
}

async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let byteSize = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    byteSize += chunk.byteLength;
    await onDisk(() => file.writeFile(chunk));
  }
  await onDisk(() => file.sync());
  return { byteSize, sha256: hash.digest('hex') };
}

async function closing<T>(file: FileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await file.close();
  }
}

/** Runs a step on the disk and names its failure. */
export async function onDisk<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    const reason = codeOf(cause);
    const full = reason === 'ENOSPC' || reason === 'EDQUOT';
    const code = full ? 'storage.full' : 'storage.unavailable';
    throw new Problem({ kind: 'storage', code, args: { reason }, cause });
  }
}

function codeOf(thrown: unknown): string {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
