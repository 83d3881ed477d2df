import type { ChildProcess } from 'node:child_process';

/** Groups still running: a test process that ends without closing its sessions must leave nothing behind. */
const running = new Set<ChildProcess>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let watching = false;

/** Ties a child, started with `detached: true` as the head of its own group, to the life of this process. */
export function trackGroup(child: ChildProcess): void {
  running.add(child);
  if (watching) return;
  watching = true;
  process.on('exit', killAll);
  for (const signal of SIGNALS) {
    const die = (): void => {
      // Another listener decides; what it leaves running is ended at the exit.
      if (process.listenerCount(signal) > 1) return;
      killAll();
      process.off(signal, die);
      process.kill(process.pid, signal);
    };
    process.on(signal, die);
  }
}

/** Ends a child and everything that it started, at once. */
export function killGroup(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // the group is gone already
  }
}

function killAll(): void {
  for (const child of [...running]) killGroup(child);
}
