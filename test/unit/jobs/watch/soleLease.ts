import type { JobWatcherDeps } from '../../../../src/jobs/watch/watcher.ts';

const nothing = { dispose: () => undefined };

/** The lease of a window that has the journal for itself. */
export const soleLease: JobWatcherDeps['lease'] = {
  held: true,
  want: () => nothing,
  onDidChange: () => nothing,
  onDidRenew: () => nothing,
};
