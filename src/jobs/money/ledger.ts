import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import type { AccountId, JobId, ProviderId } from '../../core/ids.ts';
import type { JobProject, JobState } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import { addDays, dayOf, dayStart, localTimeZone, usableTimeZone, type Day } from './calendar.ts';
import type { Database } from '../store/database.ts';
import { JOB_STATES } from '../store/rows.ts';
import {
  CHARGES_WITHIN,
  PURCHASES_SINCE,
  SPENDING_OF_REMOVED,
  SPENDING,
  UNPRICED_WITHIN,
} from '../store/statements.ts';
import type { OwnPurchase } from './compareLedgers.ts';

export interface LedgerQuery {
  /** The first day; 30 days before the last one by default. */
  readonly from?: Day;
  /** The last day; today by default. */
  readonly to?: Day;
  readonly account?: AccountId;
}

/** What an account spent on one kind of call from one folder on one day of the user's calendar. */
export interface LedgerRow {
  readonly day: Day;
  readonly account: AccountId;
  readonly provider: ProviderId;
  /** The kind of job, or the operation's id. */
  readonly kind: string;
  /** The folder that it was bought from; null for none. */
  readonly project: JobProject | null;
  /** What the platform said that it charged; refunds are not in it. */
  readonly spent: Money;
  /** How many charges that were. */
  readonly charges: number;
  /** What further calls, whose cost the platform has not named yet, count against the budget. */
  readonly reserved: Money;
  /** How many calls that are. */
  readonly reservations: number;
}

/** Which charges are listed; everything that is left out lets all through. */
export interface ChargeFilter {
  readonly account?: AccountId | undefined;
  readonly provider?: ProviderId | undefined;
  readonly kind?: string | undefined;
  /** The id of a folder; null for what was bought outside of any. */
  readonly project?: string | null | undefined;
}

export interface ChargeQuery extends ChargeFilter {
  readonly from: Day;
  readonly to: Day;
  readonly limit: number;
}

/** One thing that was bought. */
export interface Charge {
  readonly day: Day;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly project: JobProject | null;
  readonly amount: Money;
  /** True for what the platform said that it charged; false for what is only reserved until it does. */
  readonly isNamed: boolean;
  /** Null for a job that was removed from the history. */
  readonly job: { readonly id: JobId; readonly title: string; readonly state: JobState } | null;
}

const DAYS = 30;
/** Ten years: a longer list of days is a mistake of the caller's. */
const MOST_DAYS = 3_660;

/** So many are read at once: a long day must not stop everything else. */
const PAGE = 500;
/** Nobody's ledger of a platform goes further back. */
const MOST_PURCHASES = 5_000;

const project = { project: z.nullable(z.string()), project_name: z.nullable(z.string()) };

const row = z.object({
  ...project,
  day: z.string(),
  account: z.string(),
  provider: z.string(),
  kind: z.string(),
  unit: z.string(),
  spent: z.number(),
  charges: z.number(),
  reserved: z.number(),
  reservations: z.number(),
});

const charge = z.object({
  ...project,
  at: z.number(),
  account: z.string(),
  provider: z.string(),
  kind: z.string(),
  unit: z.string(),
  micros: z.number(),
  known: z.number(),
  id: z.nullable(z.string()),
  title: z.nullable(z.string()),
  state: z.nullable(z.enum(JOB_STATES)),
});

const purchase = z.object({
  id: z.nullable(z.string()),
  title: z.nullable(z.string()),
  remote_id: z.nullable(z.string()),
  is_over: z.number(),
  refunded: z.number(),
  at: z.number(),
  unit: z.nullable(z.string()),
  micros: z.nullable(z.number()),
});

// Days come first, so that each reads its own stretch of an index: that of the account, or that of all.
const half = (spending: string) => `
  SELECT days.day, s.account, s.provider, s.kind, s.project, s.project_name, s.unit, s.micros, s.known
  FROM days CROSS JOIN (${spending}) AS s
  WHERE s.at >= days.start AND s.at < days.stop`;

const ledgerOf = (whose: string) => `
  WITH days AS (
    SELECT value ->> 'day' AS day, value ->> 'start' AS start, value ->> 'stop' AS stop FROM json_each(:days)
  )
  SELECT day, account, provider, kind, project, max(project_name) AS project_name, unit,
    sum(iif(known, micros, 0)) AS spent, sum(known) AS charges,
    sum(iif(known, 0, micros)) AS reserved, sum(1 - known) AS reservations
  FROM (${half(SPENDING + whose)} UNION ALL ${half(SPENDING_OF_REMOVED + whose)})
  GROUP BY day, account, provider, kind, project, unit
  ORDER BY day DESC, account, provider, kind, project, unit`;

const LEDGER = ledgerOf('');
const LEDGER_OF_ACCOUNT = ledgerOf(' AND account = :account');

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

  /**
   * One row per day, account, kind, folder and unit with something in it, latest day first. Errors: RangeError; Problem
   * (storage).
   */
  async rows(query: LedgerQuery = {}): Promise<readonly LedgerRow[]> {
    const { database, clock, timeZone = localTimeZone } = this.#deps;
    const { account } = query;
    const to = query.to ?? dayOf(clock.now(), usableTimeZone(timeZone()));
    const sql = account === undefined ? LEDGER : LEDGER_OF_ACCOUNT;
    const found: LedgerRow[] = [];
    // Day by day, so that others get their turn while a busy month is added up.
    for (const span of this.#spans(query.from ?? addDays(to, -DAYS), to, query.to === undefined)) {
      await nextTurn();
      const values = { days: JSON.stringify([span]), ...(account !== undefined && { account }) };
      for (const value of await database.read(() => database.all(sql, values))) {
        const parsed = row.safeParse(value);
        if (!parsed.success) continue;
        const { unit, spent, reserved, ...rest } = parsed.data;
        const { day, provider, kind, charges, reservations } = rest;
        found.push({
          ...{ day, account: rest.account, provider, kind, charges, reservations, project: projectOf(rest) },
          ...{ spent: { unit, micros: spent }, reserved: { unit, micros: reserved } },
        });
      }
    }
    return found;
  }

  /** How many calls cost something that nobody named: they are in no sum. Errors: as `rows`. */
  async unpriced(from: Day, to: Day): Promise<number> {
    const { database, clock, timeZone = localTimeZone } = this.#deps;
    const isToday = to === dayOf(clock.now(), usableTimeZone(timeZone()));
    let sum = 0;
    for (const { start, stop } of this.#spans(from, to, isToday)) {
      await nextTurn();
      const found = await database.read(() => database.first(UNPRICED_WITHIN, { start, stop }));
      sum += z.safeParse(z.object({ number: z.number() }), found).data?.number ?? 0;
    }
    return sum;
  }

  /** What was bought, one by one, latest first. Errors: as `rows`. */
  async charges({ from, to, limit, ...filter }: ChargeQuery): Promise<readonly Charge[]> {
    const { database, clock, timeZone = localTimeZone } = this.#deps;
    const today = dayOf(clock.now(), usableTimeZone(timeZone()));
    const { account = null, provider = null, kind = null } = filter;
    const wanted = filter.project === undefined ? null : (filter.project ?? '');
    const found: Charge[] = [];
    for (const { day, start, stop } of this.#spans(from, to, to === today)) {
      for (let offset = 0; found.length < limit; offset += PAGE) {
        await nextTurn();
        const at = Math.min(PAGE, limit - found.length);
        const values = { start, stop, account, provider, kind, project: wanted, limit: at, offset };
        const page = await database.read(() => database.all(CHARGES_WITHIN, values));
        found.push(...page.flatMap((value) => chargeOf(value, day)));
        if (page.length < at) break;
      }
    }
    return found;
  }

  /** What an account bought since a moment, for the comparison with its platform's ledger; latest first. Errors: as `rows`. */
  async purchases(account: AccountId, start: number): Promise<readonly OwnPurchase[]> {
    const { database } = this.#deps;
    const values = { account, start, limit: MOST_PURCHASES };
    const found = await database.read(() => database.all(PURCHASES_SINCE, values));
    return found.flatMap((value): readonly OwnPurchase[] => {
      const { data } = purchase.safeParse(value);
      if (!data) return [];
      const { id, title, remote_id: remoteId, is_over: over, refunded, at, unit, micros } = data;
      const cost = unit === null || micros === null ? null : { unit, micros };
      return [{ job: id, title, remoteId, at, cost, refunded: refunded === 1, isOver: over === 1 }];
    });
  }

  /** Latest day first. What is dated later than now counts as today's, as it does for a budget. */
  #spans(from: Day, to: Day, isToday: boolean) {
    const { timeZone = localTimeZone } = this.#deps;
    return spans(from, to, usableTimeZone(timeZone()))
      .map((span) => (isToday && span.day === to ? { ...span, stop: Number.MAX_SAFE_INTEGER } : span))
      .toReversed();
  }
}

function projectOf({
  project: id,
  project_name: name,
}: Pick<z.infer<typeof charge>, 'project' | 'project_name'>): JobProject | null {
  return id === null ? null : { id, name: name ?? '' };
}

function chargeOf(value: unknown, day: Day): readonly Charge[] {
  const { data } = charge.safeParse(value);
  if (!data) return [];
  const { id, title, state, unit, micros, known, at, account, provider, kind } = data;
  const job = id === null || state === null ? null : { id, title: title ?? '', state };
  const amount = { unit, micros };
  return [{ day, at, account, provider, kind, project: projectOf(data), amount, isNamed: known === 1, job }];
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
