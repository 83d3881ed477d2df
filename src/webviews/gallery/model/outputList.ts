import type { OutputFilter, OutputItem } from '../../../features/gallery/galleryMessages.ts';

/** The outputs that the page knows: the results of its query in their order, and single outputs that were opened. */
export class OutputList {
  readonly #items = new Map<string, OutputItem>();
  #order: string[] = [];
  #positions = new Map<string, number>();

  get ids(): readonly string[] {
    return this.#order;
  }

  get length(): number {
    return this.#order.length;
  }

  at(position: number): OutputItem | undefined {
    const id = this.#order[position];
    return id === undefined ? undefined : this.#items.get(id);
  }

  get(id: string): OutputItem | undefined {
    return this.#items.get(id);
  }

  /** From 0; -1 for an output that is not among the results. */
  position(id: string): number {
    return this.#positions.get(id) ?? -1;
  }

  /** Removes the results. Known outputs stay known: a view may show one of them. */
  clearResults(): void {
    this.#order = [];
    this.#positions = new Map();
  }

  append(outputs: readonly OutputItem[]): void {
    this.update(outputs);
    for (const { id } of outputs) {
      if (this.#positions.has(id)) continue;
      this.#positions.set(id, this.#order.length);
      this.#order.push(id);
    }
  }

  /**
   * Adds known outputs to the results, at their places in the order.
   * @param hasMore true when the results are not complete: what belongs after the last one will come with its page.
   */
  insert(ids: readonly string[], hasMore: boolean, sortedBy: OutputFilter['order'] = 'newest'): void {
    const order = [...this.#order];
    for (const id of ids) {
      const output = this.#items.get(id);
      if (!output || this.#positions.has(id)) continue;
      const after = order.findIndex((other) => isBefore(output, this.#items.get(other), sortedBy));
      if (after >= 0) order.splice(after, 0, id);
      else if (!hasMore) order.push(id);
    }
    if (order.length > this.#order.length) this.#reorder(order);
  }

  /** Takes outputs out of the results; they stay known. */
  drop(ids: ReadonlySet<string>): void {
    const rest = this.#order.filter((id) => !ids.has(id));
    if (rest.length < this.#order.length) this.#reorder(rest);
  }

  /** Stores new or changed outputs, without adding them to the results. */
  update(outputs: readonly OutputItem[]): void {
    for (const output of outputs) this.#items.set(output.id, output);
  }

  /** Removes outputs by their own ids or by those of their jobs. */
  remove(ids: ReadonlySet<string>): void {
    const removed = (id: string): boolean => ids.has(id) || ids.has(jobOf(id));
    for (const id of [...this.#items.keys()]) if (removed(id)) this.#items.delete(id);
    const rest = this.#order.filter((id) => !removed(id));
    if (rest.length < this.#order.length) this.#reorder(rest);
  }

  #reorder(ids: string[]): void {
    this.#order = ids;
    this.#positions = new Map(ids.map((id, position) => [id, position]));
  }
}

/** What comes first in each order; of equal ones the newer. A collection says its own order only by its pages. */
function isBefore(
  one: OutputItem,
  other: OutputItem | undefined,
  sortedBy: NonNullable<OutputFilter['order']>,
): boolean {
  if (!other) return true;
  const age = one.createdAt - other.createdAt;
  const keys = {
    newest: age,
    oldest: -age,
    rating: ratingKey(one) - ratingKey(other) || age,
    cost: (one.costMicros ?? -1) - (other.costMicros ?? -1) || age,
    size: (one.byteSize ?? -1) - (other.byteSize ?? -1) || age,
    added: -1,
  };
  return keys[sortedBy] > 0;
}

function ratingKey({ marks }: OutputItem): number {
  return marks.rating * 2 + Number(marks.star);
}

/** An output id is `<job>/<index>`. */
function jobOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
