/** One row of a run's history. */
export interface EventRow {
  /** From 1, per run. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** All that a run will have said when it has ended, in the order of time; a row exists from its time on. */
export interface EventLog {
  readonly length: number;
  /** The time of the row at an index. */
  timeAt(index: number): number;
  rowAt(index: number): EventRow;
}

export class ListedLog implements EventLog {
  readonly #rows: readonly EventRow[];

  /** Rows without ids, in the order of time. */
  constructor(rows: readonly Omit<EventRow, 'id'>[]) {
    this.#rows = rows.map((row, index) => ({ id: index + 1, ...row }));
  }

  get length(): number {
    return this.#rows.length;
  }

  timeAt(index: number): number {
    return this.rowAt(index).at;
  }

  rowAt(index: number): EventRow {
    const row = this.#rows[index];
    if (!row) throw new RangeError(`There is no row ${index}.`);
    return row;
  }
}

/** How many rows exist at a time. */
export function rowsUntil(log: EventLog, time: number): number {
  let from = 0;
  let to = log.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (log.timeAt(middle) <= time) from = middle + 1;
    else to = middle;
  }
  return from;
}
