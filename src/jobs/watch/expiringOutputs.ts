import type { JobRecord } from '../../core/job.ts';
import type { JobOutput } from '../../core/output.ts';

export interface ExpiringOutput {
  readonly job: JobRecord;
  readonly output: JobOutput;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Outputs that are not on this computer and that their platform may delete within a time; what it may have deleted
 * already is not among them.
 */
export function expiringOutputs(
  jobs: readonly JobRecord[],
  now: number,
  withinMs: number,
): readonly ExpiringOutput[] {
  return jobs.flatMap((job) =>
    job.outputs.flatMap((output) => {
      const { cached, url, expiresAt, gone } = output;
      const isWaiting = gone === undefined && cached === null && url !== null && expiresAt !== null;
      return isWaiting && expiresAt > now && expiresAt - now <= withinMs ? [{ job, output, expiresAt }] : [];
    }),
  );
}

/** Until when the platform keeps what is not here of a job's outputs, the earliest first; null for nothing to lose. */
export function keptUntil(
  outputs: readonly Pick<JobOutput, 'cached' | 'url' | 'expiresAt'>[],
): number | null {
  const ends = outputs.flatMap(({ cached, url, expiresAt }) =>
    cached === null && url !== null && expiresAt !== null ? [expiresAt] : [],
  );
  return ends.length > 0 ? Math.min(...ends) : null;
}
