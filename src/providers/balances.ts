import type { Disposable } from '../core/disposable.ts';
import type { Clock } from '../core/clock.ts';
import type { Event } from '../core/event.ts';
import type { Money } from '../core/money.ts';
import type { AccountId } from '../core/ids.ts';
import type { Account } from '../core/account.ts';
import type { Balance, BalanceAbility } from '../core/provider.ts';
import { AccountReadings } from './accountReadings.ts';
import type { OpenAccount } from '../core/openedAccount.ts';

/** A balance with the time at which the platform said it: a number without its age misleads. */
export interface BalanceReading {
  readonly balance: Balance;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** True where the answer to a purchase said it. */
  readonly isToldByPurchase?: boolean;
}

/** The last known balance of each account, read again when asked. */
export class Balances implements Disposable {
  readonly #open: OpenAccount;
  readonly #clock: Clock;
  readonly #readings = new AccountReadings<BalanceReading>(
    (account, signal) => this.#fetch(account, signal),
    {
      afterFailure: 'keep',
    },
  );
  readonly onDidChange: Event<AccountId> = this.#readings.onDidChange;

  constructor(deps: { readonly open: OpenAccount; readonly clock: Clock }) {
    this.#open = deps.open;
    this.#clock = deps.clock;
  }

  last(account: AccountId): BalanceReading | undefined {
    return this.#readings.last(account);
  }

  /** Reads the balance; undefined when the account is gone or its platform has no balance. Errors: Problem. */
  read(account: AccountId, signal?: AbortSignal): Promise<BalanceReading | undefined> {
    return this.#readings.read(account, signal);
  }

  /** What the answer to a purchase says is left. It says nothing of further amounts, where there are some. */
  note(account: AccountId, available: Money): void {
    if (this.last(account)?.balance.parts.length) return;
    const balance = { available, parts: [] };
    this.#readings.note(account, { balance, at: this.#clock.now(), isToldByPurchase: true });
  }

  /** Drops what is known of an account that was removed or signed out. */
  forget(account: AccountId): void {
    this.#readings.forget(account);
  }

  dispose(): void {
    this.#readings.dispose();
  }

  async #fetch(account: AccountId, signal: AbortSignal): Promise<BalanceReading | undefined> {
    const opened = await this.#open(account);
    const ability = opened?.provider.balance;
    if (!ability || !canRead(ability, opened.account)) return undefined;
    const balance = await ability.read(opened.session, signal);
    return { balance, at: this.#clock.now() };
  }
}

/** Whether an account has a key that can read its balance. */
export function canRead({ credential }: BalanceAbility, account: Account): boolean {
  return credential === undefined || account.credentials.includes(credential);
}
