import type { Accounts } from '../../../accounts/accounts.ts';
import type { Vault } from '../../../accounts/vault.ts';
import type { AccountId } from '../../../core/ids.ts';
import type { AbilityTree } from './abilityTree.ts';
import type { ProvidersTree } from './providersTree.ts';
import type { ResourceBranches } from './resourceBranches.ts';

/** The editor asks for what is expanded within moments of a refresh. */
const DRAWN_WITHIN_MS = 2_000;
/** A key is mostly one of several, and its account's row follows it: all of that is one drawing. */
const KEYS_WITHIN_MS = 100;

export interface Trees {
  readonly accounts: Accounts;
  /** Tells whose keys were replaced or deleted, in this window or in another. */
  readonly keys: Pick<Vault, 'onDidChange'>;
  readonly providers: ProvidersTree;
  readonly tokens: AbilityTree;
  readonly workspaces: AbilityTree;
  /** What all of them draw from. */
  readonly branches: ResourceBranches;
}

/** The views that draw what platforms hold for an account: a change may show in any of them. */
export class ResourceTrees {
  readonly providers: ProvidersTree;
  readonly tokens: AbilityTree;
  readonly workspaces: AbilityTree;

  readonly #accounts: Accounts;
  readonly #branches: ResourceBranches;
  /** Accounts with another key whose lists have not been drawn since. */
  readonly #rekeyed = new Map<AccountId, NodeJS.Timeout>();
  #held = 0;

  constructor(trees: Trees) {
    this.providers = trees.providers;
    this.tokens = trees.tokens;
    this.workspaces = trees.workspaces;
    this.#branches = trees.branches;
    this.#accounts = trees.accounts;
    trees.accounts.onDidChange(() => void this.#accountsChanged());
    trees.keys.onDidChange(({ account }) => this.#keyChanged(account));
  }

  /**
   * Draws what happens to accounts meanwhile at once when the work is done. A view that is drawn anew loses the row
   * under the user's mouse for a moment, so several changes in a row must not be several drawings.
   */
  async atOnce<T>(work: () => Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await work();
    } finally {
      this.#held -= 1;
      await this.#accountsChanged();
    }
  }

  async #accountsChanged(): Promise<void> {
    if (this.#held > 0) return;
    // Who cannot be listed is told so by the trees, which ask again.
    this.#branches.accountsChanged(await this.#accounts.list().catch(() => []));
    for (const account of this.#rekeyed.keys()) this.#isDrawn(account);
    this.refresh();
    setTimeout(() => this.#branches.forgetFresh(), DRAWN_WITHIN_MS).unref();
  }

  /** Draws again: everything, or one node and what is below it, wherever it is shown. */
  refresh(id?: string): void {
    for (const tree of this.#all) tree.refresh(id);
  }

  /** Something of the account was changed at its platform. */
  accountChanged(account: AccountId): void {
    this.#branches.forget(account);
    this.#isDrawn(account);
    this.providers.refresh(`account/${account}`);
    for (const tree of [this.tokens, this.workspaces]) tree.refreshAccount(account);
  }

  /** What the old key has seen goes at once; what the new one sees is asked for as soon as all keys are in place. */
  #keyChanged(account: AccountId): void {
    this.#branches.forget(account);
    this.#isDrawn(account);
    const draw = () => {
      if (this.#held === 0) this.accountChanged(account);
    };
    this.#rekeyed.set(account, setTimeout(draw, KEYS_WITHIN_MS).unref());
  }

  #isDrawn(account: AccountId): void {
    clearTimeout(this.#rekeyed.get(account));
    this.#rekeyed.delete(account);
  }

  /** Draws lists again from what was read of them, wherever they are shown: only how they are drawn has changed. */
  redraw(lists: readonly string[]): void {
    for (const tree of this.#all) for (const list of new Set(lists)) tree.redraw(list);
  }

  /** Shows more of a list, or of the rows below a row, where it is shown. Errors: as `readResource`. */
  async showMore(id: string): Promise<void> {
    for (const tree of this.#all) await tree.showMore(id);
  }

  get #all(): readonly (ProvidersTree | AbilityTree)[] {
    return [this.providers, this.tokens, this.workspaces];
  }
}
