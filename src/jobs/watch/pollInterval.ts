import { RETRY_AFTER_LIMIT_MS } from '../../net/http/retryDelay.ts';

/** No wait is shorter: a platform that advises less is asked twice a second at most. */
export const SHORTEST_WAIT_MS = 500;
/** No wait between two polls of a job that takes longer than expected is longer … */
export const LONGEST_WAIT_MS = 30_000;
/** … but where it is known how widely such jobs spread. */
export const LONGEST_WAIT_APART_MS = 60_000;
/** How often a job is polled while it is not expected to be done: it may fail early. */
export const LONGEST_WAIT_BEFORE_ESTIMATE_MS = 5 * 60_000;
export const LONGEST_WAIT_AFTER_FAILURE_MS = 60_000;

/** A job that the platform did not find may come back with its database: it is asked for after minutes, then hours. */
export const SHORTEST_WAIT_UNKNOWN_MS = 5 * 60_000;
const LONGEST_WAIT_UNKNOWN_MS = 6 * 3_600_000;

const UNSTATED_INTERVAL_MS = 5_000;
/** After its expected end, a job is noticed late by a fifth of the time that it took beyond it … */
const PATIENCE = 5;
/** … or by a tenth of all the time that it took, on average by half of that. */
const PROPORTION = 10;
/**
 * Where past jobs show how widely such jobs spread, it is noticed late by so much of the time that it took, less where they
 * spread less; on average by half of that. Closer polls of jobs that spread widely would take more than 1.5 times the
 * fewest requests that are possible.
 */
const MOST_APART = 1 / 11;
const LEAST_APART = 1 / 14;

export interface PollMoment {
  /** The platform's advice for the time between polls. */
  readonly pollEveryMs: number;
  /** How long after its acceptance the job is worth a poll, when that is known. */
  readonly estimatedMs?: number | null;
  /** The least time between the polls after that, where past jobs show how widely such jobs spread. */
  readonly apartMs?: number;
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
 * one at the platform's interval, more rarely the longer the job takes beyond that and the wider such jobs spread. A
 * series of failures is slowed down for itself, so that one hiccup does not spoil the schedule. Time is read from a
 * clock that may jump: whatever it says, the result is between 0 and `RETRY_AFTER_LIMIT_MS.watch`.
 */
export function nextPoll(moment: PollMoment): number {
  const wait = expectedWait(moment);
  const asked = moment.retryAfterMs ?? 0;
  if (Number.isNaN(asked)) return wait;
  return Math.max(wait, clamp(asked, 0, RETRY_AFTER_LIMIT_MS.watch));
}

/**
 * Milliseconds to wait before the next poll of a job of unknown outcome: half of the time since it became unknown.
 *
 * @param asked polls since watching began. The first one comes early, since a window may be open for an hour a day.
 */
export function nextPollOfUnknown(unknownSince: number, now: number, asked: number): number {
  const elapsed = asked === 0 ? 0 : known(now - unknownSince, 0);
  return clamp(elapsed / 2, SHORTEST_WAIT_UNKNOWN_MS, LONGEST_WAIT_UNKNOWN_MS);
}

function expectedWait(moment: PollMoment): number {
  const { pollEveryMs, estimatedMs, acceptedAt, now, polls, failures = 0 } = moment;
  const every = clamp(known(pollEveryMs, UNSTATED_INTERVAL_MS), SHORTEST_WAIT_MS, LONGEST_WAIT_MS);
  if (failures > 0) return Math.min(every * 2 ** Math.min(failures - 1, 10), LONGEST_WAIT_AFTER_FAILURE_MS);
  const elapsed = Math.max(0, known(now - acceptedAt, 0));
  const expected = Math.max(0, known(estimatedMs ?? 0, 0));
  if (polls === 0) {
    const first = clamp(expected || every, SHORTEST_WAIT_MS, LONGEST_WAIT_BEFORE_ESTIMATE_MS);
    return Math.max(0, first - elapsed);
  }
  const ahead = expected - elapsed;
  // A timer that fires a moment early must not turn the poll that was due into one that came too soon.
  if (ahead >= SHORTEST_WAIT_MS) return Math.min(ahead, LONGEST_WAIT_BEFORE_ESTIMATE_MS);
  const apart = clamp(known(moment.apartMs ?? 0, 0), 0, LONGEST_WAIT_APART_MS);
  if (apart > 0)
    return clamp(clamp(apart, elapsed * LEAST_APART, elapsed * MOST_APART), every, LONGEST_WAIT_APART_MS);
  return clamp(Math.max((elapsed - expected) / PATIENCE, elapsed / PROPORTION), every, LONGEST_WAIT_MS);
}

function known(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
