const FIRST_MS = 500;
const LONGEST_MS = 8000;

/**
 * How long to wait before the retry that follows attempt number `attempt` (from 0): 0.5 s doubled each time, off by
 * up to a quarter so that clients that failed together do not come back together, and never past 8 s.
 *
 * @param random a number from 0 up to 1.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const plain = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  return Math.min(Math.round(plain * (0.75 + 0.5 * random())), LONGEST_MS);
}
