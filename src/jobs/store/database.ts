import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { JournalIdentity, WritePurpose } from './journalIdentity.ts';
import { isBusy, isCorrupt, isStorageError, storageProblem, storageUnavailable } from './storageProblem.ts';

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
 * The journal's connection, which waits asynchronously: a lock held by another window is waited for between the turns of
 * the event loop. Writes run in their order, one transaction each, and each makes sure that the file is still the
 * journal that was opened. All errors are Problems; those of the disk and of SQLite are storage Problems.
 */
export class Database implements Disposable {
  readonly #connection: DatabaseSync;
  readonly #identity: JournalIdentity;
  readonly #clock: Clock;
  readonly #statements = new Map<string, StatementSync>();
  readonly #onDamage: () => void;
  readonly #losses = new Emitter<Problem>();
  #lost: Problem | null = null;
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** @param onDamage is called when the file turns out to be damaged. */
  constructor(
    connection: DatabaseSync,
    deps: { readonly identity: JournalIdentity; readonly clock: Clock; readonly onDamage: () => void },
  ) {
    this.#connection = connection;
    this.#identity = deps.identity;
    this.#clock = deps.clock;
    this.#onDamage = deps.onDamage;
  }

  /**
   * Fires once, when this window turns out to be cut off from the journal: the file was deleted or replaced (reason
   * `replaced`), or a newer version took it over (`outdated`).
   */
  get onDidLose(): Event<Problem> {
    return this.#losses.event;
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
    return this.#retrying(() => {
      this.#identity.requireReadable();
      return action();
    });
  }

  /**
   * Runs `action` (synchronous) in a transaction of its own: all of it is on disk when the promise resolves. When it
   * rejects nothing is, at least not in the file that is the journal. It may run several times until the lock is free,
   * so it must have no effect besides the database that a repetition would spoil. Errors: also Problem storage with
   * reason `replaced` or `outdated`, before `action` runs.
   */
  write<T>(action: () => T): Promise<T> {
    return this.#inOrder(() => this.#inTransaction('decision', action));
  }

  /** As `write`, for what came of a call that was sent: a window that is older than the journal may still save that. */
  record<T>(action: () => T): Promise<T> {
    return this.#inOrder(() => this.#inTransaction('outcome', action));
  }

  /** As `record`, now or never: for the moment before the journal closes. */
  recordNow<T>(action: () => T): T {
    return this.#inTransaction('outcome', action);
  }

  /** Within `read` or `record`, before something is decided after all. Errors: as `write`. */
  requireMayDecide(): void {
    this.#identity.requireSameFile();
    this.#identity.requireCurrent('decision');
  }

  /** Looks whether a write would find the journal that was opened; what it finds else is told by `onDidLose`. */
  async checkIdentity(): Promise<void> {
    await this.read(() => this.requireMayDecide()).catch(() => undefined);
  }

  /** Changes when, and only when, another connection has written. */
  dataVersion(): number {
    const row = this.first('PRAGMA data_version');
    return typeof row === 'object' && row !== null && 'data_version' in row ? Number(row.data_version) : 0;
  }

  close(): void {
    if (this.#connection.isOpen) this.#connection.close();
  }

  dispose(): void {
    this.close();
    this.#losses.dispose();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #inOrder<T>(write: () => T): Promise<T> {
    const done = this.#lastWrite.then(() => this.#retrying(write));
    this.#lastWrite = done.catch(() => undefined);
    return done;
  }

  #inTransaction<T>(purpose: WritePurpose, action: () => T): T {
    // Before SQLite touches anything by name beside a file that is another one by now.
    this.#identity.requireSameFile();
    this.#connection.exec('BEGIN IMMEDIATE');
    let result: T;
    try {
      this.#identity.requireCurrent(purpose);
      result = action();
      this.#connection.exec('COMMIT');
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
    this.#identity.requireSameFile();
    return result;
  }

  async #retrying<T>(action: () => T): Promise<T> {
    try {
      return await retryWhileBusy(this.#clock, () => {
        if (!this.#connection.isOpen) throw this.#lost ?? storageUnavailable('closed');
        return action();
      });
    } catch (error) {
      if (isCorrupt(error)) this.#onDamage();
      // A fault of our own must not be told as one of the disk.
      const problem = isStorageError(error) ? storageProblem(error) : toProblem(error);
      this.#noteLoss(problem);
      throw problem;
    }
  }

  #noteLoss(problem: Problem): void {
    const reason = problem.details.args?.['reason'];
    if (this.#lost || problem.kind !== 'storage' || (reason !== 'replaced' && reason !== 'outdated')) return;
    this.#lost = problem;
    this.#losses.fire(problem);
  }
}
