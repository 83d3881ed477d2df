import type { Clock } from '../../core/clock.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Database } from '../store/database.ts';
import type { JournalFlag } from '../store/journalFlag.ts';
import { readNumber, readRow, readRows, readText } from '../store/rows.ts';
import { CLAIM_NOTICE, NOTICE_SHOWN, UNNOTICED, UNTOLD } from '../store/statements.ts';
import type { WindowIdentity } from '../store/windowIdentity.ts';

/** A notice is on the screen within moments: a window that has not said so after this will not show it any more. */
const TELLING_LIMIT_MS = 5 * 60_000;

export interface NotificationTableDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly window: WindowIdentity;
  readonly flag: Pick<JournalFlag, 'update'>;
}

/** Which ends of jobs the user has been told of, so that of all windows one tells each. */
export class NotificationTable {
  readonly #deps: NotificationTableDeps;

  constructor(deps: NotificationTableDeps) {
    this.#deps = deps;
  }

  /** See `Journal.claimNotice`. */
  claim(id: JobId): Promise<JobRecord | null> {
    const { db, clock, window } = this.#deps;
    return db.write(() => {
      const row = db.first(UNTOLD, { id });
      const now = Math.floor(clock.now());
      if (row === undefined || isBeingTold(row, window, now)) return null;
      db.run(CLAIM_NOTICE, { id, window: window.id, now });
      return readRow(row);
    });
  }

  /** See `Journal.noticeShown`. */
  shown({ id, state }: Pick<JobRecord, 'id' | 'state'>): Promise<void> {
    const { db, window, flag } = this.#deps;
    return db.write(() => {
      db.run(NOTICE_SHOWN, { id, state, window: window.id });
      flag.update();
    });
  }

  /** See `Journal.unnoticed`. */
  async missing(): Promise<readonly JobRecord[]> {
    const { db } = this.#deps;
    return readRows(await db.read(() => db.all(UNNOTICED)));
  }
}

/** True while a window that may still live is about to tell the user of the job's end. */
function isBeingTold(row: unknown, window: WindowIdentity, now: number): boolean {
  const teller = readText(row, 'teller');
  if (teller === null || window.isGone(teller)) return false;
  const since = readNumber(row, 'telling_since') ?? 0;
  // A clock that was set back must not keep the notice for ever.
  return now >= since && now - since < TELLING_LIMIT_MS;
}
