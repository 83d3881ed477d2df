/** When a job is worth a first poll and how far apart the next ones lie, as far as that can be estimated. */
export interface DurationEstimate {
  /** From acceptance to the first poll, in milliseconds; null when nothing is known. */
  readonly firstPollMs: number | null;
  /** The least time between the polls after it, in milliseconds; 0 when the spread of such jobs is not known. */
  readonly apartMs: number;
}

/** Fewer jobs than this neither show how such jobs spread nor correct a platform's estimate. */
const FEW_JOBS = 3;
/** An estimate that such jobs keep within this factor stands: part of the difference is our own lateness. */
const FAR_OFF = 1.4;
/**
 * What is known of past jobs is when their end was noticed, not when it was: polling a little earlier each time
 * keeps that difference from growing, and finds out when a platform has become faster.
 */
const EARLIER = 0.92;
/** The first poll comes so many spreads before the middle: about one job of eight is done by then. */
const SPREADS_BEFORE = 1.1;
/** Two polls lie this part of a spread apart: closer ones find little more, wider ones find it late. */
const SPREADS_APART = 0.5;

/**
 * Judges by the platform's estimate, or by what such jobs took where there is none or where they did not keep it. The
 * times of jobs lie around their middle by factors, not by seconds, so middle and spread are those of the logarithms.
 *
 * @param estimatedMs what the platform said of this job.
 * @param pastMs what the latest jobs of the kind took; where the platform gives estimates, as their overrun would
 * make of this one.
 */
export function durationEstimate(estimatedMs: number | null, pastMs: readonly number[]): DurationEstimate {
  const logarithms = pastMs.filter((ms) => ms > 0 && Number.isFinite(ms)).map(Math.log);
  const middle = Math.exp(mean(logarithms));
  const enough = logarithms.length >= FEW_JOBS;
  if (estimatedMs !== null && (!enough || middle < estimatedMs * FAR_OFF)) {
    return { firstPollMs: estimatedMs, apartMs: 0 };
  }
  if (logarithms.length === 0) return { firstPollMs: null, apartMs: 0 };
  if (!enough) return { firstPollMs: middle * EARLIER, apartMs: 0 };
  const spread = Math.sqrt(mean(logarithms.map((value) => (value - Math.log(middle)) ** 2)));
  return {
    firstPollMs: middle * Math.exp(-SPREADS_BEFORE * spread) * EARLIER,
    apartMs: middle * spread * SPREADS_APART,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
