import * as vscode from 'vscode';
import type { Accounts } from '../../../accounts/accounts.ts';
import { canRead, type Balances } from '../../../providers/balances.ts';
import type { Identities } from '../../../providers/identities.ts';
import { toProblem } from '../../../core/problem.ts';
import { loadProvider, providerIds } from '../../../providers/index.ts';
import type { AccountStates } from '../../accounts/accountStates.ts';
import { drawProviderNode } from './drawProviderNode.ts';
import { DrawnRows } from '../../shared/drawnRows.ts';
import type { SavedKindsBranch } from '../../jobs/savedKinds/savedKindNodes.ts';
import { nodeId, type AccountNode, type ProviderNode } from './providerNodes.ts';
import { providerTooltip } from './providerTooltip.ts';
import { problemRows, reachable, type ResourceBranches } from './resourceBranches.ts';

interface Deps {
  readonly accounts: Accounts;
  readonly balances: Balances;
  readonly identities: Identities;
  readonly branches: ResourceBranches;
  readonly savedKinds: SavedKindsBranch;
  readonly states: AccountStates;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Platforms, their accounts, and what each account has. Reads only what is expanded. */
export class ProvidersTree implements vscode.TreeDataProvider<ProviderNode>, vscode.Disposable {
  readonly #accounts: Accounts;
  readonly #balances: Balances;
  readonly #identities: Identities;
  readonly #branches: ResourceBranches;
  readonly #savedKinds: SavedKindsBranch;
  readonly #states: AccountStates;
  readonly #now: () => number;
  readonly #changed = new vscode.EventEmitter<ProviderNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The node objects that the view holds: a refresh of one node needs the very object. */
  readonly #shown = new DrawnRows();

  constructor(deps: Deps) {
    this.#accounts = deps.accounts;
    this.#balances = deps.balances;
    this.#identities = deps.identities;
    this.#now = deps.now;
    this.#branches = deps.branches;
    this.#savedKinds = deps.savedKinds;
    this.#states = deps.states;
    deps.balances.onDidChange((account) => this.refresh(`balance/${account}`));
    deps.identities.onDidChange((account) => this.refresh(`account/${account}`));
  }

  /** Draws again: everything, or one node and what is below it. */
  refresh(id?: string): void {
    const node = id === undefined ? undefined : this.#shown.get(id);
    if (id === undefined || node) this.#changed.fire(node);
  }

  /** Draws a list again from what was read of it, because only how it is drawn has changed. */
  redraw(list: string): void {
    const node = this.#shown.get(list);
    if (node?.kind !== 'list') return;
    this.#branches.keep(node);
    this.refresh(list);
  }

  /** Draws those rows again that tell a time which is no longer right. Reads nothing. */
  redrawTimes(): void {
    for (const node of this.#shown.outdated((one) => drawProviderNode(one, this.#readings, this.#now()))) {
      for (const below of this.#shown.listsBelow(node)) this.#branches.keep(below);
      this.#changed.fire(node);
    }
  }

  /** Shows more of a list, or of the rows below a row. Errors: as `readResource`. */
  async showMore(id: string): Promise<void> {
    const node = this.#shown.get(id);
    if (node?.kind === 'list') await this.#branches.showMore(node);
    else if (node?.kind === 'row') this.#branches.showMoreBelow(node);
    else return;
    this.refresh(id);
  }

  async getChildren(node?: ProviderNode): Promise<ProviderNode[]> {
    const children = await this.#childrenOf(node);
    this.#shown.add(children);
    return children;
  }

  getTreeItem(node: ProviderNode): vscode.TreeItem {
    const item = drawProviderNode(node, this.#readings, this.#now());
    this.#shown.drawn(node, item);
    return item;
  }

  /** The tooltip is made when somebody hovers, not for each of the rows. */
  resolveTreeItem(item: vscode.TreeItem, node: ProviderNode): vscode.TreeItem {
    item.tooltip ??= providerTooltip(node, this.#readings, this.#now());
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  get #readings() {
    return { balances: this.#balances, identities: this.#identities };
  }

  async #childrenOf(node: ProviderNode | undefined): Promise<ProviderNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#platforms().catch((error: unknown) => problemRows(error, null, 'providers'));
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
      case 'kinds':
        return this.#savedKinds.kindsOf(node).then(
          (kinds) => [...kinds],
          (error: unknown) => problemRows(error, { ...node, kind: 'account' }, nodeId(node)),
        );
      case 'kind':
      case 'health':
      case 'more':
      case 'moreBelow':
      case 'balance':
      case 'problem':
      case 'action':
      case 'empty':
        return [];
    }
  }

  async #platforms(): Promise<ProviderNode[]> {
    const accounts = await this.#accounts.list();
    await this.#states.tell(accounts);
    const used = new Set(accounts.map((account) => account.provider));
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
    try {
      if (!this.#identities.last(account.id)) await this.#identities.read(account.id);
    } catch (error) {
      // Another key of the account may still do its part.
      return [...problemRows(error, node, nodeId(node)), ...lists];
    }
    if (!provider.balance || !canRead(provider.balance, account)) return lists;
    const groups = this.#savedKinds.groups(provider, account);
    const health = this.#savedKinds.health(provider, account);
    try {
      if (!this.#balances.last(account.id)) await this.#balances.read(account.id);
    } catch (error) {
      const rows = [...problemRows(error, node, nodeId(node)), ...(await health)];
      // Without a first answer nothing below would work either: the problem and its remedies are all there is.
      return toProblem(error).code === 'partner.notOpened' ? [...rows, ...groups, ...lists] : rows;
    }
    return [{ kind: 'balance', provider, account }, ...(await health), ...groups, ...lists];
  }
}
