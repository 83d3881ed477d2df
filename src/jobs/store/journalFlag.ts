import type { Database } from './database.ts';
import type { OpenWorkFlag } from './openWork.ts';
import { readNumber } from './rows.ts';
import { HAS_WORK } from './statements.ts';

/** Keeps the flag of start-up in step with the jobs. Called within the transaction that opens work or ends it. */
export class JournalFlag {
  readonly #db: Database;
  readonly #flag: OpenWorkFlag;

  constructor(db: Database, flag: OpenWorkFlag) {
    this.#db = db;
    this.#flag = flag;
  }

  /** There is work. Errors: a system error when that cannot be written. */
  raise(): void {
    this.#flag.set(true);
  }

  /** As the jobs are now. A flag that stays up costs one look at the next start, so failing to lower it is no error. */
  update(): void {
    try {
      this.#flag.set(readNumber(this.#db.first(HAS_WORK), 'work') === 1);
    } catch {
      return;
    }
  }
}
