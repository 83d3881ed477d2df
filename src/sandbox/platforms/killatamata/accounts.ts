import { createHash } from 'node:crypto';
import { newSecret } from '../../secrets.ts';
import type { TestKeys } from '../../testKeys.ts';
import { Wallet } from './wallet.ts';

/** A key of an account, of which only a digest is kept. */
export interface ApiKey {
  readonly id: string;
  readonly digest: string;
  /** The beginning, which names the key in lists and when it is revoked. */
  readonly prefix: string;
  readonly label: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** One customer with the prepaid balance and the keys. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** May decide on the arcade releases of others. */
  readonly isReviewer: boolean;
  readonly wallet: Wallet;
  readonly keys: ApiKey[];
}

const KEY_START = 'kt_live_';
const PREFIX_LENGTH = 14;
const KEY_LENGTH = 40;
const STARTER_MICROS = 25_000_000;

/** Equal keys have equal digests; only these are kept. */
function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** All customers, and who holds which key. */
export class Accounts {
  readonly #now: () => number;
  readonly #testKeys: TestKeys;
  readonly #accounts = new Map<string, Account>();
  readonly #onUse: ((account: Account) => void)[] = [];

  constructor(now: () => number, testKeys: TestKeys) {
    this.#now = now;
    this.#testKeys = testKeys;
    this.reset();
  }

  reset(): void {
    this.#accounts.clear();
    this.#seed('studio', 'mira@example.com', 'Mira Holt', STARTER_MICROS, true);
    this.#seed('second', 'jonas@example.com', 'Jonas Falk', STARTER_MICROS, false);
    this.#seed('empty', 'ada@example.com', 'Ada Quill', 0, false);
  }

  /** The key that the sandbox hands out for an account from its start. */
  testKey(id: 'studio' | 'second' | 'empty'): string {
    return KEY_START + this.#testKeys.of(id, KEY_LENGTH);
  }

  all(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  get(id: string): Account {
    const account = this.#accounts.get(id);
    if (!account) throw new Error(`There is no account ${id}.`);
    return account;
  }

  byEmail(email: string): Account | null {
    return this.all().find((account) => account.email === email.trim().toLowerCase()) ?? null;
  }

  /** The account of a key that is not revoked. */
  byKey(key: string): Account | null {
    return this.#find(key)?.account ?? null;
  }

  /** Opens an account without money. */
  open(id: string, email: string, name: string): Account {
    return this.#add(id, email.trim().toLowerCase(), name, false);
  }

  /** A new key of the account. It is nowhere else: who gets it has to keep it. */
  issueKey(account: Account, label: string): { readonly key: string; readonly record: ApiKey } {
    const key = KEY_START + newSecret(KEY_LENGTH);
    return { key, record: this.addKey(account, key, label) };
  }

  /** Makes the key with this beginning useless; null when the account has none that works. */
  revokePrefix(account: Account, prefix: string): ApiKey | null {
    const found = account.keys.find((key) => key.prefix === prefix && key.revokedAt === null);
    if (!found) return null;
    found.revokedAt = this.#now();
    return found;
  }

  /** Adds a key to an account. */
  addKey(account: Account, key: string, label: string | null): ApiKey {
    const prefix = key.slice(0, PREFIX_LENGTH);
    const id = `key-${account.id}-${account.keys.length + 1}`;
    const times = { createdAt: this.#now(), lastUsedAt: null, revokedAt: null };
    const added = { id, digest: digestOf(key), prefix, label, ...times };
    account.keys.push(added);
    return added;
  }

  /** Called with each account whose key is used, before anything of it is read: what the clock has brought about. */
  onUse(settle: (account: Account) => void): void {
    this.#onUse.push(settle);
  }

  /** Marks the key as used; null for one that opens nothing. */
  use(key: string): Account | null {
    const found = this.#find(key);
    if (!found) return null;
    found.key.lastUsedAt = this.#now();
    for (const settle of this.#onUse) settle(found.account);
    return found.account;
  }

  /** Makes a key useless; false when it was unknown or is revoked already. */
  revoke(key: string): boolean {
    const found = this.#find(key);
    if (!found) return false;
    found.key.revokedAt = this.#now();
    return true;
  }

  #find(key: string): { readonly account: Account; readonly key: ApiKey } | null {
    const digest = digestOf(key);
    for (const account of this.#accounts.values()) {
      const own = account.keys.find((candidate) => candidate.digest === digest);
      if (own) return own.revokedAt === null ? { account, key: own } : null;
    }
    return null;
  }

  #seed(
    id: 'studio' | 'second' | 'empty',
    email: string,
    name: string,
    micros: number,
    isReviewer: boolean,
  ): void {
    const account = this.#add(id, email, name, isReviewer);
    if (micros > 0) account.wallet.deposit({ micros, reference: null, description: 'Starter balance' });
    this.addKey(account, this.testKey(id), 'Backlot sandbox');
  }

  #add(id: string, email: string, name: string, isReviewer: boolean): Account {
    const account = { id, email, name, isReviewer, wallet: new Wallet(this.#now), keys: [] };
    this.#accounts.set(id, account);
    return account;
  }
}
