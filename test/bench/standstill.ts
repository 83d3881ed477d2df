import { GCProfiler } from 'node:v8';

/** What the processor has done for this thread, in milliseconds: other processes do not change it. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The most work that is done before others get their turn. */
export async function longestStall(act: () => unknown): Promise<number> {
  let longest = 0;
  let isDone = false;
  let last = worked();
  const tick = () => {
    longest = Math.max(longest, worked() - last);
    if (!isDone) setImmediate(tick);
    last = worked();
  };
  setImmediate(tick);
  await act();
  longest = Math.max(longest, worked() - last);
  isDone = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}

/** How far the heap and its buffers grow. */
export class HeapWatch {
  readonly #before: number;

  constructor() {
    globalThis.gc?.();
    this.#before = usedNow();
  }

  /** How far they grew at their most while it was done, garbage included. */
  async peakOf(act: () => Promise<unknown>): Promise<number> {
    const before = usedNow();
    const profiler = new GCProfiler();
    profiler.start();
    await act();
    const after = usedNow();
    const { statistics } = profiler.stop();
    const most = statistics.map(
      ({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize + beforeGC.heapStatistics.externalMemory,
    );
    return Math.max(after, ...most) - before;
  }

  /** By how much they are larger than at the beginning, without garbage. */
  kept(): number {
    globalThis.gc?.();
    return usedNow() - this.#before;
  }
}

function usedNow(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
