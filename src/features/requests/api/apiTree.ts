import * as vscode from 'vscode';
import type { Accounts } from '../../../accounts/accounts.ts';
import { loadCatalog, type CatalogOperation } from '../../../calls/catalog.ts';
import { OperationSearch } from '../../../calls/operationSearch.ts';
import { setContextKey } from '../../shared/contextKeys.ts';
import { apiNodeId, groupOf, type ApiNode } from './apiNodes.ts';
import { drawApiNode, operationTooltip } from './drawApiNode.ts';
import { platformsOf, type Platform } from './operationReach.ts';

interface Deps {
  readonly accounts: Pick<Accounts, 'list' | 'onDidChange'>;
  /** Says above the rows which of them are shown. */
  readonly describe: (text: string) => void;
}

/** The operations of all platforms by platform and tag. The contracts are read when the view is first opened. */
export class ApiTree implements vscode.TreeDataProvider<ApiNode>, vscode.Disposable {
  readonly #deps: Deps;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #following: { dispose(): void };
  #filter = '';
  /** How often the filter was set: rows of another filter are other rows, open where the editor had them closed. */
  #round = 0;
  #search: Promise<OperationSearch> | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#following = deps.accounts.onDidChange(() => this.#changed.fire(undefined));
  }

  /** The words that rows must have; empty for all. */
  get filter(): string {
    return this.#filter;
  }

  async setFilter(words: string): Promise<void> {
    this.#filter = words.trim();
    this.#round += 1;
    this.#changed.fire(undefined);
    await setContextKey('backlot.operationsFiltered', this.#filter !== '');
  }

  async getChildren(node?: ApiNode): Promise<ApiNode[]> {
    if (!node) return this.#platforms();
    const { platform } = node;
    if (node.kind === 'operation') return [];
    if (node.kind === 'group')
      return node.operations.map((operation) => ({ kind: 'operation', platform, operation }));
    const groups = Map.groupBy(node.operations, groupOf);
    return [...groups].map(([group, operations]) => ({ kind: 'group', platform, group, operations }));
  }

  getTreeItem(node: ApiNode): vscode.TreeItem {
    const item = drawApiNode(node, this.#filter !== '');
    item.id = `${this.#round}/${apiNodeId(node)}`;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: ApiNode): vscode.TreeItem {
    if (node.kind === 'operation') item.tooltip = operationTooltip(node);
    return item;
  }

  dispose(): void {
    this.#following.dispose();
    this.#changed.dispose();
  }

  /** Without an account there are no rows: the view says how to get one. */
  async #platforms(): Promise<ApiNode[]> {
    const accounts = await this.#deps.accounts.list();
    if (accounts.length === 0) return [];
    const platforms = await platformsOf(accounts);
    const found = (await this.#loaded(platforms)).find(this.#filter);
    this.#describe(found);
    const byPlatform = Map.groupBy(found, ({ provider }) => provider);
    return platforms.flatMap((platform) => {
      const operations = byPlatform.get(platform.provider.id);
      return operations ? [{ kind: 'platform', platform, operations }] : [];
    });
  }

  #loaded(platforms: readonly Platform[]): Promise<OperationSearch> {
    this.#search ??= Promise.all(platforms.map(({ provider }) => loadCatalog(provider.id))).then(
      (catalogs) => new OperationSearch(catalogs.flatMap((catalog) => catalog.list())),
    );
    return this.#search;
  }

  #describe({ length }: readonly CatalogOperation[]): void {
    this.#deps.describe(
      this.#filter === '' ? '' : vscode.l10n.t('Operations with “{0}”: {1}', this.#filter, length),
    );
  }
}
