import * as z from 'zod/mini';
import type { Memory } from '../../jobs/view/jobArrangement.ts';

const KEY = 'backlot.favoriteRows';
/** More than are useful: the oldest mark makes room. */
const MOST = 500;

const stored = z.array(z.string());

/**
 * The rows of platforms' lists that the user wants at hand, by the ids of their nodes: account, list and row. Kept for
 * the profile. A row that the platform no longer has keeps its mark, since it may come back.
 */
export class RowFavorites {
  readonly #memory: Memory;
  #ids: readonly string[];

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#ids = z.safeParse(stored, memory.get(KEY)).data ?? [];
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  async set(ids: readonly string[], favorite: boolean): Promise<void> {
    const others = this.#ids.filter((id) => !ids.includes(id));
    this.#ids = (favorite ? [...others, ...ids] : others).slice(-MOST);
    await this.#memory.update(KEY, this.#ids);
  }

  async forget(): Promise<void> {
    this.#ids = [];
    await this.#memory.update(KEY, undefined);
  }
}
