/** One way of doing something. It answers with the time that it took, in milliseconds. */
export interface Way {
  readonly name: string;
  run(): Promise<number> | number;
}

/** The milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Runs all ways in turn, round after round, so that what disturbs the machine disturbs all of them. The first round
 * warms up. Answers with the times of each way, sorted.
 */
export async function interleaved(
  ways: readonly Way[],
  rounds: number,
): Promise<readonly (readonly number[])[]> {
  const times = ways.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, way] of ways.entries()) {
      const ms = await way.run();
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times.map((found) => found.sort((a, b) => a - b));
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds as microseconds below ten milliseconds. */
export function shown(ms: number): string {
  return ms < 10 ? `${Math.round(ms * 1000)} µs` : `${ms.toFixed(1)} ms`;
}
