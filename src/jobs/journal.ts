import type { Clock } from '../core/clock.ts';
import type { Disposable } from '../core/disposable.ts';
import { Emitter, type Event } from '../core/event.ts';
import { newId as randomId, type AccountId, type JobId, type ProviderId } from '../core/ids.ts';
import { isTerminal, type JobRecord, type JobState, type PreparedCall } from '../core/job.ts';
import type { Money } from '../core/money.ts';
import type { CachedContent } from '../core/output.ts';
import type { Problem } from '../core/problem.ts';
import type { Database } from './database.ts';
import { pageStatement, type Cursor, type JobQuery } from './journalQuery.ts';
import { openDatabase, type Connect } from './openDatabase.ts';
import { OpenWorkFlag } from './openWork.ts';
import { lasting } from './problemRow.ts';
import { readCharge, readNumber, readRow, readText, writeChangeable, writeRow } from './rows.ts';
import { REMEMBERED_REMOVALS } from './schema.ts';
import { jobNotFound, StaleChange } from './staleChange.ts';
import * as sql from './statements.ts';

export interface NewJob {
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly title: string;
  readonly call: PreparedCall;
  readonly intentKey: string;
}

export type JobChange = Partial<
  Pick<
    JobRecord,
    'state' | 'word' | 'remoteId' | 'cost' | 'problem' | 'outputs' | 'acceptedAt' | 'finishedAt' | 'title'
  >
>;

export interface JobPage {
  /** Newest first. */
  readonly jobs: readonly JobRecord[];
  /** Where the next page begins; null at the end. */
  readonly next: Cursor | null;
}

export interface Charge {
  readonly cost: Money;
  /** When the platform accepted the job, milliseconds since the epoch. */
  readonly at: number;
}

export interface Removal {
  readonly removed: JobId;
}

export interface JournalDeps {
  readonly clock: Clock;
  readonly newId?: () => JobId;
  /** How a connection is made; the native one unless told. */
  readonly connect?: Connect;
}

const WORK: ReadonlySet<JobState> = new Set(sql.WORK_STATES);

/**
 * All jobs of all accounts on disk, shared by every window and process that opens the same folder. What a method
 * promises is on disk (synced) when its promise resolves. Errors of every method: Problem (storage, and what is
 * named there).
 */
export class Journal implements Disposable {
  /** Set when a damaged journal was moved out of the way at opening and this one was begun. */
  readonly startedAnew: Problem | null;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #newId: () => JobId;
  readonly #flag: OpenWorkFlag;
  readonly #changes = new Emitter<JobRecord | Removal>();
  readonly #closing = new AbortController();
  /** Revisions up to here are known in this window, and those of its own writes after it. */
  #seenRevision = 0;
  #seenVersion = 0;
  readonly #ownRevisions = new Set<number>();

  private constructor(db: Database, flag: OpenWorkFlag, deps: JournalDeps, startedAnew: Problem | null) {
    this.#db = db;
    this.#flag = flag;
    this.#clock = deps.clock;
    this.#newId = deps.newId ?? randomId;
    this.startedAnew = startedAnew;
  }

  /** Opens `journal.db` in `folder`, making what is not there. See `openDatabase` for damaged and newer files. */
  static async open(folder: string, deps: JournalDeps): Promise<Journal> {
    const { database, startedAnew } = await openDatabase(folder, deps.clock, deps.connect);
    const journal = new Journal(database, new OpenWorkFlag(folder), deps, startedAnew);
    await database.write(() => {
      journal.#seenRevision = readNumber(database.first(sql.LAST_REVISION), 'revision') ?? 0;
      journal.#seenVersion = database.dataVersion();
      journal.#updateFlag();
    });
    return journal;
  }

  /** Every change of a job: of this window at once, of others when `noticeOthers` finds them. */
  get onDidChange(): Event<JobRecord | Removal> {
    return this.#changes.event;
  }

  /** Stores the intent, in state `stored`. Errors: also when a job with the same intent key exists. */
  async add(job: NewJob): Promise<JobRecord> {
    const now = this.#clock.now();
    const record: JobRecord = {
      ...job,
      id: this.#newId(),
      state: 'stored',
      word: null,
      remoteId: null,
      cost: null,
      problem: null,
      outputs: [],
      createdAt: now,
      updatedAt: now,
      acceptedAt: null,
      finishedAt: null,
    };
    const row = await this.#db.write(() => {
      const inserted = this.#db.first(sql.INSERT_JOB, writeRow(record));
      // Raised before the intent is committed: killed in between, the next start looks once for nothing.
      this.#flag.set(true);
      return inserted;
    });
    return this.#tell(row);
  }

  /**
   * Changes what is named. The end of a job is dated when its state becomes terminal.
   * Errors: StaleChange when the stored state is none of `expect.state`; notFound.
   */
  async change(
    id: JobId,
    change: JobChange,
    expect: { readonly state?: JobState | readonly JobState[] } = {},
  ): Promise<JobRecord> {
    return this.#rewrite(id, (now) => {
      if (expect.state !== undefined && ![expect.state].flat().includes(now.state))
        throw new StaleChange(now);
      return change;
    });
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
    const { sql: text, values } = pageStatement(query);
    const rows = await this.#db.read(() => this.#db.all(text, values));
    const wanted = rows.slice(0, rows.length - (rows.length === values['limit'] ? 1 : 0));
    const last = rows.length > wanted.length ? readNumber(wanted.at(-1), 'seq') : null;
    return { jobs: readable(wanted), next: last === null ? null : String(last) };
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

  /** Forgets a job. Errors: StaleChange while it is being sent, because its outcome needs a place; notFound. */
  async remove(id: JobId): Promise<void> {
    const revision = await this.#db.write(() => {
      const found = this.#find(id);
      if (!found) throw jobNotFound(id);
      if (found.state === 'stored' || found.state === 'sending') throw new StaleChange(found);
      this.#db.run('DELETE FROM jobs WHERE id = :id', { id });
      const revision = readNumber(this.#db.first(sql.REMEMBER_REMOVAL, { id }), 'revision') ?? 0;
      this.#db.run('DELETE FROM removed WHERE revision <= :oldest', {
        oldest: revision - REMEMBERED_REMOVALS,
      });
      this.#updateFlag();
      return revision;
    });
    this.#ownRevisions.add(revision);
    this.#changes.fire({ removed: id });
  }

  /** Tells the listeners what other windows have written since the last call; true when there was something. */
  async noticeOthers(): Promise<boolean> {
    const news = await this.#db.read(() => {
      const version = this.#db.dataVersion();
      const rows = version === this.#seenVersion ? [] : this.#writtenSince(this.#seenRevision);
      const foreign = rows.filter((row) => !this.#ownRevisions.has(row.revision));
      this.#seenVersion = version;
      for (const revision of this.#ownRevisions) this.#seenRevision = Math.max(this.#seenRevision, revision);
      for (const { revision } of rows) this.#seenRevision = Math.max(this.#seenRevision, revision);
      this.#ownRevisions.clear();
      return foreign;
    });
    for (const { news: change } of news) this.#changes.fire(change);
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
    this.#db.close();
  }

  dispose(): void {
    this.close();
  }

  async #rewrite(id: JobId, decide: (now: JobRecord) => JobChange): Promise<JobRecord> {
    const row = await this.#db.write(() => {
      const before = this.#find(id);
      if (!before) throw jobNotFound(id);
      const after = this.#applied(before, decide(before));
      const updated = this.#db.first(sql.UPDATE_JOB, { id, ...writeChangeable(after) });
      if (WORK.has(before.state) !== WORK.has(after.state)) this.#updateFlag();
      return updated;
    });
    return this.#tell(row);
  }

  #applied(before: JobRecord, change: JobChange): JobRecord {
    const updatedAt = this.#clock.now();
    const after = { ...before, ...change, updatedAt };
    const ends = isTerminal(after.state);
    const finishedAt = change.finishedAt ?? (ends ? (before.finishedAt ?? updatedAt) : null);
    return { ...after, finishedAt, problem: after.problem && lasting(after.problem) };
  }

  #find(id: JobId): JobRecord | null {
    const row = this.#db.first('SELECT * FROM jobs WHERE id = :id', { id });
    return row === undefined ? null : readRow(row);
  }

  /** What changed after a revision, in that order. */
  #writtenSince(since: number): { readonly revision: number; readonly news: JobRecord | Removal }[] {
    const removed = this.#db.all(sql.REMOVED_SINCE, { since }).map((row) => {
      const id = readText(row, 'id');
      return { revision: readNumber(row, 'revision') ?? 0, news: id === null ? null : { removed: id } };
    });
    const changed = this.#db.all(sql.CHANGED_SINCE, { since }).map((row) => {
      return { revision: readNumber(row, 'revision') ?? 0, news: readRow(row) };
    });
    return [...removed, ...changed].flatMap(({ revision, news }) => (news ? [{ revision, news }] : []));
  }

  /** Tells the listeners of a row that this window has just written, and returns its job. */
  #tell(row: unknown): JobRecord {
    const job = readRow(row);
    if (!job) throw new TypeError('the journal cannot read what it has just written');
    this.#ownRevisions.add(readNumber(row, 'revision') ?? 0);
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
