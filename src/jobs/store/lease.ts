import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import { toProblem } from '../../core/problem.ts';
import type { JobLog } from '../jobLog.ts';
import type { LeaseRow, LeaseTable } from './leaseTable.ts';
import type { WindowIdentity } from './windowIdentity.ts';

/** How often the holder gives a sign of life, and the others look for it. */
export const BEAT_MS = 5_000;
/** So many looks in a row without a sign of life mean that there is no holder any more. */
export const MISSED_BEATS = 4;

export interface LeaseDeps {
  readonly table: LeaseTable;
  readonly window: WindowIdentity;
  readonly clock: Clock;
  readonly log: JobLog;
}

/**
 * The right to watch: of all windows on one journal, one has it. It passes on when the holder lets go, when the
 * holder's process has ended, or when the holder gave no sign of life while somebody else looked several times.
 *
 * No time of day is compared, only signs of life between looks: a clock that jumps, here or there, changes nothing,
 * and after a computer's sleep everybody has missed the same. Two windows can both believe to hold it for the length
 * of a beat, when a holder was stopped for long and goes on; what is written under it must bear that.
 */
export class Lease implements Disposable {
  readonly #deps: LeaseDeps;
  readonly #changes = new Emitter<boolean>();
  readonly #beats = new Emitter<void>();
  readonly #wants = new Set<object>();
  #held = false;
  #disposed = false;
  #running: AbortController | null = null;
  #seen: LeaseRow | null = null;
  #misses = 0;

  constructor(deps: LeaseDeps) {
    this.#deps = deps;
  }

  get held(): boolean {
    return this.#held;
  }

  /** Fires with true when this window begins to hold it, with false when it does not any more. */
  get onDidChange(): Event<boolean> {
    return this.#changes.event;
  }

  /** Fires at each sign of life of this window. */
  get onDidRenew(): Event<void> {
    return this.#beats.event;
  }

  /** Tries for the lease, and keeps it, until the result is disposed; it is let go when nobody wants it. */
  want(): Disposable {
    const want = {};
    this.#wants.add(want);
    if (!this.#running && !this.#disposed) this.#start();
    return {
      dispose: () => {
        this.#wants.delete(want);
        if (this.#wants.size === 0) this.#stop();
      },
    };
  }

  dispose(): void {
    this.#disposed = true;
    this.#wants.clear();
    this.#stop();
    this.#changes.dispose();
    this.#beats.dispose();
  }

  #start(): void {
    const running = new AbortController();
    this.#running = running;
    this.#seen = null;
    this.#misses = 0;
    this.#run(running.signal).catch((error: unknown) => {
      if (!running.signal.aborted) this.#deps.log.warn(`lease: ${toProblem(error).message}`);
    });
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = null;
    if (this.#held) this.#deps.table.release(this.#deps.window.id);
    this.#hold(false);
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        const holds = this.#held ? await this.#beat() : await this.#tryToTake();
        // Stopped while the disk was busy: what was taken meanwhile is nobody's.
        if (signal.aborted) return this.#letGo(holds);
        this.#hold(holds);
        if (holds) this.#beats.fire();
      } catch (error) {
        if (signal.aborted) return;
        this.#deps.log.warn(`lease: ${toProblem(error).message}`);
        // Nobody else hears of a holder that cannot write.
        if (this.#held) this.#misses += 1;
        if (this.#held && this.#misses >= MISSED_BEATS) this.#hold(false);
      }
      await this.#deps.clock.sleep(BEAT_MS, signal);
    }
  }

  async #beat(): Promise<boolean> {
    const holds = await this.#deps.table.beat(this.#deps.window.id);
    this.#misses = 0;
    return holds;
  }

  async #tryToTake(): Promise<boolean> {
    const { table, window } = this.#deps;
    const row = await table.read();
    const alive = row !== null && (row.holder !== this.#seen?.holder || row.beats !== this.#seen.beats);
    this.#misses = alive ? 0 : this.#misses + 1;
    this.#seen = row;
    const free =
      row === null || row.holder === window.id || window.isGone(row.holder) || this.#misses >= MISSED_BEATS;
    return free && (await table.take(window.id, row));
  }

  #letGo(holds: boolean): void {
    // Wanted again since, by another run of this window: then it is that one's.
    if (holds && !this.#running) this.#deps.table.release(this.#deps.window.id);
  }

  #hold(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#misses = 0;
    this.#seen = null;
    this.#deps.log.info(held ? 'this window watches the jobs' : 'this window does not watch the jobs');
    this.#changes.fire(held);
  }
}
