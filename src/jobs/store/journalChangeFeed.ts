import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from './database.ts';
import { ExternalChanges, type Removal } from './externalChanges.ts';
import { readNumber, readRow } from './rows.ts';

/** What becomes known of changed jobs: those that this window writes, at once, and those of others when it looks. */
export class JournalChangeFeed implements Disposable {
  readonly #clock: Clock;
  readonly #writes: ExternalChanges;
  readonly #changes = new Emitter<JobRecord | Removal>();
  readonly #externalChanges = new Emitter<JobRecord | Removal>();
  readonly #closing = new AbortController();

  constructor(db: Database, clock: Clock) {
    this.#clock = clock;
    this.#writes = new ExternalChanges(db);
  }

  /** Every change, of this window and of others. */
  get onDidChange(): Event<JobRecord | Removal> {
    return this.#changes.event;
  }

  /** Changes that other windows made. */
  get onDidHear(): Event<JobRecord | Removal> {
    return this.#externalChanges.event;
  }

  /** From now on. Within a transaction. */
  begin(): void {
    this.#writes.begin();
  }

  /** Tells of a row that this window has just written, and returns its job. */
  tell(row: unknown): JobRecord {
    const job = readRow(row);
    if (!job) throw new TypeError('the journal cannot read what it has just written');
    this.#writes.own(readNumber(row, 'revision'));
    this.#changes.fire(job);
    return job;
  }

  /** Tells of a job that this window has just removed, under that revision. */
  tellRemoved(id: JobId, revision: number): void {
    this.#writes.own(revision);
    this.#changes.fire({ removed: id });
  }

  /** Tells what other windows have written since the last call; true when there was something. */
  async noticeOthers(): Promise<boolean> {
    const changeFeed = await this.#writes.read();
    for (const change of changeFeed) {
      this.#changes.fire(change);
      this.#externalChanges.fire(change);
    }
    return changeFeed.length > 0;
  }

  /** Calls `noticeOthers` every `everyMs` until the result or this is disposed. */
  follow(everyMs: number): Disposable {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.#closing.signal]);
    const loop = async () => {
      for (;;) {
        await this.#clock.sleep(everyMs, signal);
        // A look that fails is made again; the writes of this window report a disk in trouble.
        await this.noticeOthers().catch(() => false);
      }
    };
    loop().catch(() => undefined);
    return { dispose: () => stop.abort() };
  }

  dispose(): void {
    this.#closing.abort();
    this.#changes.dispose();
    this.#externalChanges.dispose();
  }
}
