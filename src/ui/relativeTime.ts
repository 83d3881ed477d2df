import * as vscode from 'vscode';

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 minutes ago", "yesterday": coarse, so that a row does not change every second. Milliseconds since the epoch. */
export function relativeTime(then: number, now: number): string {
  const elapsed = Math.max(0, now - then);
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (elapsed >= length) return format.format(-Math.floor(elapsed / length), unit);
  }
  return vscode.l10n.t('just now');
}

/** The time of day of a reading, for "as of 14:03". */
export function clockTime(then: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'short' }).format(then);
}
