import type { ShownOutput } from '../../../features/gallery/galleryMessages.ts';

/** The outputs that the page knows: those of its query in their order, and single ones that it was shown besides. */
export class OutputList {
  readonly #known = new Map<string, ShownOutput>();
  #order: string[] = [];
  #positions = new Map<string, number>();

  get ids(): readonly string[] {
    return this.#order;
  }

  get length(): number {
    return this.#order.length;
  }

  at(position: number): ShownOutput | undefined {
    const id = this.#order[position];
    return id === undefined ? undefined : this.#known.get(id);
  }

  get(id: string): ShownOutput | undefined {
    return this.#known.get(id);
  }

  /** From 0; -1 for one that is not among the query's. */
  position(id: string): number {
    return this.#positions.get(id) ?? -1;
  }

  /** Begins a new query. What is known stays known: a view may show it. */
  restart(): void {
    this.#order = [];
    this.#positions = new Map();
  }

  append(outputs: readonly ShownOutput[]): void {
    for (const output of outputs) {
      this.#known.set(output.id, output);
      if (this.#positions.has(output.id)) continue;
      this.#positions.set(output.id, this.#order.length);
      this.#order.push(output.id);
    }
  }

  /** Puts outputs that have just come into being before all others. */
  prepend(outputs: readonly ShownOutput[]): void {
    for (const output of outputs) this.#known.set(output.id, output);
    const fresh = outputs.map(({ id }) => id).filter((id) => !this.#positions.has(id));
    if (fresh.length > 0) this.#reorder([...fresh, ...this.#order]);
  }

  /** Takes over what is newly known, without a place in the query. */
  know(outputs: readonly ShownOutput[]): void {
    for (const output of outputs) this.#known.set(output.id, output);
  }

  /** Removes outputs by their own ids or by that of their job. */
  remove(ids: ReadonlySet<string>): void {
    const kept = this.#order.filter((id) => !ids.has(id) && !ids.has(jobOf(id)));
    for (const id of [...this.#known.keys()]) if (ids.has(id) || ids.has(jobOf(id))) this.#known.delete(id);
    if (kept.length < this.#order.length) this.#reorder(kept);
  }

  #reorder(ids: string[]): void {
    this.#order = ids;
    this.#positions = new Map(ids.map((id, position) => [id, position]));
  }
}

function jobOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
