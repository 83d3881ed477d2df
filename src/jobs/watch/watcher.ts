import type { Disposable } from '../../core/disposable.ts';
import { DisposableStore } from '../../core/disposable.ts';
import type { Event } from '../../core/event.ts';
import type { AccountId, JobId } from '../../core/ids.ts';
import { isTerminal, type JobRecord } from '../../core/job.ts';
import { toProblem } from '../../core/problem.ts';
import { CompletionNotifier, type CompletionNotifierDeps } from './completionNotifier.ts';
import type { Removal } from '../store/journalChangeFeed.ts';
import type { WatchDeps, WatchStart } from './jobWatch.ts';
import type { Journal } from '../store/journal.ts';
import type { Lease } from './lease.ts';
import { RunningWatches } from './runningWatches.ts';

/** Jobs that were open at start-up are polled one after the other, not all at once. */
const STAGGER_MS = 250;
const LONGEST_STAGGER_MS = 30_000;

export interface JobWatcherDeps extends WatchDeps, CompletionNotifierDeps {
  readonly journal: WatchDeps['journal'] &
    CompletionNotifierDeps['journal'] &
    Pick<Journal, 'open' | 'changes'>;
  readonly lease: Pick<Lease, 'held' | 'want' | 'onDidChange' | 'onDidRenew'>;
}

/**
 * Watches every open job to its end, one loop per job, in the window that holds the lease. The others poll only when
 * their user asks; they want the lease as long as there is open work, so that one of them goes on when the holder ends.
 *
 * Failures that pass by themselves (network, rate, server, an answer that cannot be read) keep a watch going, with the
 * problem on the record until a poll succeeds. A key that is refused twice in a row, or is missing, pauses it: the
 * state stays, the problem says why, and `refresh` or `accountChanged` goes on. A job that the platform does not find
 * three times in a row becomes `unknown`, and is polled on after minutes, then hours: its end is notified too. What
 * something in front of the platform refuses ends and pauses nothing.
 */
export class JobWatcher implements Disposable {
  readonly #deps: JobWatcherDeps;
  readonly #watches: RunningWatches;
  readonly #notices: CompletionNotifier;
  readonly #settling = new Set<JobId>();
  /** What was said of jobs that are to be watched as soon as this window may. */
  readonly #starts = new Map<JobId, WatchStart>();
  readonly #life = new AbortController();
  readonly #listening = new DisposableStore();
  #want: Disposable | null = null;
  #sweeping: Promise<void> | null = null;

  constructor(deps: JobWatcherDeps) {
    this.#deps = deps;
    const { journal, lease } = deps;
    const notices = new CompletionNotifier(deps, this.#life.signal);
    const onEnd = (job: JobRecord) => {
      void notices.notify(job.id);
      // What has an id may be found again.
      if (lease.held && isToPoll(job)) this.#begin(job.id, {});
    };
    this.#notices = notices;
    const onNews = (id: JobId) => void notices.notify(id);
    this.#watches = new RunningWatches({ watch: { ...deps, onNews }, onEnd }, this.#life.signal);
    this.#listening.add(journal.changes.onDidChange((change) => this.#onChange(change)));
    this.#listening.add(journal.changes.onDidChangeElsewhere((change) => this.#onExternalChange(change)));
    this.#listening.add(lease.onDidRenew(() => void this.#sweepQuietly()));
    this.#listening.add(lease.onDidChange((held) => held || this.#watches.stopAll()));
  }

  /**
   * Fires once for each job that came to its end or is of unknown outcome, after it was shown: of all windows in one
   * only, and in the next one that watches when none was there. Not for what the submitting caller shows itself.
   */
  get onDidEnd(): Event<JobRecord> {
    return this.#notices.onDidEnd;
  }

  /** How many jobs are being watched now, in this window. */
  get active(): number {
    return this.#watches.size;
  }

  /**
   * Sees to it that a job is watched from now on: here with the lease, else by its holder. A job that is watched
   * already, has ended or was never sent is left alone.
   */
  watch(id: JobId, start: WatchStart = {}): void {
    if (this.#life.signal.aborted) return;
    this.#wantLease();
    if (this.#deps.lease.held) this.#begin(id, start);
    else this.#starts.set(id, start);
  }

  /**
   * Takes part in the watching from now on: settles what an earlier window left half-way and watches every open job,
   * as soon as this window has the lease. Errors: Problem (storage).
   */
  async resume(): Promise<void> {
    this.#wantLease();
    if (this.#deps.lease.held) await this.#sweep();
  }

  /**
   * Ends the watch, in every window and until the user asks for the job by `refresh`. It goes on at the platform.
   * Errors: Problem (storage, notFound).
   */
  async stopWaiting(id: JobId): Promise<void> {
    this.#watches.stop(id);
    await this.#deps.journal.change(id, { unwatched: true });
  }

  /**
   * Marks a job as ended because the user says so: it is watched no more, and counts as spent. It goes on at the
   * platform, if it does. Errors: StaleChange when it has ended or is being sent; Problem (storage, notFound).
   */
  async endByUser(id: JobId): Promise<void> {
    const { journal } = this.#deps;
    const job = await journal.get(id);
    const context = { provider: job?.provider, account: job?.account };
    const problem = { ...context, kind: 'canceled', code: 'job.endedByUser', retryable: false } as const;
    const change = { state: 'failed', problem, notified: true } as const;
    await journal.change(id, change, { state: ['queued', 'running', 'waiting', 'unknown'] });
    this.#watches.stop(id);
  }

  /** Asks the platform now, in this window, whoever watches the job; resolves when it has been asked. */
  async refresh(id: JobId): Promise<void> {
    const job = await this.#deps.journal.get(id);
    if (job?.unwatched) await this.#deps.journal.change(id, { unwatched: false });
    this.#begin(id, { byUser: true, once: !this.#deps.lease.held });
    await this.#watches.pollNow(id);
  }

  /**
   * A run was seen to be over at the platform: its job is polled now instead of at its time. A run of
   * which no job is waited for is left alone. Errors: Problem (storage).
   */
  async runEnded(account: AccountId, remoteId: string): Promise<void> {
    const jobs = await this.#deps.journal.open();
    const own = jobs.filter((job) => job.account === account && job.remoteId === remoteId);
    for (const { id, unwatched } of own) if (!unwatched) await this.refresh(id);
  }

  /** The account's key or address has changed: its paused jobs are watched again. */
  accountChanged(account: AccountId): void {
    for (const id of this.#watches.pausedOf(account)) this.watch(id);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#life.abort();
    this.#want?.dispose();
    this.#watches.stopAll();
    this.#notices.dispose();
  }

  #begin(id: JobId, start: WatchStart): void {
    if (this.#watches.begin(id, start)) this.#starts.delete(id);
  }

  #wantLease(): void {
    if (!this.#life.signal.aborted) this.#want ??= this.#deps.lease.want();
  }

  #onChange(change: JobRecord | Removal): void {
    if ('removed' in change) this.#watches.stop(change.removed);
    else if (change.unwatched) this.#watches.stop(change.id);
    else if (isOpen(change)) this.#wantLease();
  }

  /** Another window has written: what it submitted is watched here, what it brought to an end is shown here. */
  #onExternalChange(change: JobRecord | Removal): void {
    if ('removed' in change || !this.#deps.lease.held) return;
    const over = isTerminal(change.state) || change.state === 'unknown';
    if (over) void this.#notices.notify(change.id);
    if (isToPoll(change) && this.#isIdle(change)) this.#begin(change.id, {});
  }

  #isIdle({ id, unwatched, remoteId }: JobRecord): boolean {
    // The outcome of a submit is found out even when the user does not wait for the job.
    return !(unwatched && remoteId !== null) && !this.#watches.has(id) && !this.#settling.has(id);
  }

  async #sweepQuietly(): Promise<void> {
    await this.#sweep().catch((error: unknown) => {
      if (!this.#life.signal.aborted) this.#deps.log.warn(`open jobs: not read: ${toProblem(error).message}`);
    });
  }

  /** Finds every open job that is not watched yet, and every end of which the user was not notified. */
  #sweep(): Promise<void> {
    this.#sweeping ??= this.#sweepOnce().finally(() => (this.#sweeping = null));
    return this.#sweeping;
  }

  async #sweepOnce(): Promise<void> {
    const { journal, lease } = this.#deps;
    const jobs = await journal.open();
    const unnotified = await journal.notifications.pending();
    if (!lease.held || this.#life.signal.aborted) return;
    for (const { id } of unnotified) void this.#notices.notify(id);
    const work = jobs.filter((job) => isOpen(job) && !(job.unwatched && job.remoteId !== null));
    const idle = work.filter((job) => this.#isIdle(job));
    idle.forEach((job, index) => {
      const firstAfterMs = Math.min(index * STAGGER_MS, LONGEST_STAGGER_MS);
      if (job.remoteId === null) void this.#settle(job);
      else this.#begin(job.id, this.#starts.get(job.id) ?? { firstAfterMs });
    });
    if (work.length === 0 && unnotified.length === 0 && this.#watches.size === 0) this.#releaseLease();
  }

  /** Without work, the lease is left to windows that have some. */
  #releaseLease(): void {
    this.#starts.clear();
    this.#want?.dispose();
    this.#want = null;
  }

  /** Finds out what became of a job that an earlier window was sending. */
  async #settle(job: JobRecord): Promise<void> {
    this.#settling.add(job.id);
    try {
      const [settled] = await this.#deps.submission.settleStored([job]);
      if (!settled || settled.state === job.state || this.#life.signal.aborted) return;
      if (isTerminal(settled.state) || settled.state === 'unknown') await this.#notices.notify(job.id);
      else if (this.#deps.lease.held && !settled.unwatched) this.#begin(job.id, {});
    } catch (error) {
      this.#deps.log.warn(`job ${job.id}: not settled: ${toProblem(error).message}`);
    } finally {
      this.#settling.delete(job.id);
    }
  }
}

/** Whether there is something to find out by itself: of unknown outcome only what has an id. */
function isOpen({ state, remoteId }: JobRecord): boolean {
  return !isTerminal(state) && (state !== 'unknown' || remoteId !== null);
}

function isToPoll(job: JobRecord): boolean {
  return isOpen(job) && job.remoteId !== null;
}
