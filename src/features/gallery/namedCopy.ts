import { chmod, copyFile, mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobId } from '../../core/ids.ts';
import { saveName } from '../../media/saveName.ts';

/** An output whose file is called by its content alone. */
interface UnnamedOutput {
  readonly job: JobId;
  readonly index: number;
  readonly title: string;
  readonly extension: string;
  /** Absolute path in the cache. */
  readonly path: string;
}

/**
 * Copies an output to a file whose name people can read, for what leaves Backlot: a drag, an editor. Gives its path.
 *
 * @param folder of our own; what lies in it is removed after a day.
 */
export async function namedCopy(
  folder: string,
  { job, index, title, extension, path }: UnnamedOutput,
): Promise<string> {
  const own = join(folder, job);
  await mkdir(own, { recursive: true, mode: 0o700 });
  const copy = join(own, saveName(title, index, extension));
  await copyFile(path, copy);
  await chmod(copy, 0o600);
  // The folder is emptied by its age: it begins with the latest copy.
  const now = new Date();
  await utimes(own, now, now);
  return copy;
}
