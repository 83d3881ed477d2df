import * as vscode from 'vscode';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { AccountId } from '../../../core/ids.ts';
import { loadProvider } from '../../../providers/index.ts';
import type { Balances } from '../../../providers/balances.ts';
import type { Identities } from '../../../providers/identities.ts';
import type { AccountStates } from '../../accounts/accountStates.ts';
import { drawProviderNode } from './drawProviderNode.ts';
import { LiveLists } from './liveLists.ts';
import { nodeId, type ListNode, type ProviderNode, type RowNode } from './providerNodes.ts';
import { providerTooltip } from './providerTooltip.ts';
import { problemRows, reachable, type ResourceBranches } from './resourceBranches.ts';
import { DrawnRows } from '../../shared/drawnRows.ts';
import { arrangedRows, countRows, type Arrangement } from './rowOrder.ts';

export interface AbilityTreeDeps {
  readonly accounts: Accounts;
  readonly balances: Balances;
  readonly identities: Identities;
  readonly branches: ResourceBranches;
  readonly states: AccountStates;
  /** Which ability of a platform fills the view. */
  readonly ability: 'tokens' | 'workspaces';
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Gets every list that was read for the view. */
  readonly onRead?: (list: ListNode, rows: readonly RowNode[]) => void;
  /** Gets how many of the rows that were read the filter lets through; null when there is no filter. */
  readonly onCount?: (count: RowCount | null) => void;
}

export interface RowCount {
  readonly matching: number;
  readonly all: number;
}

/** A view of one ability: each account that has it, and below it what the account's list holds. */
export class AbilityTree implements vscode.TreeDataProvider<ProviderNode>, vscode.Disposable {
  readonly #deps: AbilityTreeDeps;
  readonly #changed = new vscode.EventEmitter<ProviderNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #shown = new DrawnRows();
  readonly #live = new LiveLists((list) => this.#lookAgain(list));
  /** Of the lists that are shown, by node id. */
  readonly #counts = new Map<string, RowCount>();
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
    if (arrangement.text === '') this.#deps.onCount?.(null);
    for (const node of this.#shown.nodes()) {
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
    for (const node of this.#shown.nodes()) {
      if (node.kind === 'list' && node.account.id === account && node.label !== undefined)
        this.refresh(nodeId(node));
    }
  }

  /** Draws a list again from what was read of it, because only how it is drawn has changed. */
  redraw(list: string): void {
    const node = this.#shown.get(list);
    if (node?.kind !== 'list') return;
    this.#deps.branches.keep(node);
    this.refresh(list);
  }

  /** Draws those rows again that tell a time which is no longer right. Reads nothing. */
  redrawTimes(): void {
    for (const node of this.#shown.outdated((one) => drawProviderNode(one, this.#deps, this.#deps.now()))) {
      for (const below of this.#shown.listsBelow(node)) this.#deps.branches.keep(below);
      this.#changed.fire(node);
    }
  }

  /** While nobody sees the view, nothing is read for it. */
  setVisible(visible: boolean): void {
    this.#live.setVisible(visible);
  }

  /** Neither is it for a row that is folded. */
  setExpanded(node: ProviderNode, expanded: boolean): void {
    this.#live.setExpanded(nodeId(node), expanded);
  }

  /** Shows more of a list, or of the rows below a row. Errors: as `readResource`. */
  async showMore(id: string): Promise<void> {
    const node = this.#shown.get(id);
    if (node?.kind === 'list') await this.#deps.branches.showMore(node);
    else if (node?.kind === 'row') this.#deps.branches.showMoreBelow(node);
    else return;
    this.refresh(id);
  }

  async getChildren(node?: ProviderNode): Promise<ProviderNode[]> {
    const children = await this.#childrenOf(node);
    this.#shown.add(children);
    return children;
  }

  getTreeItem(node: ProviderNode): vscode.TreeItem {
    const item = drawProviderNode(node, this.#deps, this.#deps.now());
    this.#shown.drawn(node, item);
    return item;
  }

  /** The tooltip is made when somebody hovers, not for each of the rows. */
  resolveTreeItem(item: vscode.TreeItem, node: ProviderNode): vscode.TreeItem {
    item.tooltip ??= providerTooltip(node, this.#deps, this.#deps.now());
    return item;
  }

  dispose(): void {
    this.#live.dispose();
    this.#changed.dispose();
  }

  async #childrenOf(node: ProviderNode | undefined): Promise<ProviderNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots().catch((error: unknown) => problemRows(error, null, this.#deps.ability));
      case 'list':
        this.#live.begin(node);
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
    this.#count(node, { matching: countRows(arranged), all: countRows(rows) });
    const others = nodes.filter((one) => one.kind !== 'row');
    if (arranged.length > 0 || others.length > 0) return [...arranged, ...others];
    return [{ kind: 'empty', id: `${nodeId(node)}/noMatch`, reason: 'noMatch' }];
  }

  /** An account without a key is there too: what it lacks stands below it. Errors: Problem storage. */
  async #roots(): Promise<ProviderNode[]> {
    const { accounts, ability } = this.#deps;
    const roots: ListNode[] = [];
    const all = await accounts.list();
    this.#counts.clear();
    await this.#deps.states.tell(all);
    for (const account of all) {
      const provider = await loadProvider(account.provider);
      const list = provider[ability]?.list;
      if (!list || reachable(provider, account, [list]).length === 0) continue;
      const { label } = account;
      roots.push({ kind: 'list', provider, account, list, path: list.id, params: {}, label });
    }
    this.#live.keepOnly(roots);
    return roots;
  }

  async #lookAgain(list: ListNode): Promise<void> {
    if (await this.#deps.branches.look(list, this.#deps.now())) this.refresh(nodeId(list));
  }

  #count(list: ListNode, count: RowCount): void {
    this.#counts.set(nodeId(list), count);
    if (this.#arrangement.text === '') return;
    const counts = [...this.#counts.values()];
    const sum = (of: (one: RowCount) => number) => counts.reduce((total, one) => total + of(one), 0);
    this.#deps.onCount?.({ matching: sum(({ matching }) => matching), all: sum(({ all }) => all) });
  }
}
