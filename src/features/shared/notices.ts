import type { JobRecord, JobState } from '../../core/job.ts';
import type { SettingKey } from './settings.ts';

/**
 * Every notice that comes by itself, with the setting that turns it off: `false`, or 0 for one that is told so many days
 * before. What answers to something that the user has just done has no switch.
 */
export const noticeSwitches = {
  jobSucceeded: 'notices.jobSucceeded',
  jobFailed: 'notices.jobFailed',
  jobUnknown: 'notices.jobUnknown',
  tokenExpiring: 'tokens.warnBeforeExpiry',
} as const satisfies Readonly<Record<string, SettingKey>>;

type Notice = keyof typeof noticeSwitches;

/** Which notice a job that has ended is told with; null for none. */
function noticeOf(state: JobState): Notice | null {
  switch (state) {
    case 'succeeded':
      return 'jobSucceeded';
    case 'failed':
    case 'canceled':
    case 'timedOut':
    case 'refused':
      return 'jobFailed';
    case 'unknown':
      return 'jobUnknown';
    case 'stored':
    case 'sending':
    case 'queued':
    case 'running':
    case 'waiting':
      return null;
  }
}

/** Whether the user wants to be told of a job's end. @param read what a setting says, unchecked */
export function wantsNotice(
  { state }: Pick<JobRecord, 'state'>,
  read: (key: SettingKey) => unknown,
): boolean {
  const notice = noticeOf(state);
  // Only a plain "no" turns it off: a slip in a settings file must not hide what became of money.
  return notice !== null && read(noticeSwitches[notice]) !== false;
}
