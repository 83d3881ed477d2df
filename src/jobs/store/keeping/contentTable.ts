import type { JobId } from '../../../core/ids.ts';
import type { JobRecord } from '../../../core/job.ts';
import type { Database } from '../database.ts';
import * as sql from './keepStatements.ts';
import { readNumber, readRow, readText } from '../rows.ts';

/** Jobs that are looked through at a time. */
const BATCH = 20;

/** An output of a job. */
export interface OutputPlace {
  readonly job: JobId;
  readonly index: number;
}

/**
 * Which outputs have which content, by hashes: of the whole, and of what is essential in it. Errors of every method: Problem
 * (storage).
 */
export class ContentTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Within a transaction: an output has these hashes. */
  note({ job, index }: OutputPlace, hashes: readonly string[]): void {
    for (const hash of hashes) this.#database.run(sql.NOTE_CONTENT, { hash, job, position: index });
  }

  /** Outputs with this content, the newest job's first; at most 20. */
  async withHash(hash: string): Promise<readonly OutputPlace[]> {
    const rows = await this.#database.read(() => this.#database.all(sql.WITH_CONTENT, { hash }));
    return rows.flatMap((row) => {
      const [job, index] = [readText(row, 'job'), readNumber(row, 'position')];
      return job === null || index === null ? [] : [{ job, index }];
    });
  }

  /** The next jobs of before hashes were stored, the newest first; empty when all have been looked through. */
  async older(): Promise<{ readonly jobs: readonly JobRecord[]; readonly rest: number | null }> {
    return this.#database.read(() => {
      const upto = readNumber(this.#database.first(sql.CONTENT_BACKFILL), 'upto') ?? 0;
      const rows = upto > 0 ? this.#database.all(sql.JOBS_BEFORE, { upto, limit: BATCH }) : [];
      const last = readNumber(rows.at(-1), 'seq');
      return { jobs: rows.flatMap((row) => readRow(row) ?? []), rest: last === null ? null : last - 1 };
    });
  }

  /** These outputs have these hashes, and all jobs from `rest` on have been looked through. */
  noteOlder(
    found: readonly { readonly place: OutputPlace; readonly hashes: readonly string[] }[],
    rest: number,
  ): Promise<void> {
    return this.#database.record(() => {
      for (const { place, hashes } of found) this.note(place, hashes);
      this.#database.run(sql.SET_CONTENT_BACKFILL, { upto: rest });
    });
  }
}
