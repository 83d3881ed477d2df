/** No wait is shorter: a platform that advises less is asked twice a second at most. */
export const SHORTEST_WAIT_MS = 500;
/** No wait between two polls of a job that takes longer than expected is longer. */
export const LONGEST_WAIT_MS = 30_000;
/** How often a job is looked at while the platform's own estimate has not passed: it may fail early. */
export const LONGEST_WAIT_BEFORE_ESTIMATE_MS = 150_000;
export const LONGEST_WAIT_AFTER_FAILURE_MS = 60_000;
/** A Retry-After beyond it is not believed. */
export const LONGEST_OBEYED_MS = 5 * 60_000;

const UNSTATED_INTERVAL_MS = 5_000;
/** After its expected end, a job is noticed late by a fifth of the time that it took beyond it … */
const PATIENCE = 5;
/** … or by an eighth of all the time that it took: nobody minds five seconds less after a minute. */
const PROPORTION = 8;

export interface PollMoment {
  /** The platform's advice for the time between polls. */
  readonly pollEveryMs: number;
  /** How long the job is expected to take from acceptance, when anybody said so. */
  readonly estimatedMs?: number | null;
  /** Milliseconds since the epoch, by our clock. */
  readonly acceptedAt: number;
  readonly now: number;
  /** Polls that were answered since watching began. */
  readonly polls: number;
  /** Polls in a row that failed, up to now. */
  readonly failures?: number;
  readonly retryAfterMs?: number | null;
}

/**
 * Milliseconds to wait before the next poll of a job. The first poll comes when the job is expected to be done, then
 * one at the platform's interval, more rarely the longer the job takes beyond that. A series of failures is slowed
 * down for itself, so that one hiccup does not spoil the schedule. Time is read from a clock that may jump: whatever
 * it says, the result is between 0 and `LONGEST_OBEYED_MS`.
 */
export function nextPoll(moment: PollMoment): number {
  const wait = usualWait(moment);
  const asked = moment.retryAfterMs ?? 0;
  if (Number.isNaN(asked)) return wait;
  return Math.max(wait, clamp(asked, 0, LONGEST_OBEYED_MS));
}

function usualWait({ pollEveryMs, estimatedMs, acceptedAt, now, polls, failures = 0 }: PollMoment): number {
  const every = clamp(known(pollEveryMs, UNSTATED_INTERVAL_MS), SHORTEST_WAIT_MS, LONGEST_WAIT_MS);
  if (failures > 0) return Math.min(every * 2 ** Math.min(failures - 1, 10), LONGEST_WAIT_AFTER_FAILURE_MS);
  const elapsed = Math.max(0, known(now - acceptedAt, 0));
  const expected = Math.max(0, known(estimatedMs ?? 0, 0));
  if (polls === 0) {
    const first = clamp(expected || every, SHORTEST_WAIT_MS, LONGEST_WAIT_BEFORE_ESTIMATE_MS);
    return Math.max(0, first - elapsed);
  }
  if (elapsed < expected) {
    return clamp(expected - elapsed, SHORTEST_WAIT_MS, LONGEST_WAIT_BEFORE_ESTIMATE_MS);
  }
  return clamp(Math.max((elapsed - expected) / PATIENCE, elapsed / PROPORTION), every, LONGEST_WAIT_MS);
}

function known(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
