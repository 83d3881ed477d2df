import * as vscode from 'vscode';

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** By language and manner: making one takes longer than all else that a row of a list needs. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

/** "3 minutes ago", "yesterday": coarse, so that a row does not change every second. Milliseconds since the epoch. */
export function relativeTime(then: number, now: number): string {
  const elapsed = Math.max(0, now - then);
  const format = formatOf('auto');
  for (const [unit, length] of STEPS) {
    if (elapsed >= length) return format.format(-Math.floor(elapsed / length), unit);
  }
  return vscode.l10n.t('just now');
}

/** The time of day of a reading, for "as of 14:03". */
export function clockTime(then: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'short' }).format(then);
}

/** "in 3 days", "in 5 hours", "2 days ago": whole steps, rounded down, so that nobody has less time than it says. */
export function timeLeft(then: number, now: number): string {
  const left = then - now;
  const format = formatOf('always');
  for (const [unit, length] of STEPS) {
    if (Math.abs(left) >= length) return format.format(Math.trunc(left / length), unit);
  }
  return left > 0 ? vscode.l10n.t('in less than a minute') : vscode.l10n.t('just now');
}

/** A moment in full, for a tooltip. */
export function fullTime(then: number): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    then,
  );
}

function formatOf(numeric: 'auto' | 'always'): Intl.RelativeTimeFormat {
  const { language } = vscode.env;
  const key = `${language} ${numeric}`;
  const format = formats.get(key) ?? new Intl.RelativeTimeFormat(language, { numeric });
  formats.set(key, format);
  return format;
}
