import type { OutputList } from './outputList.ts';

/** More than anyone remembers having selected; the state that is kept stays small. */
const KEPT_SELECTION = 200;

/** The outputs that are selected in the grid, by their ids, in the order in which they were chosen. */
export class Selection {
  #ids: Set<string>;

  constructor(ids: readonly string[]) {
    this.#ids = new Set(ids);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** What of it is worth keeping over a reload. */
  get kept(): readonly string[] {
    return [...this.#ids].slice(0, KEPT_SELECTION);
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
  }

  /** Adds all from one to another, both included, whichever comes first. One without a place counts as the first. */
  addRange(from: string, to: string, list: OutputList): void {
    const [start, end] = [list.position(from), list.position(to)];
    for (let at = Math.max(0, Math.min(start, end)); at <= Math.max(start, end); at += 1) {
      const output = list.at(at);
      if (output) this.#ids.add(output.id);
    }
  }

  /** Selects exactly these. */
  replace(ids: readonly string[]): void {
    this.#ids = new Set(ids);
  }

  /** Drops what the page does not know any more. */
  forgetGone(list: OutputList): void {
    for (const id of [...this.#ids]) if (!list.get(id)) this.#ids.delete(id);
  }
}
