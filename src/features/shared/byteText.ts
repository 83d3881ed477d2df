import { env } from 'vscode';

/** A size as people read it, in the user's language: `640 byte`, `12.5 kB`, `3 MB`. */
export function byteText(count: number): string {
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(env.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  if (count < 1000) return format(count, 'byte');
  if (count < 1_000_000) return format(count / 1000, 'kilobyte');
  return format(count / 1_000_000, 'megabyte');
}
