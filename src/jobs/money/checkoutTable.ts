import * as z from 'zod/mini';
import type { AccountId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import type { Database } from '../store/database.ts';

/** Names one checkout: ids are unique for an account and a way to pay. */
export interface CheckoutKey {
  readonly account: AccountId;
  readonly method: string;
  readonly id: string;
}

/** A page to pay on whose credit has not been seen to arrive. It holds no secret: the address of the page is not in it. */
export interface OpenCheckout extends CheckoutKey {
  /** What is bought, in the platform's words. */
  readonly label: string;
  /** Null where the platform does not say. */
  readonly price: Money | null;
  /** Times in milliseconds since the epoch. */
  readonly openedAt: number;
  readonly expiresAt: number | null;
  /** How often the credit was asked for by itself. */
  readonly tries: number;
  /** When it is asked for next. */
  readonly dueAt: number;
}

const row = z.object({
  account: z.string(),
  method: z.string(),
  id: z.string(),
  label: z.string(),
  unit: z.nullable(z.string()),
  micros: z.nullable(z.number()),
  opened_at: z.number(),
  expires_at: z.nullable(z.number()),
  tries: z.number(),
  due_at: z.number(),
});

const ALL = 'SELECT * FROM checkouts ORDER BY opened_at, rowid';
const ADD = `
  INSERT INTO checkouts (account, method, id, label, unit, micros, opened_at, expires_at, tries, due_at)
  VALUES (:account, :method, :id, :label, :unit, :micros, :openedAt, :expiresAt, 0, :dueAt)
  ON CONFLICT (account, method, id) DO NOTHING`;
const TAKE = `
  UPDATE checkouts SET tries = tries + 1, due_at = :next
  WHERE account = :account AND method = :method AND id = :id AND due_at <= :now RETURNING *`;
const DROP = 'DELETE FROM checkouts WHERE account = :account AND method = :method AND id = :id RETURNING id';

/** The open checkouts of all accounts and windows. Errors of every method: Problem (storage). */
export class CheckoutTable {
  readonly #database: Database;
  readonly #updateFlag: () => void;

  /** @param updateFlag called in the transaction that begins or ends the waiting. */
  constructor(database: Database, updateFlag: () => void) {
    this.#database = database;
    this.#updateFlag = updateFlag;
  }

  add(checkout: Omit<OpenCheckout, 'tries'>): Promise<void> {
    const { account, method, id, label, price, openedAt, expiresAt, dueAt } = checkout;
    const amount = { unit: price?.unit ?? null, micros: price?.micros ?? null };
    const times = { openedAt: Math.floor(openedAt), expiresAt, dueAt: Math.floor(dueAt) };
    return this.#database.write(() => {
      this.#database.run(ADD, { account, method, id, label, ...amount, ...times });
      this.#updateFlag();
    });
  }

  /** The oldest first. What cannot be read is left out. */
  async all(): Promise<readonly OpenCheckout[]> {
    const rows = await this.#database.read(() => this.#database.all(ALL));
    return rows.flatMap((value) => readCheckout(value) ?? []);
  }

  /**
   * Makes one window ask for a checkout that is due: the others find it postponed to `next`. Null for them, and when it
   * is not due or has ended.
   */
  take({ account, method, id }: CheckoutKey, now: number, next: number): Promise<OpenCheckout | null> {
    const values = { account, method, id, now: Math.floor(now), next: Math.floor(next) };
    return this.#database.record(() => readCheckout(this.#database.first(TAKE, values)));
  }

  /** It needs no more waiting. True for one caller in all windows: the one that tells the user. */
  end({ account, method, id }: CheckoutKey): Promise<boolean> {
    return this.#database.record(() => {
      const ended = this.#database.first(DROP, { account, method, id }) !== undefined;
      this.#updateFlag();
      return ended;
    });
  }
}

function readCheckout(value: unknown): OpenCheckout | null {
  const found = row.safeParse(value).data;
  if (!found) return null;
  const { account, method, id, label, unit, micros, tries } = found;
  const price = unit === null || micros === null ? null : { unit, micros };
  const { opened_at: openedAt, expires_at: expiresAt, due_at: dueAt } = found;
  return { account, method, id, label, price, openedAt, expiresAt, tries, dueAt };
}
