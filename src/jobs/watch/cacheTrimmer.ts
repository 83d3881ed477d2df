import type { Disposable } from '../../core/disposable.ts';
import type { Log } from '../../core/log.ts';
import { toProblem } from '../../core/problem.ts';
import { removeOlder, type OutputCache } from '../../media/cache.ts';
import { keptContent, type KeptContentDeps } from './cacheUse.ts';

/** The cache is looked through so often at most. */
const EVERY_MS = 10 * 60 * 1000;
/** A drag takes seconds; the program that a copy was dropped on may open it later. */
const DRAGGED_MS = 24 * 60 * 60 * 1000;

export interface CacheTrimmerDeps extends KeptContentDeps {
  readonly cache: Pick<OutputCache, 'trim'>;
  readonly log: Log;
  /** Asked before each look. */
  readonly maxBytes: () => number;
  /** The folder with copies that were dragged out of the editor. */
  readonly dragFolder: string;
}

/**
 * Keeps the output cache within its limit, in the background. What cannot be fetched again stays, as it is the only copy,
 * and so does what the user chose: favorites, rated and kept outputs, and those in collections.
 * Several windows may do it at once.
 */
export class CacheTrimmer implements Disposable {
  readonly #deps: CacheTrimmerDeps;
  readonly #life = new AbortController();
  #isWanted = false;
  #running: Promise<void> | null = null;

  constructor(deps: CacheTrimmerDeps) {
    this.#deps = deps;
  }

  /** Looks soon, unless it has just been done: then when its time comes. What fails is logged. */
  soon(): void {
    this.#isWanted = true;
    this.#running ??= this.#loop().finally(() => (this.#running = null));
  }

  dispose(): void {
    this.#life.abort();
  }

  async #loop(): Promise<void> {
    const { clock, log } = this.#deps;
    while (this.#isWanted && !this.#life.signal.aborted) {
      this.#isWanted = false;
      try {
        await this.#trim();
      } catch (error) {
        if (!this.#life.signal.aborted) log.warn(`output cache: not trimmed: ${toProblem(error).message}`);
      }
      await clock.sleep(EVERY_MS, this.#life.signal).catch(() => undefined);
    }
  }

  async #trim(): Promise<void> {
    const { cache, clock, maxBytes, dragFolder } = this.#deps;
    await removeOlder(dragFolder, DRAGGED_MS, clock);
    await cache.trim(maxBytes(), async () => {
      const { only, chosen } = await keptContent(this.#deps, this.#life.signal);
      return new Set([...only, ...chosen]);
    });
  }
}
