import { Failure } from './failures.ts';

/** One movement of the prepaid balance. */
export interface WalletEntry {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly type: 'deposit' | 'charge' | 'hold' | 'settle' | 'release' | 'refund';
  /** Millionths of a US dollar, never negative. */
  readonly micros: number;
  /** What it was for: the id of a job, a checkout session, a launch. */
  readonly reference: string | null;
  readonly description: string;
}

/** What is taken or held for one thing. */
export interface Expense {
  /** Millionths of a US dollar. */
  readonly micros: number;
  readonly reference: string;
  readonly description: string;
}

/**
 * A prepaid balance in millionths of a US dollar. What is held is out of the balance at once, and is settled later at
 * its true price, or released.
 */
export class Wallet {
  readonly #now: () => number;
  readonly #entries: WalletEntry[] = [];
  readonly #holds = new Map<string, number>();
  #balance = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What can be spent. */
  get balance(): number {
    return this.#balance;
  }

  /** All movements, oldest first. */
  get entries(): readonly WalletEntry[] {
    return this.#entries;
  }

  deposit(expense: Omit<Expense, 'reference'> & { readonly reference: string | null }): void {
    this.#move('deposit', expense.micros, expense, 1);
  }

  /** Errors: Failure 402 `insufficient_balance`. */
  requireAtLeast(micros: number): void {
    if (micros <= this.#balance) return;
    throw new Failure(402, 'insufficient_balance', 'The balance does not cover the price.', {
      details: { requiredUsdMicros: micros, usdBalanceMicros: this.#balance },
    });
  }

  /** Takes the amount at once. Errors: Failure 402 `insufficient_balance`. */
  charge(expense: Expense): void {
    this.requireAtLeast(expense.micros);
    this.#move('charge', expense.micros, expense, -1);
  }

  /** Sets an amount aside. Errors: Failure 402 `insufficient_balance`. */
  hold(expense: Expense): void {
    this.requireAtLeast(expense.micros);
    this.#holds.set(expense.reference, expense.micros);
    this.#move('hold', expense.micros, expense, -1);
  }

  /** Takes what it really cost, at most what is held, and gives the rest back. */
  settle(expense: Expense): void {
    const held = this.#take(expense.reference);
    const taken = Math.min(held, expense.micros);
    this.#move('settle', taken, expense, 0);
    if (held > taken) this.#move('release', held - taken, expense, 1);
  }

  /** Gives back what was held. */
  release(reference: string, description: string): void {
    this.#move('release', this.#take(reference), { reference, description }, 1);
  }

  /** Gives back what was charged. */
  refund(expense: Expense): void {
    this.#move('refund', expense.micros, expense, 1);
  }

  #take(reference: string): number {
    const held = this.#holds.get(reference);
    if (held === undefined) throw new Error(`Nothing is held for ${reference}.`);
    this.#holds.delete(reference);
    return held;
  }

  #move(
    type: WalletEntry['type'],
    micros: number,
    { reference, description }: { readonly reference: string | null; readonly description: string },
    sign: -1 | 0 | 1,
  ): void {
    this.#balance += sign * micros;
    const id = `entry-${this.#entries.length + 1}`;
    this.#entries.push({ id, at: this.#now(), type, micros, reference, description });
  }
}

/** Dollars as the platform writes them: decimal text with at least two places, exact to the micro. */
export function dollars(micros: number): string {
  const digits = String(Math.abs(micros)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0{1,4}$/, '');
  return `${micros < 0 ? '-' : ''}${digits.slice(0, -6)}.${fraction}`;
}
