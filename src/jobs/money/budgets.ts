import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId, JobId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { requireRoom, type Budget, type BudgetStanding } from './budget.ts';
import { localTimeZone, periodAround, usableTimeZone, type TimeSpan } from './calendar.ts';
import type { Database } from '../store/database.ts';
import { readNumber } from '../store/rows.ts';
import { LATEST_SPENDING, SPENT_SINCE, UNPRICED_SINCE } from '../store/statements.ts';
import { unreadableValue } from '../store/storageProblem.ts';

const amount = z.int().check(z.gte(0));

const row = z.object({
  period: z.enum(['day', 'week', 'month']),
  unit: z.string().check(z.minLength(1)),
  limit_micros: amount,
  unknown_micros: z.nullable(amount),
  zone: z.nullable(z.string()),
});

const SET = `
  INSERT INTO budgets (account, period, unit, limit_micros, unknown_micros, zone)
  VALUES (:account, :period, :unit, :limit, :unknown, :zone)
  ON CONFLICT (account) DO UPDATE SET period = excluded.period, unit = excluded.unit,
    limit_micros = excluded.limit_micros, unknown_micros = excluded.unknown_micros, zone = excluded.zone`;

/** A budget of an earlier version gets its time zone with the first call that it decides on. */
const KEEP_ZONE = 'UPDATE budgets SET zone = :zone WHERE account = :account AND zone IS NULL';

const spending = z.object({ unit: z.string(), micros: amount }) satisfies z.ZodMiniType<Money>;

/** A budget and the time zone whose days it has; null in rows of earlier versions. */
interface StoredBudget {
  readonly budget: Budget;
  readonly zone: string | null;
}

export interface BudgetsDeps {
  /** That of the journal. */
  readonly database: Database;
  readonly clock: Clock;
  /** The user's time zone (`Europe/Berlin`); that of the computer by default. */
  readonly timeZone?: (() => string) | undefined;
}

/** The budgets of all accounts, in the journal's database so that room is checked and reserved in one transaction. */
export class Budgets {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: () => string;
  readonly #changed = new Emitter<AccountId>();
  /** A budget was set or taken away in this window. */
  readonly onDidChange: Event<AccountId> = this.#changed.event;

  constructor({ database, clock, timeZone = localTimeZone }: BudgetsDeps) {
    this.#db = database;
    this.#clock = clock;
    this.#timeZone = () => usableTimeZone(timeZone());
  }

  /** Errors: Problem (storage). */
  get(account: AccountId): Promise<Budget | null> {
    return this.#db.read(() => this.#get(account)?.budget ?? null);
  }

  /**
   * Null takes the budget away. Its days are those of the present time zone, also when the computer is in another one
   * later: a journey to the east begins no new day early. Errors: RangeError for amounts that are no whole number of millionths from 0, or in
   * two units; Problem (storage).
   */
  async set(account: AccountId, budget: Budget | null): Promise<void> {
    const db = this.#db;
    if (!budget) {
      await db.write(() => db.run('DELETE FROM budgets WHERE account = :account', { account }));
      this.#changed.fire(account);
      return;
    }
    const { period, limit } = budget;
    const unknown = budget.unknownCost === 'ask' ? null : budget.unknownCost;
    if (unknown && unknown.unit !== limit.unit) throw new RangeError('a budget has one unit');
    for (const micros of [limit.micros, unknown?.micros ?? 0]) {
      if (!Number.isSafeInteger(micros) || micros < 0)
        throw new RangeError(`${micros} millionths are no amount`);
    }
    const values = { account, period, unit: limit.unit, limit: limit.micros, zone: this.#timeZone() };
    await db.write(() => db.run(SET, { ...values, unknown: unknown?.micros ?? null }));
    this.#changed.fire(account);
  }

  /**
   * The account's budget with what is spent of it; null when it has none. Errors: Problem (storage).
   *
   * @param except a job that is not counted, because its request is about to be sent again and counts once.
   */
  standing(account: AccountId, except: JobId | null = null): Promise<BudgetStanding | null> {
    return this.#db.read(() => this.#standing(account, except));
  }

  /**
   * For the transaction that stores an intent: asks the budget as it stands at that very moment. Errors: Problem
   * `budget.exceeded`.
   *
   * @param except as for `standing`.
   */
  requireRoomNow(
    account: AccountId,
    expected: Money | null,
    context: Partial<ProblemDetails>,
    except: JobId | null = null,
  ): void {
    this.#db.run(KEEP_ZONE, { account, zone: this.#timeZone() });
    const standing = this.#standing(account, except);
    if (standing) requireRoom(standing, expected, context);
  }

  #get(account: AccountId): StoredBudget | null {
    const found = this.#db.first('SELECT * FROM budgets WHERE account = :account', { account });
    if (found === undefined || found === null) return null;
    // A budget that cannot be read must not count as none.
    const { period, unit, limit_micros: limit, unknown_micros: unknown, zone } = parsed(row, found, 'budget');
    const unknownCost = unknown === null ? 'ask' : { unit, micros: unknown };
    return { budget: { period, limit: { unit, micros: limit }, unknownCost }, zone };
  }

  /**
   * What is dated later than now counts too, whatever the period: the clock was ahead then, or is behind now, and
   * nobody can say which.
   */
  #standing(account: AccountId, except: JobId | null): BudgetStanding | null {
    const stored = this.#get(account);
    if (!stored) return null;
    const { budget, zone } = stored;
    const { start, end } = this.#period(budget.period, zone);
    const { unit } = budget.limit;
    const since = { account, start, except };
    const all = parsed(z.array(spending), this.#db.all(SPENT_SINCE, since), 'spending');
    const unpriced = readNumber(this.#db.first(UNPRICED_SINCE, since), 'number') ?? 0;
    const latest = readNumber(this.#db.first(LATEST_SPENDING, { account }), 'at') ?? 0;
    const spent = all.find((one) => one.unit === unit) ?? { unit, micros: 0 };
    const left = { unit, micros: Math.max(0, budget.limit.micros - spent.micros) };
    const uncounted = all.filter((one) => one.unit !== unit && one.micros > 0);
    const countsUntil = latest >= end ? latest : null;
    return { budget, spent, left, uncounted, unpriced, endsAt: end, countsUntil };
  }

  #period(period: Budget['period'], zone: string | null): TimeSpan {
    return periodAround(this.#clock.now(), period, usableTimeZone(zone ?? this.#timeZone()));
  }
}

/** Errors: Problem (storage): what cannot be read blocks. */
function parsed<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  what: Parameters<typeof unreadableValue>[0],
): z.output<Schema> {
  const found = schema.safeParse(value);
  if (!found.success) throw unreadableValue(what);
  return found.data;
}
