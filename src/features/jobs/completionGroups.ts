import type { Clock } from '../../core/clock.ts';
import type { JobRecord } from '../../core/job.ts';

/** Jobs of one batch end within moments of each other. */
export const TOGETHER_MS = 1_000;
/** The shortest time between two notices, so that a long batch does not become a notice for each job. */
export const APART_MS = 6_000;

/** Jobs that are told of together; never none. */
export type JobGroup = readonly [JobRecord, ...JobRecord[]];

/** Gathers jobs that end at about the same time, so that one notice tells of all of them. */
export class CompletionGroups {
  readonly #clock: Clock;
  readonly #show: (jobs: JobGroup) => Promise<void>;
  #waiting: JobRecord[] = [];
  #next: Promise<void> | undefined;
  #shownAt = -Infinity;

  /** @param show tells the user of a group; resolves when that is on the screen */
  constructor(clock: Clock, show: (jobs: JobGroup) => Promise<void>) {
    this.#clock = clock;
    this.#show = show;
  }

  /** Resolves when the user has been told of the job, with those that ended meanwhile. Errors: those of `show`. */
  add(job: JobRecord): Promise<void> {
    this.#waiting.push(job);
    this.#next ??= this.#tellLater();
    return this.#next;
  }

  async #tellLater(): Promise<void> {
    const now = this.#clock.now();
    // A clock that was set back must not hold a notice.
    const since = Math.max(0, now - this.#shownAt);
    await this.#clock.sleep(Math.max(TOGETHER_MS, APART_MS - since));
    const [first, ...rest] = this.#waiting;
    this.#waiting = [];
    this.#next = undefined;
    this.#shownAt = this.#clock.now();
    if (first) await this.#show([first, ...rest]);
  }
}
