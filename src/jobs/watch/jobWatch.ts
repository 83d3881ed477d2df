import type { JobId } from '../../core/ids.ts';
import { isTerminal, type JobRecord, type JobPoller } from '../../core/job.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import { PollFailures } from './pollFailures.ts';
import { PollScheduler, type SchedulerStart, type PollSchedulerDeps } from './pollScheduler.ts';
import { lasting } from '../store/problemRow.ts';
import { LONGEST_WAIT_MS } from './pollInterval.ts';
import { snapshotChange } from './snapshotChange.ts';
import { StaleChange } from '../store/jobRecord.ts';
import { otherAddress } from '../store/submitAddress.ts';

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
      if (!stored || isTerminal(stored.state) || stored.state === 'stored') return { end: 'nothing' };
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
    if (!opened || !jobs) return this.#pause(job, accountGone(job));
    const moved = opened.account.sandbox ? null : otherAddress(job, opened);
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
      const change = snapshot && snapshotChange(job, snapshot, jobs);
      const now = change ? await this.#write(job, change) : job;
      this.#failures.clear();
      return isTerminal(now.state) && now !== job ? { end: 'ended', job: now } : null;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof StaleChange) return null;
      const context = { provider: provider.id, account: job.account };
      return this.#failed(job, toProblem(error, context));
    }
  }

  async #failed(job: JobRecord, problem: Problem): Promise<WatchEnd | null> {
    const before = this.#failures.last;
    const verdict = this.#failures.add(problem);
    this.#deps.log.warn(`job ${job.id}: poll failed ${this.#failures.count} times: ${problem.message}`);
    switch (verdict) {
      case 'goOn':
        // Shown once; a write for each further failure of a long outage would only wear the disk.
        if (isNews(before, problem) && this.#isShown(job))
          await this.#tryWrite(job, { problem: lasting(problem.details) });
        return null;
      case 'pause':
        return this.#pause(job, problem);
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
  #write(job: JobRecord, change: JobChange): Promise<JobRecord> {
    return this.#deps.journal.change(job.id, change, { state: job.state });
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
