import type { SeededIds } from '../../../seededIds.ts';
import type { Account } from '../accounts.ts';
import { Failure } from '../failures.ts';
import type { WalletEntry } from '../wallet.ts';

/** A share of one purchase. */
export interface Commission {
  readonly id: string;
  readonly amountMicros: number;
  readonly purchaseMicros: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** From when on it can be paid out: a purchase can be taken back before. */
  readonly availableAt: number;
  /** The request that pays it out; null before. */
  request: PayoutRequest | null;
}

export interface PayoutRequest {
  readonly id: string;
  /** Of the payment that follows when it is approved. */
  readonly payoutId: string;
  readonly amountMicros: number;
  readonly note: string | null;
  readonly payoutAddress: string;
  readonly createdAt: number;
  readonly decidedAt: number;
  readonly paidAt: number;
}

/** A fifth of every purchase. */
const SHARE = 0.2;
const HELD_MS = 120_000;
const DECISION_MS = 60_000;
const TRANSFER_MS = 60_000;
/** Less than this is not paid out. */
export const MINIMUM_MICROS = 10_000_000;

/** What one affiliate earned. Time moves it on: held, available, requested, decided, paid. */
export class Earnings {
  readonly #now: () => number;
  readonly #ids: SeededIds;
  readonly #speed: number;
  /** Accounts with the code, and how many movements of their wallets are accounted for. */
  readonly #followed = new Map<Account, number>();
  readonly #commissions: Commission[] = [];
  readonly #requests: PayoutRequest[] = [];
  #purchases = 0;

  constructor(parts: { readonly now: () => number; readonly ids: SeededIds; readonly speed: number }) {
    this.#now = parts.now;
    this.#ids = parts.ids;
    this.#speed = parts.speed;
  }

  /** How many accounts use the code. */
  get signups(): number {
    return this.#followed.size;
  }

  get purchases(): number {
    this.#credit();
    return this.#purchases;
  }

  /** Newest first. */
  get commissions(): readonly Commission[] {
    this.#credit();
    return this.#commissions.toReversed();
  }

  /** Newest first. */
  get requests(): readonly PayoutRequest[] {
    return this.#requests.toReversed();
  }

  /** The requests that were approved: each is a payment. */
  get payouts(): readonly PayoutRequest[] {
    return this.requests.filter(({ decidedAt }) => decidedAt <= this.#now());
  }

  /** Counts the account's purchases from now on. */
  follow(account: Account): void {
    this.#followed.set(account, account.wallet.entries.length);
  }

  statusOf({ request, availableAt }: Commission): 'pending' | 'available' | 'requested' | 'paid' {
    if (request) return request.paidAt <= this.#now() ? 'paid' : 'requested';
    return availableAt <= this.#now() ? 'available' : 'pending';
  }

  requestStatus({ decidedAt, paidAt }: PayoutRequest): 'pending' | 'approved' | 'paid' {
    if (decidedAt > this.#now()) return 'pending';
    return paidAt > this.#now() ? 'approved' : 'paid';
  }

  /** Micros of all commissions in one of these states. */
  sum(...states: readonly ReturnType<Earnings['statusOf']>[]): number {
    return this.commissions
      .filter((commission) => states.includes(this.statusOf(commission)))
      .reduce((total, { amountMicros }) => total + amountMicros, 0);
  }

  /** Why nothing can be paid out now, as a code and a sentence; null when something can. */
  obstacle(payoutAddress: string | null): readonly [code: string, message: string] | null {
    if (payoutAddress === null) return ['payout_address_missing', 'The affiliate has no payout address.'];
    if (this.#requests.some((request) => this.requestStatus(request) === 'pending'))
      return ['payout_request_pending', 'A request is waiting for a decision.'];
    if (this.sum('available') < MINIMUM_MICROS)
      return ['below_minimum', 'What is available is less than the least amount of a payout.'];
    return null;
  }

  /** Asks for all that is available. Errors: Failure 400 `invalid_note`, 409 with the obstacle. */
  request(payoutAddress: string | null, note: string | null): PayoutRequest {
    if (note !== null && note.trim() === '') throw new Failure(400, 'invalid_note', 'The note is blank.');
    const obstacle = this.obstacle(payoutAddress);
    if (obstacle || payoutAddress === null) throw new Failure(409, ...(obstacle ?? ['conflict', '']));
    const available = this.#commissions.filter((one) => this.statusOf(one) === 'available');
    const now = this.#now();
    const decidedAt = now + DECISION_MS / this.#speed;
    const request: PayoutRequest = {
      id: this.#ids.uuid(),
      payoutId: this.#ids.uuid(),
      amountMicros: this.sum('available'),
      note,
      payoutAddress,
      createdAt: now,
      decidedAt,
      paidAt: decidedAt + TRANSFER_MS / this.#speed,
    };
    this.#requests.push(request);
    for (const commission of available) commission.request = request;
    return request;
  }

  /** Turns what has been bought since into commissions. */
  #credit(): void {
    for (const [account, seen] of this.#followed) {
      const { entries } = account.wallet;
      for (const entry of entries.slice(seen)) this.#creditEntry(entry);
      this.#followed.set(account, entries.length);
    }
  }

  #creditEntry({ type, micros, at }: WalletEntry): void {
    if (type !== 'deposit') return;
    this.#purchases += 1;
    this.#commissions.push({
      id: this.#ids.uuid(),
      amountMicros: Math.floor(micros * SHARE),
      purchaseMicros: micros,
      createdAt: at,
      availableAt: at + HELD_MS / this.#speed,
      request: null,
    });
  }
}
