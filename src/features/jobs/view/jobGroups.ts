import type { AccountId } from '../../../core/ids.ts';
import type { JobRecord, JobState } from '../../../core/job.ts';
import { dayOf, type Day } from '../../../jobs/money/calendar.ts';

export type JobGrouping = 'none' | 'account' | 'state' | 'day';

/** What the jobs below one heading have in common. */
export type JobGroupKey =
  | { readonly by: 'favorites' }
  | { readonly by: 'account'; readonly account: AccountId }
  | { readonly by: 'state'; readonly state: JobState }
  | { readonly by: 'day'; readonly day: Day };

export interface JobGroup {
  readonly key: JobGroupKey;
  readonly jobs: readonly JobRecord[];
}

/** Stable across refreshes, so that the view keeps what is expanded. */
export function groupId(key: JobGroupKey): string {
  switch (key.by) {
    case 'favorites':
      return 'favorites';
    case 'account':
      return `account/${key.account}`;
    case 'state':
      return `state/${key.state}`;
    case 'day':
      return `day/${key.day}`;
  }
}

/** Jobs under headings, in the order in which the first of each came; the order within stays. */
export function grouped(
  jobs: readonly JobRecord[],
  by: Exclude<JobGrouping, 'none'>,
  timeZone: string,
): readonly JobGroup[] {
  const groups = new Map<string, { key: JobGroupKey; jobs: JobRecord[] }>();
  for (const job of jobs) {
    const key = keyOf(job, by, timeZone);
    const id = groupId(key);
    const group = groups.get(id) ?? { key, jobs: [] };
    group.jobs.push(job);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function keyOf(job: JobRecord, by: Exclude<JobGrouping, 'none'>, timeZone: string): JobGroupKey {
  switch (by) {
    case 'account':
      return { by, account: job.account };
    case 'state':
      return { by, state: job.state };
    case 'day':
      return { by, day: dayOf(job.createdAt, timeZone) };
  }
}
