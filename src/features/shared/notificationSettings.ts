import type { JobRecord, JobState } from '../../core/job.ts';
import type { SettingKey } from './settings.ts';

/**
 * Every notification that comes by itself, with the setting that turns it off: `false`, or 0 for one that comes so many
 * days or hours before. What answers to something that the user has just done has no setting.
 */
export const notificationSettings = {
  jobSucceeded: 'notices.jobSucceeded',
  jobFailed: 'notices.jobFailed',
  jobUnknown: 'notices.jobUnknown',
  jobCost: 'notices.jobCost',
  outputExpiring: 'notices.outputExpiring',
  lowBalance: 'balance.warnBelow',
  tokenExpiring: 'tokens.warnBeforeExpiry',
} as const satisfies Readonly<Record<string, SettingKey>>;

type NotificationKind = keyof typeof notificationSettings;

/** The notification of a job that is in that state now; null for none. */
function notificationOf(state: JobState): NotificationKind | null {
  switch (state) {
    case 'succeeded':
      return 'jobSucceeded';
    case 'failed':
    case 'canceled':
    case 'timedOut':
    case 'refused':
      return 'jobFailed';
    case 'unknown':
    // Of a job that goes on, the user is notified where nobody can say how it stands.
    case 'queued':
    case 'running':
    case 'waiting':
      return 'jobUnknown';
    case 'stored':
    case 'sending':
      return null;
  }
}

/** Whether the user wants to be notified of a job's end, or of news of it. @param read gives a setting's value, unchecked */
export function wantsNotification(
  { state }: Pick<JobRecord, 'state'>,
  read: (key: SettingKey) => unknown,
): boolean {
  const kind = notificationOf(state);
  // Only a plain "no" turns it off: a typing error in a settings file must not hide what became of money.
  return kind !== null && read(notificationSettings[kind]) !== false;
}
