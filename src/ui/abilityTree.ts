import * as vscode from 'vscode';
import type { Accounts } from '../accounts/accounts.ts';
import type { AccountId } from '../core/ids.ts';
import { loadProvider } from '../providers/index.ts';
import type { Balances } from '../providers/balances.ts';
import type { Identities } from '../providers/identities.ts';
import { drawProviderNode } from './drawProviderNode.ts';
import { nodeId, type ListNode, type ProviderNode, type RowNode } from './providerNodes.ts';
import { reachable, type ResourceBranches } from './resourceBranches.ts';
import { arrangedRows, type Arrangement } from './rowOrder.ts';

export interface AbilityTreeDeps {
  readonly accounts: Accounts;
  readonly balances: Balances;
  readonly identities: Identities;
  readonly branches: ResourceBranches;
  /** Which ability of a platform fills the view. */
  readonly ability: 'tokens' | 'workspaces';
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Gets every list that was read for the view. */
  readonly onRead?: (list: ListNode, rows: readonly RowNode[]) => void;
}

/** A view of one ability: each account that has it, and below it what the account's list holds. */
export class AbilityTree implements vscode.TreeDataProvider<ProviderNode>, vscode.Disposable {
  readonly #deps: AbilityTreeDeps;
  readonly #changed = new vscode.EventEmitter<ProviderNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #shown = new Map<string, ProviderNode>();
  readonly #live = new Map<string, NodeJS.Timeout>();
  #visible = true;
  #arrangement: Arrangement = { order: 'platform', text: '' };

  constructor(deps: AbilityTreeDeps) {
    this.#deps = deps;
  }

  /** How the rows of the view are put. */
  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Puts the rows that were read in another order, or shows only some of them. */
  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    for (const node of this.#shown.values()) {
      if (node.kind === 'list') this.#deps.branches.keep(node);
    }
    this.refresh();
  }

  /** Draws again: everything, or one node and what is below it. */
  refresh(id?: string): void {
    const node = id === undefined ? undefined : this.#shown.get(id);
    if (id === undefined || node) this.#changed.fire(node);
  }

  /** Reads an account's list anew. */
  refreshAccount(account: AccountId): void {
    for (const [id, node] of this.#shown) {
      if (node.kind === 'list' && node.account.id === account && node.label !== undefined) this.refresh(id);
    }
  }

  shows(id: string): boolean {
    return this.#shown.has(id);
  }

  /** While nobody sees the view, nothing is read for it. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
  }

  async showMore(node: ListNode): Promise<void> {
    await this.#deps.branches.showMore(node);
    this.refresh(nodeId(node));
  }

  async getChildren(node?: ProviderNode): Promise<ProviderNode[]> {
    const children = await this.#childrenOf(node);
    for (const child of children) this.#shown.set(nodeId(child), child);
    return children;
  }

  getTreeItem(node: ProviderNode): vscode.TreeItem {
    return drawProviderNode(node, this.#deps, this.#deps.now());
  }

  dispose(): void {
    for (const timer of this.#live.values()) clearInterval(timer);
    this.#changed.dispose();
  }

  async #childrenOf(node: ProviderNode | undefined): Promise<ProviderNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'list':
        this.#keepLive(node);
        return this.#rowsOf(node);
      case 'row':
        return this.#deps.branches.below(node);
      default:
        return [];
    }
  }

  async #rowsOf(node: ListNode): Promise<ProviderNode[]> {
    const nodes = await this.#deps.branches.rowsOf(node);
    const rows = nodes.filter((one) => one.kind === 'row');
    this.#deps.onRead?.(node, rows);
    if (rows.length === 0) return nodes;
    const arranged = arrangedRows(rows, this.#arrangement);
    const others = nodes.filter((one) => one.kind !== 'row');
    if (arranged.length > 0 || others.length > 0) return [...arranged, ...others];
    return [{ kind: 'empty', id: `${nodeId(node)}/noMatch`, reason: 'noMatch' }];
  }

  async #roots(): Promise<ProviderNode[]> {
    const { accounts, ability } = this.#deps;
    const roots: ListNode[] = [];
    for (const account of await accounts.list()) {
      const provider = await loadProvider(account.provider);
      const list = provider[ability]?.list;
      if (!list || account.credentials.length === 0 || reachable(provider, account, [list]).length === 0)
        continue;
      const { label } = account;
      roots.push({ kind: 'list', provider, account, list, path: list.id, params: {}, label });
    }
    return roots;
  }

  /** Looks again at a list that changes by itself, as long as somebody looks at it. */
  #keepLive(node: ListNode): void {
    const id = nodeId(node);
    if (node.list.liveMs === undefined || this.#live.has(id)) return;
    const timer = setInterval(() => {
      if (!this.#visible) return;
      void this.#deps.branches.look(node, this.#deps.now()).then((differs) => {
        if (differs) this.refresh(id);
      });
    }, node.list.liveMs);
    timer.unref();
    this.#live.set(id, timer);
  }
}
