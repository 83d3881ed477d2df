import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from './database.ts';
import { readNumber, readRow, readText } from './rows.ts';
import { storageUnavailable } from './storageProblem.ts';
import { CHANGED_SINCE, LAST_REVISION, REMOVED_SINCE } from './statements.ts';

export interface Removal {
  readonly removed: JobId;
}

interface WrittenRevision {
  readonly revision: number;
  readonly change: JobRecord | Removal;
}

/** Which jobs change: this window's writes at once, those of other windows, by their revisions, when it reads them. */
export class JournalChangeFeed implements Disposable {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #changes = new Emitter<JobRecord | Removal>();
  readonly #externalChanges = new Emitter<JobRecord | Removal>();
  readonly #externalWrites = new Emitter<void>();
  readonly #closing = new AbortController();
  /** Revisions up to here are known in this window, and those of its own writes after it. */
  #seenRevision = 0;
  #seenVersion = 0;
  readonly #ownRevisions = new Set<number>();

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Every change: of this window at once, of others when `readExternal` finds them. */
  get onDidChange(): Event<JobRecord | Removal> {
    return this.#changes.event;
  }

  /** Changes that other windows made, when `readExternal` finds them. */
  get onDidChangeElsewhere(): Event<JobRecord | Removal> {
    return this.#externalChanges.event;
  }

  /** Another window has written something, to whichever table, when `readExternal` finds it. */
  get onDidWriteElsewhere(): Event<void> {
    return this.#externalWrites.event;
  }

  /** From now on. Within a transaction. */
  begin(): void {
    this.#seenRevision = readNumber(this.#db.first(LAST_REVISION), 'revision') ?? 0;
    this.#seenVersion = this.#db.dataVersion();
  }

  /** Publishes a row that this window has just written, and returns its job. */
  publish(row: unknown): JobRecord {
    const job = readRow(row);
    if (!job) throw new TypeError('the journal cannot read what it has just written');
    this.#ownRevisions.add(readNumber(row, 'revision') ?? 0);
    this.#changes.fire(job);
    return job;
  }

  /** Publishes that this window has just removed a job, under that revision. */
  publishRemoval(id: JobId, revision: number): void {
    this.#ownRevisions.add(revision);
    this.#changes.fire({ removed: id });
  }

  /**
   * Publishes what other windows have written since the last call; true when there was something. Errors: Problem
   * (storage).
   */
  async readExternal(): Promise<boolean> {
    const version = this.#seenVersion;
    const changes = await this.#db.read(() => this.#externalSince());
    for (const change of changes) {
      this.#changes.fire(change);
      this.#externalChanges.fire(change);
    }
    if (version !== this.#seenVersion) this.#externalWrites.fire();
    return changes.length > 0;
  }

  /**
   * Calls `readExternal` every `everyMs`, and looks whether the journal is still there, until the result is disposed or
   * the journal closed.
   */
  follow(everyMs: number): Disposable {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.#closing.signal]);
    const loop = async () => {
      for (;;) {
        await this.#clock.sleep(everyMs, signal);
        // A failed read is repeated; a disk in trouble is reported by the writes of this window.
        await this.readExternal().catch(() => false);
        await this.#db.checkIdentity();
      }
    };
    loop().catch(() => undefined);
    return { dispose: () => stop.abort() };
  }

  /**
   * Within a transaction, before something is bought: an earlier copy of the journal that was written over it knows less
   * than this window. Errors: Problem storage with reason `replaced`.
   */
  requireNoneLost(): void {
    const known = Math.max(this.#seenRevision, ...this.#ownRevisions);
    if ((readNumber(this.#db.first(LAST_REVISION), 'revision') ?? 0) < known)
      throw storageUnavailable('replaced');
  }

  dispose(): void {
    this.#closing.abort();
    this.#changes.dispose();
    this.#externalChanges.dispose();
    this.#externalWrites.dispose();
  }

  #externalSince(): readonly (JobRecord | Removal)[] {
    const version = this.#db.dataVersion();
    const written = version === this.#seenVersion ? [] : this.#writtenSince(this.#seenRevision);
    const external = written.filter(({ revision }) => !this.#ownRevisions.has(revision));
    this.#seenVersion = version;
    for (const revision of this.#ownRevisions) this.#seenRevision = Math.max(this.#seenRevision, revision);
    for (const { revision } of written) this.#seenRevision = Math.max(this.#seenRevision, revision);
    this.#ownRevisions.clear();
    return external.map(({ change }) => change);
  }

  #writtenSince(since: number): readonly WrittenRevision[] {
    const removed = this.#db.all(REMOVED_SINCE, { since }).map((row) => {
      const id = readText(row, 'id');
      return { revision: readNumber(row, 'revision') ?? 0, change: id === null ? null : { removed: id } };
    });
    const changed = this.#db.all(CHANGED_SINCE, { since }).map((row) => {
      return { revision: readNumber(row, 'revision') ?? 0, change: readRow(row) };
    });
    return [...removed, ...changed].flatMap(({ revision, change }) => (change ? [{ revision, change }] : []));
  }
}
