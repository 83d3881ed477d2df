import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Clock } from '../../core/clock.ts';
import { isBusy, isCorrupt, storageProblem, storageUnavailable } from './storageProblem.ts';

/**
 * How long SQLite itself may wait for a lock. It waits on the thread of the extension host, so this is the longest
 * freeze that a lock can cause; `retryWhileBusy` waits longer and lets everything else run meanwhile.
 */
export const LOCK_WAIT_MS = 20;

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 250;
/** Longer than any transaction of ours and than a virus scanner holds a file; then the user gets the problem. */
export const BUSY_LIMIT_MS = 10_000;

/** Runs `action` until it is not refused by a lock any more, for at most `BUSY_LIMIT_MS` of waiting. */
export async function retryWhileBusy<T>(clock: Clock, action: () => T): Promise<T> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_LIMIT_MS) throw error;
    }
    // Jitter: two windows that collided once must not collide again at the same moments.
    const jittered = pause / 2 + (Math.random() * pause) / 2;
    await clock.sleep(jittered);
    waited += jittered;
  }
}

export type Values = Record<string, SQLInputValue>;

/**
 * One SQLite connection that waits asynchronously: a lock held by another window is waited for between the turns of
 * the event loop. Writes run in their order, one transaction each. All errors are Problems (storage).
 */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #clock: Clock;
  readonly #statements = new Map<string, StatementSync>();
  readonly #onDamage: () => void;
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** @param onDamage is called when the file turns out to be damaged. */
  constructor(connection: DatabaseSync, clock: Clock, onDamage: () => void = () => undefined) {
    this.#connection = connection;
    this.#clock = clock;
    this.#onDamage = onDamage;
  }

  /** Rows of one query. */
  all(sql: string, values: Values = {}): unknown[] {
    return this.#statement(sql).all(values);
  }

  /** The first row of a query, or of what a statement returns. */
  first(sql: string, values: Values = {}): unknown {
    return this.#statement(sql).get(values);
  }

  run(sql: string, values: Values = {}): void {
    this.#statement(sql).run(values);
  }

  /** Runs `action` (synchronous, reads only). */
  read<T>(action: () => T): Promise<T> {
    return this.#retrying(action);
  }

  /**
   * Runs `action` (synchronous) in a transaction of its own: all of it is on disk when the promise resolves, nothing
   * when it rejects. It may run several times until the lock is free, so it must have no effect besides the
   * database that a repetition would spoil.
   */
  write<T>(action: () => T): Promise<T> {
    const done = this.#lastWrite.then(() => this.#retrying(() => this.#inTransaction(action)));
    this.#lastWrite = done.catch(() => undefined);
    return done;
  }

  /** Changes when, and only when, another connection has written. */
  dataVersion(): number {
    const row = this.first('PRAGMA data_version');
    return typeof row === 'object' && row !== null && 'data_version' in row ? Number(row.data_version) : 0;
  }

  close(): void {
    if (this.#connection.isOpen) this.#connection.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #inTransaction<T>(action: () => T): T {
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = action();
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  async #retrying<T>(action: () => T): Promise<T> {
    try {
      return await retryWhileBusy(this.#clock, () => {
        if (!this.#connection.isOpen) throw storageUnavailable('closed');
        return action();
      });
    } catch (error) {
      if (isCorrupt(error)) this.#onDamage();
      throw storageProblem(error);
    }
  }
}
