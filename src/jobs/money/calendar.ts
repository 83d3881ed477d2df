/** A calendar day of the user: `2026-05-01`. */
export type Day = string;

export type Period = 'day' | 'week' | 'month';

/** From `start` up to, and without, `end`, in milliseconds since the epoch. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** A zone of the computer that has no name, as with `TZ=UTC+3`: the clocks are known, and only the zone of now is. */
const UNNAMED_ZONE = '';

/**
 * The computer's time zone: `Europe/Berlin`; an empty text where it has no name, and UTC where its name means nothing. Node
 * gives no name at all (undefined, against its types) for a `TZ` that is no name of the zone database.
 */
export function localTimeZone(): string {
  const found: { readonly timeZone?: string } = Intl.DateTimeFormat().resolvedOptions();
  return usableTimeZone(found.timeZone ?? UNNAMED_ZONE);
}

const HOUR_MS = 3_600_000;
const LOCALE = 'en-CA-u-ca-iso8601-nu-latn';
const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone name that can be used: the given one, or UTC where it is not known, as the `Etc/Unknown` that an empty `TZ` gives. */
export function usableTimeZone(name: string): string {
  try {
    formatIn(name, DAY);
    return name;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // A day that begins some hours off is better than a budget that can be neither asked nor kept.
    return 'UTC';
  }
}

/** Errors: RangeError when there is no such time zone. */
function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The computer's zone may change while the program runs.
  if (timeZone === UNNAMED_ZONE) return new Intl.DateTimeFormat(LOCALE, options);
  const key = `${timeZone} ${Object.keys(options).join()}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
  formats.set(key, format);
  return format;
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The calendar day at a moment in a time zone. Errors: RangeError when there is no such time zone. */
export function dayOf(at: number, timeZone: string): Day {
  const parts = new Map(
    formatIn(timeZone, DAY)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** What the local time is ahead of UTC, to the minute. */
function offsetAt(at: number, timeZone: string): number {
  const parts = formatIn(timeZone, { timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

/** `count` days later in the calendar; earlier when it is negative. */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** When a day begins: the first moment that has its date, which is not midnight where the clocks change at midnight. */
export function dayStart(day: Day, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const estimate = midnight - offsetAt(midnight, timeZone);
  if (dayOf(estimate, timeZone) === day && dayOf(estimate - 1, timeZone) < day) return estimate;
  // No zone is further from UTC than 14 hours; dates never run backwards by more than a change of the clocks.
  let before = midnight - 16 * HOUR_MS;
  let after = midnight + 16 * HOUR_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle, timeZone) < day) before = middle;
    else after = middle;
  }
  return after;
}

/** The day, the week from Monday, or the month that a moment is in. */
export function periodAround(at: number, period: Period, timeZone: string): TimeSpan {
  const today = dayOf(at, timeZone);
  const span = (first: Day, next: Day): TimeSpan => ({
    start: dayStart(first, timeZone),
    end: dayStart(next, timeZone),
  });
  switch (period) {
    case 'day':
      return span(today, addDays(today, 1));
    case 'week': {
      const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      const monday = addDays(today, -weekday);
      return span(monday, addDays(monday, 7));
    }
    case 'month': {
      const first = `${today.slice(0, 8)}01`;
      return span(first, `${addDays(first, 31).slice(0, 8)}01`);
    }
  }
}
