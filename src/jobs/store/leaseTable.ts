import type { Database } from './database.ts';
import { readNumber, readText } from './rows.ts';

const NAME = 'watch';

/** Who holds the lease, and how often it has said so: the number changes with every sign of life. */
export interface LeaseRow {
  readonly holder: string;
  readonly beats: number;
}

/** The lease's row in the journal. Errors of every method: Problem (storage). */
export class LeaseTable {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  read(): Promise<LeaseRow | null> {
    return this.#db.read(() => this.#row());
  }

  /** Makes `holder` the holder, if the row is still what the caller decided by. */
  take(holder: string, seen: LeaseRow | null): Promise<boolean> {
    return this.#db.write(() => {
      const now = this.#row();
      if (now?.holder !== seen?.holder || now?.beats !== seen?.beats) return false;
      this.#db.run(
        `INSERT INTO lease (name, holder, beats) VALUES (:name, :holder, 0)
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, beats = beats + 1`,
        { name: NAME, holder },
      );
      return true;
    });
  }

  /** A sign of life; false when the lease is another's by now. */
  beat(holder: string): Promise<boolean> {
    return this.#db.write(() => {
      const sql =
        'UPDATE lease SET beats = beats + 1 WHERE name = :name AND holder = :holder RETURNING beats';
      return this.#db.first(sql, { name: NAME, holder }) !== undefined;
    });
  }

  /** Gives it up, now or never: for the moment before the journal closes. A failure is for the others to notice. */
  release(holder: string): void {
    try {
      this.#db.run('DELETE FROM lease WHERE name = :name AND holder = :holder', { name: NAME, holder });
    } catch {
      return;
    }
  }

  #row(): LeaseRow | null {
    const row = this.#db.first('SELECT holder, beats FROM lease WHERE name = :name', { name: NAME });
    const holder = readText(row, 'holder');
    return holder === null ? null : { holder, beats: readNumber(row, 'beats') ?? 0 };
  }
}
