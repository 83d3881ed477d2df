import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import { newId as randomId, type AccountId, type JobId } from '../../core/ids.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { CachedContent, JobOutput } from '../../core/output.ts';
import { toProblem, type Problem, type ProblemDetails } from '../../core/problem.ts';
import type { Database } from './database.ts';
import {
  changedRecord,
  exceedsExpected,
  jobNotFound,
  newRecord,
  StaleChange,
  type Expected,
  type JobChange,
  type NewJob,
} from './jobRecord.ts';
import { ContentTable } from './keeping/contentTable.ts';
import { DownloadTable } from './downloadTable.ts';
import { KeepTable } from './keeping/keepTable.ts';
import { JournalChangeFeed } from './journalChangeFeed.ts';
import { countJobs, readPage } from './history/readJobs.ts';
import type { JobFilter, JobPage, JobQuery } from './journalQuery.ts';
import { PlanTable } from './plans/planTable.ts';
import { NotificationTable } from './notificationTable.ts';
import { openDatabase, type OpenDatabaseOptions } from './openDatabase.ts';
import { OpenWorkFlag } from './openWork.ts';
import { lasting } from './problemRow.ts';
import { Removals } from './removals.ts';
import { OutputSorting } from './sorting/outputSorting.ts';
import {
  readCharge,
  readNumber,
  readRows,
  readText,
  requireRow,
  writeChangeable,
  writeRow,
  type Charge,
  type PriceKey,
} from './rows.ts';
import * as sql from './statements.ts';
import { unreadableValue } from './storageProblem.ts';
import { processWindow, type WindowIdentity } from './windowIdentity.ts';

/**
 * Longer than any submit with all its repeats takes: after it, a window of which nothing is known has stopped sending.
 */
const SENDING_LIMIT_MS = 15 * 60_000;

const WORK: ReadonlySet<JobState> = new Set(sql.WORK_STATES);

export interface JournalDeps extends OpenDatabaseOptions {
  readonly newId?: () => JobId;
  /** This window; that of the process by default. */
  readonly window?: WindowIdentity;
  /** Whether outputs are to be fetched when their job ends; left out: when they are looked at. */
  readonly wantsDownloads?: () => boolean;
}

/**
 * All jobs of all accounts on disk, shared by every window and process that opens the same folder. What a method
 * promises is on disk (synced) when its promise resolves; each method that writes is one transaction, with the flag of
 * open work in it. Errors of every method: Problem (storage, and what is named there).
 */
export class Journal implements Disposable {
  /** Set when a damaged journal was moved out of the way at opening and this one was begun. */
  readonly startedAnew: Problem | null;
  readonly window: WindowIdentity;
  /** What the journal is stored in, for other tables of the same file. */
  readonly database: Database;
  readonly changes: JournalChangeFeed;
  readonly notifications: NotificationTable;
  readonly downloads: DownloadTable;
  readonly keeps: KeepTable;
  readonly contents: ContentTable;
  readonly plans: PlanTable;
  readonly removals: Removals;
  readonly sorting: OutputSorting;
  readonly #clock: Clock;
  readonly #newId: () => JobId;
  readonly #flag: OpenWorkFlag;
  readonly #overruns = new Emitter<JobRecord>();
  readonly #wantsDownloads: () => boolean;
  #salt = '';

  private constructor(folder: string, database: Database, deps: JournalDeps, startedAnew: Problem | null) {
    const { clock } = deps;
    this.database = database;
    this.startedAnew = startedAnew;
    this.window = deps.window ?? processWindow();
    this.changes = new JournalChangeFeed(database, clock);
    const updateFlag = () => this.updateFlag();
    this.downloads = new DownloadTable(database, updateFlag);
    const changeOutput = this.#changeOutput.bind(this);
    this.keeps = new KeepTable({ database, clock, window: this.window, updateFlag, changeOutput });
    this.contents = new ContentTable(database);
    this.plans = new PlanTable(database, clock, updateFlag);
    this.removals = new Removals(database, this.changes, updateFlag);
    this.sorting = new OutputSorting(database, this.changes);
    this.#wantsDownloads = deps.wantsDownloads ?? (() => false);
    this.notifications = new NotificationTable({ database, clock, window: this.window, updateFlag });
    this.#clock = clock;
    this.#newId = deps.newId ?? randomId;
    this.#flag = new OpenWorkFlag(folder);
  }

  /** Opens `journal.db` in `folder`, making what is not there. See `openDatabase` for damaged and newer files. */
  static async open(folder: string, deps: JournalDeps): Promise<Journal> {
    try {
      return await Journal.#begin(folder, deps);
    } catch (error) {
      // Damage that only the first reading met: the next opening checks the whole file.
      if (toProblem(error).details.args?.['reason'] !== 'corrupt') throw error;
      return Journal.#begin(folder, deps);
    }
  }

  static async #begin(folder: string, deps: JournalDeps): Promise<Journal> {
    const { database, startedAnew } = await openDatabase(folder, deps);
    const journal = new Journal(folder, database, deps, startedAnew);
    try {
      await database.write(() => {
        journal.changes.begin();
        journal.sorting.begin();
        const salt = readText(database.first(sql.SALT), 'value');
        if (salt === null) throw unreadableValue('salt');
        journal.#salt = salt;
        journal.updateFlag();
      });
    } catch (error) {
      journal.close();
      throw error;
    }
    return journal;
  }

  /**
   * Stores the intent, in state `stored`. `admit` is asked in the same transaction, before the intent is written: when
   * it throws, nothing is stored. Errors: what it throws; also when a job with the same intent key exists; Problem
   * storage with reason `replaced` or `outdated` when this window may not buy any more.
   */
  async add(job: NewJob, admit: () => void = () => undefined): Promise<JobRecord> {
    const record = newRecord(job, this.#newId(), this.#salt, this.#clock.now());
    const { reserved = null, price = null } = job;
    const inserted = await this.database.write(() => {
      this.changes.requireNoneLost();
      admit();
      const sending = { reserved, price, bookedAt: this.#spendingTime(job), sender: this.window.id };
      const row = this.database.first(sql.INSERT_JOB, writeRow(record, sending));
      // Raised before the intent is committed: killed in between, the next start opens the journal for nothing.
      this.#flag.set(true);
      return row;
    });
    return this.changes.publish(inserted);
  }

  /** A job whose platform named, in an answer to this window, more than what was expected: once for each job. */
  get onDidOverrun(): Event<JobRecord> {
    return this.#overruns.event;
  }

  /**
   * Changes what is named, or what a function makes of the job as it is now: it is called within the transaction. The
   * end of a job is dated when its state becomes terminal.
   * Errors: StaleChange when the job is not as expected; notFound; Problem storage when the job cannot be read.
   */
  change(
    id: JobId,
    change: JobChange | ((now: JobRecord) => JobChange),
    expect: Expected = {},
  ): Promise<JobRecord> {
    return this.#rewrite(id, (now, sender) => {
      const inState = expect.state === undefined || [expect.state].flat().includes(now.state);
      if (!inState || (expect.mine && sender !== this.window.id)) throw new StaleChange(now);
      return typeof change === 'function' ? change(now) : change;
    });
  }

  /**
   * Notes that the bytes of an output are in the cache. Errors: notFound.
   * @param essence the hash of what is essential in the content, where it has one.
   */
  markCached(id: JobId, index: number, content: CachedContent, essence?: string): Promise<JobRecord> {
    return this.#rewrite(id, ({ outputs }) => {
      this.downloads.settle(id, index);
      this.contents.note({ job: id, index }, [content.hash, ...(essence ? [essence] : [])]);
      return {
        outputs: outputs.map(({ notDownloaded, ...output }) =>
          output.index === index
            ? { ...output, cached: content }
            : { ...output, ...(notDownloaded && { notDownloaded }) },
        ),
      };
    });
  }

  /** Notes why an output could not be fetched. Errors: notFound. */
  markNotDownloaded(id: JobId, index: number, reason: ProblemDetails): Promise<JobRecord> {
    return this.#changeOutput(id, index, (output) => ({ ...output, notDownloaded: lasting(reason) }));
  }

  #changeOutput(id: JobId, index: number, change: (output: JobOutput) => JobOutput): Promise<JobRecord> {
    return this.#rewrite(id, ({ outputs }) => ({
      outputs: outputs.map((output) => (output.index === index ? change(output) : output)),
    }));
  }

  /**
   * Makes this window the one that finds out what became of a job that was not accepted yet. Null while another window
   * is at it, or may be. Errors: notFound; Problem storage, as `add`.
   */
  async takeOver(id: JobId): Promise<JobRecord | null> {
    const free = await this.database.read(() => {
      this.database.requireMayDecide();
      return this.#isFree(id);
    });
    if (!free) return null;
    return this.database.write(() => {
      if (!this.#isFree(id)) return null;
      this.database.run(sql.TAKE_OVER, { id, sender: this.window.id });
      return this.#find(id);
    });
  }

  get(id: JobId): Promise<JobRecord | undefined> {
    return this.database.read(() => this.#find(id) ?? undefined);
  }

  /** One page of the history. Rows that cannot be read are left out: they are nobody's to act on. */
  page(query: JobQuery): Promise<JobPage> {
    return readPage(this.database, query);
  }

  /** How many jobs a filter finds. */
  count(filter: JobFilter): Promise<number> {
    return countJobs(this.database, filter);
  }

  /**
   * Jobs of an idempotency key, newest first: of that intent, and those that the account's user bought with it. Errors:
   * Problem storage when one of them cannot be read: whoever asks is about to buy what that one may have bought.
   */
  async withKey(account: AccountId, key: string): Promise<readonly JobRecord[]> {
    const rows = await this.database.read(() => this.database.all(sql.JOBS_WITH_KEY, { account, key }));
    return rows.map(requireRow);
  }

  /** The job of an account that the platform knows by this id; undefined where the history has none. */
  async ofRun(account: AccountId, run: string): Promise<JobRecord | undefined> {
    return readRows(await this.database.read(() => this.database.all(sql.JOB_OF_RUN, { account, run })))[0];
  }

  /** Every job that is not at its end, oldest first; those of unknown outcome too, but not what cannot be read. */
  async open(): Promise<readonly JobRecord[]> {
    return readRows(await this.database.read(() => this.database.all(sql.OPEN_JOBS)));
  }

  /**
   * What an account was charged for calls like one: of the same price key, and at least as much of what is paid by
   * quantity, the nearest first. Those of failed jobs that are refunded are not in it.
   */
  async charges(
    account: AccountId,
    { print, quantity }: PriceKey,
    limit: number,
  ): Promise<readonly Charge[]> {
    const values = { account, print, quantity, limit };
    const rows = await this.database.read(() => this.database.all(sql.CHARGES, values));
    return rows.map(readCharge).filter((charge) => charge !== null);
  }

  /** How long the latest jobs of a kind took from acceptance to success, in milliseconds, newest first. */
  async durations(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    const rows = await this.#latest(sql.DURATIONS, account, kind, limit);
    return rows.map((row) => readNumber(row, 'ms')).filter((ms) => ms !== null);
  }

  /** How many times the platform's estimate the latest jobs of a kind took, newest first. */
  async overruns(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    const rows = await this.#latest(sql.OVERRUNS, account, kind, limit);
    return rows.map((row) => readNumber(row, 'times')).filter((times) => times !== null);
  }

  /** Of this journal alone, for fingerprints of what is not stored. */
  get salt(): string {
    return this.#salt;
  }

  /**
   * Claims the sending of a request of unknown outcome for this window, because the user agreed to send it again: from
   * `unknown` to `sending`, counted as spent from now on. `admit` is asked in the same transaction, without what was
   * reserved for the job before. Errors: what it throws; StaleChange for every other window and caller; notFound.
   */
  claimRepeat(id: JobId, reserved: Money | null, admit: () => void = () => undefined): Promise<JobRecord> {
    return this.#rewrite(id, (now) => {
      if (now.state !== 'unknown' || now.remoteId !== null) throw new StaleChange(now);
      admit();
      const unit = reserved?.unit ?? null;
      const micros = reserved ? Math.round(reserved.micros) : null;
      const at = Math.floor(this.#spendingTime(now));
      this.database.run(sql.RESERVE_AGAIN, { id, unit, micros, at, sender: this.window.id });
      return { state: 'sending', problem: null };
    });
  }

  /**
   * Within the transaction that begins or ends work, also that of another table of the same file. Outputs that their
   * platform will delete count as work: whoever opens the editor is warned of them.
   */
  updateFlag(): void {
    this.#flag.update(
      () =>
        readNumber(this.database.first(sql.HAS_WORK), 'work') === 1 ||
        readNumber(this.database.first(sql.HAS_EXPIRING, { now: this.#clock.now() }), 'expiring') === 1,
    );
  }

  /** Lets go of the file. Later calls are refused. */
  close(): void {
    this.sorting.dispose();
    this.changes.dispose();
    this.#overruns.dispose();
    this.database.dispose();
  }

  dispose(): void {
    this.close();
  }

  /** Writes the change that `decide` makes of the job as it is and the window that sends it. Errors: notFound; its own. */
  async #rewrite(
    id: JobId,
    decide: (now: JobRecord, sender: string | null) => JobChange,
  ): Promise<JobRecord> {
    let isOverrun = false;
    const updated = await this.database.record(() => {
      const stored = this.database.first(sql.JOB, { id });
      const before = this.#find(id);
      if (!before) throw jobNotFound(id);
      const { notified, news, ...change } = decide(before, readText(stored, 'sender'));
      // What is sent is decided here; everything else is what came of it.
      if (change.state === 'sending') this.database.requireMayDecide();
      const after = changedRecord(before, change, this.#clock.now());
      isOverrun = exceedsExpected(after) && !exceedsExpected(before);
      const values = { id, ...writeChangeable(after), noticed: notified ? 1 : news ? 2 : 0 };
      const row = this.database.first(sql.UPDATE_JOB, values);
      const isNew = before.state !== 'succeeded' || before.outputs.length < after.outputs.length;
      if (isNew && after.state === 'succeeded') {
        if (this.#wantsDownloads()) this.downloads.want(after, this.#clock.now());
        this.keeps.wantAll(after);
      }
      const areOutputsChanged = change.outputs !== undefined;
      const staysWork = WORK.has(before.state) && WORK.has(after.state);
      const isWatchChanged = before.unwatched !== after.unwatched;
      if (news || areOutputsChanged || isWatchChanged || (before.state !== after.state && !staysWork))
        this.updateFlag();
      return row;
    });
    const job = this.changes.publish(updated);
    if (isOverrun) this.#overruns.fire(job);
    return job;
  }

  /** When what is bought now counts: a clock that was set back moves it to no day that is over for account or folder. */
  #spendingTime({ account, provider, project }: Pick<NewJob, 'account' | 'provider' | 'project'>): number {
    const ofAccount = this.database.first(sql.SPENDING_OF_ACCOUNT.latest, { account });
    const ofFolder =
      project && this.database.first(sql.SPENDING_OF_PROJECT.latest, { project: project.id, provider });
    return Math.max(this.#clock.now(), readNumber(ofAccount, 'at') ?? 0, readNumber(ofFolder, 'at') ?? 0);
  }

  /** Null when there is no such job. Errors: Problem storage when it cannot be read. */
  #find(id: JobId): JobRecord | null {
    const row = this.database.first(sql.JOB, { id });
    return row === undefined ? null : requireRow(row);
  }

  /** True when no other window sends the job, as far as can be known. */
  #isFree(id: JobId): boolean {
    const row = this.database.first(sql.JOB, { id });
    if (row === undefined) throw jobNotFound(id);
    const sender = readText(row, 'sender');
    if (sender === null || sender === this.window.id || this.window.isGone(sender)) return true;
    const age = this.#clock.now() - (readNumber(row, 'updated_at') ?? 0);
    return readText(row, 'state') === 'unknown' || age > SENDING_LIMIT_MS;
  }

  #latest(statement: string, account: AccountId, kind: string, limit: number): Promise<unknown[]> {
    return this.database.read(() => this.database.all(statement, { account, kind, limit }));
  }
}
