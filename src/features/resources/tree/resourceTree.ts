import * as vscode from 'vscode';
import type { Account } from '../../../core/account.ts';
import type { AccountId } from '../../../core/ids.ts';
import { toProblem, type Problem } from '../../../core/problem.ts';
import { DrawnRows } from './drawnRows.ts';
import { drawProviderNode, type Readings } from './drawProviderNode.ts';
import type { AccountParts } from './accountParts.ts';
import type { ListCache } from './listCache.ts';
import { LiveLists } from './liveLists.ts';
import { nestedRows } from './nestedRows.ts';
import {
  isBelow,
  nodeId,
  problemNodes,
  type ListNode,
  type ProviderNode,
  type RowNode,
} from './providerNodes.ts';
import { providerTooltip } from './providerTooltip.ts';
import { reachableLists } from './reachableLists.ts';
import type { RowFavorites } from './rowFavorites.ts';
import { arrangedRows, countRows, type Arrangement } from './rowOrder.ts';
import type { CommandId } from '../../shared/commandIds.ts';
import { clockTime, relativeTime } from '../../shared/relativeTime.ts';
import { leftText } from '../../shared/unreadRows.ts';

/** How many rows of one level are drawn at once; thousands would make the editor slow for nothing. */
const DRAWN = 200;
/** How many pages of a list are read to find one row. */
const MOST_PAGES = 50;

/** Problems that say nothing against what was read before. */
const STALE_FOR: ReadonlySet<Problem['kind']> = new Set(['network', 'server', 'rate', 'unexpected']);

export interface ResourceTreeDeps extends Readings {
  /** What stands at the top. Errors: Problem storage. */
  readonly rootsOf: () => Promise<readonly ProviderNode[]>;
  /** Distinguishes the view's own rows from those of other views. */
  readonly view: string;
  readonly parts: AccountParts;
  readonly lists: ListCache<ListNode>;
  readonly favorites: Pick<RowFavorites, 'has'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Shows everything again that a filter of the view hides. */
  readonly clearFilter?: CommandId;
  /** Gets every list that is drawn. */
  readonly onRead?: (list: ListNode, rows: readonly RowNode[]) => void;
  /** Gets how many of the rows that were read the filter lets through; null when there is no filter. */
  readonly onCount?: (count: RowCount | null) => void;
}

export interface RowCount {
  readonly matching: number;
  readonly all: number;
}

/** A view of what platforms hold: accounts, and below them lists, rows in pages, rows below rows, lists below rows. */
export class ResourceTree implements vscode.TreeDataProvider<ProviderNode>, vscode.Disposable {
  readonly #deps: ResourceTreeDeps;
  readonly #changed = new vscode.EventEmitter<ProviderNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #shown = new DrawnRows();
  readonly #live = new LiveLists({
    poll: (list) => this.#poll(list),
    isCollapsed: (list) => this.isCollapsed(list),
  });
  /** What the user has collapsed, by node id. */
  readonly #collapsed = new Map<string, ProviderNode>();
  /** How many rows of a level are drawn, by node id. */
  readonly #drawn = new Map<string, number>();
  /** What each node stands below, by node id. */
  readonly #parents = new Map<string, ProviderNode | undefined>();
  /** Of the lists that are shown, by node id. */
  readonly #counts = new Map<string, RowCount>();
  #arrangement: Arrangement = { order: 'platform', text: '' };
  /** Ends what is read for the view beside its lists; another one after each refresh. */
  #reads = new AbortController();

  constructor(deps: ResourceTreeDeps) {
    this.#deps = deps;
  }

  /** How the rows of the view are ordered and filtered. */
  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Orders the rows that were read, or shows only some of them. */
  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    if (arrangement.text === '') this.#deps.onCount?.(null);
    this.redraw();
  }

  /** Reads and draws again: everything, or one node and what is below it. */
  refresh(id?: string): void {
    const node = id === undefined ? undefined : this.#shown.get(id);
    if (id !== undefined && !node) return;
    if (!node) this.#endReads();
    this.#deps.lists.invalidate((list) => !node || isBelow(node, list));
    this.#changed.fire(node);
  }

  /** Draws again from what was read: everything, or one node and what is below it. */
  redraw(id?: string): void {
    const node = id === undefined ? undefined : this.#shown.get(id);
    if (id === undefined || node) this.#changed.fire(node);
  }

  /** Draws what is shown of an account again. */
  redrawAccount(account: AccountId): void {
    for (const node of this.#shown.nodes()) {
      // A list with a label of its own stands for its account.
      const isRoot = node.kind === 'account' || (node.kind === 'list' && node.label !== undefined);
      if (isRoot && node.account.id === account) this.#changed.fire(node);
    }
  }

  /** Draws those rows again that show a time which is no longer right. */
  redrawTimes(): void {
    const draw = (node: RowNode) => drawProviderNode(node, this.#deps, this.#deps.now());
    for (const node of this.#shown.outdated(draw)) this.#changed.fire(node);
  }

  /** While nobody works in the window, it is polled less often. */
  setFocused(focused: boolean): void {
    this.#live.setFocused(focused);
  }

  /** While the view cannot be seen, nothing is polled for it. */
  setVisible(visible: boolean): void {
    this.#live.setVisible(visible);
  }

  /** Nor is it below a row that is collapsed. */
  setExpanded(node: ProviderNode, expanded: boolean): void {
    const id = nodeId(node);
    if (!expanded) this.#collapsed.set(id, node);
    else if (this.#collapsed.delete(id)) this.#live.pollNow(id);
  }

  /** Whether the user has collapsed a list, or what it stands below. */
  isCollapsed(list: ListNode): boolean {
    return [...this.#collapsed.values()].some((node) => isBelow(node, list));
  }

  /** The list with this node id, where the view shows it. */
  listWith(id: string): ListNode | undefined {
    const node = this.#shown.get(id);
    return node?.kind === 'list' ? node : undefined;
  }

  /** Shows more of a list, or of the rows below a row. Errors: as `readResource`. */
  async showMore(id: string): Promise<void> {
    const node = this.#shown.get(id);
    if (node?.kind === 'list' || node?.kind === 'row') await this.#drawMore(node);
  }

  async #drawMore(node: ListNode | RowNode): Promise<void> {
    const id = nodeId(node);
    const drawn = this.#drawnOf(id) + DRAWN;
    const list = node.kind === 'list' ? this.#searched(node) : undefined;
    if (list && (this.#deps.lists.peek(list)?.rows.length ?? drawn) < drawn)
      await this.#deps.lists.more(list);
    this.#drawn.set(id, drawn);
    this.redraw(id);
  }

  async getChildren(node?: ProviderNode): Promise<ProviderNode[]> {
    const children = await this.#childrenOf(node);
    this.#shown.asked(children);
    if (node?.kind === 'list') this.#shown.level(nodeId(node), children);
    for (const child of children) this.#parents.set(nodeId(child), node);
    return children;
  }

  /** What a node stands below, for `reveal`: known once that was expanded or searched by `find`. */
  getParent(node: ProviderNode): ProviderNode | undefined {
    return this.#parents.get(nodeId(node));
  }

  /**
   * The node of an account with this id, or the nearest one above it that there is; undefined where the account is not in
   * the view. Reads the lists on the way, page by page.
   */
  async find(id: string, account: Account): Promise<ProviderNode | undefined> {
    let found: ProviderNode | undefined;
    let pages = 0;
    while (!found || nodeId(found) !== id) {
      const below: readonly ProviderNode[] =
        found?.kind === 'row' ? [...found.below, ...this.#below(found)] : await this.#childrenOf(found);
      const next = below.find((node) => leadsTo(node, id, account));
      const isCut = below.some(({ kind }) => kind === 'more') && (pages += 1) < MOST_PAGES;
      if (next) {
        if (!this.#parents.has(nodeId(next))) this.#parents.set(nodeId(next), found);
        // The editor knows a node that it has drawn by that very object.
        found = this.#shown.get(nodeId(next)) ?? next;
      } else if (isCut && (found?.kind === 'list' || found?.kind === 'row')) await this.#drawMore(found);
      else return found;
    }
    return found;
  }

  getTreeItem(node: ProviderNode): vscode.TreeItem {
    const item = drawProviderNode(node, this.#deps, this.#deps.now());
    // Of two answers for one level that cross on their way the editor draws one, which is not always the last.
    this.#shown.drawn(node, item);
    return item;
  }

  /** The tooltip is made when somebody hovers, not for each of the rows. */
  resolveTreeItem(item: vscode.TreeItem, node: ProviderNode): vscode.TreeItem {
    item.tooltip ??= providerTooltip(node, this.#deps, this.#deps.now());
    return item;
  }

  dispose(): void {
    this.#endReads();
    this.#live.dispose();
    this.#changed.dispose();
  }

  async #childrenOf(node: ProviderNode | undefined): Promise<ProviderNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'provider':
        return this.#deps.parts.accountsOf(node);
      case 'account':
        return this.#deps.parts.partsOf(node);
      case 'group':
        return [...node.lists];
      case 'list':
        return this.#rowsOf(node);
      case 'row':
        return this.#below(node);
      case 'kinds':
        return this.#deps.parts.kindsOf(node, this.#reads.signal);
      case 'kind':
      case 'health':
      case 'more':
      case 'moreBelow':
      case 'balance':
      case 'budget':
      case 'checkout':
      case 'problem':
      case 'action':
      case 'note':
      case 'empty':
        return [];
    }
  }

  async #roots(): Promise<ProviderNode[]> {
    try {
      const roots = await this.#deps.rootsOf();
      this.#counts.clear();
      this.#live.keepOnly((list) => roots.some((root) => isBelow(root, list)));
      return [...roots];
    } catch (error) {
      return problemNodes(error, null, this.#deps.view);
    }
  }

  /** The rows of a list, or the problem with what helps. */
  async #rowsOf(node: ListNode): Promise<ProviderNode[]> {
    this.#live.begin(node);
    const id = nodeId(node);
    const list = this.#searched(node);
    try {
      const page = await this.#deps.lists.read(list);
      const all = nestedRows(node, page.rows, this.#deps.favorites, page.rows.length > DRAWN);
      this.#deps.onRead?.(node, all);
      const none = { kind: 'empty', id: `${id}/noMatch`, reason: 'noMatch', ...this.#clear } as const;
      const isSearched = list !== node;
      if (all.length === 0)
        return [isSearched ? none : { kind: 'empty', id: `${id}/empty`, text: node.list.whenEmpty }];
      // What the platform has found by its own rules is not searched again.
      const rows = arrangedRows(all, { ...this.#arrangement, ...(isSearched && { text: '' }) });
      const known = isSearched ? (this.#deps.lists.last(node)?.page.rows.length ?? 0) : 0;
      this.#count(id, { matching: countRows(rows), all: Math.max(countRows(all), known) });
      const drawn = this.#drawnOf(id);
      const isMore = rows.length > drawn || page.next !== null;
      if (rows.length === 0 && !isMore) return [none];
      if (isMore) return [...rows.slice(0, drawn), { kind: 'more', list: node }];
      if (!page.left) return [...rows];
      const text = leftText(page.rows.length, page.left);
      return [...rows, { kind: 'note', id: `${id}/left`, text }];
    } catch (error) {
      const problem = problemNodes(
        error,
        { kind: 'account', provider: node.provider, account: node.account },
        id,
      );
      return [...problem, ...this.#lastRows(list, toProblem(error))];
    }
  }

  /** What was read last of a list that cannot be reached now, with its age. */
  #lastRows(node: ListNode, { kind }: Problem): ProviderNode[] {
    const last = STALE_FOR.has(kind) ? this.#deps.lists.last(node) : undefined;
    if (!last || last.page.rows.length === 0) return [];
    const { page, at } = last;
    const text = vscode.l10n.t('As of {0}, {1}', clockTime(at), relativeTime(at, this.#deps.now()));
    const all = nestedRows(node, page.rows, this.#deps.favorites, page.rows.length > DRAWN);
    const rows = arrangedRows(all, this.#arrangement);
    const drawn = this.#drawnOf(nodeId(node));
    const more: ProviderNode[] = rows.length > drawn ? [{ kind: 'more', list: node }] : [];
    return [{ kind: 'note', id: `${nodeId(node)}/age`, text }, ...rows.slice(0, drawn), ...more];
  }

  /** The list as it is read: where its platform can search, only what it finds for the filter. */
  #searched(node: ListNode): ListNode {
    const { text } = this.#arrangement;
    const { search, params } = node.list;
    if (search === undefined || text === '') return node;
    return { ...node, list: { ...node.list, params: { ...params, [search]: text } } };
  }

  get #clear() {
    const { clearFilter } = this.#deps;
    return clearFilter ? { clear: clearFilter } : {};
  }

  /** What is below a row: rows of the same list, and the lists that it has of its own. */
  #below(node: RowNode): ProviderNode[] {
    const { provider, account, list, path, row } = node;
    const lists = reachableLists(provider, account, list.rowLists ?? []).map((below): ListNode => ({
      kind: 'list',
      provider,
      account,
      list: below,
      path: `${path}/${below.id}`,
      params: row.params,
    }));
    const drawn = this.#drawnOf(nodeId(node));
    const more: ProviderNode[] = node.below.length > drawn ? [{ kind: 'moreBelow', row: node }] : [];
    return [...node.below.slice(0, drawn), ...more, ...lists];
  }

  async #poll(list: ListNode): Promise<void> {
    if (!(await this.#deps.lists.poll(this.#searched(list), this.#deps.now()))) return;
    const id = nodeId(list);
    const changed = this.#shown.update(id, await this.#rowsOf(list));
    if (!changed) this.redraw(id);
    else for (const row of changed) this.#changed.fire(row);
  }

  #drawnOf(id: string): number {
    return this.#drawn.get(id) ?? DRAWN;
  }

  #count(list: string, count: RowCount): void {
    this.#counts.set(list, count);
    if (this.#arrangement.text === '') return;
    const counts = [...this.#counts.values()];
    const sum = (of: (one: RowCount) => number) => counts.reduce((total, one) => total + of(one), 0);
    this.#deps.onCount?.({ matching: sum(({ matching }) => matching), all: sum(({ all }) => all) });
  }

  #endReads(): void {
    this.#reads.abort();
    this.#reads = new AbortController();
  }
}

/** Whether the node with this id is the node, or stands below it. */
function leadsTo(node: ProviderNode, id: string, account: Account): boolean {
  if (nodeId(node) === id) return true;
  switch (node.kind) {
    case 'provider':
      return node.provider.id === account.provider;
    case 'account':
      return node.account.id === account.id;
    case 'group':
      return node.lists.some((list) => leadsTo(list, id, account));
    case 'list':
      return id.startsWith(`row/${node.account.id}/${node.path}/`);
    case 'row':
      return id.startsWith(`${nodeId(node)}/`) || node.below.some((row) => leadsTo(row, id, account));
    default:
      return false;
  }
}
