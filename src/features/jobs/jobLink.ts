import type { JobId } from '../../core/ids.ts';

/** Where a link of ours leads. */
export interface JobLink {
  readonly job: JobId;
  /** From 0; null for the job itself. */
  readonly output: number | null;
}

/** The path of a link to a job or one of its outputs: `/job/<id>`, `/job/<id>/<output>`. */
export function jobLinkPath({ job, output }: JobLink): string {
  return output === null ? `/job/${job}` : `/job/${job}/${output}`;
}

/**
 * What the path of a link names; null for any other. Links come from anywhere, so they only ever show what is here:
 * nothing is sent, changed or bought for them.
 */
export function parseJobLink(path: string): JobLink | null {
  const [, job, output] = /^\/job\/([\w-]{1,64})(?:\/(\d{1,4}))?\/?$/.exec(path) ?? [];
  if (job === undefined) return null;
  return { job, output: output === undefined ? null : Number(output) };
}
