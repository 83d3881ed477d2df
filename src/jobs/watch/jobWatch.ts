import { isDeepStrictEqual } from 'node:util';
import type { JobId } from '../../core/ids.ts';
import { isTerminal, type JobRecord, type JobPoller, type JobSnapshot } from '../../core/job.ts';
import { Problem, toProblem, type ProblemDetails } from '../../core/problem.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import { isUnread, PollFailures } from './pollFailures.ts';
import { PollScheduler, type SchedulerStart, type PollSchedulerDeps } from './pollScheduler.ts';
import { lasting } from '../store/problemRow.ts';
import { LONGEST_WAIT_MS } from './pollInterval.ts';
import {
  lacksOutputsAtEnd,
  laterChange,
  maySayMore,
  outputsNotThere,
  snapshotChange,
} from './snapshotChange.ts';
import { StaleChange } from '../store/jobRecord.ts';
import { otherAddress } from '../store/submitAddress.ts';

/** So many answers that call a job succeeded without its outputs are not believed: some platforms name them later. */
const LOOKS_FOR_OUTPUTS = 6;
/**
 * How long a job that the platform denies is asked for, where it does not say how long it keeps outputs: a database that
 * was restored, or a replica that lagged, is back within days.
 */
const LOOKED_FOR_MS = 7 * 86_400_000;

/** Finds out what became of jobs that were not accepted yet. */
export interface JobSettler {
  /** The job once its outcome is known, or as it is when that cannot be found out. */
  settle(job: JobRecord): Promise<JobRecord>;
  /** The same for jobs that an earlier window left; those that were never sent are canceled. */
  settleStored(jobs: readonly JobRecord[]): Promise<readonly JobRecord[]>;
}

export interface WatchDeps extends PollSchedulerDeps {
  readonly journal: PollSchedulerDeps['journal'] & Pick<Journal, 'get' | 'change'>;
  readonly open: OpenAccount;
  readonly submission: JobSettler;
  readonly log: Log;
  /** The user is to be told of something about a job that goes on. */
  readonly onNews?: (id: JobId) => void;
}

export interface WatchStart extends SchedulerStart {
  /** True when the user asked: then it is found out what became of a job without an id too. */
  readonly byUser?: boolean;
  /** True for a single poll: another window watches. */
  readonly once?: boolean;
}

/** How a watch ended. */
export type WatchEnd =
  /** The job has ended or become `unknown`, and this window found that out. */
  | { readonly end: 'ended'; readonly job: JobRecord }
  /** It waits for the user: its problem says for what. */
  | { readonly end: 'paused'; readonly job: JobRecord }
  /** There is nothing to watch: it is gone, or another window saw its end. */
  | { readonly end: 'nothing' };

/** The watch over one job, from acceptance to its end. Every change goes to the journal first. */
export class JobWatch {
  readonly id: JobId;
  readonly #deps: WatchDeps;
  readonly #failures = new PollFailures();
  readonly #scheduler: PollScheduler;
  readonly #byUser: boolean;
  readonly #once: boolean;
  #poller: JobPoller | null = null;
  #polls = 0;
  /** Answers in a row that called the job succeeded, without its outputs. */
  #withoutOutputs = 0;
  #waiting = new Set<() => void>();

  constructor(id: JobId, deps: WatchDeps, start: WatchStart) {
    this.id = id;
    this.#deps = deps;
    this.#scheduler = new PollScheduler(deps, start, this.#failures);
    this.#byUser = start.byUser ?? false;
    this.#once = start.once ?? false;
  }

  /** Polls now instead of later; resolves when that has been done or the watch is over. */
  pollNow(): Promise<void> {
    this.#scheduler.hurry();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /** Watches to the end. Errors: the signal's reason; storage Problems when the job cannot even be read. */
  async run(signal: AbortSignal): Promise<WatchEnd> {
    try {
      return await this.#watch(signal);
    } finally {
      this.#resolvePolls();
    }
  }

  async #watch(signal: AbortSignal): Promise<WatchEnd> {
    for (;;) {
      signal.throwIfAborted();
      const stored = await this.#stored(signal);
      if (!stored || stored.state === 'stored') return { end: 'nothing' };
      const isOver = isTerminal(stored.state);
      if (isOver && (!this.#byUser || this.#polls > 0 || stored.remoteId === null)) return { end: 'nothing' };
      const isUnnamed = stored.state === 'unknown' && stored.remoteId === null;
      if (isUnnamed && (!this.#byUser || this.#polls > 0)) return { end: 'nothing' };
      const job = stored.remoteId === null ? await this.#deps.submission.settle(stored) : stored;
      const { remoteId } = job;
      // Settled without an id to ask with; or not settled at all, because this window closes.
      if (remoteId === null) return job.state === stored.state ? { end: 'nothing' } : { end: 'ended', job };
      const end = await this.#pollWhenDue(job, remoteId, signal);
      if (end || this.#once) return end ?? { end: 'nothing' };
    }
  }

  /** The job as stored. A disk in trouble is waited for. */
  async #stored(signal: AbortSignal): Promise<JobRecord | undefined> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.#deps.journal.get(this.id);
      } catch (error) {
        const problem = toProblem(error);
        if (problem.details.args?.['reason'] === 'closed') throw problem;
        this.#deps.log.warn(`job ${this.id}: not read: ${problem.message}`);
        await this.#scheduler.afterFailedRead(failures, signal);
      }
    }
  }

  /** Waits for the time of the next poll, and polls. */
  async #pollWhenDue(job: JobRecord, remoteId: string, signal: AbortSignal): Promise<WatchEnd | null> {
    let opened: OpenedAccount | undefined;
    try {
      opened = await this.#deps.open(job.account);
    } catch (error) {
      const end = await this.#failed(job, toProblem(error));
      if (!end) await this.#scheduler.untilDue(job, 0, this.#polls, signal);
      return end;
    }
    const jobs = opened?.provider.jobs;
    const isOver = isTerminal(job.state);
    // What is said of a job that has ended stays, also while nobody can be asked.
    if (isOver && (!opened || !jobs || !maySayMore(job, jobs))) return { end: 'nothing' };
    if (!opened || !jobs) return this.#pause(job, accountGone(job));
    if (this.#isPastItsLife(job, jobs)) return this.#giveUp(job);
    const moved = opened.account.sandbox ? null : otherAddress(job, opened);
    if (moved && isOver) return { end: 'nothing' };
    if (moved) return this.#waitForAddress(job, moved, signal);
    await this.#scheduler.untilDue(job, jobs.pollEveryMs, this.#polls, signal);
    const end = await this.#poll(job, remoteId, opened, jobs, signal);
    this.#resolvePolls();
    return end;
  }

  /**
   * The account points to another server, which neither knows the job nor was promised its key: no request is made
   * until the address is back. A sandbox that comes back on another port has lost its jobs, so there the question is put.
   */
  async #waitForAddress(job: JobRecord, moved: Problem, signal: AbortSignal): Promise<null> {
    if (job.problem?.code !== moved.code) await this.#tryWrite(job, { problem: lasting(moved.details) });
    this.#resolvePolls();
    if (!this.#once) await this.#scheduler.sleep(LONGEST_WAIT_MS, signal);
    return null;
  }

  async #poll(
    job: JobRecord,
    remoteId: string,
    { session, provider }: OpenedAccount,
    jobs: JobsAbility,
    signal: AbortSignal,
  ): Promise<WatchEnd | null> {
    try {
      this.#poller ??= jobs.follow?.(remoteId, job.kind) ?? {
        poll: (seen, looking) => jobs.poll(seen, remoteId, looking),
      };
      const snapshot = await this.#poller.poll(session, signal);
      this.#polls += 1;
      const now = snapshot ? await this.#take(job, snapshot, jobs) : job;
      this.#failures.clear();
      if (isTerminal(job.state)) return { end: 'nothing' };
      return isTerminal(now.state) && now !== job ? { end: 'ended', job: now } : null;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof StaleChange) return null;
      const context = { provider: provider.id, account: job.account };
      return this.#failed(job, toProblem(error, context));
    }
  }

  /** Writes what an answer says. A poll takes time: what was written meanwhile, as a download, stays. */
  async #take(job: JobRecord, snapshot: JobSnapshot, jobs: JobsAbility): Promise<JobRecord> {
    this.#withoutOutputs = lacksOutputsAtEnd(job, snapshot, jobs) ? this.#withoutOutputs + 1 : 0;
    const changeOf = (now: JobRecord) => this.#changeBy(now, snapshot, jobs);
    return changeOf(job) ? this.#write(job, (now) => changeOf(now) ?? {}) : job;
  }

  #changeBy(job: JobRecord, snapshot: JobSnapshot, jobs: JobsAbility): JobChange | null {
    if (isTerminal(job.state)) return laterChange(job, snapshot, jobs);
    const change = snapshotChange(job, snapshot, jobs);
    if (!lacksOutputsAtEnd(job, snapshot, jobs)) {
      const { problem } = change ?? {};
      const isNewWord = problem?.code === 'job.unknownState' && !isDeepStrictEqual(problem, job.problem);
      return isNewWord ? { ...change, news: true } : change;
    }
    // Succeeded, and its outputs are still on their way: it is asked a few times more before that is believed.
    const isBelieved = this.#withoutOutputs > LOOKS_FOR_OUTPUTS;
    return { ...change, ...(isBelieved ? { problem: outputsNotThere(job) } : { state: 'running' }) };
  }

  /** Whether a job that the platform denies can have anything left that is worth asking for. */
  #isPastItsLife(job: JobRecord, { outputsKeptMs = LOOKED_FOR_MS }: JobsAbility): boolean {
    if (job.state !== 'unknown' || (this.#byUser && this.#polls === 0)) return false;
    return this.#deps.clock.now() - (job.acceptedAt ?? job.createdAt) > outputsKeptMs;
  }

  /** Nothing more is asked by itself, which is told once. */
  async #giveUp(job: JobRecord): Promise<WatchEnd> {
    const isSaid = job.problem?.args?.['looked'] === 'toTheEnd';
    const known = job.problem ?? { kind: 'outcomeUnknown', code: 'job.outcomeUnknown' };
    const problem = { ...known, args: { ...known.args, looked: 'toTheEnd' } };
    await this.#tryWrite(job, { unwatched: true, ...(isSaid ? {} : { problem, news: true }) });
    return { end: 'nothing' };
  }

  async #failed(job: JobRecord, problem: Problem): Promise<WatchEnd | null> {
    if (isTerminal(job.state)) return { end: 'nothing' };
    const before = this.#failures.last;
    const verdict = this.#failures.add(problem);
    this.#deps.log.warn(`job ${job.id}: poll failed ${this.#failures.count} times: ${problem.message}`);
    switch (verdict) {
      case 'goOn':
        // Shown once; a write for each further failure of a long outage would only wear the disk.
        if (isNews(before, problem) && this.#isShown(job) && !isSaidOf(job, problem))
          await this.#tryWrite(job, { problem: lasting(problem.details) });
        return null;
      case 'pause':
        return this.#pause(job, problem);
      case 'unreadable':
        if (this.#isShown(job) && !isSaidOf(job, problem))
          await this.#tryWrite(job, { problem: unreadable(job, problem), news: true });
        return null;
      case 'lost': {
        // Said already: it is polled on, slowly.
        if (job.state === 'unknown') return null;
        const lost = await this.#tryWrite(job, { state: 'unknown', problem: lostAtPlatform(job, problem) });
        return lost && { end: 'ended', job: lost };
      }
    }
  }

  /** A job of unknown outcome keeps that problem, unless the user asked and wants to know why there is no answer. */
  #isShown(job: JobRecord): boolean {
    return job.state !== 'unknown' || this.#byUser;
  }

  async #pause(job: JobRecord, problem: Problem): Promise<WatchEnd> {
    const paused = await this.#tryWrite(job, { problem: lasting(problem.details) });
    return { end: 'paused', job: paused ?? job };
  }

  /** Errors: StaleChange when another window has moved the job on meanwhile. */
  async #write(job: JobRecord, change: JobChange | ((now: JobRecord) => JobChange)): Promise<JobRecord> {
    let made: JobChange = {};
    const changeOf = (now: JobRecord) => (made = typeof change === 'function' ? change(now) : change);
    const written = await this.#deps.journal.change(job.id, changeOf, { state: job.state });
    if (made.news) this.#deps.onNews?.(job.id);
    return written;
  }

  /** For what may be lost: the next poll says it again. */
  async #tryWrite(job: JobRecord, change: JobChange): Promise<JobRecord | null> {
    try {
      return await this.#write(job, change);
    } catch (error) {
      this.#deps.log.warn(`job ${job.id}: not written: ${toProblem(error).message}`);
      return null;
    }
  }

  #resolvePolls(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

function isNews(before: Problem | null, { code, details }: Problem): boolean {
  return before?.code !== code || before.details.byProxy !== details.byProxy;
}

function unreadable({ provider, account }: JobRecord, problem: Problem): ProblemDetails {
  return lasting({
    ...problem.details,
    code: 'job.unreadable',
    args: { after: problem.code },
    provider,
    account,
  });
}

/** Whether the user was told already that no answer can be read. */
function isSaidOf(job: JobRecord, problem: Problem): boolean {
  return isUnread(problem) && job.problem?.code === 'job.unreadable';
}

function accountGone(job: JobRecord): Problem {
  return new Problem({ kind: 'auth', code: 'key.missing', provider: job.provider, account: job.account });
}

/** The platform accepted the job and now denies it: what it did, and whether it charged, is not known. */
function lostAtPlatform(job: JobRecord, problem: Problem) {
  return lasting({
    ...problem.details,
    kind: 'outcomeUnknown',
    code: 'job.outcomeUnknown',
    args: { after: problem.code },
    provider: job.provider,
    account: job.account,
    retryable: false,
  });
}
