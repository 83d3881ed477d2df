/** A sampled frame can be shown by a frame that begins less than half a frame before it, with room for rounded times. */
const NEARLY_HALF = 0.49;

/**
 * The last sampled frames of a clip, in playing order: what a clip that continues it begins with. A finished clip can have
 * more frames than were sampled, so that they are found by their times: the nearest frame to each multiple of the sampled
 * interval. Fewer than asked for where the clip has fewer.
 *
 * @param times seconds at which each frame of the clip begins to be shown, rising
 * @param sampledFps the rate that the clip was sampled at, before interpolation
 * @returns positions in `times`
 */
export function lastSampledFrames(
  times: readonly number[],
  sampledFps: number,
  count: number,
): readonly number[] {
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return [];
  const half = (NEARLY_HALF * (last - first)) / Math.max(1, times.length - 1);
  const newest = Math.floor((last - first + half) * sampledFps);
  const found = new Set<number>();
  for (let sample = newest; sample >= 0 && found.size < count; sample -= 1)
    found.add(nearest(times, first + sample / sampledFps));
  return [...found].sort((a, b) => a - b);
}

function nearest(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  const before = low - 1;
  return before >= 0 && time - (times[before] ?? 0) <= (times[low] ?? 0) - time ? before : low;
}
