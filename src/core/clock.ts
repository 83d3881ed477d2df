import { setTimeout as delay } from 'node:timers/promises';

/** The source of time, which tests replace. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      // A pending poll must not keep the process alive.
      await delay(Math.max(0, ms), undefined, signal ? { signal, ref: false } : { ref: false });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};

/** The years that a time of a platform can mean: a zero, and what is off by a factor of a thousand, lies outside. */
const FIRST_MS = Date.UTC(1990, 0, 1);
const PAST_LAST_MS = Date.UTC(10_000, 0, 1);
/** Seconds, milliseconds, microseconds and nanoseconds since the epoch differ so much that the size tells which. */
const MS_PER_UNIT: readonly number[] = [1e3, 1, 1e-3, 1e-6];
/** November 2286; beyond it, digits are rather a date without its hyphens. */
const PAST_LAST_EPOCH_MS = 1e13;
const LONGEST_TIME = 100;

const ZONE = String.raw`(?:\s*((?:utc|gmt)?[+-]\d\d(?::?\d\d)?|z|utc?|gmt)(?:\s*(?:utc|gmt)|\s*\([^()]*\))?)?`;
const CLOCK = String.raw`(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?`;
const DAY_NAME = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +)?';
/** ISO 8601 and RFC 3339, RFC 9557 with the name of a zone behind it, and what databases and languages make of them. */
const ISO = new RegExp(
  String.raw`^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:(?:t|\s+|_)${CLOCK}${ZONE})?(?:\[[\w/+-]+\])?$`,
  'i',
);
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?(?:[.,](\d+))?(z|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** RFC 9110 and RFC 5322: `Fri, 01 May 2026 10:00:00 GMT`, `Friday, 01-May-26 10:00:00 GMT`. */
const DAY_FIRST = new RegExp(
  `^${DAY_NAME}(\\d\\d?)[ -]([a-z]{3})[a-z]*[ -](\\d{4}|\\d\\d) +${CLOCK}${ZONE}$`,
  'i',
);
/** `Fri May  1 10:00:00 2026`, `Fri May 01 2026 10:00:00 GMT+0000 (…)`. */
const MONTH_FIRST = new RegExp(
  `^${DAY_NAME}([a-z]{3})[a-z]* +(\\d\\d?),?(?: +(\\d{4}))? +${CLOCK}${ZONE}(?: +(\\d{4})(?: +gmt)?)?$`,
  'i',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The moment that a text or number of a platform means, in milliseconds since the epoch. Without a zone it is UTC, as
 * the platforms' own times are, whatever the zone of this computer. Numbers, also in digits, are seconds, milliseconds,
 * microseconds or nanoseconds since the epoch, by their size. Null for everything else and for a day that is none or
 * lies before 1990: it is shown as it came.
 */
export function parseTime(value: unknown): number | null {
  if (typeof value === 'number') return epochTime(value);
  if (typeof value !== 'string' || value.length > LONGEST_TIME) return null;
  const text = value.trim();
  const epoch = /^\d{9,19}(?:\.\d+)?$/.test(text) ? epochTime(Number(text)) : null;
  if (epoch !== null) return epoch;
  const iso = ISO.exec(text) ?? BASIC.exec(text);
  if (iso) {
    const [, year, month, day, ...rest] = iso;
    return momentOf(Number(year), Number(month), Number(day), rest);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year = '', ...rest] = dayFirst;
    return momentOf(fullYear(year), monthOf(month), Number(day), rest);
  }
  const [, month, day, year, hour, minute, second, fraction, zone, yearBehind] = MONTH_FIRST.exec(text) ?? [];
  const found = year ?? yearBehind;
  if (found === undefined) return null;
  return momentOf(Number(found), monthOf(month), Number(day), [hour, minute, second, fraction, zone]);
}

function epochTime(value: number): number | null {
  const found = MS_PER_UNIT.map((unit) => value * unit).find(
    (ms) => ms >= FIRST_MS && ms < PAST_LAST_EPOCH_MS,
  );
  return found === undefined ? null : Math.floor(found);
}

/** @param rest hour, minute, second, fraction and zone as far as they are there. */
function momentOf(
  year: number,
  month: number,
  day: number,
  rest: readonly (string | undefined)[],
): number | null {
  const [hour = 0, minute = 0, second = 0] = rest.slice(0, 3).map((part) => Number(part ?? 0));
  const fraction = Number(`${rest[3] ?? ''}000`.slice(0, 3));
  const offset = offsetMinutes(rest[4]);
  const isDay =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  // 24:00 is the day's end; a leap second is the first of the next minute.
  const isClock = (hour <= 23 || (hour === 24 && minute + second === 0)) && minute <= 59 && second <= 60;
  if (!isDay || !isClock || offset === null) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute - offset, second, fraction);
  return at >= FIRST_MS && at < PAST_LAST_MS ? at : null;
}

function offsetMinutes(zone: string | undefined): number | null {
  const parts = /([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '');
  if (!parts) return 0;
  const [hours, minutes] = [Number(parts[2]), Number(parts[3] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return (parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
}

/** Two digits are a year of this century, as in the old form of HTTP's dates. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
