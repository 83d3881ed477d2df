import type { Disposable } from '../core/disposable.ts';
import type { Event } from '../core/event.ts';
import type { Identity } from '../core/provider.ts';
import type { AccountId } from '../core/ids.ts';
import { AccountReadings } from './accountReadings.ts';
import type { OpenAccount } from '../core/openedAccount.ts';

/** What the key of each account said of itself last. */
export class Identities implements Disposable {
  readonly #open: OpenAccount;
  readonly #readings = new AccountReadings<Identity>((account, signal) => this.#fetch(account, signal), {
    afterFailure: 'forget',
  });
  readonly onDidChange: Event<AccountId> = this.#readings.onDidChange;

  constructor(open: OpenAccount) {
    this.#open = open;
  }

  last(account: AccountId): Identity | undefined {
    return this.#readings.last(account);
  }

  /**
   * Asks the key; undefined when the account is gone, or has no key that tells. Errors: Problem; what was known is
   * then forgotten.
   */
  read(account: AccountId): Promise<Identity | undefined> {
    return this.#readings.read(account);
  }

  /** Drops what is known: the key was replaced or is gone. */
  forget(account: AccountId): void {
    this.#readings.forget(account);
  }

  dispose(): void {
    this.#readings.dispose();
  }

  async #fetch(account: AccountId, signal: AbortSignal): Promise<Identity | undefined> {
    const opened = await this.#open(account);
    const ability = opened?.provider.identity;
    const held = opened?.account.credentials ?? [];
    if (!opened || !ability?.credentials.some((kind) => held.includes(kind))) return undefined;
    return ability.read(opened.session, signal);
  }
}
