import type { SQLInputValue } from 'node:sqlite';
import * as z from 'zod/mini';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database, Values } from './database.ts';
import { jobNotFound, StaleChange } from './jobRecord.ts';
import type { JournalChangeFeed } from './journalChangeFeed.ts';
import { readNumber, readRow } from './rows.ts';
import { REMEMBERED_REMOVALS } from './schema.ts';
import * as sql from './statements.ts';
import { unreadableValue } from './storageProblem.ts';

const WORK: ReadonlySet<string> = new Set(sql.WORK_STATES);

const value = z.union([z.string(), z.number(), z.bigint(), z.null(), z.instanceof(Uint8Array)]);
const storedRow = z.record(z.string(), value);

type StoredRow = Readonly<Record<string, SQLInputValue>>;

/** Everything that went with a job, so that it can be brought back as it was. */
export interface RemovedJob {
  readonly job: JobRecord;
  readonly row: StoredRow;
  readonly downloads: readonly StoredRow[];
  /** What the user said of its outputs. */
  readonly marks: {
    readonly outputs: readonly StoredRow[];
    readonly tags: readonly StoredRow[];
    readonly places: readonly StoredRow[];
  };
  /** What it cost is kept under these numbers while it is gone. */
  readonly charges: readonly number[];
}

/** Takes jobs out of the journal, and puts them back. Errors of both: Problem (storage). */
export class Removals {
  readonly #database: Database;
  readonly #changes: JournalChangeFeed;
  readonly #updateFlag: () => void;

  /** @param updateFlag called in the transaction after which there may be no open work, or more of it. */
  constructor(database: Database, changes: JournalChangeFeed, updateFlag: () => void) {
    this.#database = database;
    this.#changes = changes;
    this.#updateFlag = updateFlag;
  }

  /**
   * Removes a job that has ended or is of unknown outcome. What it cost stays. Errors: also StaleChange for a job that
   * is under way; notFound.
   */
  async remove(id: JobId): Promise<RemovedJob> {
    const { removed, revision } = await this.#database.write(() => {
      const stored = this.#database.first(sql.JOB, { id });
      if (stored === undefined) throw jobNotFound(id);
      const job = readRow(stored);
      if (!job) throw unreadableValue('job');
      if (WORK.has(job.state)) throw new StaleChange(job);
      const charges = this.#database.all(sql.KEEP_CHARGE, { id }).map((row) => readNumber(row, 'seq') ?? 0);
      const downloads = this.#database
        .all(sql.DOWNLOADS_OF_JOB, { job: id })
        .map((row) => storedRow.parse(row));
      const marks = this.#marksOf(id);
      this.#database.run(sql.DROP_DOWNLOADS, { job: id });
      // Before it is gone: the revision of the removal is above its own, also where it is the latest.
      const revision = readNumber(this.#database.first(sql.REMEMBER_REMOVAL, { id }), 'revision') ?? 0;
      this.#database.run(sql.DELETE_JOB, { id });
      this.#database.run(sql.FORGET_REMOVALS, { oldest: revision - REMEMBERED_REMOVALS });
      this.#updateFlag();
      return { removed: { job, row: storedRow.parse(stored), downloads, marks, charges }, revision };
    });
    this.#changes.publishRemoval(id, revision);
    return removed;
  }

  /** Puts a removed job back, as it was and at its place. One that is there again stays as it is. */
  async restore({ job: { id }, row, downloads, marks, charges }: RemovedJob): Promise<void> {
    const restored = await this.#database.write(() => {
      if (this.#database.first(sql.JOB, { id }) !== undefined) return null;
      const { revision: _, ...columns } = row;
      const stored = this.#database.first(insertStatement('jobs', columns, 'revision'), columns);
      // Its outputs are listed again with it, unmarked.
      for (const output of marks.outputs) this.#database.run(MARK_AGAIN, output);
      for (const tag of marks.tags) this.#database.run(insertStatement('output_tags', tag), tag);
      for (const place of marks.places) this.#database.run(COLLECT_AGAIN, place);
      for (const download of downloads) this.#database.run(insertStatement('downloads', download), download);
      for (const seq of charges) this.#database.run(sql.DROP_CHARGE, { seq });
      // After the job has its revision, which is above that of the removal.
      this.#database.run(sql.FORGET_REMOVAL, { id });
      this.#updateFlag();
      return stored;
    });
    if (restored !== null) this.#changes.publish(restored);
  }

  #marksOf(job: JobId): RemovedJob['marks'] {
    const rows = (statement: string): readonly StoredRow[] =>
      this.#database.all(statement, { job }).map((row) => storedRow.parse(row));
    const ofJob = 'IN (SELECT id FROM outputs WHERE job = :job)';
    return {
      outputs: rows('SELECT id AS output, star, rating, rejected FROM outputs WHERE job = :job'),
      tags: rows(`SELECT tag, output FROM output_tags WHERE output ${ofJob}`),
      places: rows(`SELECT collection, output, place FROM collection_outputs WHERE output ${ofJob}`),
    };
  }
}

const MARK_AGAIN =
  'UPDATE outputs SET star = :star, rating = :rating, rejected = :rejected WHERE id = :output';
/** Unless the collection was deleted in the meantime. */
const COLLECT_AGAIN = `
  INSERT INTO collection_outputs (collection, output, place)
  SELECT id, :output, :place FROM collections WHERE id = :collection`;

/** Writes a row back with the columns that it was read with, whichever version of the journal made them. */
function insertStatement(table: string, row: Values, numbered?: 'revision'): string {
  const names = Object.keys(row);
  const values = names.map((name) => `:${name}`);
  const columns = [...names, ...(numbered ? [numbered] : [])].map((name) => `"${name}"`);
  return `INSERT INTO ${table} (${columns.join(', ')})
    VALUES (${[...values, ...(numbered ? [sql.NEXT_REVISION] : [])].join(', ')}) RETURNING *`;
}
