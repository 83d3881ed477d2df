import { l10n, ThemeIcon } from 'vscode';
import type { PickRow } from './messages.ts';

/** In a tree, what is said of the rows above it: that there are more, which are not shown. */
export interface NoteNode {
  readonly kind: 'note';
  readonly id: string;
  /** A sentence of Backlot's. */
  readonly text: string;
}

/** How many more entries the platform lists that cannot be read. */
export function unreadText(count: number): string {
  return count === 1 ? l10n.t('One more cannot be read') : l10n.t('{0} more cannot be read', count);
}

/** That a list has more than is read of it. */
export function leftText(shown: number, left: number): string {
  return l10n.t('Only the first {0} of {1} are shown', shown.toString(), (shown + left).toString());
}

/**
 * The end of a pick that says that the platform lists more, as a row that stands for nothing; none where it does not.
 *
 * @param left how many more are not read, because there are too many.
 */
export function unreadRows(unread: number, left = 0): readonly PickRow[] {
  const row = { iconPath: new ThemeIcon('warning'), alwaysShow: true };
  const detail = l10n.t('The platform lists more, in a form that Backlot does not know.');
  return [
    ...(unread > 0 ? [{ ...row, label: unreadText(unread), detail }] : []),
    ...(left > 0 ? [{ ...row, label: l10n.t('{0} more are not shown', left.toString()) }] : []),
  ];
}
