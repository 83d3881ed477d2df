/** Nothing is waited for longer than a day, whatever a server says. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

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
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), LONGEST_MS);
  if (!HTTP_DATE.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), LONGEST_MS);
}

/** The wait that an answer's headers ask for. The server's own `Date` is trusted over `now`: our clock may be off. */
export function retryAfterOf(headers: Headers, now: number): number | null {
  const date = headers.get('date') ?? '';
  const serverNow = HTTP_DATE.test(date) ? Date.parse(date) : NaN;
  return parseRetryAfter(headers.get('retry-after'), Number.isNaN(serverNow) ? now : serverNow);
}
