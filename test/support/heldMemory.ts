import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

const LOOK_MS = 5;

/**
 * The most bytes, in the heap and in buffers, that were held beside those of now until `ended` came. What only waits to
 * be collected does not count: where there seems to be more than `limit`, it is collected first.
 */
export async function mostHeldUntil(ended: Promise<unknown>, limit: number): Promise<number> {
  const before = used();
  let most = 0;
  const watch = setInterval(() => {
    if (used() - before > limit) collect();
    most = Math.max(most, used() - before);
  }, LOOK_MS);
  await ended.finally(() => clearInterval(watch));
  return most;
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
