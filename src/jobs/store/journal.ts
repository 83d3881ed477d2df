import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import type { Event } from '../../core/event.ts';
import { newId as randomId, type AccountId, type JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { CachedContent } from '../../core/output.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import { Budgets } from '../money/budgets.ts';
import type { Database } from './database.ts';
import type { Removal } from './externalChanges.ts';
import { JobArchive } from './jobArchive.ts';
import { NotificationTable } from '../watch/notificationTable.ts';
import { newRecord } from './jobRecord.ts';
import { JobTable } from './jobTable.ts';
import type { Charge, Expected, JobChange, JobPage, NewJob } from './journalEntry.ts';
import { JournalFlag } from './journalFlag.ts';
import { JournalChangeFeed } from './journalChangeFeed.ts';
import type { JobQuery } from './journalQuery.ts';
import { LeaseTable } from './leaseTable.ts';
import { Ledger } from '../money/ledger.ts';
import { openDatabase, type Connect } from './openDatabase.ts';
import { OpenWorkFlag } from './openWork.ts';
import { readText } from './rows.ts';
import { StaleChange } from './staleChange.ts';
import { SALT } from './statements.ts';
import { processWindow, type WindowIdentity } from './windowIdentity.ts';

export interface JournalDeps {
  readonly clock: Clock;
  readonly newId?: () => JobId;
  /** How a connection is made; the native one unless told. */
  readonly connect?: Connect;
  /** This window; that of the process unless told. */
  readonly window?: WindowIdentity;
  /** The user's time zone (`Europe/Berlin`); that of the computer unless told. */
  readonly timeZone?: () => string;
}

/**
 * All jobs of all accounts on disk, shared by every window and process that opens the same folder. What a method
 * promises is on disk (synced) when its promise resolves. Errors of every method: Problem (storage, and what is
 * named there).
 */
export class Journal implements Disposable {
  /** Set when a damaged journal was moved out of the way at opening and this one was begun. */
  readonly startedAnew: Problem | null;
  readonly window: WindowIdentity;
  readonly lease: LeaseTable;
  readonly budgets: Budgets;
  readonly ledger: Ledger;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #newId: () => JobId;
  readonly #flag: JournalFlag;
  readonly #changeFeed: JournalChangeFeed;
  readonly #table: JobTable;
  readonly #notices: NotificationTable;
  readonly #archive: JobArchive;
  #salt = '';

  private constructor(db: Database, flag: OpenWorkFlag, deps: JournalDeps, startedAnew: Problem | null) {
    const { clock } = deps;
    const timeZone = deps.timeZone ?? (() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.#db = db;
    this.#clock = clock;
    this.#newId = deps.newId ?? randomId;
    this.window = deps.window ?? processWindow();
    this.#flag = new JournalFlag(db, flag);
    this.#changeFeed = new JournalChangeFeed(db, clock);
    const rows = { db, clock, window: this.window, flag: this.#flag };
    this.#table = new JobTable(rows);
    this.#notices = new NotificationTable(rows);
    this.#archive = new JobArchive({ db, timeZone });
    this.lease = new LeaseTable(db);
    this.budgets = new Budgets({ db, clock, timeZone });
    this.ledger = new Ledger({ db, clock, timeZone });
    this.startedAnew = startedAnew;
  }

  /** Opens `journal.db` in `folder`, making what is not there. See `openDatabase` for damaged and newer files. */
  static async open(folder: string, deps: JournalDeps): Promise<Journal> {
    try {
      return await Journal.#begin(folder, deps);
    } catch (error) {
      // Damage that only the first reading met: the next opening looks through the whole file.
      if (toProblem(error).details.args?.['reason'] !== 'corrupt') throw error;
      return Journal.#begin(folder, deps);
    }
  }

  static async #begin(folder: string, deps: JournalDeps): Promise<Journal> {
    const { database, startedAnew } = await openDatabase(folder, deps.clock, deps.connect);
    const journal = new Journal(database, new OpenWorkFlag(folder), deps, startedAnew);
    try {
      await database.write(() => {
        journal.#changeFeed.begin();
        journal.#salt = readText(database.first(SALT), 'value') ?? '';
        journal.#flag.update();
      });
    } catch (error) {
      journal.close();
      throw error;
    }
    return journal;
  }

  /** Every change of a job: of this window at once, of others when `noticeOthers` finds them. */
  get onDidChange(): Event<JobRecord | Removal> {
    return this.#changeFeed.onDidChange;
  }

  /** Changes that other windows made, when `noticeOthers` finds them. */
  get onDidChangeElsewhere(): Event<JobRecord | Removal> {
    return this.#changeFeed.onDidHear;
  }

  /**
   * Stores the intent, in state `stored`. `admit` is asked in the same transaction, before the intent is written: when
   * it throws, nothing is stored. Errors: what it throws; also when a job with the same intent key exists.
   */
  async add(job: NewJob, admit: () => void = () => undefined): Promise<JobRecord> {
    const record = newRecord(job, this.#newId(), this.#salt, this.#clock.now());
    return this.#changeFeed.tell(await this.#table.insert(record, job.reserved ?? null, admit));
  }

  /**
   * Changes what is named. The end of a job is dated when its state becomes terminal.
   * Errors: StaleChange when the job is not as expected; notFound.
   */
  async change(id: JobId, change: JobChange, expect: Expected = {}): Promise<JobRecord> {
    const row = await this.#table.rewrite(id, (now, sender) => {
      const inState = expect.state === undefined || [expect.state].flat().includes(now.state);
      if (!inState || (expect.mine && sender !== this.window.id)) throw new StaleChange(now);
      return change;
    });
    return this.#changeFeed.tell(row);
  }

  /** Notes that the bytes of an output are in the cache. Errors: notFound. */
  async markCached(id: JobId, index: number, content: CachedContent): Promise<JobRecord> {
    const row = await this.#table.rewrite(id, ({ outputs }) => ({
      outputs: outputs.map((output) => (output.index === index ? { ...output, cached: content } : output)),
    }));
    return this.#changeFeed.tell(row);
  }

  /**
   * Makes this window the one that finds out what became of a job that was not accepted yet. Null while another window
   * is at it, or may be. Errors: notFound.
   */
  takeOver(id: JobId): Promise<JobRecord | null> {
    return this.#table.takeOver(id);
  }

  /** Forgets a job that has ended or is of unknown outcome. What it cost stays. Errors: StaleChange; notFound. */
  async remove(id: JobId): Promise<void> {
    this.#changeFeed.tellRemoved(id, await this.#table.remove(id));
  }

  get(id: JobId): Promise<JobRecord | undefined> {
    return this.#table.get(id);
  }

  /**
   * Takes the telling of a job's end: the job for one caller in all windows, who shows it and then calls
   * `noticeShown`; null for the others, and for a job that is not at an end or of unknown outcome. What a window took
   * and did not show before it ended is there to be taken again.
   */
  claimNotification(id: JobId): Promise<JobRecord | null> {
    return this.#notices.claim(id);
  }

  /** The end of a job that this window took with `claimNotice` has been shown to the user: nobody tells it again. */
  markNotified(job: Pick<JobRecord, 'id' | 'state'>): Promise<void> {
    return this.#notices.shown(job);
  }

  /** Jobs at an end, or of unknown outcome, of which nobody was told yet, oldest first. */
  unnotified(): Promise<readonly JobRecord[]> {
    return this.#notices.missing();
  }

  /** One page of the history. Rows that cannot be read are left out. */
  page(query: JobQuery): Promise<JobPage> {
    return this.#archive.page(query);
  }

  /** How many jobs a query finds, all of its pages together. */
  count(query: Omit<JobQuery, 'limit' | 'before'>): Promise<number> {
    return this.#archive.count(query);
  }

  /** Every job that is not at its end, oldest first; those of unknown outcome too. */
  open(): Promise<readonly JobRecord[]> {
    return this.#archive.open();
  }

  /** The latest charges for a kind of job, newest first; those of failed jobs are not counted: they are refunded. */
  charges(account: AccountId, kind: string, limit: number): Promise<readonly Charge[]> {
    return this.#archive.charges(account, kind, limit);
  }

  /** How long the latest jobs of a kind took from acceptance to success, in milliseconds, newest first. */
  durations(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    return this.#archive.durations(account, kind, limit);
  }

  /** How many times the platform's estimate the latest jobs of a kind took, newest first. */
  overruns(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    return this.#archive.overruns(account, kind, limit);
  }

  /** Tells the listeners what other windows have written since the last call; true when there was something. */
  readExternalChanges(): Promise<boolean> {
    return this.#changeFeed.noticeOthers();
  }

  /** Calls `noticeOthers` every `everyMs` until the result is disposed or the journal closed. */
  follow(everyMs: number): Disposable {
    return this.#changeFeed.follow(everyMs);
  }

  /** Lets go of the file. Later calls are refused. */
  close(): void {
    this.#changeFeed.dispose();
    this.#db.close();
  }

  dispose(): void {
    this.close();
  }
}
