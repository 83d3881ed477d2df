import { l10n } from 'vscode';
import type { JobRecord, JobState } from '../../../core/job.ts';
import type { MoneyUnit } from '../../../core/money.ts';
import { moneyText } from '../../money/moneyText.ts';

interface JobAppearance {
  readonly label: string;
  readonly icon: string;
  /** A theme color; the state is never shown by color alone. */
  readonly color?: string;
}

/** How each state is named and drawn. */
export function jobAppearance(state: JobState): JobAppearance {
  switch (state) {
    case 'stored':
      return { label: l10n.t('not sent'), icon: 'circle-outline' };
    case 'sending':
      return { label: l10n.t('sending'), icon: 'sync~spin' };
    case 'queued':
      return { label: l10n.t('queued'), icon: 'clock' };
    case 'running':
      return { label: l10n.t('running'), icon: 'sync~spin' };
    case 'waiting':
      return { label: l10n.t('waiting'), icon: 'watch' };
    case 'succeeded':
      return { label: l10n.t('succeeded'), icon: 'pass', color: 'testing.iconPassed' };
    case 'failed':
      return { label: l10n.t('failed'), icon: 'error', color: 'testing.iconFailed' };
    case 'canceled':
      return { label: l10n.t('canceled'), icon: 'circle-slash' };
    case 'timedOut':
      return { label: l10n.t('timed out'), icon: 'error', color: 'testing.iconFailed' };
    case 'refused':
      return { label: l10n.t('refused'), icon: 'circle-slash' };
    case 'unknown':
      return { label: l10n.t('outcome unknown'), icon: 'question', color: 'list.warningForeground' };
  }
}

/** What a job cost, and whether the platform gave that back; undefined when it never named a cost. */
export function costText(
  { cost, refunded }: Pick<JobRecord, 'cost' | 'refunded'>,
  unit: MoneyUnit | undefined,
): string | undefined {
  if (!cost) return undefined;
  const amount = moneyText(cost, unit);
  return refunded ? l10n.t('{0} refunded', amount) : amount;
}
