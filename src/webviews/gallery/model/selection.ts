import type { OutputList } from './outputList.ts';

/** A larger selection is persisted in part, so that the persisted state stays small. */
const MAX_PERSISTED = 200;

/** The ids of the selected outputs, in the order in which they were selected. */
export class Selection {
  #ids: Set<string>;

  constructor(ids: readonly string[]) {
    this.#ids = new Set(ids);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  get persisted(): readonly string[] {
    return [...this.#ids].slice(0, MAX_PERSISTED);
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
  }

  /** Adds a range with both ends, in either direction. An end that is not in the list counts as the first output. */
  addRange(from: string, to: string, list: OutputList): void {
    const [start, end] = [list.position(from), list.position(to)];
    for (let at = Math.max(0, Math.min(start, end)); at <= Math.max(start, end); at += 1) {
      const output = list.at(at);
      if (output) this.#ids.add(output.id);
    }
  }

  replace(ids: readonly string[]): void {
    this.#ids = new Set(ids);
  }

  removeMissing(list: OutputList): void {
    for (const id of [...this.#ids]) if (!list.get(id)) this.#ids.delete(id);
  }
}
