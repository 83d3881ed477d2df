import type { Account } from '../core/account.ts';
import type { MintedTokens, Provider } from '../core/provider.ts';
import type { Accounts } from './accounts.ts';
import type { Vault } from './vault.ts';

/** A token whose secret has just come, and whom it is for. */
export interface NewToken {
  readonly account: Account;
  readonly provider: Provider;
  readonly minted: MintedTokens;
  /** The user's own name for the token. */
  readonly name: string;
  readonly secret: string;
}

/** Tokens of a platform that are also keys here: minted ones go straight to the vault, dead ones leave it. */
export class TokenKeySync {
  readonly #accounts: Accounts;
  readonly #vault: Vault;

  constructor(deps: { readonly accounts: Accounts; readonly vault: Vault }) {
    this.#accounts = deps.accounts;
    this.#vault = deps.vault;
  }

  /** The accounts of the same server whose key begins with `prefix`. No secret leaves the vault for it. */
  async holders(account: Account, minted: MintedTokens, prefix: string): Promise<readonly Account[]> {
    if (prefix.length < minted.tellingLength) return [];
    const holding: Account[] = [];
    for (const other of await this.#accounts.list()) {
      if (other.provider !== account.provider || !sameServer(other, account)) continue;
      if (!other.credentials.includes(minted.credential)) continue;
      const key = await this.#vault.get(other.id, minted.credential);
      if (key?.startsWith(prefix)) holding.push(other);
    }
    return holding;
  }

  /**
   * Keeps a new token: as a key of its account when that has none of the kind, else as an account of its own, named
   * after the token. Errors: as `Accounts.add`; the secret is then not kept.
   */
  async keep(token: NewToken, signal: AbortSignal): Promise<Account> {
    const { provider, minted, name, secret } = token;
    const account = (await this.#accounts.get(token.account.id)) ?? token.account;
    if (!account.credentials.includes(minted.credential)) {
      return this.#accounts.replaceSecret(account.id, provider, minted.credential, secret, signal);
    }
    const { bases, routing, origins, sandbox, sandboxKey } = account;
    const secrets = { [minted.credential]: secret };
    const place = { bases, routing, origins, sandbox, sandboxKey };
    return this.#accounts.add({ provider, label: name, secrets, ...place }, signal);
  }

  /** Puts a token in the place of the one that it succeeds. Errors: as `Accounts.replaceSecret`. */
  async replace(holders: readonly Account[], token: NewToken, signal: AbortSignal): Promise<void> {
    for (const { id } of holders) {
      await this.#accounts.replaceSecret(id, token.provider, token.minted.credential, token.secret, signal);
    }
  }

  /** Deletes a key that is dead. */
  async drop(holders: readonly Account[], minted: MintedTokens): Promise<void> {
    for (const { id } of holders) await this.#accounts.dropKey(id, minted.credential);
  }
}

function sameServer(one: Account, other: Account): boolean {
  return Object.entries(one.bases).every(([name, url]) => other.bases[name] === url);
}
