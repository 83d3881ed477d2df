import type { Clock } from '../core/clock.ts';
import type { Disposable } from '../core/disposable.ts';
import { Emitter, type Event } from '../core/event.ts';
import { newId as randomId, type AccountId, type JobId } from '../core/ids.ts';
import { isTerminal, type JobRecord, type JobState } from '../core/job.ts';
import type { CachedContent } from '../core/output.ts';
import { toProblem, type Problem } from '../core/problem.ts';
import type { Database } from './database.ts';
import { Budgets } from './budgets.ts';
import { ForeignWrites, type Removal } from './foreignWrites.ts';
import { hashSecrets } from './hashedCall.ts';
import { isBeingTold } from './noticeClaim.ts';
import type { Charge, Expected, JobChange, JobPage, NewJob } from './journalEntry.ts';
import { countStatement, pageStatement, type JobQuery } from './journalQuery.ts';
import { Ledger } from './ledger.ts';
import { LeaseTable } from './leaseTable.ts';
import { openDatabase, type Connect } from './openDatabase.ts';
import { OpenWorkFlag } from './openWork.ts';
import { lasting } from './problemRow.ts';
import { readCharge, readNumber, readRow, readText, writeChangeable, writeRow } from './rows.ts';
import { REMEMBERED_REMOVALS } from './schema.ts';
import { jobNotFound, StaleChange } from './staleChange.ts';
import * as sql from './statements.ts';
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
 * Longer than any submit with all its repeats takes: after it, a window of which nothing is known has stopped sending.
 */
const SENDING_LIMIT_MS = 15 * 60_000;

export type { Charge, Expected, JobChange, JobPage, NewJob } from './journalEntry.ts';
export type { Removal } from './foreignWrites.ts';

const WORK: ReadonlySet<JobState> = new Set(sql.WORK_STATES);

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
  readonly #flag: OpenWorkFlag;
  readonly #changes = new Emitter<JobRecord | Removal>();
  readonly #foreign = new Emitter<JobRecord | Removal>();
  readonly #closing = new AbortController();
  readonly #writes: ForeignWrites;
  readonly #timeZone: () => string;
  #salt = '';

  private constructor(db: Database, flag: OpenWorkFlag, deps: JournalDeps, startedAnew: Problem | null) {
    this.#db = db;
    this.#flag = flag;
    this.#writes = new ForeignWrites(db);
    this.#clock = deps.clock;
    this.#newId = deps.newId ?? randomId;
    this.window = deps.window ?? processWindow();
    this.lease = new LeaseTable(db);
    const timeZone = deps.timeZone ?? (() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    const books = { db, clock: deps.clock, timeZone };
    this.budgets = new Budgets(books);
    this.ledger = new Ledger(books);
    this.#timeZone = timeZone;
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
        journal.#writes.begin();
        journal.#salt = readText(database.first(sql.SALT), 'value') ?? '';
        journal.#updateFlag();
      });
    } catch (error) {
      journal.close();
      throw error;
    }
    return journal;
  }

  /** Every change of a job: of this window at once, of others when `noticeOthers` finds them. */
  get onDidChange(): Event<JobRecord | Removal> {
    return this.#changes.event;
  }

  /** Changes that other windows made, when `noticeOthers` finds them. */
  get onDidHear(): Event<JobRecord | Removal> {
    return this.#foreign.event;
  }

  /**
   * Stores the intent, in state `stored`. `admit` is asked in the same transaction, before the intent is written: when
   * it throws, nothing is stored. Errors: what it throws; also when a job with the same intent key exists.
   */
  async add(job: NewJob, admit: () => void = () => undefined): Promise<JobRecord> {
    const now = this.#clock.now();
    const { account, provider, kind, title, intentKey } = job;
    const record: JobRecord = {
      id: this.#newId(),
      account,
      provider,
      kind,
      title,
      call: hashSecrets(job.call, job.secretInputs ?? [], this.#salt),
      intentKey,
      state: 'stored',
      word: null,
      remoteId: null,
      cost: null,
      refunded: false,
      left: false,
      problem: null,
      outputs: [],
      estimatedMs: job.estimatedMs ?? null,
      replaces: job.replaces ?? null,
      bases: job.bases ?? null,
      createdAt: now,
      updatedAt: now,
      acceptedAt: null,
      finishedAt: null,
    };
    const keeping = { reserved: job.reserved ?? null, sender: this.window.id };
    const row = await this.#db.write(() => {
      admit();
      const inserted = this.#db.first(sql.INSERT_JOB, writeRow(record, keeping));
      // Raised before the intent is committed: killed in between, the next start looks once for nothing.
      this.#flag.set(true);
      return inserted;
    });
    return this.#tell(row);
  }

  /**
   * Changes what is named. The end of a job is dated when its state becomes terminal.
   * Errors: StaleChange when the job is not as expected; notFound.
   */
  async change(id: JobId, change: JobChange, expect: Expected = {}): Promise<JobRecord> {
    return this.#rewrite(id, (now, sender) => {
      const inState = expect.state === undefined || [expect.state].flat().includes(now.state);
      if (!inState || (expect.mine && sender !== this.window.id)) throw new StaleChange(now);
      return change;
    });
  }

  /**
   * Makes this window the one that finds out what became of a job that was not accepted yet. Null while another window
   * is at it, or may be. Errors: notFound.
   */
  async takeOver(id: JobId): Promise<JobRecord | null> {
    const free = await this.#db.read(() => this.#isFree(id));
    if (!free) return null;
    return this.#db.write(() => {
      if (!this.#isFree(id)) return null;
      this.#db.run('UPDATE jobs SET sender = :sender WHERE id = :id', { id, sender: this.window.id });
      return this.#find(id);
    });
  }

  /**
   * Takes the telling of a job's end: the job for one caller in all windows, who shows it and then calls
   * `noticeShown`; null for the others, and for a job that is not at an end or of unknown outcome. What a window took
   * and did not show before it ended is there to be taken again.
   */
  async claimNotice(id: JobId): Promise<JobRecord | null> {
    return this.#db.write(() => {
      const row = this.#db.first(sql.UNTOLD, { id });
      const now = Math.floor(this.#clock.now());
      if (row === undefined || isBeingTold(row, this.window, now)) return null;
      this.#db.run(sql.CLAIM_NOTICE, { id, window: this.window.id, now });
      return readRow(row);
    });
  }

  /** The end of a job that this window took with `claimNotice` has been shown to the user: nobody tells it again. */
  async noticeShown({ id, state }: Pick<JobRecord, 'id' | 'state'>): Promise<void> {
    await this.#db.write(() => {
      this.#db.run(sql.NOTICE_SHOWN, { id, state, window: this.window.id });
      this.#updateFlag();
    });
  }

  /** Jobs at an end, or of unknown outcome, of which nobody was told yet, oldest first. */
  async unnoticed(): Promise<readonly JobRecord[]> {
    const rows = await this.#db.read(() => this.#db.all(sql.UNNOTICED));
    return readable(rows);
  }

  /** Notes that the bytes of an output are in the cache. */
  async markCached(id: JobId, index: number, content: CachedContent): Promise<JobRecord> {
    return this.#rewrite(id, (now) => ({
      outputs: now.outputs.map((output) =>
        output.index === index ? { ...output, cached: content } : output,
      ),
    }));
  }

  async get(id: JobId): Promise<JobRecord | undefined> {
    return this.#db.read(() => this.#find(id) ?? undefined);
  }

  /** One page of the history. Rows that cannot be read are left out. */
  async page(query: JobQuery): Promise<JobPage> {
    const { sql: text, values } = pageStatement(query, this.#timeZone());
    const rows = await this.#db.read(() => this.#db.all(text, values));
    const wanted = rows.slice(0, rows.length - (rows.length === values['limit'] ? 1 : 0));
    const last = rows.length > wanted.length ? readNumber(wanted.at(-1), 'seq') : null;
    return { jobs: readable(wanted), next: last === null ? null : String(last) };
  }

  /** How many jobs a query finds, all of its pages together. */
  async count(query: Omit<JobQuery, 'limit' | 'before'>): Promise<number> {
    const { sql: text, values } = countStatement(query, this.#timeZone());
    const [row] = await this.#db.read(() => this.#db.all(text, values));
    return readNumber(row, 'number') ?? 0;
  }

  /** Every job that is not at its end, oldest first; those of unknown outcome too. */
  async open(): Promise<readonly JobRecord[]> {
    const rows = await this.#db.read(() => this.#db.all(sql.OPEN_JOBS));
    return readable(rows);
  }

  /** The latest charges for a kind of job, newest first; those of failed jobs are not counted: they are refunded. */
  async charges(account: AccountId, kind: string, limit: number): Promise<readonly Charge[]> {
    const rows = await this.#db.read(() => this.#db.all(sql.CHARGES, { account, kind, limit }));
    return rows.map(readCharge).filter((charge) => charge !== null);
  }

  /** How long the latest jobs of a kind took from acceptance to success, in milliseconds, newest first. */
  async durations(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    const rows = await this.#db.read(() => this.#db.all(sql.DURATIONS, { account, kind, limit }));
    return rows.map((row) => readNumber(row, 'ms')).filter((ms) => ms !== null);
  }

  /** How many times the platform's estimate the latest jobs of a kind took, newest first. */
  async overruns(account: AccountId, kind: string, limit: number): Promise<readonly number[]> {
    const rows = await this.#db.read(() => this.#db.all(sql.OVERRUNS, { account, kind, limit }));
    return rows.map((row) => readNumber(row, 'times')).filter((times) => times !== null);
  }

  /** Forgets a job that has ended or is of unknown outcome. What it cost stays. Errors: StaleChange; notFound. */
  async remove(id: JobId): Promise<void> {
    const revision = await this.#db.write(() => {
      const found = this.#find(id);
      if (!found) throw jobNotFound(id);
      if (WORK.has(found.state)) throw new StaleChange(found);
      this.#db.run(sql.KEEP_CHARGE, { id });
      this.#db.run('DELETE FROM jobs WHERE id = :id', { id });
      const revision = readNumber(this.#db.first(sql.REMEMBER_REMOVAL, { id }), 'revision') ?? 0;
      this.#db.run('DELETE FROM removed WHERE revision <= :oldest', {
        oldest: revision - REMEMBERED_REMOVALS,
      });
      this.#updateFlag();
      return revision;
    });
    this.#writes.own(revision);
    this.#changes.fire({ removed: id });
  }

  /** Tells the listeners what other windows have written since the last call; true when there was something. */
  async noticeOthers(): Promise<boolean> {
    const news = await this.#writes.read();
    for (const change of news) {
      this.#changes.fire(change);
      this.#foreign.fire(change);
    }
    return news.length > 0;
  }

  /** Calls `noticeOthers` every `everyMs` until the result is disposed or the journal closed. */
  follow(everyMs: number): Disposable {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.#closing.signal]);
    const loop = async () => {
      for (;;) {
        await this.#clock.sleep(everyMs, signal);
        // A look that fails is made again; the writes of this window report a disk in trouble.
        await this.noticeOthers().catch(() => false);
      }
    };
    loop().catch(() => undefined);
    return { dispose: () => stop.abort() };
  }

  /** Lets go of the file. Later calls are refused. */
  close(): void {
    this.#closing.abort();
    this.#changes.dispose();
    this.#foreign.dispose();
    this.#db.close();
  }

  dispose(): void {
    this.close();
  }

  async #rewrite(
    id: JobId,
    decide: (now: JobRecord, sender: string | null) => JobChange,
  ): Promise<JobRecord> {
    const row = await this.#db.write(() => {
      const stored = this.#db.first(sql.JOB, { id });
      const before = readRow(stored);
      if (!before) throw jobNotFound(id);
      const { noticed, ...change } = decide(before, readText(stored, 'sender'));
      const after = this.#applied(before, change);
      const values = { id, ...writeChangeable(after), noticed: noticed ? 1 : 0 };
      const updated = this.#db.first(sql.UPDATE_JOB, values);
      const goesOn = WORK.has(before.state) && WORK.has(after.state) && before.left === after.left;
      if (!goesOn && (before.state !== after.state || before.left !== after.left)) this.#updateFlag();
      return updated;
    });
    return this.#tell(row);
  }

  #applied(before: JobRecord, change: Omit<JobChange, 'noticed'>): JobRecord {
    const updatedAt = this.#clock.now();
    const after = { ...before, ...change, updatedAt };
    const ends = isTerminal(after.state);
    const finishedAt = change.finishedAt ?? (ends ? (before.finishedAt ?? updatedAt) : null);
    return { ...after, finishedAt, problem: after.problem && lasting(after.problem) };
  }

  #find(id: JobId): JobRecord | null {
    return readRow(this.#db.first(sql.JOB, { id }));
  }

  /** True when no other window sends the job, as far as can be known. */
  #isFree(id: JobId): boolean {
    const row = this.#db.first(sql.JOB, { id });
    if (row === undefined) throw jobNotFound(id);
    const sender = readText(row, 'sender');
    if (sender === null || sender === this.window.id || this.window.isGone(sender)) return true;
    const age = this.#clock.now() - (readNumber(row, 'updated_at') ?? 0);
    return readText(row, 'state') === 'unknown' || age > SENDING_LIMIT_MS;
  }

  /** Tells the listeners of a row that this window has just written, and returns its job. */
  #tell(row: unknown): JobRecord {
    const job = readRow(row);
    if (!job) throw new TypeError('the journal cannot read what it has just written');
    this.#writes.own(readNumber(row, 'revision'));
    this.#changes.fire(job);
    return job;
  }

  /** A flag that stays up costs one look at the next start, so failing to lower it is no error. */
  #updateFlag(): void {
    try {
      this.#flag.set(readNumber(this.#db.first(sql.HAS_WORK), 'work') === 1);
    } catch {
      return;
    }
  }
}

function readable(rows: readonly unknown[]): JobRecord[] {
  return rows.map(readRow).filter((row) => row !== null);
}
