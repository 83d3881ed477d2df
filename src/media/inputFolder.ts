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

  /** Where the content of a file is kept, as long as it is. Null for what cannot be a file of this folder. */
  pathOf({ $input: hash, extension }: StoredInput): string | null {
    // A request file can name anything.
    const isNamed = /^[0-9a-f]{64}$/.test(hash) && /^[a-z0-9]{1,10}$/.test(extension);
    return isNamed ? this.#cache.pathOf({ hash, extension }) : null;
  }

  async read(file: StoredInput): Promise<Uint8Array> {
    const { $input: hash, name = '' } = file;
    const missing = new Problem({
      kind: 'notFound',
      code: 'input.missing',
      args: { name },
      mayHaveActed: false,
      retryable: false,
    });
    const path = this.pathOf(file);
    const bytes = path && (await readFile(path).catch(() => null));
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash) throw missing;
    return bytes;
  }

  /** Removes what was used least recently, but not what is named. */
  async trim(keep: () => Promise<ReadonlySet<string>>): Promise<void> {
    await this.#cache.trim(KEPT_BYTES, keep);
  }
}
