import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** How this window differs from the others that use the same journal, and what is known of those. */
export interface WindowIdentity {
  readonly id: string;
  /** True only when the window of that id is known to have ended. */
  isGone(id: string): boolean;
}

/**
 * The window of this process. Another one is known to be gone when it ran on this machine and its process has ended;
 * a process id that was given out again, and another machine on a shared disk, leave it open.
 */
export function processWindow(): WindowIdentity {
  const host = hostname();
  const id = JSON.stringify([host, process.pid, randomBytes(6).toString('hex')]);
  return {
    id,
    isGone: (other) => {
      const place = placeOf(other);
      if (other === id || !place || place.host !== host) return false;
      // A process has one journal: with our own number it is a predecessor, as in a container that was restarted.
      return place.process === process.pid || !isRunning(place.process);
    },
  };
}

function placeOf(id: string): { readonly host: unknown; readonly process: number } | null {
  try {
    const parts: unknown = JSON.parse(id);
    if (!Array.isArray(parts)) return null;
    const [host, process] = parts as readonly unknown[];
    return typeof process === 'number' ? { host, process } : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Only this one says that there is no such process; EPERM says that there is one of another user.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
