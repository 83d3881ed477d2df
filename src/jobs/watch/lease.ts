import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { Log } from '../../core/log.ts';
import { toProblem } from '../../core/problem.ts';
import type { Database } from '../store/database.ts';
import { readNumber, readText } from '../store/rows.ts';
import type { WindowIdentity } from '../store/windowIdentity.ts';

/** How often the holder renews, and the others check whether it does. */
export const RENEW_MS = 5_000;
/** So many checks in a row without a renewal mean that there is no holder any more. */
export const MISSED_RENEWALS = 4;

const NAME = 'watch';

/** Who holds the lease, and how often it has renewed it. */
export interface LeaseRow {
  readonly holder: string;
  readonly renewals: number;
}

/** The lease's row in the journal's database. Errors of every method: Problem (storage). */
export class LeaseTable {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  read(): Promise<LeaseRow | null> {
    return this.#db.read(() => this.#row());
  }

  /** Makes `holder` the holder, if the row is still what the caller decided by. */
  take(holder: string, seen: LeaseRow | null): Promise<boolean> {
    return this.#db.write(() => {
      const now = this.#row();
      if (now?.holder !== seen?.holder || now?.renewals !== seen?.renewals) return false;
      this.#db.run(
        `INSERT INTO lease (name, holder, beats) VALUES (:name, :holder, 0)
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, beats = beats + 1`,
        { name: NAME, holder },
      );
      return true;
    });
  }

  /** False when another window holds it by now. */
  renew(holder: string): Promise<boolean> {
    return this.#db.write(() => {
      const sql =
        'UPDATE lease SET beats = beats + 1 WHERE name = :name AND holder = :holder RETURNING beats';
      return this.#db.first(sql, { name: NAME, holder }) !== undefined;
    });
  }

  /** Gives it up, now or never: for the moment before the journal closes. After a failure the others find it expired. */
  release(holder: string): void {
    try {
      const sql = 'DELETE FROM lease WHERE name = :name AND holder = :holder';
      this.#db.recordNow(() => this.#db.run(sql, { name: NAME, holder }));
    } catch {
      return;
    }
  }

  #row(): LeaseRow | null {
    const row = this.#db.first('SELECT holder, beats FROM lease WHERE name = :name', { name: NAME });
    const holder = readText(row, 'holder');
    return holder === null ? null : { holder, renewals: readNumber(row, 'beats') ?? 0 };
  }
}

export interface LeaseDeps {
  readonly table: LeaseTable;
  readonly window: WindowIdentity;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The right to watch: of all windows on one journal, one has it. It passes on when the holder lets go, when the
 * holder's process has ended, or when the holder did not renew it while another window checked several times.
 *
 * No time of day is compared, only renewals between checks: a clock that jumps, here or there, changes nothing, and
 * after a computer's sleep all windows have missed the same. Two windows can both believe to hold it for the time
 * between two renewals, when a holder was stopped for long and goes on; what is written under it must bear that.
 */
export class Lease implements Disposable {
  readonly #deps: LeaseDeps;
  readonly #changes = new Emitter<boolean>();
  readonly #renewals = new Emitter<void>();
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

  /** Fires when this window has taken or renewed it. */
  get onDidRenew(): Event<void> {
    return this.#renewals.event;
  }

  /** Tries for the lease, and holds it, until the result is disposed; it is released with the last such result. */
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
    this.#renewals.dispose();
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
        const holds = this.#held ? await this.#renew() : await this.#tryToTake();
        // Stopped while the disk was busy: what was taken meanwhile is not wanted any more.
        if (signal.aborted) return this.#releaseUnlessWanted(holds);
        this.#hold(holds);
        if (holds) this.#renewals.fire();
      } catch (error) {
        if (signal.aborted) return;
        this.#deps.log.warn(`lease: ${toProblem(error).message}`);
        // The others cannot see the renewals of a holder that cannot write.
        if (this.#held) this.#misses += 1;
        if (this.#held && this.#misses >= MISSED_RENEWALS) this.#hold(false);
      }
      await this.#deps.clock.sleep(RENEW_MS, signal);
    }
  }

  async #renew(): Promise<boolean> {
    const holds = await this.#deps.table.renew(this.#deps.window.id);
    this.#misses = 0;
    return holds;
  }

  async #tryToTake(): Promise<boolean> {
    const { table, window } = this.#deps;
    const row = await table.read();
    const seen = this.#seen;
    const alive = row !== null && (row.holder !== seen?.holder || row.renewals !== seen.renewals);
    this.#misses = alive ? 0 : this.#misses + 1;
    this.#seen = row;
    const free =
      row === null ||
      row.holder === window.id ||
      window.isGone(row.holder) ||
      this.#misses >= MISSED_RENEWALS;
    return free && (await table.take(window.id, row));
  }

  #releaseUnlessWanted(holds: boolean): void {
    // Wanted again since, by another run of this window: then it belongs to that one.
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
