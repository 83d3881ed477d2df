import type { AccountId, JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import { toProblem } from '../../core/problem.ts';
import { JobWatch, type WatchDeps, type WatchEnd, type WatchStart } from './jobWatch.ts';

interface Running {
  readonly watch: JobWatch;
  readonly stop: AbortController;
}

export interface RunningWatchesDeps {
  readonly watch: WatchDeps;
  /** A job has come to its end, or is of unknown outcome, and this window found that out. */
  readonly onEnd: (job: JobRecord) => void;
}

/** The watches of this window, one per job at most, and the jobs whose watch waits for the user. */
export class RunningWatches {
  readonly #deps: RunningWatchesDeps;
  readonly #life: AbortSignal;
  readonly #running = new Map<JobId, Running>();
  readonly #paused = new Map<JobId, AccountId>();

  /** @param life ends all watches when it is aborted; none begins after it. */
  constructor(deps: RunningWatchesDeps, life: AbortSignal) {
    this.#deps = deps;
    this.#life = life;
  }

  /** How many jobs are being watched now; paused ones are not. */
  get size(): number {
    return this.#running.size;
  }

  /** Whether the job is watched or paused. */
  has(id: JobId): boolean {
    return this.#running.has(id) || this.#paused.has(id);
  }

  /** The jobs of an account whose watch waits for the user. */
  pausedOf(account: AccountId): readonly JobId[] {
    return [...this.#paused].filter(([, of]) => of === account).map(([id]) => id);
  }

  /** False when nothing was begun, because the job is watched already and nothing new is said of it. */
  begin(id: JobId, start: WatchStart): boolean {
    const before = this.#running.get(id);
    if (this.#life.aborted || (before && typeof start.estimatedMs !== 'number')) return false;
    // Begun before anybody said how long it takes: it begins again with that.
    before?.stop.abort();
    this.#paused.delete(id);
    const stop = new AbortController();
    const running = { watch: new JobWatch(id, this.#deps.watch, start), stop };
    this.#running.set(id, running);
    const signal = AbortSignal.any([stop.signal, this.#life]);
    running.watch.run(signal).then(
      (end) => this.#ended(running, end),
      (error: unknown) => this.#failed(running, signal, error),
    );
    return true;
  }

  /** Looks at a watched job now; resolves when that has been done, at once when it is not watched. */
  async pollNow(id: JobId): Promise<void> {
    await this.#running.get(id)?.watch.pollNow();
  }

  stop(id: JobId): void {
    this.#paused.delete(id);
    this.#running.get(id)?.stop.abort();
    this.#running.delete(id);
  }

  stopAll(): void {
    for (const id of [...this.#running.keys()]) this.stop(id);
    this.#paused.clear();
  }

  #ended(running: Running, end: WatchEnd): void {
    if (!this.#forget(running)) return;
    switch (end.end) {
      case 'ended':
        this.#deps.watch.log.info(`job ${end.job.id}: ${end.job.state}`);
        this.#deps.onEnd(end.job);
        return;
      case 'paused':
        this.#paused.set(end.job.id, end.job.account);
        return;
      case 'nothing':
        return;
    }
  }

  #failed(running: Running, signal: AbortSignal, error: unknown): void {
    if (!this.#forget(running) || signal.aborted) return;
    const { log } = this.#deps.watch;
    log.warn(`job ${running.watch.id}: watching broke off: ${toProblem(error).message}`);
  }

  /** False when the watch was stopped, or replaced, before it came to its end. */
  #forget(running: Running): boolean {
    if (this.#running.get(running.watch.id) !== running) return false;
    this.#running.delete(running.watch.id);
    return true;
  }
}
