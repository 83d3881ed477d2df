import type { AccountId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from './database.ts';
import type { Charge, JobPage } from './journalEntry.ts';
import { countStatement, pageStatement, type JobQuery } from './journalQuery.ts';
import { readCharge, readNumber, readRows } from './rows.ts';
import { CHARGES, DURATIONS, OPEN_JOBS, OVERRUNS } from './statements.ts';

export interface JobArchiveDeps {
  readonly db: Database;
  readonly timeZone: () => string;
}

/** The jobs on disk as they are looked through: a page, a number, the open ones, and what past ones cost and took. */
export class JobArchive {
  readonly #db: Database;
  readonly #timeZone: () => string;

  constructor({ db, timeZone }: JobArchiveDeps) {
    this.#db = db;
    this.#timeZone = timeZone;
  }

  /** See `Journal.page`. */
  async page(query: JobQuery): Promise<JobPage> {
    const { sql, values } = pageStatement(query, this.#timeZone());
    const rows = await this.#db.read(() => this.#db.all(sql, values));
    const wanted = rows.slice(0, rows.length - (rows.length === values['limit'] ? 1 : 0));
    const last = rows.length > wanted.length ? readNumber(wanted.at(-1), 'seq') : null;
    return { jobs: readRows(wanted), next: last === null ? null : String(last) };
  }

  /** See `Journal.count`. */
  async count(query: Omit<JobQuery, 'limit' | 'before'>): Promise<number> {
    const { sql, values } = countStatement(query, this.#timeZone());
    const [row] = await this.#db.read(() => this.#db.all(sql, values));
    return readNumber(row, 'number') ?? 0;
  }

  /** See `Journal.open`: the method, not the making of a journal. */
  async open(): Promise<readonly JobRecord[]> {
    return readRows(await this.#db.read(() => this.#db.all(OPEN_JOBS)));
  }

  /** See `Journal.charges`. */
  async charges(account: AccountId, kind: string, limit: number): Promise<readonly Charge[]> {
    const rows = await this.#latest(CHARGES, account, kind, limit);
    return rows.map(readCharge).filter((charge) => charge !== null);
  }

  /** See `Journal.durations`. */
  async durations(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    const rows = await this.#latest(DURATIONS, account, kind, limit);
    return rows.map((row) => readNumber(row, 'ms')).filter((ms) => ms !== null);
  }

  /** See `Journal.overruns`. */
  async overruns(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    const rows = await this.#latest(OVERRUNS, account, kind, limit);
    return rows.map((row) => readNumber(row, 'times')).filter((times) => times !== null);
  }

  #latest(sql: string, account: AccountId, kind: string, limit: number): Promise<unknown[]> {
    return this.#db.read(() => this.#db.all(sql, { account, kind, limit }));
  }
}
