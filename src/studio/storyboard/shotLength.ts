/** The length of a clip is 8n+1 sampled frames, 9 to 257 (the platform's contract). */
const STEP = 8;
const LEAST_FRAMES = 9;
const MOST_FRAMES = 257;
/** Used where neither the shot nor the board names a rate: the contract samples at 30. */
export const DEFAULT_FPS = 30;
const MOST_FPS = 50;

/** A rate as the contract takes it, else null. */
export function readFps(value: unknown): number | null {
  return isWhole(value, 1, MOST_FPS) ? value : null;
}

/**
 * The length of a shot in sampled frames, as its values say it: frames win over seconds. Null where it has none that
 * can be read.
 */
export function framesOf(values: Readonly<Record<string, unknown>>, fps: number): number | null {
  const { durationFrames, durationSeconds } = values;
  if (isWhole(durationFrames, 1, MOST_FRAMES)) return durationFrames;
  return isWhole(durationSeconds, 1, 60) ? durationSeconds * fps : null;
}

/** The number of frames of the form 8n+1 that is nearest to a time in seconds. */
export function framesNear(seconds: number, fps: number): number {
  const steps = Math.round((seconds * fps - 1) / STEP);
  return Math.min(MOST_FRAMES, Math.max(LEAST_FRAMES, steps * STEP + 1));
}

/**
 * The lengths of the two parts of a shot, both 8n+1: together one frame more than the whole, since the frame at the cut
 * is the last of one part and the first of the other. Null where the shot is too short to be cut.
 */
export function splitFrames(frames: number): readonly [number, number] | null {
  const steps = Math.floor((frames - 1) / STEP);
  if (steps < 2) return null;
  const first = Math.ceil(steps / 2);
  return [first * STEP + 1, (steps - first) * STEP + 1];
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
