import * as vscode from 'vscode';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { Vault } from '../../../accounts/vault.ts';
import type { Engine } from '../../../calls/engine.ts';
import { readResource } from '../../../calls/resources/resourceReader.ts';
import type { Account } from '../../../core/account.ts';
import type { Clock } from '../../../core/clock.ts';
import { DisposableStore } from '../../../core/disposable.ts';
import type { AccountId } from '../../../core/ids.ts';
import type { Balances } from '../../../providers/balances.ts';
import type { Identities } from '../../../providers/identities.ts';
import type { ServerHealth } from '../../../providers/serverHealth.ts';
import type { BudgetStandings } from '../../money/budgetStandings.ts';
import type { TopUps } from '../../money/topUps.ts';
import type { AccountNotes } from '../../accounts/accountNotes.ts';
import type { AccountStates } from '../../accounts/accountStates.ts';
import type { AccountViews } from '../../shared/accountViews.ts';
import { REDRAW_MS, WhileVisible } from '../../shared/whileVisible.ts';
import type { ExpiryNotices } from '../../tokens/expiryNotices.ts';
import { AccountParts, type AccountPartsDeps } from './accountParts.ts';
import type { KeptLists } from './keptLists.ts';
import { ListCache, type LastRead } from './listCache.ts';
import { nodeId, type ListNode, type ProviderNode } from './providerNodes.ts';
import { ResourceTree, type RowCount } from './resourceTree.ts';
import type { RowFavorites } from './rowFavorites.ts';
import { abilityRoots, platformRoots } from './viewRoots.ts';

/** A key is mostly one of several, and its account's row follows it: all of that is one drawing. */
const KEYS_WITHIN_MS = 100;

const NAMES = ['providers', 'tokens', 'workspaces'] as const;

export type ResourceViewName = (typeof NAMES)[number];

/** A view of the editor, as far as its tree follows it. */
export type ResourceView = Pick<
  vscode.TreeView<ProviderNode>,
  'visible' | 'message' | 'reveal' | 'onDidChangeVisibility' | 'onDidCollapseElement' | 'onDidExpandElement'
>;

export interface ResourceViewsDeps {
  readonly accounts: Pick<Accounts, 'list' | 'onDidChange'>;
  /** Tells whose keys were replaced or deleted, in this window or in another. */
  readonly keys: Pick<Vault, 'onDidChange'>;
  readonly balances: Pick<Balances, 'last' | 'read' | 'onDidChange'>;
  readonly budgets: Pick<BudgetStandings, 'last' | 'read' | 'onDidChange'>;
  readonly identities: Pick<Identities, 'last' | 'read' | 'onDidChange'>;
  readonly engine: Pick<Engine, 'run'>;
  readonly states: Pick<AccountStates, 'update'>;
  readonly favorites: Pick<RowFavorites, 'has'>;
  readonly topUps: AccountPartsDeps['topUps'] & Pick<TopUps, 'onDidChange'>;
  readonly savedKinds: AccountPartsDeps['savedKinds'];
  readonly health: Pick<ServerHealth, 'last' | 'read' | 'onDidChange'>;
  readonly expiryNotices: Pick<ExpiryNotices, 'check'>;
  readonly notes: Pick<AccountNotes, 'rows' | 'warnOfKeys'>;
  /** What was read of lists in windows before. */
  readonly keptLists: Pick<KeptLists, 'find' | 'keep' | 'forget' | 'dispose'>;
  readonly clock: Clock;
  /** Whether somebody works in the window. */
  readonly window: Pick<typeof vscode.window, 'state' | 'onDidChangeWindowState'>;
  readonly views: Readonly<Record<ResourceViewName, ResourceView>>;
}

/**
 * The views of the side bar that show what platforms hold: one tree each, and one cache of lists for all. Each tree
 * follows what can be seen of it; what changes for an account is drawn wherever it is shown.
 */
export class ResourceViews implements AccountViews, vscode.Disposable {
  readonly providers: ResourceTree;
  readonly tokens: ResourceTree;
  readonly workspaces: ResourceTree;
  readonly #accounts: ResourceViewsDeps['accounts'];
  readonly #lists: ListCache<ListNode>;
  readonly #kept: ResourceViewsDeps['keptLists'];
  readonly #views: ResourceViewsDeps['views'];
  readonly #owned = new DisposableStore();
  /** The rows of the accounts as they were when the views were drawn last. */
  #known: ReadonlyMap<AccountId, string> = new Map();
  /** Accounts with another key whose lists have not been drawn since. */
  readonly #rekeyed = new Set<AccountId>();
  #drawing: NodeJS.Timeout | undefined;
  /** How many pieces of work hold the drawing back. */
  #held = 0;

  constructor(deps: ResourceViewsDeps) {
    const { accounts, balances, budgets, identities, health, engine, favorites, clock, views } = deps;
    const lists = this.#owned.add(resourceLists(engine, accounts, clock, deps.keptLists));
    const parts = new AccountParts(deps);
    const readings = { balances, budgets, identities, health };
    const common = { ...readings, parts, lists, favorites, now: () => clock.now() };
    this.#accounts = accounts;
    this.#lists = lists;
    this.#kept = this.#owned.add(deps.keptLists);
    this.#views = views;
    this.providers = new ResourceTree({
      ...common,
      view: 'providers',
      rootsOf: () => platformRoots(deps),
      clearFilter: 'backlot.clearProviderFilter',
      onCount: (count) => this.#say('providers', count),
    });
    this.tokens = new ResourceTree({
      ...common,
      view: 'tokens',
      rootsOf: () => abilityRoots(deps, 'tokens'),
      onRead: (list, rows) => deps.expiryNotices.check(list, rows),
      clearFilter: 'backlot.clearTokenFilter',
      onCount: (count) => this.#say('tokens', count),
    });
    this.workspaces = new ResourceTree({
      ...common,
      view: 'workspaces',
      rootsOf: () => abilityRoots(deps, 'workspaces'),
      clearFilter: 'backlot.clearWorkspaceFilter',
      onCount: (count) => this.#say('workspaces', count),
    });
    for (const name of NAMES) this.#follow(this[name], views[name], clock);
    const focus = ({ focused }: vscode.WindowState) => {
      for (const tree of this.#trees) tree.setFocused(focused);
    };
    focus(deps.window.state);
    this.#owned.add(deps.window.onDidChangeWindowState(focus));
    const warnOfKeys = async () => {
      await deps.notes.warnOfKeys(await accounts.list().catch(() => []));
    };
    this.#owned.add(new WhileVisible(views.providers, REDRAW_MS, clock, () => void warnOfKeys()));
    this.#owned.add(balances.onDidChange((account) => this.providers.redraw(`balance/${account}`)));
    this.#owned.add(budgets.onDidChange((account) => this.providers.redraw(`budget/${account}`)));
    this.#owned.add(health.onDidChange((account) => this.providers.redraw(`health/${account}`)));
    this.#owned.add(deps.topUps.onDidChange((account) => this.providers.redraw(`account/${account}`)));
    this.#owned.add(identities.onDidChange((account) => this.providers.redraw(`account/${account}`)));
    this.#owned.add(accounts.onDidChange(() => void this.#accountsChanged()));
    this.#owned.add(deps.keys.onDidChange(({ account }) => this.#keyChanged(account)));
    this.#owned.add({ dispose: () => clearTimeout(this.#drawing) });
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

  /** Reads and draws again: everything, or one node and what is below it, wherever it is shown. */
  refresh(id?: string): void {
    for (const tree of this.#trees) tree.refresh(id);
  }

  /** Draws again what stands at the top, from what was read. */
  redrawRoots(): void {
    for (const tree of this.#trees) tree.redraw();
  }

  /**
   * Shows a node of an account in its view, or the nearest one above it, and moves the focus there. False where the view
   * does not have the account.
   */
  async reveal(name: ResourceViewName, id: string, account: Account): Promise<boolean> {
    const node = await this[name].find(id, account);
    if (!node) return false;
    await this.#views[name].reveal(node, { select: true, focus: true });
    return true;
  }

  /**
   * Does what may add a row to a list, and then shows the row that is new in the list's view, without moving the focus.
   *
   * @param id the id of the list's node. Errors: those of the work.
   */
  async showingNew(id: string, work: () => Promise<void>): Promise<void> {
    const name = NAMES.find((one) => this[one].listWith(id));
    const list = name && this[name].listWith(id);
    const before = list && this.#lists.peek(list)?.rows;
    await work();
    if (!name || !list || !before) return;
    // What cannot be read now is said by the view, which reads the same.
    const now = await this.#lists.read(list).catch(() => null);
    const known = new Set(before.map((row) => row.id));
    const [added, ...others] = now?.rows.filter((row) => !known.has(row.id)) ?? [];
    if (!added || others.length > 0) return;
    const node = await this[name].find(`row/${list.account.id}/${list.path}/${added.id}`, list.account);
    if (node?.kind === 'row') await this.#views[name].reveal(node, { select: true, focus: false });
  }

  accountChanged(account: AccountId): void {
    this.#lists.invalidate((list) => list.account.id === account);
    this.redrawAccount(account);
  }

  /** Draws what is shown of an account again, from what was read. */
  redrawAccount(account: AccountId): void {
    this.#rekeyed.delete(account);
    for (const tree of this.#trees) tree.redrawAccount(account);
  }

  /** Draws nodes again from what was read, wherever they are shown. */
  redraw(nodes: readonly string[]): void {
    for (const tree of this.#trees) for (const id of new Set(nodes)) tree.redraw(id);
  }

  /** Shows more of a list, or of the rows below a row, where it is shown. Errors: as `readResource`. */
  async showMore(id: string): Promise<void> {
    for (const tree of this.#trees) await tree.showMore(id);
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** How many rows the filter of a view lets through, and what it is. */
  #say(name: ResourceViewName, count: RowCount | null): void {
    const view = this.#views[name];
    if (!count) {
      view.message = undefined;
      return;
    }
    const number = new Intl.NumberFormat(vscode.env.language);
    const [matching, all] = [number.format(count.matching), number.format(count.all)];
    const counted = {
      providers: vscode.l10n.t('{0} of {1} rows', matching, all),
      tokens: vscode.l10n.t('{0} of {1} tokens', matching, all),
      workspaces: vscode.l10n.t('{0} of {1} workspaces', matching, all),
    }[name];
    view.message = `${counted} · ${vscode.l10n.t('"{0}"', this[name].arrangement.text)}`;
  }

  #follow(tree: ResourceTree, view: ResourceView, clock: Clock): void {
    this.#owned.add(tree);
    tree.setVisible(view.visible);
    this.#owned.add(view.onDidChangeVisibility(({ visible }) => tree.setVisible(visible)));
    this.#owned.add(view.onDidCollapseElement(({ element }) => tree.setExpanded(element, false)));
    this.#owned.add(view.onDidExpandElement(({ element }) => tree.setExpanded(element, true)));
    this.#owned.add(new WhileVisible(view, REDRAW_MS, clock, () => tree.redrawTimes()));
  }

  /** Accounts were added, changed or removed: only of those is anything read again. */
  async #accountsChanged(): Promise<void> {
    if (this.#held > 0) return;
    // Why they cannot be listed is said by the trees, which ask again.
    const accounts = await this.#accounts.list().catch(() => null);
    if (accounts) this.#compare(accounts);
    // What nobody can see now is read again when it is expanded.
    this.#lists.invalidate((list) => this.#trees.some((tree) => tree.isCollapsed(list)));
    this.#rekeyed.clear();
    for (const tree of this.#trees) tree.redraw();
  }

  #compare(accounts: readonly Account[]): void {
    const before = this.#known;
    const now = new Map(accounts.map((account) => [account.id, JSON.stringify(account)]));
    this.#known = now;
    const changed = [...before.keys()].filter((id) => before.get(id) !== now.get(id));
    for (const account of changed) this.#forget(account);
  }

  /** What was read belongs to another key or account. */
  #forget(account: AccountId): void {
    this.#lists.forget((list) => list.account.id === account);
    void this.#kept.forget(account);
  }

  /** What the old key has seen goes at once; what the new one sees is asked for as soon as all keys are in place. */
  #keyChanged(account: AccountId): void {
    this.#forget(account);
    this.#rekeyed.add(account);
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => {
      if (this.#held === 0) for (const rekeyed of this.#rekeyed) this.redrawAccount(rekeyed);
    }, KEYS_WITHIN_MS).unref();
  }

  get #trees(): readonly ResourceTree[] {
    return NAMES.map((name) => this[name]);
  }
}

/** Lists are read with the routing that their account has now: it may have changed since a node was made. */
export function resourceLists(
  engine: Pick<Engine, 'run'>,
  accounts: Pick<Accounts, 'list'>,
  clock: Pick<Clock, 'now'>,
  kept?: Pick<KeptLists, 'find' | 'keep'>,
): ListCache<ListNode> {
  // What is searched for is among the constant inputs.
  const keyOf = (list: ListNode): string =>
    `${nodeId(list)} ${JSON.stringify([list.params, list.list.params])}`;
  return new ListCache({
    keyOf,
    ...(kept && {
      kept: {
        find: (list: ListNode) => kept.find(list.account.id, keyOf(list)),
        keep: (list: ListNode, read: LastRead) => kept.keep(list.account.id, keyOf(list), read),
      },
    }),
    now: () => clock.now(),
    read: async ({ account, list, params }, from, signal) => {
      const now = (await accounts.list()).find(({ id }) => id === account.id) ?? account;
      return readResource(engine, account.id, list, { above: params, from, routing: now.routing }, signal);
    },
  });
}
