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

/** The credits of one user. A run is paid when it is accepted, and paid back when it does not succeed. */
export class Wallet {
  readonly #entries: WalletEntry[] = [];

  /** Oldest first. */
  get entries(): readonly WalletEntry[] {
    return this.#entries;
  }

  get balance(): number {
    return this.#entries.reduce(
      (sum, entry) => sum + (entry.type === 'charge' ? -entry.amount : entry.amount),
      0,
    );
  }

  add(entry: WalletEntry): void {
    this.#entries.push(entry);
  }
}
