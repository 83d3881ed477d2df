import type { FromGallery, RecipeGroup, ShownOutput } from '../../features/gallery/galleryMessages.ts';

interface ShownText {
  readonly text: string;
  readonly cut: boolean;
}

/** What a view needs of an output beyond its row in the list: bytes, text and recipe, each asked for once. */
export class OutputDetails {
  readonly recipes = new Map<string, readonly RecipeGroup[]>();
  readonly texts = new Map<string, ShownText>();
  readonly #send: (message: FromGallery) => void;
  /** Why the bytes of an output cannot be had, by its id. */
  readonly #unavailable = new Map<string, string>();
  /** What the host was asked for and has not answered, so that it is asked once. */
  readonly #awaited = new Set<string>();
  readonly #broken = new Set<string>();

  constructor(send: (message: FromGallery) => void) {
    this.#send = send;
  }

  get unavailable(): ReadonlyMap<string, string> {
    return this.#unavailable;
  }

  /** Asks for what the page does not have of an output; for its row first, when that is not known. */
  supply(id: string, output: ShownOutput | undefined): void {
    if (!output) this.#await(`look ${id}`, { type: 'look', ids: [id] });
    else if (output.source === null) {
      if (!this.#unavailable.has(id)) this.#await(`want ${id}`, { type: 'want', ids: [id] });
    } else if ((output.kind === 'text' || output.kind === 'json') && !this.texts.has(id)) {
      this.#await(`text ${id}`, { type: 'text', id });
    }
    if (!this.recipes.has(id)) this.#await(`recipe ${id}`, { type: 'recipe', id });
  }

  /** The host told anew of an output, with its bytes or without. */
  know({ id, source }: ShownOutput): void {
    this.#settle(id);
    if (source !== null) this.#unavailable.delete(id);
  }

  /** The host cannot have the bytes, for this reason. */
  giveUp(id: string, reason: string): void {
    this.#settle(id);
    this.#unavailable.set(id, reason);
  }

  /** The bytes cannot be drawn: the first time they may be fetched again, the second time they are given up. */
  spoil(id: string, reason: string): void {
    if (this.#broken.has(id)) this.#unavailable.set(id, reason);
    this.#broken.add(id);
  }

  /** Forgets why the bytes could not be had, so that they are asked for anew. */
  retry(id: string): void {
    this.#unavailable.delete(id);
    this.#broken.delete(id);
    this.#settle(id);
  }

  #await(what: string, message: FromGallery): void {
    if (this.#awaited.has(what)) return;
    this.#awaited.add(what);
    this.#send(message);
  }

  /** What was awaited of an output has come, or is to be asked for anew. */
  #settle(id: string): void {
    for (const what of ['look', 'want', 'text', 'recipe']) this.#awaited.delete(`${what} ${id}`);
  }
}
