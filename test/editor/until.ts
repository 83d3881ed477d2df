import { setTimeout as wait } from 'node:timers/promises';
import { WAIT_TIMEOUT_MS } from './timeouts.ts';

const LOOK_MS = 50;

/**
 * Reads again and again until what is read fits, and gives it.
 * @throws Error with what was read last, when it does not fit in time
 */
export async function until<Read>(
  read: () => Read | Promise<Read>,
  fits: (now: Read) => boolean,
  limitMs = WAIT_TIMEOUT_MS,
): Promise<Read> {
  for (const end = Date.now() + limitMs; ; await wait(LOOK_MS)) {
    const now = await read();
    if (fits(now)) return now;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(now)}`);
  }
}
