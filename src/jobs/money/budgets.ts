import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId, JobId, ProviderId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { requireRoom, type Budget, type BudgetStanding } from './budget.ts';
import { localTimeZone, periodAround, usableTimeZone, type TimeSpan } from './calendar.ts';
import type { Database, Values } from '../store/database.ts';
import { readNumber } from '../store/rows.ts';
import { SPENDING_OF_ACCOUNT, SPENDING_OF_PROJECT } from '../store/statements.ts';
import { unreadableValue } from '../store/storageProblem.ts';

const amount = z.int().check(z.gte(0));

const row = z.object({
  period: z.enum(['day', 'week', 'month']),
  unit: z.string().check(z.minLength(1)),
  limit_micros: amount,
  unknown_micros: z.nullable(amount),
  zone: z.nullable(z.string()),
});

/** What a budget is for: an account; or a folder on a platform, whichever the account. */
export type BudgetOwner = AccountId | { readonly project: string; readonly provider: ProviderId };

/** The statements of one table of budgets, by the columns that name whose a budget is. */
function tableOf(table: string, keys: readonly string[]) {
  const whose = keys.map((key) => `${key} = :${key}`).join(' AND ');
  return {
    set: `
      INSERT INTO ${table} (${keys.join(', ')}, period, unit, limit_micros, unknown_micros, zone)
      VALUES (${keys.map((key) => `:${key}`).join(', ')}, :period, :unit, :limit, :unknown, :zone)
      ON CONFLICT (${keys.join(', ')}) DO UPDATE SET period = excluded.period, unit = excluded.unit,
        limit_micros = excluded.limit_micros, unknown_micros = excluded.unknown_micros, zone = excluded.zone`,
    get: `SELECT * FROM ${table} WHERE ${whose}`,
    drop: `DELETE FROM ${table} WHERE ${whose}`,
    /** A budget of an earlier version gets its time zone with the first call that it decides on. */
    keepZone: `UPDATE ${table} SET zone = :zone WHERE ${whose} AND zone IS NULL`,
  };
}

const OF_ACCOUNT = { ...tableOf('budgets', ['account']), ...SPENDING_OF_ACCOUNT };
const OF_PROJECT = { ...tableOf('project_budgets', ['project', 'provider']), ...SPENDING_OF_PROJECT };

function statementsOf(owner: BudgetOwner): { readonly sql: typeof OF_ACCOUNT; readonly values: Values } {
  if (typeof owner === 'string') return { sql: OF_ACCOUNT, values: { account: owner } };
  return { sql: OF_PROJECT, values: { project: owner.project, provider: owner.provider } };
}

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
  /** True where a budget is a ceiling: all that the journal has counts, whatever its period, and it never begins anew. */
  readonly isCeiling?: boolean | undefined;
}

/** The budgets of all accounts and folders, in the journal's database so that room is checked and reserved in one transaction. */
export class Budgets {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: () => string;
  readonly #isCeiling: boolean;
  readonly #changed = new Emitter<BudgetOwner>();
  /** A budget was set or taken away in this window. */
  readonly onDidChange: Event<BudgetOwner> = this.#changed.event;

  constructor({ database, clock, timeZone = localTimeZone, isCeiling = false }: BudgetsDeps) {
    this.#db = database;
    this.#clock = clock;
    this.#timeZone = () => usableTimeZone(timeZone());
    this.#isCeiling = isCeiling;
  }

  /** Errors: Problem (storage). */
  get(owner: BudgetOwner): Promise<Budget | null> {
    return this.#db.read(() => this.#get(owner)?.budget ?? null);
  }

  /**
   * Null takes the budget away. Its days are those of the present time zone, also when the computer is in another one
   * later: a journey to the east begins no new day early. Errors: RangeError for amounts that are no whole number of millionths from 0, or in
   * two units; Problem (storage).
   */
  async set(owner: BudgetOwner, budget: Budget | null): Promise<void> {
    const db = this.#db;
    const { sql, values: whose } = statementsOf(owner);
    if (!budget) {
      await db.write(() => db.run(sql.drop, whose));
      this.#changed.fire(owner);
      return;
    }
    const { period, limit } = budget;
    const unknown = budget.unknownCost === 'ask' ? null : budget.unknownCost;
    if (unknown && unknown.unit !== limit.unit) throw new RangeError('a budget has one unit');
    for (const micros of [limit.micros, unknown?.micros ?? 0]) {
      if (!Number.isSafeInteger(micros) || micros < 0)
        throw new RangeError(`${micros} millionths are no amount`);
    }
    const values = { ...whose, period, unit: limit.unit, limit: limit.micros, zone: this.#timeZone() };
    await db.write(() => db.run(sql.set, { ...values, unknown: unknown?.micros ?? null }));
    this.#changed.fire(owner);
  }

  /**
   * The budget with what is spent of it; null when there is none. Errors: Problem (storage).
   *
   * @param except a job that is not counted, because its request is about to be sent again and counts once.
   */
  standing(owner: BudgetOwner, except: JobId | null = null): Promise<BudgetStanding | null> {
    return this.#db.read(() => this.#standing(owner, except));
  }

  /**
   * For the transaction that stores an intent: asks the budget as it stands at that very moment. Errors: Problem
   * `budget.exceeded`.
   *
   * @param except as for `standing`.
   * @param project the name of the folder whose budget it is, for the problem
   */
  requireRoomNow(
    owner: BudgetOwner,
    expected: Money | null,
    context: Partial<ProblemDetails>,
    except: JobId | null = null,
    project?: string,
  ): void {
    const { sql, values } = statementsOf(owner);
    this.#db.run(sql.keepZone, { ...values, zone: this.#timeZone() });
    const standing = this.#standing(owner, except);
    if (standing) requireRoom(standing, expected, context, project);
  }

  #get(owner: BudgetOwner): StoredBudget | null {
    const { sql, values } = statementsOf(owner);
    const found = this.#db.first(sql.get, values);
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
  #standing(owner: BudgetOwner, except: JobId | null): BudgetStanding | null {
    const stored = this.#get(owner);
    if (!stored) return null;
    const { budget, zone } = stored;
    const { start, end } = this.#period(budget.period, zone);
    const { unit } = budget.limit;
    const { sql, values } = statementsOf(owner);
    const since = { ...values, start, except };
    const all = parsed(z.array(spending), this.#db.all(sql.spentSince, since), 'spending');
    const unpriced = readNumber(this.#db.first(sql.unpricedSince, since), 'number') ?? 0;
    const latest = readNumber(this.#db.first(sql.latest, values), 'at') ?? 0;
    const spent = all.find((one) => one.unit === unit) ?? { unit, micros: 0 };
    const left = { unit, micros: Math.max(0, budget.limit.micros - spent.micros) };
    const uncounted = all.filter((one) => one.unit !== unit && one.micros > 0);
    const countsUntil = latest >= end ? latest : null;
    return { budget, spent, left, uncounted, unpriced, endsAt: end, countsUntil };
  }

  #period(period: Budget['period'], zone: string | null): TimeSpan {
    if (this.#isCeiling) return { start: 0, end: Infinity };
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
