import type { Clock } from '../../core/clock.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { Database } from './database.ts';
import type { JobChange } from './journalEntry.ts';
import type { JournalFlag } from './journalFlag.ts';
import { changedRecord } from './jobRecord.ts';
import { readNumber, readRow, readText, writeChangeable, writeRow } from './rows.ts';
import { REMEMBERED_REMOVALS } from './schema.ts';
import { jobNotFound, StaleChange } from './staleChange.ts';
import * as sql from './statements.ts';
import type { WindowIdentity } from './windowIdentity.ts';

/**
 * Longer than any submit with all its repeats takes: after it, a window of which nothing is known has stopped sending.
 */
const SENDING_LIMIT_MS = 15 * 60_000;

const WORK: ReadonlySet<JobState> = new Set(sql.WORK_STATES);

export interface JobTableDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly window: WindowIdentity;
  readonly flag: JournalFlag;
}

/**
 * The jobs' rows. Each method that writes is one transaction, with the flag of start-up in it. Errors of every method:
 * Problem (storage, and what is named there).
 */
export class JobTable {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #window: WindowIdentity;
  readonly #flag: JournalFlag;

  constructor({ db, clock, window, flag }: JobTableDeps) {
    this.#db = db;
    this.#clock = clock;
    this.#window = window;
    this.#flag = flag;
  }

  get(id: JobId): Promise<JobRecord | undefined> {
    return this.#db.read(() => this.#find(id) ?? undefined);
  }

  /** The row of a new job, once `admit` has not thrown in the same transaction. Errors: what `admit` throws. */
  insert(job: JobRecord, reserved: Money | null, admit: () => void): Promise<unknown> {
    const keeping = { reserved, sender: this.#window.id };
    return this.#db.write(() => {
      admit();
      const inserted = this.#db.first(sql.INSERT_JOB, writeRow(job, keeping));
      // Raised before the intent is committed: killed in between, the next start looks once for nothing.
      this.#flag.raise();
      return inserted;
    });
  }

  /**
   * The row after the change that `decide` makes of the job as it is and the window that sends it. Errors: notFound;
   * what `decide` throws.
   */
  rewrite(id: JobId, decide: (now: JobRecord, sender: string | null) => JobChange): Promise<unknown> {
    return this.#db.write(() => {
      const stored = this.#db.first(sql.JOB, { id });
      const before = readRow(stored);
      if (!before) throw jobNotFound(id);
      const { notified, ...change } = decide(before, readText(stored, 'sender'));
      const after = changedRecord(before, change, this.#clock.now());
      const values = { id, ...writeChangeable(after), noticed: notified ? 1 : 0 };
      const updated = this.#db.first(sql.UPDATE_JOB, values);
      const goesOn = WORK.has(before.state) && WORK.has(after.state) && before.unwatched === after.unwatched;
      if (!goesOn && (before.state !== after.state || before.unwatched !== after.unwatched))
        this.#flag.update();
      return updated;
    });
  }

  /** See `Journal.takeOver`. */
  async takeOver(id: JobId): Promise<JobRecord | null> {
    const free = await this.#db.read(() => this.#isFree(id));
    if (!free) return null;
    return this.#db.write(() => {
      if (!this.#isFree(id)) return null;
      this.#db.run('UPDATE jobs SET sender = :sender WHERE id = :id', { id, sender: this.#window.id });
      return this.#find(id);
    });
  }

  /** The revision of the removal; what the job cost stays. Errors: StaleChange while there is work; notFound. */
  remove(id: JobId): Promise<number> {
    return this.#db.write(() => {
      const found = this.#find(id);
      if (!found) throw jobNotFound(id);
      if (WORK.has(found.state)) throw new StaleChange(found);
      this.#db.run(sql.KEEP_CHARGE, { id });
      this.#db.run('DELETE FROM jobs WHERE id = :id', { id });
      const revision = readNumber(this.#db.first(sql.REMEMBER_REMOVAL, { id }), 'revision') ?? 0;
      this.#db.run('DELETE FROM removed WHERE revision <= :oldest', {
        oldest: revision - REMEMBERED_REMOVALS,
      });
      this.#flag.update();
      return revision;
    });
  }

  #find(id: JobId): JobRecord | null {
    return readRow(this.#db.first(sql.JOB, { id }));
  }

  /** True when no other window sends the job, as far as can be known. */
  #isFree(id: JobId): boolean {
    const row = this.#db.first(sql.JOB, { id });
    if (row === undefined) throw jobNotFound(id);
    const sender = readText(row, 'sender');
    if (sender === null || sender === this.#window.id || this.#window.isGone(sender)) return true;
    const age = this.#clock.now() - (readNumber(row, 'updated_at') ?? 0);
    return readText(row, 'state') === 'unknown' || age > SENDING_LIMIT_MS;
  }
}
