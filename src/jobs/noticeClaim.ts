import { readNumber, readText } from './rows.ts';
import type { WindowIdentity } from './windowIdentity.ts';

/** A notice is on the screen within moments: a window that has not said so after this will not show it any more. */
const TELLING_LIMIT_MS = 5 * 60_000;

/** True while a window that may still live is about to tell the user of the job's end. */
export function isBeingTold(row: unknown, window: WindowIdentity, now: number): boolean {
  const teller = readText(row, 'teller');
  if (teller === null || window.isGone(teller)) return false;
  const since = readNumber(row, 'telling_since') ?? 0;
  // A clock that was set back must not keep the notice for ever.
  return now >= since && now - since < TELLING_LIMIT_MS;
}
