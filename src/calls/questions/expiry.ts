/** Ends that people choose most, in days from now. */
export const EXPIRY_DAYS = [7, 30, 90] as const;

const DAY_MS = 86_400_000;

export type TypedExpiry =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: 'format' | 'past' };

/** The time that many days from now, as platforms take it. */
export function expiryIn(days: number, now: number): string {
  return new Date(now + days * DAY_MS).toISOString();
}

/**
 * A date that somebody typed, `2027-03-31` or `2027-03-31 18:00`, in the local time zone; a date alone means its end,
 * since that is how people say it.
 */
export function typedExpiry(typed: string, now: number): TypedExpiry {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?$/.exec(typed.trim());
  if (!parts) return { ok: false, fault: 'format' };
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number);
  const [hour, minute] = parts[4] === undefined ? [23, 59] : [Number(parts[4]), Number(parts[5])];
  const time = new Date(year, month - 1, day, hour, minute, parts[4] === undefined ? 59 : 0);
  // A day that the month does not have would silently become one of the next.
  const isReal =
    time.getFullYear() === year &&
    time.getMonth() === month - 1 &&
    time.getDate() === day &&
    time.getHours() === hour &&
    time.getMinutes() === minute;
  if (!isReal) return { ok: false, fault: 'format' };
  return time.getTime() <= now ? { ok: false, fault: 'past' } : { ok: true, value: time.toISOString() };
}
