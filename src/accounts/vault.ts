import type { Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';
import { Problem } from '../core/problem.ts';
import type { SecretStore } from './secretStore.ts';

/** The place of one secret: which account, and which of its credentials. */
export interface SecretPlace {
  readonly account: AccountId;
  readonly credential: string;
}

const PREFIX = 'backlot.';
const ACCOUNT = /^[a-z0-9]+$/;
const CREDENTIAL = /^[A-Za-z0-9_-]+$/;

/**
 * The keys, one entry per account and credential: two windows that write at once can then never overwrite each
 * other's keys, as they would with one shared entry. Nothing is cached, so a key that another window replaced or
 * deleted is never used again here. Every method ends in Problem `storage.unavailable` with the argument `reason`
 * `secrets` when the store fails, as it does where the system has no key ring.
 */
export class Vault {
  readonly onDidChange: Event<SecretPlace>;
  readonly #store: SecretStore;

  constructor(store: SecretStore) {
    this.#store = store;
    this.onDidChange = (listener) =>
      store.onDidChange((name) => {
        const place = placeOf(name);
        if (place) listener(place);
      });
  }

  /** The secret; undefined when the vault does not hold it. */
  async get(account: AccountId, credential: string): Promise<string | undefined> {
    const name = nameOf(account, credential);
    return told(() => this.#store.get(name));
  }

  async put(account: AccountId, credential: string, value: string): Promise<void> {
    const name = nameOf(account, credential);
    await told(() => this.#store.set(name, value));
  }

  /** Deletes one credential of an account. */
  async drop(account: AccountId, credential: string): Promise<void> {
    const name = nameOf(account, credential);
    await told(() => this.#store.delete(name));
  }

  /** Deletes every credential of one account, those of unknown kinds too. */
  async forget(account: AccountId): Promise<void> {
    for (const place of await this.#places()) {
      if (place.account === account) await this.drop(place.account, place.credential);
    }
  }

  /** Deletes everything that this extension has ever stored. */
  async forgetAll(): Promise<void> {
    await told(async () => {
      for (const name of await this.#store.names()) await this.#store.delete(name);
    });
  }

  /** The credentials that the vault holds for an account. */
  async held(account: AccountId): Promise<readonly string[]> {
    return (await this.#places())
      .filter((place) => place.account === account)
      .map((place) => place.credential);
  }

  /** True when it holds no key of anybody. */
  async isEmpty(): Promise<boolean> {
    return (await this.#places()).length === 0;
  }

  /** Accounts that have secrets but no row, after a crash between the two writes. */
  async orphans(known: readonly AccountId[]): Promise<readonly AccountId[]> {
    const accounts = new Set((await this.#places()).map((place) => place.account));
    return [...accounts].filter((account) => !known.includes(account));
  }

  async #places(): Promise<readonly SecretPlace[]> {
    return (await told(() => this.#store.names())).flatMap((name) => placeOf(name) ?? []);
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    // What a key ring throws is not passed on: nobody promises that it does not quote the value.
    throw new Problem({
      kind: 'storage',
      code: 'storage.unavailable',
      args: { reason: 'secrets' },
      mayHaveActed: false,
    });
  }
}

function nameOf(account: AccountId, credential: string): string {
  if (!ACCOUNT.test(account)) throw new RangeError('an account id has only lower-case letters and digits');
  if (!CREDENTIAL.test(credential)) throw new RangeError('a credential id has only letters, digits, _ and -');
  return `${PREFIX}${account}.${credential}`;
}

/** Undefined for a name that is not an account's credential. */
function placeOf(name: string): SecretPlace | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const [account, credential, ...rest] = name.slice(PREFIX.length).split('.');
  if (!account || !credential || rest.length > 0) return undefined;
  return ACCOUNT.test(account) && CREDENTIAL.test(credential) ? { account, credential } : undefined;
}
