import * as vscode from 'vscode';
import type { Accounts } from '../accounts/accounts.ts';
import type { Balances } from '../providers/balances.ts';
import { loadProvider, providerIds } from '../providers/index.ts';
import { drawProviderNode } from './drawProviderNode.ts';
import { nodeId, type AccountNode, type ListNode, type ProviderNode } from './providerNodes.ts';
import { problemRows, reachable, type ResourceBranches } from './resourceBranches.ts';

/** Platforms, their accounts, and what each account has. Reads only what is expanded. */
export class ProvidersTree implements vscode.TreeDataProvider<ProviderNode>, vscode.Disposable {
  readonly #accounts: Accounts;
  readonly #balances: Balances;
  readonly #branches: ResourceBranches;
  readonly #changed = new vscode.EventEmitter<ProviderNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The node objects that the view holds: a refresh of one node needs the very object. */
  readonly #shown = new Map<string, ProviderNode>();

  constructor(deps: { accounts: Accounts; balances: Balances; branches: ResourceBranches }) {
    this.#accounts = deps.accounts;
    this.#balances = deps.balances;
    this.#branches = deps.branches;
    deps.accounts.onDidChange(() => this.refresh());
    deps.balances.onDidChange((account) => this.refresh(`balance/${account}`));
  }

  /** Draws again: everything, or one node and what is below it. */
  refresh(id?: string): void {
    const node = id === undefined ? undefined : this.#shown.get(id);
    if (id === undefined || node) this.#changed.fire(node);
  }

  shows(id: string): boolean {
    return this.#shown.has(id);
  }

  /** Shows more of a list below what is there. Errors: as `readResource`. */
  async showMore(node: ListNode): Promise<void> {
    await this.#branches.showMore(node);
    this.refresh(nodeId(node));
  }

  async getChildren(node?: ProviderNode): Promise<ProviderNode[]> {
    const children = await this.#childrenOf(node);
    for (const child of children) this.#shown.set(nodeId(child), child);
    return children;
  }

  getTreeItem(node: ProviderNode): vscode.TreeItem {
    return drawProviderNode(node, this.#balances);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #childrenOf(node: ProviderNode | undefined): Promise<ProviderNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#platforms();
      case 'provider': {
        const accounts = await this.#accounts.list();
        return accounts
          .filter((account) => account.provider === node.provider.id)
          .map((account) => ({ kind: 'account', provider: node.provider, account }));
      }
      case 'account':
        return this.#partsOf(node);
      case 'list':
        return this.#branches.rowsOf(node);
      case 'row':
        return this.#branches.below(node);
      case 'more':
      case 'balance':
      case 'problem':
      case 'action':
      case 'empty':
        return [];
    }
  }

  async #platforms(): Promise<ProviderNode[]> {
    const used = new Set((await this.#accounts.list()).map((account) => account.provider));
    const known = providerIds.filter((id) => used.has(id));
    return Promise.all(
      known.map(async (id) => ({ kind: 'provider', provider: await loadProvider(id) }) as const),
    );
  }

  async #partsOf(node: AccountNode): Promise<ProviderNode[]> {
    const { provider, account } = node;
    const lists = reachable(provider, account, provider.resources).map(
      (list) => ({ kind: 'list', provider, account, list, path: list.id, params: {} }) as const,
    );
    if (!provider.balance) return lists;
    try {
      if (!this.#balances.last(account.id)) await this.#balances.read(account.id);
    } catch (error) {
      // Without a first answer nothing below would work either: the problem and its remedies are all there is.
      return problemRows(error, node, nodeId(node));
    }
    return [{ kind: 'balance', provider, account }, ...lists];
  }
}
