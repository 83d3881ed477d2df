import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemClock, type Clock } from '../core/clock.ts';
import type { StoredInput, InputStore } from '../core/storedInput.ts';
import type { CachedContent } from '../core/output.ts';
import { Problem } from '../core/problem.ts';
import { OutputCache } from './cache.ts';

/** What is kept of inputs that no open job needs. */
const KEPT_BYTES = 500 * 1024 * 1024;

/** The files that requests send, by their content, in a folder of their own: outputs can be had again, these cannot. */
export class InputFolder implements InputStore {
  readonly #cache: OutputCache;

  constructor(folder: string, clock: Clock = systemClock) {
    this.#cache = new OutputCache(folder, clock);
  }

  put(bytes: Uint8Array): Promise<CachedContent> {
    return this.#cache.put(bytes);
  }

  async read(file: StoredInput): Promise<Uint8Array> {
    const { $input: hash, extension, name = '' } = file;
    const missing = new Problem({
      kind: 'notFound',
      code: 'input.missing',
      args: { name },
      mayHaveActed: false,
      retryable: false,
    });
    // A request file can name anything.
    if (!/^[0-9a-f]{64}$/.test(hash) || !/^[a-z0-9]{1,10}$/.test(extension)) throw missing;
    const bytes = await readFile(this.#cache.pathOf({ hash, extension })).catch(() => null);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash) throw missing;
    return bytes;
  }

  /** Removes what was used least recently, but not what is named. */
  async trim(keep: () => Promise<ReadonlySet<string>>): Promise<void> {
    await this.#cache.trim(KEPT_BYTES, keep);
  }
}
