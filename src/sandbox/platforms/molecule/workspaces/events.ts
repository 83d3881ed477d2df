import type { SeededIds } from '../../../seededIds.ts';

/** Something that happened to a workspace. */
export interface MoleculeEvent {
  readonly id: string;
  readonly type: string;
  readonly workspaceId: string;
  /** Milliseconds since the epoch on the sandbox's clock. */
  readonly at: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

const KEPT = 500;
/** A reader that is further behind loses what comes next. */
const BUFFER = 64;

/** One reader of the live events of a workspace. */
export class EventReader {
  readonly workspaceId: string;
  #waiting: MoleculeEvent[] = [];
  #wake: () => void = () => undefined;

  constructor(workspaceId: string) {
    this.workspaceId = workspaceId;
  }

  offer(event: MoleculeEvent): void {
    if (event.workspaceId !== this.workspaceId || this.#waiting.length >= BUFFER) return;
    this.#waiting.push(event);
    this.#wake();
  }

  take(): readonly MoleculeEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  /** Resolves at the next event, or when the signal is aborted. */
  arrival(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => resolve();
      this.#wake = done;
      signal.addEventListener('abort', done, { once: true });
      if (this.#waiting.length > 0 || signal.aborted) done();
    });
  }
}

/** The events of one tenant: the latest for whoever asks, new ones for whoever listens. */
export class Events {
  readonly #ids: SeededIds;
  #latest: MoleculeEvent[] = [];
  readonly #readers = new Set<EventReader>();

  constructor(ids: SeededIds) {
    this.#ids = ids;
  }

  add(type: string, workspaceId: string, at: number, payload: MoleculeEvent['payload'] = {}): void {
    const event = { id: this.#ids.uuid(), type, workspaceId, at, payload };
    this.#latest.push(event);
    if (this.#latest.length > KEPT) this.#latest.shift();
    for (const reader of this.#readers) reader.offer(event);
  }

  /** At most `count`, newest first. */
  latest(count: number, workspaceId?: string): readonly MoleculeEvent[] {
    const rows = this.#latest.filter(
      (event) => workspaceId === undefined || event.workspaceId === workspaceId,
    );
    return rows.slice(-count).reverse();
  }

  listen(workspaceId: string): EventReader {
    const reader = new EventReader(workspaceId);
    this.#readers.add(reader);
    return reader;
  }

  leave(reader: EventReader): void {
    this.#readers.delete(reader);
  }
}
