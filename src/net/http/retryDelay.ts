import { parseTime } from '../../core/clock.ts';

/** The longest time for which a `Retry-After` is obeyed, by who waits. */
export const RETRY_AFTER_LIMIT_MS = {
  /** Of any value: a date in a far year, or a clock that is wrong, must not stop something for good. */
  stated: 24 * 60 * 60_000,
  /** A call, and the other calls of its account: what takes longer is the caller's to decide about. */
  call: 30_000,
  /** A paid submit whose answer was lost: the user is then asked instead. */
  submit: 30_000,
  /** Polls of a job and streams of a run: they go on by themselves while somebody looks at them. */
  watch: 5 * 60_000,
} as const;

/** Nobody waits for thirty years: a number from here on is a moment, in seconds or parts of them since the epoch. */
const FIRST_MOMENT = 1e9;

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;

/**
 * The three date forms of HTTP (RFC 9110, section 5.6.7), with or without the name of the zone: all of them are in GMT,
 * and `Date.parse` would take two of them for local time. `Sun, 22 Nov 2026 12:00:30 GMT`, `Sunday, 22-Nov-26 12:00:30
 * GMT`, `Sun Nov 22 12:00:30 2026`.
 */
const HTTP_DATES: readonly RegExp[] = [
  /^[a-z]{3}, *(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d)(?: (?:gmt|utc|z|\+0000))?$/i,
  /^[a-z]{6,9}, *(?<day>\d{1,2})-(?<month>[a-z]{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d)(?: (?:gmt|utc|z|\+0000))?$/i,
  /^[a-z]{3} (?<month>[a-z]{3}) {1,2}(?<day>\d{1,2}) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})(?: gmt)?$/i,
];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A two-digit year that is further ahead than this is of the last century. */
const YEARS_AHEAD = 50;

/**
 * The wait that a `Retry-After` value asks for, in milliseconds from 0 to one day, or null when it says nothing
 * usable (RFC 9110, section 10.2.3: whole seconds or a date; fractions are accepted, negative numbers are not). Some
 * servers write the moment as a number of seconds or milliseconds since the epoch: that is recognized by its size.
 *
 * Of a list, which comes of two headers, the longest wait counts.
 *
 * @param now milliseconds since the epoch to which a date is compared; a date in the past means 0.
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  const at = httpDate(text, now);
  if (at !== null) return limited(at - now);
  const waits = text.split(',').map((one) => secondsAsMs(one.trim(), now));
  return waits.reduce((longest, one) => (longest === null || one === null ? null : Math.max(longest, one)));
}

/** A date of HTTP in milliseconds since the epoch; null for any other text. */
function httpDate(text: string, now: number): number | null {
  for (const form of HTTP_DATES) {
    const { day, month, year, time } = form.exec(text)?.groups ?? {};
    if (day === undefined || month === undefined || year === undefined || time === undefined) continue;
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    const inYear = MONTHS.indexOf(month.toLowerCase());
    const at = new Date(Date.UTC(fullYear(year, now), inYear, Number(day), hours, minutes, seconds));
    // A day or an hour that there is not would be carried into the next one.
    const isReal = at.getUTCMonth() === inYear && at.getUTCHours() === hours && minutes < 60 && seconds <= 60;
    return isReal ? at.getTime() : null;
  }
  return null;
}

function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year);
  const thisYear = new Date(now).getUTCFullYear();
  const near = thisYear - (thisYear % 100) + Number(year);
  return near > thisYear + YEARS_AHEAD ? near - 100 : near;
}

/** The wait that an answer's headers ask for. The server's own `Date` is trusted over `now`: our clock may be off. */
export function retryAfterOf(headers: Headers, now: number): number | null {
  return parseRetryAfter(headers.get('retry-after'), httpDate(headers.get('date') ?? '', now) ?? now);
}

/**
 * Seconds from now, or since the epoch where there are so many, as a number or in digits: the wait in milliseconds from
 * 0 to one day; null for anything else.
 */
export function secondsAsMs(value: unknown, now: number): number | null {
  const seconds = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !(seconds >= 0)) return null;
  const moment = seconds >= FIRST_MOMENT ? parseTime(seconds) : null;
  return limited(moment === null ? Math.ceil(seconds * 1000) : moment - now);
}

/**
 * How long to wait before the retry that follows attempt number `attempt` (from 0): 0.5 s doubled each time, off by
 * up to a quarter so that clients that failed together do not come back together, and never past 8 s.
 *
 * @param random a number from 0 up to 1.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const plain = Math.min(FIRST_BACKOFF_MS * 2 ** attempt, LONGEST_BACKOFF_MS);
  return Math.min(Math.round(plain * (0.75 + 0.5 * random())), LONGEST_BACKOFF_MS);
}

function limited(ms: number): number {
  return Math.min(Math.max(0, ms), RETRY_AFTER_LIMIT_MS.stated);
}
