import type { RunRecord } from './runs.ts';

/** One movement of credits. */
export interface WalletEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly runId: string | null;
  readonly type: 'grant' | 'charge' | 'refund';
  /** Credits, never negative. */
  readonly amount: number;
  readonly description: string;
}

const WINDOW_MS = 60_000;

/** So many starts within any minute. */
class RateLimit {
  #starts: number[] = [];

  /** Counts a start; gives the seconds until there is room again when there is none, else null. `limit` 0 = none. */
  take(limit: number, now: number): number | null {
    this.#starts = this.#starts.filter((at) => at > now - WINDOW_MS);
    const oldest = this.#starts[0];
    if (limit > 0 && this.#starts.length >= limit && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000));
    }
    this.#starts.push(now);
    return null;
  }
}

/** One user with all that belongs to them. A run is paid when it is accepted, and paid back when it does not succeed. */
export class User {
  readonly id: string;
  readonly runs = new Map<string, RunRecord>();
  readonly lensStarts = new RateLimit();
  readonly workflowStarts = new RateLimit();
  /** Movements of credits, oldest first. */
  readonly entries: WalletEntry[] = [];
  /** The account with the partner; null until it is opened. */
  partnerAccount: string | null;

  constructor(id: string, partnerAccount: string | null) {
    this.id = id;
    this.partnerAccount = partnerAccount;
  }

  get balance(): number {
    return this.entries.reduce((sum, { type, amount }) => sum + (type === 'charge' ? -amount : amount), 0);
  }

  /** Adds credits, or with a negative amount takes them. */
  grant(amount: number, description: string, at: number): void {
    const type = amount < 0 ? 'charge' : 'grant';
    if (amount !== 0) this.entries.push({ at, runId: null, type, amount: Math.abs(amount), description });
  }
}
