import type { Clock } from '../../core/clock.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import { lasting } from '../store/problemRow.ts';
import { StaleChange } from '../store/jobRecord.ts';

const QUICK_TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

interface Deps {
  readonly journal: Pick<Journal, 'change'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The outcome of a submit on its way to the disk. */
export interface Saving {
  /** The job as it will be shown: as stored, or from memory with the storage problem when the disk refuses. */
  readonly shown: Promise<JobRecord>;
  /** Resolves when the outcome is on disk, or when there is no hope left to get it there. */
  readonly done: Promise<void>;
}

/**
 * Writes what came of a submit, however long the disk refuses: an accepted job was paid for, so its id is kept in
 * memory and written as soon as it can be.
 */
export class OutcomeSaver {
  readonly #deps: Deps;
  readonly #unsaved = new Map<JobId, JobRecord>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Jobs whose outcome is known here and not yet on disk. */
  get unsaved(): readonly JobRecord[] {
    return [...this.#unsaved.values()];
  }

  /** Saves `change` of `job`, which is refused when its stored state is none of `from`; then that state stays. */
  save(job: JobRecord, change: JobChange, from: readonly JobState[], signal: AbortSignal): Saving {
    let show: (job: JobRecord) => void = () => undefined;
    const shown = new Promise<JobRecord>((resolve) => (show = resolve));
    return { shown, done: this.#save(job, change, from, signal, show) };
  }

  async #save(
    job: JobRecord,
    change: JobChange,
    from: readonly JobState[],
    signal: AbortSignal,
    show: (job: JobRecord) => void,
  ): Promise<void> {
    for (let count = 1; ; count += 1) {
      try {
        show(await this.#deps.journal.change(job.id, change, { state: from }));
        break;
      } catch (error) {
        const problem = toProblem(error);
        const final = finalAnswer(problem, job, change);
        if (final) {
          show(final);
          break;
        }
        const remembered = inMemory(job, change, problem);
        this.#unsaved.set(job.id, remembered);
        if (count === QUICK_TRIES) {
          this.#deps.log.warn(`job ${job.id}: ${remembered.state}, but not saved: ${problem.message}`);
          show(remembered);
        }
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** (count - 1), LONGEST_PAUSE_MS);
        const stopped = await this.#deps.clock.sleep(pause, signal).then(
          () => false,
          () => true,
        );
        if (stopped) return show(remembered);
      }
    }
    this.#unsaved.delete(job.id);
  }
}

/** Set when trying again is useless: another window has moved the job on, or the user has removed it. */
function finalAnswer(problem: Problem, job: JobRecord, change: JobChange): JobRecord | null {
  if (problem instanceof StaleChange) return problem.current;
  return problem.kind === 'notFound' ? changed(job, change) : null;
}

function inMemory(job: JobRecord, change: JobChange, problem: Problem): JobRecord {
  return { ...changed(job, change), problem: change.problem ?? lasting(problem.details) };
}

function changed(job: JobRecord, { notified: _, ...change }: JobChange): JobRecord {
  return { ...job, ...change };
}
