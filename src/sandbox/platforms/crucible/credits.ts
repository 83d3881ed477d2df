import type { SeededIds } from '../../seededIds.ts';

/** What a movement of credits is. Only reserve and refund leave the balance alone. */
export type EntryType = 'grant' | 'reserve' | 'consume' | 'refund' | 'charge' | 'rebate';

export interface LedgerEntry {
  readonly id: string;
  readonly jobId: string | null;
  readonly type: EntryType;
  /** `pending` for a reservation that is not settled yet, else `settled`. */
  status: 'pending' | 'settled';
  /** Credits, never negative. */
  readonly amount: number;
  readonly description: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What an entry does to the balance, per credit. */
const EFFECT: Readonly<Record<EntryType, number>> = {
  grant: 1,
  rebate: 1,
  consume: -1,
  charge: -1,
  reserve: 0,
  refund: 0,
};

export class InsufficientCredits extends Error {
  readonly needed: number;
  readonly available: number;

  constructor(needed: number, available: number) {
    super(`${needed} credits are needed, ${available} are available.`);
    this.needed = needed;
    this.available = available;
  }
}

/** The credits of one owner: a balance, what jobs hold of it, and every movement. */
export class Credits {
  readonly #ids: SeededIds;
  readonly #entries: LedgerEntry[] = [];
  readonly #reservations = new Map<string, LedgerEntry>();

  constructor(ids: SeededIds) {
    this.#ids = ids;
  }

  /** Oldest first. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  get balance(): number {
    return this.#entries.reduce((sum, entry) => sum + EFFECT[entry.type] * entry.amount, 0);
  }

  get reserved(): number {
    return [...this.#reservations.values()].reduce((sum, entry) => sum + entry.amount, 0);
  }

  get available(): number {
    return this.balance - this.reserved;
  }

  grant(amount: number, description: string, at: number): void {
    this.#add('grant', null, amount, description, at);
  }

  /** Takes at once, for what is not a job. Throws `InsufficientCredits`. */
  charge(amount: number, description: string, at: number): void {
    this.#requireAvailable(amount);
    this.#add('charge', null, amount, description, at);
  }

  rebate(amount: number, description: string, at: number): void {
    if (amount > 0) this.#add('rebate', null, amount, description, at);
  }

  /** Holds the price of a job until it ends. Throws `InsufficientCredits`. */
  reserve(jobId: string, amount: number, description: string, at: number): void {
    this.#requireAvailable(amount);
    this.#reservations.set(jobId, this.#add('reserve', jobId, amount, description, at, 'pending'));
  }

  consume(jobId: string, description: string, at: number): void {
    this.#settle('consume', jobId, description, at);
  }

  refund(jobId: string, description: string, at: number): void {
    this.#settle('refund', jobId, description, at);
  }

  #settle(type: 'consume' | 'refund', jobId: string, description: string, at: number): void {
    const reservation = this.#reservations.get(jobId);
    if (!reservation) throw new Error(`Nothing is reserved for job ${jobId}.`);
    this.#reservations.delete(jobId);
    reservation.status = 'settled';
    this.#add(type, jobId, reservation.amount, description, at);
  }

  #requireAvailable(amount: number): void {
    if (amount > this.available) throw new InsufficientCredits(amount, this.available);
  }

  #add(
    type: EntryType,
    jobId: string | null,
    amount: number,
    description: string,
    at: number,
    status: LedgerEntry['status'] = 'settled',
  ): LedgerEntry {
    const entry = { id: this.#ids.uuid(), jobId, type, status, amount, description, at };
    this.#entries.push(entry);
    return entry;
  }
}
