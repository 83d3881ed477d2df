import { l10n, ThemeIcon } from 'vscode';
import type { PickRow } from './messages.ts';

/** How many more entries the platform lists that cannot be read. */
export function unreadText(count: number): string {
  return count === 1 ? l10n.t('One more cannot be read') : l10n.t('{0} more cannot be read', count);
}

/** The end of a pick that says so, as a row that stands for nothing; none where everything could be read. */
export function unreadRows(count: number): readonly PickRow[] {
  if (count === 0) return [];
  const detail = l10n.t('The platform lists more, in a form that Backlot does not know.');
  return [{ label: unreadText(count), detail, iconPath: new ThemeIcon('warning'), alwaysShow: true }];
}
