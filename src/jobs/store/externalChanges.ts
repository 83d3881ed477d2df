import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from './database.ts';
import { readNumber, readRow, readText } from './rows.ts';
import * as sql from './statements.ts';

export interface Removal {
  readonly removed: JobId;
}

interface News {
  readonly revision: number;
  readonly changeFeed: JobRecord | Removal;
}

/** Finds what other windows have written to the journal, by the revisions that this one did not make. */
export class ExternalChanges {
  readonly #db: Database;
  /** Revisions up to here are known in this window, and those of its own writes after it. */
  #seenRevision = 0;
  #seenVersion = 0;
  readonly #own = new Set<number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** From now on. Within a transaction. */
  begin(): void {
    this.#seenRevision = readNumber(this.#db.first(sql.LAST_REVISION), 'revision') ?? 0;
    this.#seenVersion = this.#db.dataVersion();
  }

  /** A revision that this window has made itself. */
  own(revision: number | null): void {
    this.#own.add(revision ?? 0);
  }

  /** What others wrote since the last call, in that order. Errors: Problem (storage). */
  read(): Promise<readonly (JobRecord | Removal)[]> {
    return this.#db.read(() => {
      const version = this.#db.dataVersion();
      const written = version === this.#seenVersion ? [] : this.#writtenSince(this.#seenRevision);
      const externalChanges = written.filter(({ revision }) => !this.#own.has(revision));
      this.#seenVersion = version;
      for (const revision of this.#own) this.#seenRevision = Math.max(this.#seenRevision, revision);
      for (const { revision } of written) this.#seenRevision = Math.max(this.#seenRevision, revision);
      this.#own.clear();
      return externalChanges.map(({ changeFeed }) => changeFeed);
    });
  }

  #writtenSince(since: number): readonly News[] {
    const removed = this.#db.all(sql.REMOVED_SINCE, { since }).map((row) => {
      const id = readText(row, 'id');
      return { revision: readNumber(row, 'revision') ?? 0, changeFeed: id === null ? null : { removed: id } };
    });
    const changed = this.#db.all(sql.CHANGED_SINCE, { since }).map((row) => {
      return { revision: readNumber(row, 'revision') ?? 0, changeFeed: readRow(row) };
    });
    return [...removed, ...changed].flatMap(({ revision, changeFeed }) =>
      changeFeed ? [{ revision, changeFeed }] : [],
    );
  }
}
