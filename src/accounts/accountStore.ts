import { watch, type FSWatcher } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Account } from '../core/account.ts';
import { systemClock, type Clock } from '../core/clock.ts';
import type { Disposable } from '../core/disposable.ts';
import { Emitter, type Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';
import { Problem } from '../core/problem.ts';
import { ACCOUNT_FILE, AccountFile, type Reading } from './accountFile.ts';
import { isLabelTaken } from './labels.ts';

/**
 * The account rows, kept in one file that every window of this machine shares. Nothing is touched before the first
 * use. Each use looks whether another window replaced the file; a watcher tells of it in between where the file
 * system can. A file that cannot be read is moved aside, never deleted, and that use ends in a Problem
 * `storage.unavailable` whose argument `reason` is `corrupt`; the next one begins with an empty list. A file of a
 * later version (`newer`) stays where it is, because an updated window may be using it: every use says so until
 * `startAnew`.
 */
export class AccountStore implements Disposable {
  readonly #folder: string;
  readonly #file: AccountFile;
  readonly #changes = new Emitter<void>();
  #reading: Reading | null = null;
  /** The stamp that listeners know of. */
  #announced: string | null = null;
  #watcher: FSWatcher | null = null;
  #watching = false;
  #disposed = false;
  /** Writes and looks of this window, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, deps: { readonly clock?: Clock } = {}) {
    this.#folder = folder;
    this.#file = new AccountFile(folder, deps.clock ?? systemClock);
  }

  /** Fires after rows changed, here or in another window. */
  readonly onDidChange: Event<void> = (listener) => {
    const subscription = this.#changes.event(listener);
    void this.#watch();
    return subscription;
  };

  /** All rows, oldest first. Errors: Problem `storage.unavailable`. */
  async list(): Promise<readonly Account[]> {
    if (this.#reading === null || (await this.#file.stamp()) !== this.#reading.stamp) {
      this.#adopt(await this.#file.read());
    }
    const rows = rowsOf(this.#reading);
    if (rows) return rows;
    if (this.#reading?.content.state === 'newer') throw this.#file.newer();
    await this.#file.settle();
    // Another window was quicker: what it has put there counts.
    this.#adopt(await this.#file.read());
    return rowsOf(this.#reading) ?? [];
  }

  /** Errors: Problem `storage.unavailable`. */
  async get(id: AccountId): Promise<Account | undefined> {
    return (await this.list()).find((account) => account.id === id);
  }

  /** Errors: Problem `request.conflict` when the label or the id is taken; storage Problems. */
  async add(account: Account): Promise<void> {
    await this.#update((accounts) => {
      if (accounts.some((other) => other.id === account.id)) throw labelTaken(account);
      return [...accounts, checked(accounts, account)];
    });
  }

  /**
   * Replaces one row by what `change` makes of its newest state; returns the new row. Errors: Problem
   * `target.notFound` when the row is gone, `request.conflict` when the new label is taken; storage Problems.
   */
  async change(id: AccountId, change: (account: Account) => Account): Promise<Account> {
    let changed: Account | undefined;
    await this.#update((accounts) => {
      const current = accounts.find((account) => account.id === id);
      if (!current) throw accountNotFound(id);
      const next = checked(accounts, { ...change(current), id, provider: current.provider });
      changed = next;
      return accounts.map((account) => (account.id === id ? next : account));
    });
    if (!changed) throw accountNotFound(id);
    return changed;
  }

  /** Removing a row that is gone is no error. Errors: storage Problems. */
  async remove(id: AccountId): Promise<void> {
    await this.#update((accounts) =>
      accounts.some((account) => account.id === id)
        ? accounts.filter((account) => account.id !== id)
        : accounts,
    );
  }

  /** Names of the files that were moved aside because they could not be used. */
  async kept(): Promise<readonly string[]> {
    return this.#file.kept();
  }

  /** Moves the file aside, whatever it holds, and begins an empty list. Returns the name under which it is kept. */
  async startAnew(): Promise<string | null> {
    return this.#inTurn(async () => {
      const kept = await this.#file.setAside();
      this.#adopt(await this.#file.read());
      return kept;
    });
  }

  /** Deletes all rows and every file that was moved aside. */
  async erase(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#file.erase();
      this.#adopt(await this.#file.read());
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#watcher?.close();
    this.#changes.dispose();
  }

  async #update(change: (accounts: readonly Account[]) => readonly Account[]): Promise<void> {
    await this.#inTurn(async () => {
      const { reading, replaced } = await this.#file.update(change);
      this.#reading = reading;
      this.#announced = reading.stamp;
      if (replaced) this.#changes.fire();
    });
  }

  /** Takes over what the file holds, and tells the listeners when they know of something else. */
  #adopt(reading: Reading): void {
    const isNews = this.#announced !== null && this.#announced !== reading.stamp;
    this.#reading = reading;
    this.#announced = reading.stamp;
    if (isNews) this.#changes.fire();
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #watch(): Promise<void> {
    if (this.#watching || this.#disposed) return;
    this.#watching = true;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      if (this.#disposed) return;
      // The folder, because every write replaces the file itself.
      this.#watcher = watch(this.#folder, { persistent: false }, (_, name) => {
        if (name === null || name === ACCOUNT_FILE) void this.#look();
      });
      this.#watcher.on('error', () => this.#watcher?.close());
      await this.#look();
    } catch {
      // No watcher on this file system: each use still looks by itself.
    }
  }

  async #look(): Promise<void> {
    try {
      await this.#inTurn(async () => {
        const stamp = await this.#file.stamp();
        if (this.#disposed || stamp === this.#announced) return;
        const isNews = this.#announced !== null;
        this.#announced = stamp;
        if (isNews) this.#changes.fire();
      });
    } catch {
      // The next use meets the same trouble and says it.
    }
  }
}

export function accountNotFound(id: AccountId): Problem {
  return new Problem({
    kind: 'notFound',
    code: 'target.notFound',
    account: id,
    args: { what: 'account' },
    mayHaveActed: false,
  });
}

function rowsOf(reading: Reading | null): readonly Account[] | null {
  return reading?.content.state === 'good' ? reading.content.accounts : null;
}

function checked(others: readonly Account[], account: Account): Account {
  if (isLabelTaken(others, account.provider, account.label, account.id)) throw labelTaken(account);
  return account;
}

function labelTaken(account: Account): Problem {
  return new Problem({
    kind: 'conflict',
    code: 'request.conflict',
    provider: account.provider,
    args: { label: account.label },
    mayHaveActed: false,
  });
}
