import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import type { AccountId, JobId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { requireRoom, type Budget, type BudgetStanding } from './budget.ts';
import { localTimeZone, periodAround, usableTimeZone } from './calendar.ts';
import type { Database } from '../store/database.ts';
import { SPENDING_OF_REMOVED, SPENDING, SPENT_AT } from '../store/statements.ts';
import { unreadableValue } from '../store/storageProblem.ts';

const row = z.object({
  period: z.enum(['day', 'week', 'month']),
  unit: z.string(),
  limit_micros: z.number(),
  unknown_micros: z.nullable(z.number()),
});

const SET = `
  INSERT INTO budgets (account, period, unit, limit_micros, unknown_micros)
  VALUES (:account, :period, :unit, :limit, :unknown)
  ON CONFLICT (account) DO UPDATE SET period = excluded.period, unit = excluded.unit,
    limit_micros = excluded.limit_micros, unknown_micros = excluded.unknown_micros`;

// The conditions stand in both halves, where each finds its index.
const SPENT = `
  SELECT unit, sum(micros) AS micros FROM (
    SELECT unit, micros FROM (${SPENDING} AND account = :account
      AND id IS NOT :except AND ${SPENT_AT} >= :start AND ${SPENT_AT} < :end)
    UNION ALL
    SELECT unit, micros FROM (${SPENDING_OF_REMOVED} WHERE account = :account AND at >= :start AND at < :end)
  ) GROUP BY unit ORDER BY unit`;

const spending = z.object({ unit: z.string(), micros: z.number() }) satisfies z.ZodMiniType<Money>;

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

  constructor({ database, clock, timeZone = localTimeZone }: BudgetsDeps) {
    this.#db = database;
    this.#clock = clock;
    this.#timeZone = () => usableTimeZone(timeZone());
  }

  /** Errors: Problem (storage). */
  get(account: AccountId): Promise<Budget | null> {
    return this.#db.read(() => this.#get(account));
  }

  /**
   * Null takes the budget away. Errors: RangeError for amounts that are no whole number of millionths from 0, or in
   * two units; Problem (storage).
   */
  async set(account: AccountId, budget: Budget | null): Promise<void> {
    const db = this.#db;
    if (!budget) return db.write(() => db.run('DELETE FROM budgets WHERE account = :account', { account }));
    const { period, limit } = budget;
    const unknown = budget.unknownCost === 'ask' ? null : budget.unknownCost;
    if (unknown && unknown.unit !== limit.unit) throw new RangeError('a budget has one unit');
    for (const micros of [limit.micros, unknown?.micros ?? 0]) {
      if (!Number.isSafeInteger(micros) || micros < 0)
        throw new RangeError(`${micros} millionths are no amount`);
    }
    const values = { account, period, unit: limit.unit, limit: limit.micros };
    await db.write(() => db.run(SET, { ...values, unknown: unknown?.micros ?? null }));
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
    const standing = this.#standing(account, except);
    if (standing) requireRoom(standing, expected, context);
  }

  #get(account: AccountId): Budget | null {
    const found = this.#db.first('SELECT * FROM budgets WHERE account = :account', { account });
    if (found === undefined || found === null) return null;
    const parsed = row.safeParse(found);
    // A budget that cannot be read must not count as none.
    if (!parsed.success) throw unreadableValue('budget');
    const { period, unit, limit_micros: limit, unknown_micros: unknown } = parsed.data;
    return {
      period,
      limit: { unit, micros: limit },
      unknownCost: unknown === null ? 'ask' : { unit, micros: unknown },
    };
  }

  #standing(account: AccountId, except: JobId | null): BudgetStanding | null {
    const budget = this.#get(account);
    if (!budget) return null;
    const { start, end } = periodAround(this.#clock.now(), budget.period, this.#timeZone());
    const { unit } = budget.limit;
    const found = z.array(spending).safeParse(this.#db.all(SPENT, { account, start, end, except }));
    if (!found.success) throw unreadableValue('spending');
    const all = found.data;
    const spent = all.find((one) => one.unit === unit) ?? { unit, micros: 0 };
    const left = { unit, micros: Math.max(0, budget.limit.micros - spent.micros) };
    const uncounted = all.filter((one) => one.unit !== unit && one.micros > 0);
    return { budget, spent, left, uncounted, endsAt: end };
  }
}
