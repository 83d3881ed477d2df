import * as vscode from 'vscode';
import type { Accounts } from '../accounts/accounts.ts';
import { toProblem } from '../core/problem.ts';
import type { Balances } from '../providers/balances.ts';
import { loadProvider, providerIds } from '../providers/index.ts';
import type { OpenAccount } from '../providers/openedAccount.ts';
import { drawProviderNode } from './drawProviderNode.ts';
import { problemActions } from './problemActions.ts';
import { nodeId, type AccountNode, type ListNode, type ProviderNode } from './providerNodes.ts';

/** Platforms, their accounts, and what each account has. Reads only what is expanded. */
export class ProvidersTree implements vscode.TreeDataProvider<ProviderNode>, vscode.Disposable {
  readonly #accounts: Accounts;
  readonly #balances: Balances;
  readonly #open: OpenAccount;
  readonly #changed = new vscode.EventEmitter<ProviderNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The node objects that the view holds: a refresh of one node needs the very object. */
  readonly #shown = new Map<string, ProviderNode>();

  constructor(deps: { accounts: Accounts; balances: Balances; open: OpenAccount }) {
    this.#accounts = deps.accounts;
    this.#balances = deps.balances;
    this.#open = deps.open;
    deps.accounts.onDidChange(() => this.refresh());
    deps.balances.onDidChange((account) => this.refresh(`balance/${account}`));
  }

  /** Draws again: everything, or one node and what is below it. */
  refresh(id?: string): void {
    const node = id === undefined ? undefined : this.#shown.get(id);
    if (id === undefined || node) this.#changed.fire(node);
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
        return this.#rowsOf(node);
      case 'balance':
      case 'row':
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
    const lists = provider.resources.map((list) => ({ kind: 'list', provider, account, list }) as const);
    if (!provider.balance) return lists;
    try {
      if (!this.#balances.last(account.id)) await this.#balances.read(account.id);
    } catch (error) {
      // Without a first answer nothing below would work either: the problem and its remedies are all there is.
      return this.#problemRows(error, node, nodeId(node));
    }
    return [{ kind: 'balance', provider, account }, ...lists];
  }

  async #rowsOf(node: ListNode): Promise<ProviderNode[]> {
    const { provider, account, list } = node;
    try {
      const opened = await this.#open(account.id);
      if (!opened) return [];
      const rows = await list.read(opened.session, new AbortController().signal);
      if (rows.length === 0) return [{ kind: 'empty', id: `${nodeId(node)}/empty` }];
      return rows.map((row) => ({ kind: 'row', provider, account, list, row }));
    } catch (error) {
      return this.#problemRows(error, { kind: 'account', provider, account }, nodeId(node));
    }
  }

  #problemRows(error: unknown, node: AccountNode, parent: string): ProviderNode[] {
    const problem = toProblem(error);
    const actions = problemActions(problem, {
      account: node.account.id,
      sandbox: node.account.sandbox,
      retry: { title: vscode.l10n.t('Try Again'), command: 'backlot.refresh', args: [parent] },
    });
    return [
      { kind: 'problem', id: `${parent}/problem`, problem, node },
      ...actions.map(
        (action, index) => ({ kind: 'action', id: `${parent}/action/${index}`, action }) as const,
      ),
    ];
  }
}
