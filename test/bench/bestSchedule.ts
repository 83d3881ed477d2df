/** What a schedule of polls costs on average, per job. */
export interface ScheduleCost {
  readonly requests: number;
  /** From the end of the job to the poll that sees it, in seconds. */
  readonly lateness: number;
}

const STEPS = 600;

/**
 * The fewest requests per job with which nobody could notice the ends earlier, on average, than `lateness` seconds:
 * by somebody who knows beforehand how all the ends (seconds after acceptance) are distributed, though not which end is
 * whose. Found by dynamic programming over a price for lateness.
 */
export function bestSchedule(ends: readonly number[], lateness: number): ScheduleCost {
  let [cheap, dear] = [1e-6, 1e3];
  let best = planned(ends, dear);
  for (let round = 0; round < 40; round += 1) {
    const price = Math.sqrt(cheap * dear);
    const plan = planned(ends, price);
    if (plan.lateness > lateness) cheap = price;
    else [dear, best] = [price, plan];
  }
  return best;
}

/** The plan that is best when a second of lateness costs as much as `price` requests. */
function planned(ends: readonly number[], price: number): ScheduleCost {
  const step = (Math.max(...ends) * 1.01) / STEPS;
  // How many ends lie up to a step, and their sum.
  const count = new Float64Array(STEPS + 1);
  const sum = new Float64Array(STEPS + 1);
  for (const end of ends) {
    const at = Math.min(STEPS, Math.ceil(end / step));
    count[at] = (count[at] ?? 0) + 1;
    sum[at] = (sum[at] ?? 0) + end;
  }
  for (let n = 1; n <= STEPS; n += 1) {
    count[n] = (count[n] ?? 0) + (count[n - 1] ?? 0);
    sum[n] = (sum[n] ?? 0) + (sum[n - 1] ?? 0);
  }
  const late = (from: number, to: number): number =>
    to * step * ((count[to] ?? 0) - (count[from] ?? 0)) - ((sum[to] ?? 0) - (sum[from] ?? 0));
  const cost = new Float64Array(STEPS + 1);
  const next = new Int32Array(STEPS + 1);
  for (let from = STEPS - 1; from >= 0; from -= 1) {
    const open = ends.length - (count[from] ?? 0);
    let least = Infinity;
    for (let to = from + 1; to <= STEPS; to += 1) {
      const total = open + price * late(from, to) + (cost[to] ?? 0);
      if (total < least) [least, next[from]] = [total, to];
    }
    cost[from] = open === 0 ? 0 : least;
  }
  let [requests, lateness] = [0, 0];
  for (let at = 0; at < STEPS && (count[at] ?? 0) < ends.length;) {
    const to = next[at] ?? STEPS;
    requests += ends.length - (count[at] ?? 0);
    lateness += late(at, to);
    at = to;
  }
  return { requests: requests / ends.length, lateness: lateness / ends.length };
}
