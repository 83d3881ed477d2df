import * as z from 'zod/mini';

/** Where lineage is stored between sessions. */
export interface LineageStorage {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'gallery.lineage';
/** Older entries are dropped: their parents are then shown by the platform's id. */
const MAX_ENTRIES = 500;

const lineageEntries = z.catch(z.array(z.tuple([z.string(), z.string()])), []);

/** Maps uploaded assets to the outputs that they were made from: a platform knows only the asset. */
export class Lineage {
  readonly #storage: LineageStorage;

  constructor(storage: LineageStorage) {
    this.#storage = storage;
  }

  /** Records that `asset` has the content of `output`, an output id. */
  async remember(asset: string, output: string): Promise<void> {
    const others = this.#all().filter(([known]) => known !== asset);
    await this.#storage.update(KEY, [...others, [asset, output]].slice(-MAX_ENTRIES));
  }

  /** The output that an asset was made from; undefined when it was not uploaded here. */
  sourceOf(asset: string): string | undefined {
    return this.#all().find(([known]) => known === asset)?.[1];
  }

  async forget(): Promise<void> {
    await this.#storage.update(KEY, undefined);
  }

  #all(): readonly (readonly [asset: string, output: string])[] {
    return lineageEntries.parse(this.#storage.get(KEY));
  }
}
