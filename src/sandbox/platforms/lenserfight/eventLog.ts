/** One row of a run's history. */
export interface EventRow {
  /** From 1, per run. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** All rows that a run will have when it has ended, in the order of time; a row exists from its time on. */
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

/** Very many deltas of a few nodes, made while they are read, all there at once or so many a second. */
export class FirehoseLog implements EventLog {
  readonly length: number;
  readonly #runId: string;
  readonly #startedAt: number;
  readonly #nodes: number;
  readonly #perSecond: number;

  /** `perSecond` 0 = all at once. */
  constructor(
    runId: string,
    startedAt: number,
    size: { readonly events: number; readonly nodes: number; readonly perSecond: number },
  ) {
    this.#runId = runId;
    this.#startedAt = startedAt;
    this.length = size.events;
    this.#nodes = size.nodes;
    this.#perSecond = size.perSecond;
  }

  timeAt(index: number): number {
    return this.#startedAt + (this.#perSecond === 0 ? 0 : Math.floor((index * 1000) / this.#perSecond));
  }

  rowAt(index: number): EventRow {
    const runId = this.#runId;
    const row = { id: index + 1, at: this.timeAt(index) };
    if (index === 0) return { ...row, type: 'run.started', payload: { runId, status: 'starting' } };
    if (index === this.length - 1)
      return { ...row, type: 'run.completed', payload: { runId, status: 'completed' } };
    const nodeId = `node-${(index % this.#nodes) + 1}`;
    const deltaIndex = Math.floor(index / this.#nodes);
    const text = `word ${index} `;
    const payload = { runId, nodeId, deltaIndex, text, kind: 'text', delta: text };
    return { ...row, type: 'node.stream.delta', payload };
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
