import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';
import { Problem, toProblem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';
import { accountNotFound, type AccountStore } from './accountStore.ts';
import { keyTerm, type KeyTerm } from './keyExpiry.ts';
import { checkKey } from './keyInput.ts';
import { tidyLabel, uniqueLabel } from './labels.ts';
import { draftAccount, type NewAccount } from './newAccount.ts';
import { keyOriginOf, notConsented, parseBase } from './origin.ts';
import type { Vault } from './vault.ts';

/** Opens a session over keys that are not saved yet. */
export interface SessionOpener {
  open(account: Account, provider: Provider, trial: Readonly<Record<string, string>>): Session;
}

export interface AccountsDeps {
  readonly store: AccountStore;
  readonly vault: Vault;
  readonly sessions: SessionOpener;
  readonly clock: Clock;
}

/** Everything that can be done to accounts. Every verb counts in all windows at once. */
export class Accounts {
  /** Fires after a row or a key changed, here or in another window. */
  readonly onDidChange: Event<void>;
  readonly #deps: AccountsDeps;

  constructor(deps: AccountsDeps) {
    this.#deps = deps;
    this.onDidChange = (listener) => {
      const rows = deps.store.onDidChange(listener);
      const keys = deps.vault.onDidChange(() => listener());
      return { dispose: () => [rows, keys].forEach((subscription) => subscription.dispose()) };
    };
  }

  /** All accounts, oldest first. Errors: Problem `storage.unavailable`. */
  async list(): Promise<readonly Account[]> {
    return this.#deps.store.list();
  }

  /** Errors: Problem `storage.unavailable`. */
  async get(id: AccountId): Promise<Account | undefined> {
    return this.#deps.store.get(id);
  }

  /**
   * Adds an account whose keys the platform has just accepted. The keys are stored before the row, so that a row
   * never promises what the vault lacks; when anything fails, neither stays. Errors: Problem `request.invalid` (a
   * key that cannot be sent), `address.notAllowed` (a base URL that is unsafe, or whose origin is not among
   * `origins`), what the provider's check throws, storage Problems, `call.canceled`.
   */
  async add(input: NewAccount, signal: AbortSignal): Promise<Account> {
    const { store, vault, sessions, clock } = this.#deps;
    const draft = draftAccount(input, clock.now());
    const secrets = typedKeys(input.provider, input.secrets);
    await checkNow(() => input.provider.check(sessions.open(draft, input.provider, secrets), signal), signal);
    try {
      for (const [credential, key] of Object.entries(secrets)) await vault.put(draft.id, credential, key);
      return await this.#addRow(draft);
    } catch (error) {
      await vault.forget(draft.id).catch(() => undefined);
      await store.remove(draft.id).catch(() => undefined);
      throw error;
    }
  }

  /**
   * A session of an account that is yet to be added, without any key: for a sign-in that gives one.
   * Errors: Problem `address.notAllowed`, as `add`.
   */
  trial(input: Omit<NewAccount, 'secrets'>): Session {
    const { sessions, clock } = this.#deps;
    return sessions.open(draftAccount({ ...input, secrets: {} }, clock.now()), input.provider, {});
  }

  /** Errors: Problem `request.invalid` for an empty label, `request.conflict` for a taken one, `target.notFound`. */
  async rename(id: AccountId, label: string): Promise<Account> {
    const tidy = tidyLabel(label);
    if (tidy === '') throw invalid('label', 'empty');
    return this.#deps.store.change(id, (account) => ({ ...account, label: tidy }));
  }

  /**
   * Puts a new key in the place of a credential, or adds a credential that the account lacked; the old key counts
   * until the platform has accepted the new one. Errors: as `add`, and `target.notFound`.
   */
  async replaceSecret(
    id: AccountId,
    provider: Provider,
    credential: string,
    typed: string,
    signal: AbortSignal,
  ): Promise<Account> {
    const { store, vault, sessions } = this.#deps;
    const secrets = typedKeys(provider, { [credential]: typed });
    const trial = holding(await this.#existing(id), credential);
    const session = sessions.open(trial, provider, secrets);
    await checkNow(() => provider.check(session, signal, [credential]), signal);
    const before = await vault.get(id, credential);
    try {
      for (const [place, key] of Object.entries(secrets)) await vault.put(id, place, key);
      return await store.change(id, (account) => holding(account, credential));
    } catch (error) {
      const isGone = error instanceof Problem && error.code === 'target.notFound';
      // Without a row nobody would ever find the key again.
      if (isGone) await vault.forget(id);
      else if (before === undefined) await vault.drop(id, credential);
      else await vault.put(id, credential, before);
      throw error;
    }
  }

  /** Deletes the account's keys; the row stays, so that its jobs and outputs keep their owner. */
  async signOut(id: AccountId): Promise<Account> {
    await this.#deps.vault.forget(id);
    return this.#deps.store.change(id, (account) => ({ ...account, credentials: [] }));
  }

  /** Deletes one of the account's keys. Errors: Problem `target.notFound`; storage. */
  async dropKey(id: AccountId, credential: string): Promise<Account> {
    await this.#deps.vault.drop(id, credential);
    return this.#deps.store.change(id, (account) => ({
      ...account,
      credentials: account.credentials.filter((held) => held !== credential),
    }));
  }

  /** Deletes the account's keys and its row. An account that is gone is no error. */
  async remove(id: AccountId): Promise<void> {
    await this.#deps.vault.forget(id);
    await this.#deps.store.remove(id);
  }

  /**
   * Points the account to another address. The keys go to an origin only after the user has agreed: a new one
   * without `consent` ends in Problem blocked `address.notAllowed`. An origin that no base URL needs any more loses
   * its consent. Errors: also `address.notAllowed` for an unsafe address, `target.notFound`.
   */
  async changeBase(id: AccountId, name: string, url: string, consent: boolean): Promise<Account> {
    const { base, origin } = parseBase(url);
    return this.#deps.store.change(id, (account) => {
      if (!account.origins.includes(origin) && !consent) {
        throw notConsented(origin).with({ account: id, provider: account.provider });
      }
      const bases = { ...account.bases, [name]: base };
      const left = keyOriginOf(account.bases[name] ?? '');
      const needed = new Set(Object.values(bases).map((address) => keyOriginOf(address)));
      const kept = account.origins.filter((known) => known !== left || needed.has(known));
      return { ...account, bases, origins: [...new Set([...kept, origin])] };
    });
  }

  /** Binds the account to another start of the sandbox: see `Account.sandboxKey`. Errors: Problem `target.notFound`; storage. */
  async changeSandbox(id: AccountId, sandboxKey: string): Promise<Account> {
    return this.#deps.store.change(id, (account) => ({ ...account, sandboxKey }));
  }

  /** Says anew where the account's calls belong. Errors: Problem `target.notFound`; storage. */
  async changeRouting(id: AccountId, routing: Readonly<Record<string, string>>): Promise<Account> {
    return this.#deps.store.change(id, (account) => ({ ...account, routing: { ...routing } }));
  }

  /** Deletes every key, every row and every account file that was kept aside. */
  async forgetEverything(): Promise<void> {
    await this.#deps.vault.forgetAll();
    await this.#deps.store.erase();
  }

  /**
   * Accounts that have keys but no row here: left by a crash, or rows that lie on another machine whose window
   * shares this vault. So they are shown and forgotten on request, never by themselves.
   */
  async orphans(): Promise<readonly AccountId[]> {
    return this.#deps.vault.orphans((await this.list()).map((account) => account.id));
  }

  /** Deletes the keys of an account that has no row here; does nothing once it has one. Errors: Problem storage. */
  async forgetOrphan(id: AccountId): Promise<void> {
    if ((await this.orphans()).includes(id)) await this.#deps.vault.forget(id);
  }

  /** The kinds of key that the vault holds for an account, with or without a row. Errors: Problem storage. */
  async heldKeys(id: AccountId): Promise<readonly string[]> {
    return this.#deps.vault.held(id);
  }

  /** The terms of those keys of an account that say until when they work. No key leaves the vault for it. */
  async keyTerms({
    id,
    credentials,
  }: Account): Promise<readonly (KeyTerm & { readonly credential: string })[]> {
    const terms = await Promise.all(
      credentials.map(async (credential) => {
        const term = keyTerm((await this.#deps.vault.get(id, credential)) ?? '');
        return term && { ...term, credential };
      }),
    );
    return terms.filter((term) => term !== null);
  }

  async #existing(id: AccountId): Promise<Account> {
    const account = await this.get(id);
    if (!account) throw accountNotFound(id);
    return account;
  }

  /** Another window may take the label between our look and our write: then the next free one is taken. */
  async #addRow(draft: Account): Promise<Account> {
    for (let attempt = 1; ; attempt += 1) {
      const row = { ...draft, label: uniqueLabel(await this.list(), draft.provider, draft.label) };
      try {
        await this.#deps.store.add(row);
        return row;
      } catch (error) {
        const isTaken = error instanceof Problem && error.code === 'request.conflict';
        if (!isTaken || attempt === 5) throw error;
      }
    }
  }
}

/** The keys in the form in which they are kept and sent. */
function typedKeys(provider: Provider, typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([credential, text]) => {
      const kind = provider.credentials.find(({ id }) => id === credential);
      if (!kind) throw invalid(credential, 'unknown');
      const check = checkKey(kind, text);
      if (!check.ok) throw invalid(kind.label, check.fault);
      return [credential, check.key];
    }),
  );
}

/** Runs the provider's check; a cancel that came while it ran counts, even when the check was through. */
async function checkNow(check: () => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    signal.throwIfAborted();
    await check();
    signal.throwIfAborted();
  } catch (error) {
    if (signal.aborted) throw new Problem({ kind: 'canceled', code: 'call.canceled', cause: error });
    throw toProblem(error);
  }
}

function holding(account: Account, credential: string): Account {
  return { ...account, credentials: [...new Set([...account.credentials, credential])] };
}

function invalid(field: string, fault: string): Problem {
  return new Problem({
    kind: 'invalid',
    code: 'request.invalid',
    args: { field, fault },
    mayHaveActed: false,
  });
}
