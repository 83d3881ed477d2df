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

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;

/** The three date forms of HTTP begin with a day's name; `Date.parse` alone would accept almost any text. */
const HTTP_DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +[\w: +-]+$/i;

/**
 * The wait that a `Retry-After` value asks for, in milliseconds from 0 to one day, or null when it says nothing
 * usable (RFC 9110, section 10.2.3: whole seconds or a date; fractions are accepted, negative numbers are not).
 *
 * @param now milliseconds since the epoch to which a date is compared; a date in the past means 0.
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  const seconds = secondsAsMs(text);
  if (seconds !== null) return seconds;
  if (!HTTP_DATE.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : limited(at - now);
}

/** The wait that an answer's headers ask for. The server's own `Date` is trusted over `now`: our clock may be off. */
export function retryAfterOf(headers: Headers, now: number): number | null {
  const date = headers.get('date') ?? '';
  const serverNow = HTTP_DATE.test(date) ? Date.parse(date) : NaN;
  return parseRetryAfter(headers.get('retry-after'), Number.isNaN(serverNow) ? now : serverNow);
}

/** Seconds, as a number or in digits, in milliseconds from 0 to one day; null for anything else. */
export function secondsAsMs(value: unknown): number | null {
  const seconds = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof seconds === 'number' && seconds >= 0 ? limited(Math.ceil(seconds * 1000)) : null;
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
