import type { Clock } from '../core/clock.ts';
import { Emitter, type Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';
import type { Account } from '../core/account.ts';
import type { Balance, BalanceAbility } from '../core/provider.ts';
import type { OpenAccount } from './openedAccount.ts';

/** A balance with the time at which the platform said it: a number without its age misleads. */
export interface BalanceReading {
  readonly balance: Balance;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The last known balance of each account, read again when asked. Readers of one account share one request. */
export class Balances {
  readonly #open: OpenAccount;
  readonly #clock: Clock;
  readonly #last = new Map<AccountId, BalanceReading>();
  readonly #underWay = new Map<AccountId, Promise<BalanceReading | undefined>>();
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;

  constructor(deps: { readonly open: OpenAccount; readonly clock: Clock }) {
    this.#open = deps.open;
    this.#clock = deps.clock;
  }

  last(account: AccountId): BalanceReading | undefined {
    return this.#last.get(account);
  }

  /** Reads the balance; undefined when the account is gone or its platform has no balance. Errors: Problem. */
  async read(account: AccountId): Promise<BalanceReading | undefined> {
    const running = this.#underWay.get(account);
    if (running) return running;
    const reading = this.#fetch(account).finally(() => this.#underWay.delete(account));
    this.#underWay.set(account, reading);
    return reading;
  }

  /** Drops what is known of an account that was removed or signed out. */
  forget(account: AccountId): void {
    if (this.#last.delete(account)) this.#changed.fire(account);
  }

  async #fetch(account: AccountId): Promise<BalanceReading | undefined> {
    const opened = await this.#open(account);
    const ability = opened?.provider.balance;
    if (!ability || !canRead(ability, opened.account)) return undefined;
    // The door ends a call that hangs; a shared read must not die with the first reader's signal.
    const balance = await ability.read(opened.session, new AbortController().signal);
    const reading = { balance, at: this.#clock.now() };
    this.#last.set(account, reading);
    this.#changed.fire(account);
    return reading;
  }
}

/** Whether an account has a key that can read its balance. */
export function canRead({ credential }: BalanceAbility, account: Account): boolean {
  return credential === undefined || account.credentials.includes(credential);
}
