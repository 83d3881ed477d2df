import { randomBytes } from 'node:crypto';
import { hasEnded, ownMark, systemProcesses, type ProcessMark } from '../../accounts/processMark.ts';

/** How this window differs from the others that use the same journal, and what is known of those. */
export interface WindowIdentity {
  readonly id: string;
  /** True only when the window of that id is known to have ended. */
  isGone(id: string): boolean;
}

/**
 * The window of this process. Another one is known to be gone when it ran in this place (machine, boot, container) and its
 * process has ended, also when its number was given out again where the system says when a process began; another
 * machine on a shared disk leaves it open.
 */
export function processWindow(processes = systemProcesses()): WindowIdentity {
  const own = ownMark(processes);
  const id = JSON.stringify([own.place, own.pid, randomBytes(6).toString('hex'), own.started]);
  return {
    id,
    isGone: (other) => {
      const mark = markOf(other);
      if (other === id || !mark) return false;
      // A process has one journal: with our own number it is a predecessor, as in a container that was restarted.
      return (mark.place === own.place && mark.pid === own.pid) || hasEnded(mark, processes);
    },
  };
}

function markOf(id: string): ProcessMark | null {
  try {
    const parts: unknown = JSON.parse(id);
    if (!Array.isArray(parts)) return null;
    const [place, pid, , started] = parts as readonly unknown[];
    if (typeof place !== 'string' || typeof pid !== 'number') return null;
    return { place, pid, started: typeof started === 'string' ? started : null };
  } catch {
    return null;
  }
}
