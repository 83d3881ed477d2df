import { Emitter, type Event } from '../core/event.ts';
import type { Identity } from '../core/identity.ts';
import type { AccountId } from '../core/ids.ts';
import type { OpenAccount } from './openedAccount.ts';

/** What the key of each account said of itself last. Readers of one account share one request. */
export class Identities {
  readonly #open: OpenAccount;
  readonly #last = new Map<AccountId, Identity>();
  readonly #underWay = new Map<AccountId, Promise<Identity | undefined>>();
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;

  constructor(open: OpenAccount) {
    this.#open = open;
  }

  last(account: AccountId): Identity | undefined {
    return this.#last.get(account);
  }

  /**
   * Asks the key; undefined when the account is gone, or has no key that tells. Errors: Problem; what was known is
   * then forgotten.
   */
  async read(account: AccountId): Promise<Identity | undefined> {
    const running = this.#underWay.get(account);
    if (running) return running;
    const reading = this.#fetch(account).finally(() => this.#underWay.delete(account));
    this.#underWay.set(account, reading);
    return reading;
  }

  /** Drops what is known: the key was replaced or is gone. */
  forget(account: AccountId): void {
    if (this.#last.delete(account)) this.#changed.fire(account);
  }

  async #fetch(account: AccountId): Promise<Identity | undefined> {
    const opened = await this.#open(account);
    const ability = opened?.provider.identity;
    if (!ability || !opened.account.credentials.includes(ability.credential)) return undefined;
    try {
      const identity = await ability.read(opened.session, new AbortController().signal);
      this.#last.set(account, identity);
      this.#changed.fire(account);
      return identity;
    } catch (error) {
      this.forget(account);
      throw error;
    }
  }
}
