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

/** How far the heap and its buffers grew at their most while it was done, and by how much they are larger after it. */
export async function heapOf(
  act: () => Promise<unknown>,
): Promise<{ readonly peak: number; readonly kept: number }> {
  globalThis.gc?.();
  const before = usedNow();
  const profiler = new GCProfiler();
  profiler.start();
  await act();
  const after = usedNow();
  const { statistics } = profiler.stop();
  const most = statistics.map(
    ({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize + beforeGC.heapStatistics.externalMemory,
  );
  globalThis.gc?.();
  return { peak: Math.max(after, ...most) - before, kept: usedNow() - before };
}

function usedNow(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
