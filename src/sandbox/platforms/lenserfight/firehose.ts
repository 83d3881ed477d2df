import type { EventLog, EventRow } from './eventLog.ts';

const WORDS = 'the quick stream of small words that nobody will ever read to its end'.split(' ');

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
    wish: { readonly events: number; readonly nodes: number; readonly perSecond: number },
  ) {
    this.#runId = runId;
    this.#startedAt = startedAt;
    this.length = wish.events;
    this.#nodes = wish.nodes;
    this.#perSecond = wish.perSecond;
  }

  timeAt(index: number): number {
    return this.#startedAt + (this.#perSecond === 0 ? 0 : Math.floor((index * 1000) / this.#perSecond));
  }

  rowAt(index: number): EventRow {
    const node = `node-${(index % this.#nodes) + 1}`;
    const runId = this.#runId;
    const row = { id: index + 1, at: this.timeAt(index) };
    if (index === 0) return { ...row, type: 'run.started', payload: { runId, status: 'starting' } };
    if (index === this.length - 1)
      return { ...row, type: 'run.completed', payload: { runId, status: 'completed' } };
    const deltaIndex = Math.floor(index / this.#nodes);
    const text = `${WORDS[index % WORDS.length] ?? ''} `;
    const payload = { runId, nodeId: node, deltaIndex, text, kind: 'text', delta: text };
    return { ...row, type: 'node.stream.delta', payload };
  }
}
