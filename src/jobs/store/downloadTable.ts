import * as z from 'zod/mini';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from './database.ts';
import { DOWNLOADS, DROP_DOWNLOAD, DROP_DOWNLOADS, POSTPONE_DOWNLOAD, WANT_DOWNLOAD } from './statements.ts';

/** An output that is to be fetched although nobody has looked at it. */
export interface WantedDownload {
  readonly job: JobId;
  /** The output's index. */
  readonly index: number;
  /** How often it was tried. */
  readonly attempts: number;
  /** When it is tried next, in milliseconds since the epoch. */
  readonly dueAt: number;
}

const row = z.object({
  job: z.string(),
  position: z.number(),
  attempts: z.number(),
  due_at: z.number(),
});

/**
 * Which outputs are still to be fetched. They are noted with the end of their job, in the same transaction, so that no
 * reload loses one. Errors of every method: Problem (storage).
 */
export class DownloadTable {
  readonly #database: Database;
  readonly #updateFlag: () => void;

  /** @param updateFlag called in the transaction after which nothing may be left to fetch. */
  constructor(database: Database, updateFlag: () => void) {
    this.#database = database;
    this.#updateFlag = updateFlag;
  }

  /** Within a transaction: notes what of the job's outputs is not here. */
  want({ id: job, outputs }: JobRecord, now: number): void {
    for (const { index, cached, gone } of outputs)
      if (!cached && gone === undefined)
        this.#database.run(WANT_DOWNLOAD, { job, position: index, at: Math.floor(now) });
  }

  /** Within a transaction: an output is here, or the job with all of its outputs is gone. */
  settle(job: JobId, index?: number): void {
    if (index === undefined) this.#database.run(DROP_DOWNLOADS, { job });
    else this.#database.run(DROP_DOWNLOAD, { job, position: index });
  }

  /** What is to be fetched, the next first. */
  async pending(): Promise<readonly WantedDownload[]> {
    const rows = await this.#database.read(() => this.#database.all(DOWNLOADS));
    return rows.flatMap((value) => {
      const found = row.safeParse(value).data;
      if (!found) return [];
      const { job, position: index, attempts, due_at: dueAt } = found;
      return [{ job, index, attempts, dueAt }];
    });
  }

  postpone({ job, index }: WantedDownload, attempts: number, dueAt: number): Promise<void> {
    return this.#database.record(() => {
      this.#database.run(POSTPONE_DOWNLOAD, { job, position: index, attempts, at: Math.floor(dueAt) });
    });
  }

  /** It is not fetched without the user any more. */
  drop({ job, index }: Pick<WantedDownload, 'job' | 'index'>): Promise<void> {
    return this.#database.record(() => {
      this.settle(job, index);
      this.#updateFlag();
    });
  }
}
