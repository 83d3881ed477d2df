interface Run {
  readonly ids: readonly number[];
  readonly keys: readonly number[];
  /** The place of the first that is not taken. */
  at: number;
}

/**
 * Ids in the order of their keys, the highest first, of equal keys the highest id first. They come in parts, each is
 * sorted by itself, and only as many as are taken are merged: no step takes as long as sorting all of them.
 */
export class SortedRuns {
  readonly #runs: Run[] = [];

  /** @param keys one for each id; what is no number counts as 0. */
  add(ids: readonly number[], keys: readonly number[]): void {
    const keyOf = (place: number): number => keys[place] || 0;
    const idOf = (place: number): number => ids[place] ?? 0;
    const places = ids.map((_, place) => place).sort((a, b) => keyOf(b) - keyOf(a) || idOf(b) - idOf(a));
    if (places.length > 0) this.#runs.push({ ids: places.map(idOf), keys: places.map(keyOf), at: 0 });
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** The next ids, at most `count`. */
  take(count: number): readonly number[] {
    const taken: number[] = [];
    while (taken.length < count) {
      const run = this.#first();
      if (!run) break;
      taken.push(run.ids[run.at] ?? 0);
      run.at += 1;
      if (run.at === run.ids.length) this.#runs.splice(this.#runs.indexOf(run), 1);
    }
    return taken;
  }

  #first(): Run | undefined {
    let [first] = this.#runs;
    for (const run of this.#runs) if (first && isBefore(run, first)) first = run;
    return first;
  }
}

function isBefore(a: Run, b: Run): boolean {
  const keys = (a.keys[a.at] ?? 0) - (b.keys[b.at] ?? 0);
  return keys > 0 || (keys === 0 && (a.ids[a.at] ?? 0) > (b.ids[b.at] ?? 0));
}
