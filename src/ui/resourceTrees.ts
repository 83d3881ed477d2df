import type { AccountId } from '../core/ids.ts';
import type { AbilityTree } from './abilityTree.ts';
import { nodeId, type ListNode } from './providerNodes.ts';
import type { ProvidersTree } from './providersTree.ts';

/** The views that draw what platforms hold for an account: a change may show in any of them. */
export class ResourceTrees {
  readonly providers: ProvidersTree;
  readonly tokens: AbilityTree;
  readonly workspaces: AbilityTree;

  constructor(trees: { providers: ProvidersTree; tokens: AbilityTree; workspaces: AbilityTree }) {
    this.providers = trees.providers;
    this.tokens = trees.tokens;
    this.workspaces = trees.workspaces;
  }

  /** Draws again: everything, or one node and what is below it, wherever it is shown. */
  refresh(id?: string): void {
    for (const tree of this.#all) tree.refresh(id);
  }

  /** Something of the account was changed at its platform. */
  accountChanged(account: AccountId): void {
    this.providers.refresh(`account/${account}`);
    for (const tree of [this.tokens, this.workspaces]) tree.refreshAccount(account);
  }

  /** Shows more of a list below what is there. Errors: as `readResource`. */
  async showMore(node: ListNode): Promise<void> {
    for (const tree of this.#all) if (tree.shows(nodeId(node))) await tree.showMore(node);
  }

  get #all(): readonly (ProvidersTree | AbilityTree)[] {
    return [this.providers, this.tokens, this.workspaces];
  }
}
