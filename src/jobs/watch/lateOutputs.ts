import type { Clock } from '../../core/clock.ts';
import { DisposableStore, type Disposable } from '../../core/disposable.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Log } from '../../core/log.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { toProblem } from '../../core/problem.ts';
import { mayHaveMore } from './snapshotChange.ts';
import type { JobWatcher } from './watcher.ts';

/** When it is looked, after the end and then after each look; later, only when the user checks the job. */
const LOOKS_MS: readonly number[] = [20_000, 2 * 60_000, 10 * 60_000];

interface LateOutputsDeps {
  readonly watcher: Pick<JobWatcher, 'onDidEnd' | 'refresh'>;
  readonly open: OpenAccount;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Looks a few times at jobs that have succeeded and of which nobody knows how many outputs they have, as runs of
 * workflows: what their last steps made may be stored after the end was told. The looks end with this window.
 */
export class LateOutputs implements Disposable {
  readonly #deps: LateOutputsDeps;
  readonly #life = new AbortController();
  readonly #listening = new DisposableStore();

  constructor(deps: LateOutputsDeps) {
    this.#deps = deps;
    this.#listening.add(deps.watcher.onDidEnd((job) => void this.#follow(job)));
  }

  dispose(): void {
    this.#listening.dispose();
    this.#life.abort();
  }

  async #follow(job: JobRecord): Promise<void> {
    const { watcher, open, clock, log } = this.#deps;
    try {
      if (job.state !== 'succeeded') return;
      const jobs = (await open(job.account))?.provider.jobs;
      if (!jobs || !mayHaveMore(job, jobs)) return;
      for (const ms of LOOKS_MS) {
        await clock.sleep(ms, this.#life.signal);
        await watcher.refresh(job.id);
      }
    } catch (error) {
      if (!this.#life.signal.aborted)
        log.warn(`job ${job.id}: not looked at again: ${toProblem(error).message}`);
    }
  }
}
