import type { Disposable } from '../core/disposable.ts';
import { Emitter, type Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';
import { Problem } from '../core/problem.ts';

interface Reading<T> {
  readonly value: Promise<T | undefined>;
  readonly abort: AbortController;
  /** How many wait for it. */
  readers: number;
}

/** What was read last for each account. Readers of one account share one request. */
export class AccountReadings<T> implements Disposable {
  readonly #fetch: (account: AccountId, signal: AbortSignal) => Promise<T | undefined>;
  readonly #afterFailure: 'keep' | 'forget';
  readonly #last = new Map<AccountId, T>();
  readonly #underWay = new Map<AccountId, Reading<T>>();
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

  /**
   * A request is shared: whoever aborts stops waiting for it, and the last one to do so ends it. Errors: those of the
   * request; Problem `call.canceled`.
   */
  async read(account: AccountId, signal?: AbortSignal): Promise<T | undefined> {
    const canceled = () => new Problem({ kind: 'canceled', code: 'call.canceled' });
    if (signal?.aborted) throw canceled();
    const reading = this.#underWay.get(account) ?? this.#begin(account);
    reading.readers += 1;
    const { value } = reading;
    if (!signal) return value;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reading.readers -= 1;
        if (reading.readers === 0) reading.abort.abort();
        reject(canceled());
      };
      signal.addEventListener('abort', leave, { once: true });
      void value.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  /** Drops what is known, and what a request under way will say: the account or its key is another one now. */
  forget(account: AccountId): void {
    this.#underWay.delete(account);
    if (this.#last.delete(account)) this.#changed.fire(account);
  }

  /** Keeps what was told without having been asked for; a request under way may know more. */
  note(account: AccountId, value: T): void {
    this.#last.set(account, value);
    this.#changed.fire(account);
  }

  /** Ends the requests under way. */
  dispose(): void {
    this.#lifetime.abort();
    this.#changed.dispose();
  }

  #begin(account: AccountId): Reading<T> {
    const abort = new AbortController();
    // What was asked with a key that has gone since says nothing of the next one.
    const counts = () => this.#underWay.get(account) === reading;
    const signal = AbortSignal.any([abort.signal, this.#lifetime.signal]);
    const value = this.#fetch(account, signal).then(
      (read) => {
        if (counts()) this.#ended(account, read);
        return read;
      },
      (error: unknown) => {
        if (counts()) this.#ended(account, undefined);
        throw error;
      },
    );
    const reading: Reading<T> = { value, abort, readers: 0 };
    this.#underWay.set(account, reading);
    return reading;
  }

  #ended(account: AccountId, value: T | undefined): void {
    this.#underWay.delete(account);
    if (value !== undefined) {
      this.#last.set(account, value);
      this.#changed.fire(account);
    } else if (this.#afterFailure === 'forget') this.forget(account);
  }
}
