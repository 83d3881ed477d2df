import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import type { AccountId, ProviderId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import { addDays, dayOf, dayStart, localTimeZone, usableTimeZone, type Day } from './calendar.ts';
import type { Database } from '../store/database.ts';
import { SPENDING_OF_REMOVED, SPENDING } from '../store/statements.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface LedgerQuery {
  /** The first day; 30 days before the last one by default. */
  readonly from?: Day;
  /** The last day; today by default. */
  readonly to?: Day;
  readonly account?: AccountId;
}

/** What an account spent on one kind of call on one day of the user's calendar. */
export interface LedgerRow {
  readonly day: Day;
  readonly account: AccountId;
  readonly provider: ProviderId;
  /** The kind of job, or the operation's id. */
  readonly kind: string;
  /** What the platform said that it charged; refunds are not in it. */
  readonly spent: Money;
  /** How many charges that were. */
  readonly charges: number;
  /** What further calls, whose cost the platform has not named yet, count against the budget. */
  readonly reserved: Money;
}

const DAYS = 30;
/** Ten years: a longer list of days is a mistake of the caller's. */
const MOST_DAYS = 3_660;

const row = z.object({
  day: z.string(),
  account: z.string(),
  provider: z.string(),
  kind: z.string(),
  unit: z.string(),
  spent: z.number(),
  charges: z.number(),
  reserved: z.number(),
});

// Days and accounts come first, so that each pair reads its own stretch of an index.
const half = (spending: string) => `
  SELECT days.day, s.account, s.provider, s.kind, s.unit, s.micros, s.known
  FROM days CROSS JOIN accounts CROSS JOIN (${spending}) AS s
  WHERE s.account = accounts.account AND s.at >= days.start AND s.at < days.stop`;

const LEDGER = `
  WITH
    days AS (
      SELECT value ->> 'day' AS day, value ->> 'start' AS start, value ->> 'stop' AS stop FROM json_each(:days)
    ),
    accounts AS (
      SELECT account FROM (SELECT account FROM jobs UNION SELECT account FROM charges)
      WHERE :account IS NULL OR account = :account
    )
  SELECT day, account, provider, kind, unit,
    sum(iif(known, micros, 0)) AS spent, sum(known) AS charges, sum(iif(known, 0, micros)) AS reserved
  FROM (${half(SPENDING)} UNION ALL ${half(SPENDING_OF_REMOVED)})
  GROUP BY day, account, provider, kind, unit
  ORDER BY day DESC, account, provider, kind, unit`;

export interface LedgerDeps {
  /** That of the journal. */
  readonly database: Database;
  readonly clock: Clock;
  /** The user's time zone (`Europe/Berlin`); that of the computer by default. */
  readonly timeZone?: (() => string) | undefined;
}

/** What was spent, from the answers of the platforms; removed jobs count on. */
export class Ledger {
  readonly #deps: LedgerDeps;

  constructor(deps: LedgerDeps) {
    this.#deps = deps;
  }

  /** What was spent today, in the user's calendar. Errors: as `rows`. */
  today(): Promise<readonly LedgerRow[]> {
    const { clock, timeZone = localTimeZone } = this.#deps;
    return this.rows({ from: dayOf(clock.now(), usableTimeZone(timeZone())) });
  }

  /** One row per day, account, kind and unit with something in it, latest day first. Errors: RangeError; Problem (storage). */
  async rows(query: LedgerQuery = {}): Promise<readonly LedgerRow[]> {
    const { database, clock, timeZone = localTimeZone } = this.#deps;
    const zone = usableTimeZone(timeZone());
    const to = query.to ?? dayOf(clock.now(), zone);
    const listed = spans(query.from ?? addDays(to, -DAYS), to, zone);
    // What is dated later than now counts as today's, as it does for a budget.
    const isEndless = (day: Day) => query.to === undefined && day === to;
    const days = JSON.stringify(
      listed.map((span) => (isEndless(span.day) ? { ...span, stop: Number.MAX_SAFE_INTEGER } : span)),
    );
    const values = { days, account: query.account ?? null };
    const found = await database.read(() => database.all(LEDGER, values));
    return found.flatMap((value) => {
      const parsed = row.safeParse(value);
      if (!parsed.success) return [];
      const { day, account, provider, kind, unit, spent, charges, reserved } = parsed.data;
      const amount = (micros: number): Money => ({ unit, micros });
      return [{ day, account, provider, kind, spent: amount(spent), charges, reserved: amount(reserved) }];
    });
  }
}

function spans(from: Day, to: Day, timeZone: string) {
  const found: { readonly day: Day; readonly start: number; readonly stop: number }[] = [];
  let start = dayStart(from, timeZone);
  for (let day = from; day <= to;) {
    if (found.length === MOST_DAYS) throw new RangeError(`more than ${MOST_DAYS} days`);
    const next = addDays(day, 1);
    const stop = dayStart(next, timeZone);
    found.push({ day, start, stop });
    day = next;
    start = stop;
  }
  return found;
}

const CELL_LIMIT = 1_000;

const CSV_COLUMNS = ['day', 'account', 'provider', 'kind', 'unit', 'spent', 'charges', 'reserved'];

/**
 * The ledger as CSV (RFC 4180: CRLF, quoted where needed) with a header line. Amounts are plain numbers with a point.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; a cell is one line.
 */
export function exportCsv(
  rows: readonly LedgerRow[],
  nameOf: (account: AccountId) => string = (account) => account,
): string {
  const lines = rows.map(({ day, account, provider, kind, spent, charges, reserved }) => [
    csvText(day),
    csvText(nameOf(account)),
    csvText(provider),
    csvText(kind),
    csvText(spent.unit),
    csvAmount(spent.micros),
    String(charges),
    csvAmount(reserved.micros),
  ]);
  return [CSV_COLUMNS, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** Where a cell begins, also for a spreadsheet that parts cells at semicolons or bars: quotes do not help there. */
const FORMULA = /(^|[;|])([\s'"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

function csvText(value: string): string {
  const safe = oneLine(value, CELL_LIMIT).replace(FORMULA, "$1'$2");
  return /[",;|]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Not by `toFixed`: no zeros that say nothing, and never an exponent. */
function csvAmount(micros: number): string {
  return String(micros / 1_000_000);
}
