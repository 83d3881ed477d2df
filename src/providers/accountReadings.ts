import type { Disposable } from '../core/disposable.ts';
import { Emitter, type Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';

/** What was read last for each account. Readers of one account share one request. */
export class AccountReadings<T> implements Disposable {
  readonly #fetch: (account: AccountId, signal: AbortSignal) => Promise<T | undefined>;
  readonly #afterFailure: 'keep' | 'forget';
  readonly #last = new Map<AccountId, T>();
  readonly #underWay = new Map<AccountId, Promise<T | undefined>>();
  /** A request is shared, so that none of its readers can end it. */
  readonly #lifetime = new AbortController();
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;

  /**
   * @param fetch undefined where the account is gone, or has nothing of the kind
   * @param afterFailure what becomes of the last value when a request fails
   */
  constructor(
    fetch: (account: AccountId, signal: AbortSignal) => Promise<T | undefined>,
    { afterFailure }: { readonly afterFailure: 'keep' | 'forget' },
  ) {
    this.#fetch = fetch;
    this.#afterFailure = afterFailure;
  }

  last(account: AccountId): T | undefined {
    return this.#last.get(account);
  }

  /** Errors: those of the request. */
  read(account: AccountId): Promise<T | undefined> {
    const running = this.#underWay.get(account);
    if (running) return running;
    // What was asked with a key that has gone since says nothing of the next one.
    const counts = () => this.#underWay.get(account) === reading;
    const reading: Promise<T | undefined> = this.#fetch(account, this.#lifetime.signal).then(
      (value) => {
        if (counts()) this.#ended(account, value);
        return value;
      },
      (error: unknown) => {
        if (counts()) this.#ended(account, undefined);
        throw error;
      },
    );
    this.#underWay.set(account, reading);
    return reading;
  }

  /** Drops what is known, and what a request under way will say: the account or its key is another one now. */
  forget(account: AccountId): void {
    this.#underWay.delete(account);
    if (this.#last.delete(account)) this.#changed.fire(account);
  }

  /** Ends the requests under way. */
  dispose(): void {
    this.#lifetime.abort();
    this.#changed.dispose();
  }

  #ended(account: AccountId, value: T | undefined): void {
    this.#underWay.delete(account);
    if (value !== undefined) {
      this.#last.set(account, value);
      this.#changed.fire(account);
    } else if (this.#afterFailure === 'forget') this.forget(account);
  }
}
