import type { OutputItem } from '../galleryMessages.ts';

/** As many outputs as a page is asked for at a time: so many pictures are drawn after an abort, and no more. */
const AT_ONCE = 8;

/** Small pictures, drawn by a page: a browser decodes what the extension host cannot. */
export class SmallPictures {
  readonly #ask: (outputs: readonly OutputItem[]) => void;
  readonly #pictures = new Map<string, string | null>();
  #asked: readonly OutputItem[] = [];
  #wake: () => void = () => undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param ask posts to the page, which answers with `got` for each */
  constructor(ask: (outputs: readonly OutputItem[]) => void) {
    this.#ask = ask;
  }

  /** By the ids of the outputs; one after the other call. Errors: the signal's reason. */
  draw(outputs: readonly OutputItem[], signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const drawn = this.#last.then(() => this.#drawAll(outputs, signal));
    this.#last = drawn.catch(() => undefined);
    return drawn;
  }

  got({ id, picture }: { readonly id: string; readonly picture: string | null }): void {
    if (!this.#asked.some((one) => one.id === id)) return;
    this.#pictures.set(id, picture);
    this.#wake();
  }

  /** The page was loaded, perhaps anew: what it was asked for before is asked again. */
  pageIsNew(): void {
    const left = this.#asked.filter(({ id }) => !this.#pictures.has(id));
    if (left.length > 0) this.#ask(left);
  }

  async #drawAll(outputs: readonly OutputItem[], signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const wake = () => this.#wake();
    signal.addEventListener('abort', wake);
    try {
      for (let from = 0; from < outputs.length; from += AT_ONCE) {
        this.#pictures.clear();
        this.#asked = outputs.slice(from, from + AT_ONCE);
        this.#ask(this.#asked);
        const isDone = () => this.#asked.every(({ id }) => this.#pictures.has(id));
        while (!signal.aborted && !isDone()) await new Promise<void>((resolve) => (this.#wake = resolve));
        signal.throwIfAborted();
        for (const [id, picture] of this.#pictures) if (picture !== null) found.set(id, picture);
      }
      return found;
    } finally {
      signal.removeEventListener('abort', wake);
      this.#asked = [];
    }
  }
}
