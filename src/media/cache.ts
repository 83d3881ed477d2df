import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../core/clock.ts';
import type { Clock } from '../core/clock.ts';
import type { CachedContent } from '../core/output.ts';
import { Problem } from '../core/problem.ts';
import { onDisk } from '../net/http/fileBody.ts';
import { sniffFile } from './sniff.ts';
import type { ContentType } from './sniff.ts';

const INCOMING = 'incoming';
/** A download that was not finished within a day was abandoned by a window that is gone. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** How stale a file's time of use may be; noting each use would write to the disk at every access. */
const USE_GRAIN_MS = 10 * 60 * 1000;

/** What the fetcher knows already, so that a long file is not read twice. */
export interface KnownContent {
  /** Hex. */
  readonly sha256?: string;
  readonly type?: ContentType;
  readonly incomplete?: boolean;
}

interface UsedContent {
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly usedAt: number;
}

interface Entry extends UsedContent {
  readonly path: string;
  readonly byteSize: number;
}

/**
 * Content by its hash, in files `ab/abcdef….png`. Several windows may use the same folder: a file appears whole, under
 * a name that says what is in it, so that it does not matter who was first.
 *
 * Errors of all methods: Problem `storage.full`, `storage.unavailable`.
 */
export class OutputCache {
  readonly #dir: string;
  readonly #clock: Clock;

  constructor(dir: string, clock: Clock = systemClock) {
    this.#dir = dir;
    this.#clock = clock;
  }

  /** A path in the cache's own file system to which something may be downloaded before it is put. */
  async incomingPath(): Promise<string> {
    const folder = join(this.#dir, INCOMING);
    await onDisk(() => mkdir(folder, { recursive: true, mode: 0o700 }));
    return join(folder, randomBytes(12).toString('hex'));
  }

  /**
   * Takes content in: bytes, or a file from `incomingPath`, which is moved.
   * @param known trusted as it is; what is left out is found out from the file.
   */
  async put(source: string | Uint8Array, known: KnownContent = {}): Promise<CachedContent> {
    const path = typeof source === 'string' ? source : await this.#write(source);
    try {
      const hash = known.sha256 ?? (await onDisk(() => hashOf(path)));
      const type = known.type ?? (await onDisk(() => sniffFile(path)));
      const { size } = await onDisk(() => stat(path));
      const content: CachedContent = {
        hash,
        ...type,
        byteSize: size,
        ...(known.incomplete === true && { incomplete: true }),
      };
      await this.#keep(path, content);
      return content;
    } finally {
      await rm(path, { force: true }).catch(() => {});
    }
  }

  /** Where the content lies, whether or not it is there. The values may come from the journal, so they are checked. */
  pathOf(content: Pick<CachedContent, 'hash' | 'extension'>): string {
    const { hash, extension } = content;
    if (!/^[0-9a-f]{64}$/.test(hash) || !/^[a-z0-9]{1,10}$/.test(extension)) {
      throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: 'not a name of the cache' } });
    }
    return join(this.#dir, hash.slice(0, 2), `${hash}.${extension}`);
  }

  /** True when all of the content is there. Being asked for counts as being used. */
  async has(content: CachedContent): Promise<boolean> {
    const path = this.pathOf(content);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || found.size !== content.byteSize) return false;
    if (this.#clock.now() - found.mtimeMs > USE_GRAIN_MS) await this.#markUsed(path);
    return true;
  }

  /**
   * Removes what was used least recently until the rest fits. What was used just now stays: a window may be about to show
   * it.
   * @param keep gives the hashes that stay whatever happens; asked only when something has to go.
   * @returns the bytes that are left.
   */
  async trim(maxBytes: number, keep: () => Promise<ReadonlySet<string>>): Promise<number> {
    await this.#removeAbandoned();
    const entries = await this.#entries();
    let total = entries.reduce((sum, entry) => sum + entry.byteSize, 0);
    if (total <= maxBytes) return total;
    const kept = await keep();
    for (const { path, hash, byteSize, usedAt } of entries.sort((a, b) => a.usedAt - b.usedAt)) {
      if (total <= maxBytes) break;
      if (kept.has(hash) || this.#clock.now() - usedAt <= USE_GRAIN_MS) continue;
      // Another window may have used it since the folder was read.
      const now = await stat(path).catch(() => null);
      if (now && now.mtimeMs === usedAt && (await removed(path))) total -= byteSize;
    }
    return total;
  }

  /** Removes one content; one that is open elsewhere may stay until it is trimmed. */
  async remove(content: Pick<CachedContent, 'hash' | 'extension'>): Promise<void> {
    await removed(this.pathOf(content));
  }

  /** All that is there. */
  async content(): Promise<readonly { readonly hash: string; readonly byteSize: number }[]> {
    return this.#entries();
  }

  /**
   * Removes content, and says how much; downloads that are under way go on.
   * @param stays true for content that is not removed.
   * @param signal ends it before the next file.
   */
  async clear(
    stays: (content: UsedContent) => boolean = () => false,
    signal?: AbortSignal,
  ): Promise<{ readonly files: number; readonly bytes: number }> {
    await this.#removeAbandoned();
    let [files, bytes] = [0, 0];
    for (const { path, hash, byteSize, usedAt } of await this.#entries()) {
      if (signal?.aborted) break;
      // The file system may give a fraction of a millisecond less than what was noted.
      if (stays({ hash, usedAt: Math.round(usedAt) }) || !(await removed(path))) continue;
      files += 1;
      bytes += byteSize;
    }
    return { files, bytes };
  }

  async #write(bytes: Uint8Array): Promise<string> {
    const path = await this.incomingPath();
    await onDisk(async () => {
      const file = await open(path, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
    return path;
  }

  async #keep(path: string, content: CachedContent): Promise<void> {
    const target = this.pathOf(content);
    await onDisk(() => mkdir(join(target, '..'), { recursive: true, mode: 0o700 }));
    try {
      await onDisk(() => rename(path, target));
    } catch (problem) {
      // Windows does not replace a file that a viewer has open; the one that is there is the same.
      if (!(await this.has(content))) throw problem;
    }
    await this.#markUsed(target);
  }

  async #markUsed(path: string): Promise<void> {
    const seconds = this.#clock.now() / 1000;
    // Another window may have trimmed it just now.
    await utimes(path, seconds, seconds).catch(() => {});
  }

  async #entries(): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const shard of await namesIn(this.#dir)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const name of await namesIn(join(this.#dir, shard))) {
        const hash = /^([0-9a-f]{64})\.[a-z0-9]{1,10}$/.exec(name)?.[1];
        const path = join(this.#dir, shard, name);
        const found = hash === undefined ? null : await stat(path).catch(() => null);
        if (hash !== undefined && found?.isFile()) {
          entries.push({ path, hash, byteSize: found.size, usedAt: found.mtimeMs });
        }
      }
    }
    return entries;
  }

  async #removeAbandoned(): Promise<void> {
    const folder = join(this.#dir, INCOMING);
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found && this.#clock.now() - found.mtimeMs > ABANDONED_MS) await removed(path);
    }
  }
}

/**
 * Removes what lies in a folder of ours for longer than that: files and folders by the time of their last change. What
 * cannot be removed now stays. A folder that is not there is empty.
 */
export async function removeOlder(folder: string, maxAgeMs: number, clock: Clock): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && clock.now() - found.mtimeMs > maxAgeMs)
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const content: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}

/** The names in a folder; none when it is not there. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Removes a file; false when it cannot be removed now, as one that is open on Windows. */
async function removed(path: string): Promise<boolean> {
  return rm(path, { force: true }).then(
    () => true,
    () => false,
  );
}
