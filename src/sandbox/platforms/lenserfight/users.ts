import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import { RateLimit } from './rateLimit.ts';
import type { RunRecord } from './runs.ts';
import { Wallet } from './wallet.ts';

/** One user with all that belongs to them. */
export interface User {
  readonly id: string;
  readonly wallet: Wallet;
  readonly runs: Map<string, RunRecord>;
  readonly lensStarts: RateLimit;
  readonly workflowStarts: RateLimit;
  /** The account with the partner; null until it is opened. */
  partnerAccount: string | null;
}

export interface UserSeed {
  readonly id: string;
  readonly token: string;
  readonly credits: number;
  readonly provisioned: boolean;
}

export const STARTER_CREDITS = 100;

/** Who may call, by bearer token. */
export class Users {
  readonly #seeds: readonly UserSeed[];
  readonly #ids: SeededIds;
  readonly #clock: SandboxClock;
  readonly #users = new Map<string, User>();
  readonly #tokens = new Map<string, string>();

  constructor(seeds: readonly UserSeed[], ids: SeededIds, clock: SandboxClock) {
    this.#seeds = seeds;
    this.#ids = ids;
    this.#clock = clock;
    this.reset();
  }

  reset(): void {
    this.#users.clear();
    this.#tokens.clear();
    for (const { id, token, credits, provisioned } of this.#seeds) {
      const user: User = {
        id,
        wallet: new Wallet(),
        runs: new Map(),
        lensStarts: new RateLimit(),
        workflowStarts: new RateLimit(),
        partnerAccount: provisioned ? `cba_${this.#ids.token(16)}` : null,
      };
      if (credits > 0) this.grant(user, credits, 'Starter credits');
      this.#users.set(id, user);
      this.#tokens.set(token, id);
    }
  }

  idOf(token: string): string | null {
    return this.#tokens.get(token) ?? null;
  }

  get(id: string): User {
    const user = this.#users.get(id);
    if (!user) throw new Error(`There is no user ${id}.`);
    return user;
  }

  all(): readonly User[] {
    return [...this.#users.values()];
  }

  revoke(token: string): boolean {
    return this.#tokens.delete(token);
  }

  grant(user: User, amount: number, description: string): void {
    const type = amount < 0 ? 'charge' : 'grant';
    user.wallet.add({ at: this.#clock.now(), runId: null, type, amount: Math.abs(amount), description });
  }

  /** The account with the partner, opened at the first call with credits to start. */
  provision(user: User): string {
    if (user.partnerAccount === null) {
      user.partnerAccount = `cba_${this.#ids.token(16)}`;
      this.grant(user, STARTER_CREDITS, 'Starter credits of the partner');
    }
    return user.partnerAccount;
  }
}
