import type { Clock } from '../../core/clock.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Journal } from '../store/journal.ts';
import type { PollFailures } from './pollFailures.ts';
import { durationEstimate, type DurationEstimate } from './durationEstimate.ts';
import { nextPoll, nextPollOfUnknown, SHORTEST_WAIT_UNKNOWN_MS } from './pollInterval.ts';

/** How many past jobs of the kind are asked how long one takes. */
const PAST_JOBS = 20;
/** The longest that a wait may outlast a computer's sleep. */
const SLEEP_SLICE_MS = 10_000;

export interface PollSchedulerDeps {
  readonly journal: Pick<Journal, 'durations' | 'overruns'>;
  readonly clock: Clock;
}

export interface SchedulerStart {
  /** The platform's estimate from acceptance to the end. */
  readonly estimatedMs?: number | null;
  /** The first poll comes no sooner than this. */
  readonly firstAfterMs?: number;
}

/** When one job is polled next: by what such jobs took, by what failed last, or at once on request. */
export class PollScheduler {
  readonly #deps: PollSchedulerDeps;
  readonly #failures: Pick<PollFailures, 'count' | 'last' | 'isUnreadable'>;
  readonly #estimatedMs: number | null;
  #firstAfterMs: number;
  #estimate: DurationEstimate | null = null;
  #hurry = new AbortController();

  /** @param failures are those of the job's polls; whoever polls counts them. */
  constructor(
    deps: PollSchedulerDeps,
    start: SchedulerStart,
    failures: Pick<PollFailures, 'count' | 'last' | 'isUnreadable'>,
  ) {
    this.#deps = deps;
    this.#failures = failures;
    this.#estimatedMs = start.estimatedMs ?? null;
    this.#firstAfterMs = start.firstAfterMs ?? 0;
  }

  /** Ends the wait that is under way, or else the next one. */
  hurry(): void {
    this.#hurry.abort();
  }

  /**
   * Waits until the job's next poll is due.
   *
   * @param pollEveryMs the platform's advice for the time between polls.
   * @param polls how many were answered since watching began.
   * Errors: the signal's reason.
   */
  async untilDue(job: JobRecord, pollEveryMs: number, polls: number, signal: AbortSignal): Promise<void> {
    this.#estimate ??= await this.#durationEstimate(job);
    const wait = nextPoll({
      pollEveryMs,
      estimatedMs: this.#estimate.firstPollMs,
      apartMs: this.#estimate.apartMs,
      acceptedAt: job.acceptedAt ?? job.createdAt,
      now: this.#deps.clock.now(),
      polls,
      failures: this.#failures.count,
      retryAfterMs: this.#failures.last?.details.retryAfterMs ?? null,
    });
    const slow =
      job.state === 'unknown'
        ? nextPollOfUnknown(job.updatedAt, this.#deps.clock.now(), polls + this.#failures.count)
        : 0;
    const unreadable = this.#failures.isUnreadable ? SHORTEST_WAIT_UNKNOWN_MS : 0;
    const ms = Math.max(wait, slow, unreadable, this.#firstAfterMs);
    this.#firstAfterMs = 0;
    await this.sleep(ms, signal);
  }

  /** Waits after the journal could not be read so many times in a row. Errors: the signal's reason. */
  async afterFailedRead(failures: number, signal: AbortSignal): Promise<void> {
    const now = this.#deps.clock.now();
    await this.sleep(nextPoll({ pollEveryMs: 0, acceptedAt: now, now, polls: 1, failures }), signal);
  }

  /** Sleeps until the time has come or `hurry` was called. Errors: the signal's reason. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([signal, this.#hurry.signal]);
    await sleepAware(this.#deps.clock, ms, either).catch(() => signal.throwIfAborted());
    this.#hurry = new AbortController();
  }

  async #durationEstimate({ account, kind, estimatedMs }: JobRecord): Promise<DurationEstimate> {
    const { journal } = this.#deps;
    const estimate = this.#estimatedMs ?? estimatedMs;
    if (estimate === null) {
      return durationEstimate(null, await journal.durations(account, kind, PAST_JOBS).catch(() => []));
    }
    const times = await journal.overruns(account, kind, PAST_JOBS).catch(() => []);
    return durationEstimate(
      estimate,
      times.map((factor) => factor * estimate),
    );
  }
}

/**
 * Waits `ms`, in short slices: timers stand still while the computer sleeps, the clock does not, so after waking up
 * the wait ends as soon as its time has passed by either of them. A clock that is set back does not prolong it.
 * Errors: the signal's reason.
 */
async function sleepAware(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  const due = clock.now() + ms;
  let remaining = ms;
  signal.throwIfAborted();
  while (remaining > 0 && clock.now() < due) {
    const slice = Math.min(remaining, SLEEP_SLICE_MS);
    await clock.sleep(slice, signal);
    remaining -= slice;
  }
}
