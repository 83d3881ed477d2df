import type { Clock } from '../../core/clock.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from './database.ts';
import { readNumber, readRow, readRows, readText } from './rows.ts';
import { CLAIM_NOTIFICATION, CLAIMABLE, MARK_NOTIFIED, UNNOTIFIED } from './statements.ts';
import type { WindowIdentity } from './windowIdentity.ts';

/** A notification is on the screen within moments: a window that has not said so after this will not show it any more. */
const CLAIM_LIMIT_MS = 5 * 60_000;

interface NotificationTableDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly window: WindowIdentity;
  /** Called in the transaction after which the user may have been notified of everything. */
  readonly updateFlag: () => void;
}

/**
 * Of which ends of jobs the user has been notified, so that of all windows one notifies of each. Errors of every
 * method: Problem (storage).
 */
export class NotificationTable {
  readonly #deps: NotificationTableDeps;

  constructor(deps: NotificationTableDeps) {
    this.#deps = deps;
  }

  /**
   * Claims the notification of a job's end: the job for one caller in all windows, who shows it and then calls
   * `markNotified`; null for the others, and for a job that is not at an end or of unknown outcome. What a window
   * claimed and did not show before it ended can be claimed again.
   */
  claim(id: JobId): Promise<JobRecord | null> {
    const { database, clock, window } = this.#deps;
    return database.write(() => {
      const row = database.first(CLAIMABLE, { id });
      const now = Math.floor(clock.now());
      const job = readRow(row);
      // One that this version cannot read is left to a window that can.
      if (!job || isClaimed(row, window, now)) return null;
      database.run(CLAIM_NOTIFICATION, { id, window: window.id, now });
      return job;
    });
  }

  /** The end of a job that this window claimed has been shown to the user: no window shows it again. */
  markNotified({ id, state }: Pick<JobRecord, 'id' | 'state'>): Promise<void> {
    const { database, window, updateFlag } = this.#deps;
    return database.record(() => {
      database.run(MARK_NOTIFIED, { id, state, window: window.id });
      updateFlag();
    });
  }

  /** Jobs at an end, or of unknown outcome, of which the user was not notified yet, oldest first. */
  async pending(): Promise<readonly JobRecord[]> {
    const { database } = this.#deps;
    return readRows(await database.read(() => database.all(UNNOTIFIED)));
  }
}

/** True while a window that may still live is about to show the job's end. */
function isClaimed(row: unknown, window: WindowIdentity, now: number): boolean {
  const claimant = readText(row, 'teller');
  if (claimant === null || window.isGone(claimant)) return false;
  const since = readNumber(row, 'telling_since') ?? 0;
  // A clock that was set back must not keep the notification for ever.
  return now >= since && now - since < CLAIM_LIMIT_MS;
}
