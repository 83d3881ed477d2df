import type { Disposable } from '../core/disposable.ts';
import { Emitter, type Event } from '../core/event.ts';
import type { AccountId, JobId } from '../core/ids.ts';
import { isTerminal, type JobRecord } from '../core/job.ts';
import { toProblem } from '../core/problem.ts';
import type { Journal } from './journal.ts';
import { JobWatch, type WatchDeps, type WatchEnd, type WatchStart } from './jobWatch.ts';
import type { PaidGate } from './paidGate.ts';

/** Jobs that were open at start-up are polled one after the other, not all at once. */
const STAGGER_MS = 250;
const LONGEST_STAGGER_MS = 30_000;

export interface JobWatcherDeps extends WatchDeps {
  readonly journal: Pick<Journal, 'get' | 'change' | 'durations' | 'open'>;
  /** Settles jobs that were not accepted yet. */
  readonly gate: Pick<PaidGate, 'settle' | 'settleStored'>;
}

interface Running {
  readonly watch: JobWatch;
  readonly stop: AbortController;
}

/**
 * Watches every open job to its end, one loop per job.
 *
 * Failures that pass by themselves (network, rate, server, an answer that cannot be read) keep a watch going, with the
 * problem on the record until a poll succeeds. A key that is refused twice in a row, or is missing, pauses it: the
 * state stays, the problem says why, and `refresh` or `accountChanged` goes on. A job that the platform does not find
 * three times in a row becomes `unknown`.
 */
export class JobWatcher implements Disposable {
  readonly #deps: JobWatcherDeps;
  readonly #running = new Map<JobId, Running>();
  readonly #paused = new Map<JobId, AccountId>();
  readonly #ends = new Emitter<JobRecord>();
  readonly #life = new AbortController();

  constructor(deps: JobWatcherDeps) {
    this.#deps = deps;
  }

  /** Fires once for each job that this window found at its end or of unknown outcome. */
  get onDidEnd(): Event<JobRecord> {
    return this.#ends.event;
  }

  /** How many jobs are being watched now. */
  get active(): number {
    return this.#running.size;
  }

  /** Watches a job from now on; a job that is watched already, has ended or was never sent is left alone. */
  watch(id: JobId, start: WatchStart = {}): void {
    if (this.#running.has(id) || this.#life.signal.aborted) return;
    this.#paused.delete(id);
    const stop = new AbortController();
    const running = { watch: new JobWatch(id, this.#deps, start), stop };
    this.#running.set(id, running);
    const signal = AbortSignal.any([stop.signal, this.#life.signal]);
    running.watch.run(signal).then(
      (end) => this.#ended(running, end),
      (error: unknown) => this.#broke(running, signal, error),
    );
  }

  /** Settles what an earlier window left half-way and watches every open job. Errors: Problem (storage). */
  async resume(): Promise<void> {
    const jobs = await this.#deps.journal.open();
    const settled = await this.#deps.gate.settleStored(jobs);
    const watched = settled.filter((job) => job.remoteId !== null && job.state !== 'unknown');
    watched.forEach((job, index) => {
      this.watch(job.id, { firstAfterMs: Math.min(index * STAGGER_MS, LONGEST_STAGGER_MS) });
    });
    const before = new Map(jobs.map((job) => [job.id, job.state]));
    for (const job of settled) {
      const ended = isTerminal(job.state) || job.state === 'unknown';
      if (ended && before.get(job.id) !== job.state) this.#ends.fire(job);
    }
  }

  /** Ends the watch in this window. The job goes on at the platform, and the next `resume` finds it. */
  stopWaiting(id: JobId): void {
    this.#running.get(id)?.stop.abort();
    this.#running.delete(id);
    this.#paused.delete(id);
  }

  /** Asks the platform now, whether or not the job is being watched; resolves when it has been asked. */
  async refresh(id: JobId): Promise<void> {
    this.watch(id, { asked: true });
    await this.#running.get(id)?.watch.lookNow();
  }

  /** The account's key or address has changed: its paused jobs are watched again. */
  accountChanged(account: AccountId): void {
    for (const [id, of] of [...this.#paused]) if (of === account) this.watch(id);
  }

  dispose(): void {
    this.#life.abort();
    this.#running.clear();
    this.#paused.clear();
    this.#ends.dispose();
  }

  #ended(running: Running, end: WatchEnd): void {
    if (!this.#forget(running)) return;
    switch (end.end) {
      case 'ended':
        this.#deps.log.info(`job ${end.job.id}: ${end.job.state}`);
        this.#ends.fire(end.job);
        return;
      case 'paused':
        this.#paused.set(end.job.id, end.job.account);
        return;
      case 'nothing':
        return;
    }
  }

  #broke(running: Running, signal: AbortSignal, error: unknown): void {
    if (!this.#forget(running) || signal.aborted) return;
    this.#deps.log.warn(`job ${running.watch.id}: watching broke off: ${toProblem(error).message}`);
  }

  /** False when the watch was stopped, or replaced, before it came to its end. */
  #forget(running: Running): boolean {
    if (this.#running.get(running.watch.id) !== running) return false;
    this.#running.delete(running.watch.id);
    return true;
  }
}
