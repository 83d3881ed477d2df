import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JobId } from '../../../core/ids.ts';
import type { JobRecord } from '../../../core/job.ts';
import { rawText } from '../../../core/foreignText.ts';
import type { Database } from '../database.ts';
import {
  LISTED_JOB_COLUMNS,
  readListedJobs,
  readNumber,
  readRows,
  readText,
  type ListedJob,
} from '../rows.ts';
import { LIST_EARLIER } from './outputTables.ts';
import { listed, OUTPUT_COLUMNS as COLUMNS, type ListedOutput } from './outputRows.ts';
import { OutputResults, type OutputOrder } from './outputResults.ts';
import { searchConditions, type OutputSearch } from './searchStatement.ts';

/** Jobs that are listed in one turn. */
const JOBS_PER_TURN = 500;

const CHOSEN_CONTENT = `
  SELECT DISTINCT hash FROM outputs WHERE hash IS NOT NULL AND gone IS NULL
    AND (star = 1 OR rating > 0 OR id IN (SELECT output FROM collection_outputs))`;

/** Reads the outputs of the journal. Errors of every method: Problem (storage). */
export class OutputList {
  readonly #database: Database;
  #isComplete = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Opens the results of a search, to be read page by page. */
  async search(search: OutputSearch, order: OutputOrder): Promise<OutputResults> {
    await this.complete();
    return new OutputResults(this.#database, search, order);
  }

  /** Which of a job's outputs, or of those with these ids, a search finds, in the order newest first. */
  async matching(search: OutputSearch, jobs: readonly JobId[]): Promise<readonly ListedOutput[]> {
    const { where, values } = searchConditions(search);
    return this.#database.read(() =>
      listed(
        this.#database,
        this.#database.all(
          `SELECT ${COLUMNS} FROM outputs
          WHERE job IN (SELECT value FROM json_each(:jobs)) AND ${where} ORDER BY id DESC`,
          { ...values, jobs: JSON.stringify(jobs) },
        ),
      ),
    );
  }

  /** The outputs of these jobs with what the user said of them, also those in the recycle bin. */
  async ofJobs(jobs: readonly JobId[]): Promise<readonly ListedOutput[]> {
    await this.complete();
    const wanted = JSON.stringify(jobs);
    return this.#database.read(() =>
      listed(
        this.#database,
        this.#database.all(
          `SELECT ${COLUMNS} FROM outputs WHERE job IN (SELECT value FROM json_each(:wanted)) ORDER BY id DESC`,
          { wanted },
        ),
      ),
    );
  }

  /** The hashes of what is here of favorites, rated outputs and those in collections. */
  async chosenContent(): Promise<readonly string[]> {
    await this.complete();
    const rows = await this.#database.read(() => this.#database.all(CHOSEN_CONTENT, {}));
    return rows.flatMap((row) => readText(row, 'hash') ?? []);
  }

  /** The jobs with outputs whose title and kind are those of a job, oldest first: those of the same recipe are among them. */
  async alike({ kind, title }: Pick<JobRecord, 'kind' | 'title'>): Promise<readonly JobRecord[]> {
    await this.complete();
    const rows = await this.#database.read(() =>
      this.#database.all(
        `SELECT * FROM jobs WHERE id IN (
          SELECT job FROM outputs WHERE kind = :kind AND title = :title AND gone IS NULL ORDER BY id DESC LIMIT 500
        ) ORDER BY seq`,
        { kind, title: rawText(title) },
      ),
    );
    return readRows(rows);
  }

  /** What is shown of these jobs, in turns. */
  async jobs(ids: readonly JobId[]): Promise<ReadonlyMap<JobId, ListedJob>> {
    const found = new Map<JobId, ListedJob>();
    for (let at = 0; at < ids.length; at += 100) {
      if (at > 0) await nextTurn();
      const wanted = JSON.stringify(ids.slice(at, at + 100));
      const rows = await this.#database.read(() =>
        this.#database.all(
          `SELECT ${LISTED_JOB_COLUMNS} FROM jobs WHERE id IN (SELECT value FROM json_each(:wanted))`,
          { wanted },
        ),
      );
      for (const job of readListedJobs(rows)) found.set(job.id, job);
    }
    return found;
  }

  /** Lists what is older than the tables, newest first, some jobs in each turn; another window may do it as well. */
  async complete(): Promise<void> {
    while (!this.#isComplete) {
      const unlisted = await this.#database.read(
        () => readNumber(this.#database.first('SELECT unlisted FROM sorting'), 'unlisted') ?? 0,
      );
      if (unlisted <= 0) {
        this.#isComplete = true;
        return;
      }
      await this.#database.write(() => {
        const to = readNumber(this.#database.first('SELECT unlisted FROM sorting'), 'unlisted') ?? 0;
        this.#database.run(LIST_EARLIER, { from: to - JOBS_PER_TURN + 1, to });
        this.#database.run('UPDATE sorting SET unlisted = :left', { left: Math.max(0, to - JOBS_PER_TURN) });
      });
      await nextTurn();
    }
  }
}
