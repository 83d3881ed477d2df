import * as z from 'zod/mini';

/** Where lineage is kept between sessions. */
export interface LineageMemory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'gallery.lineage';
/** Old ones are forgotten: a parent is then shown by its platform id alone. */
const MOST = 500;

const remembered = z.catch(z.array(z.tuple([z.string(), z.string()])), []);

/** Which uploaded asset was made of which output: a platform knows only the asset. */
export class Lineage {
  readonly #memory: LineageMemory;

  constructor(memory: LineageMemory) {
    this.#memory = memory;
  }

  /** Notes that `asset` holds the content of `output`, an id of the gallery. */
  async remember(asset: string, output: string): Promise<void> {
    const others = this.#all().filter(([known]) => known !== asset);
    await this.#memory.update(KEY, [...others, [asset, output]].slice(-MOST));
  }

  /** The output that an asset was made of; undefined when it was not made here. */
  sourceOf(asset: string): string | undefined {
    return this.#all().find(([known]) => known === asset)?.[1];
  }

  async forget(): Promise<void> {
    await this.#memory.update(KEY, undefined);
  }

  #all(): readonly (readonly [asset: string, output: string])[] {
    return remembered.parse(this.#memory.get(KEY));
  }
}
