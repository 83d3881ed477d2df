import * as vscode from 'vscode';
import { canSend } from '../../../accounts/credentials.ts';
import type { Account } from '../../../core/account.ts';
import type { AccountId } from '../../../core/ids.ts';
import { toProblem } from '../../../core/problem.ts';
import type { Provider } from '../../../core/provider.ts';
import type { ResourceList, ResourceRow } from '../../../core/resource.ts';
import type { Engine } from '../../../calls/engine.ts';
import { readResource, type ResourcePage } from '../../../calls/resources/resourceReader.ts';
import { problemActions } from '../../problems/problemActions.ts';
import { nodeId, type AccountNode, type ListNode, type ProviderNode, type RowNode } from './providerNodes.ts';
import type { RowFavorites } from './rowFavorites.ts';
import { favoritesFirst } from './rowOrder.ts';

/** How many rows of one level are drawn at once; thousands would make the editor slow for nothing. */
const DRAWN = 200;
/** When so few calls are left, they are the user's. */
const FEW_CALLS = 60;

/** What is below the lists of a tree: rows in pages, rows below rows, lists below rows. */
export class ResourceBranches {
  readonly #engine: Pick<Engine, 'run'>;
  readonly #favorites: Pick<RowFavorites, 'has'>;
  /** What was read last of each list, by node id. */
  readonly #read = new Map<string, ResourcePage>();
  /** Lists that are drawn once from what was read, because it is newer than what is drawn. */
  readonly #fresh = new Set<string>();
  /** How often what was read of an account has been forgotten: what was asked before the last time does not count. */
  readonly #forgotten = new Map<AccountId, number>();
  /** The rows of the accounts as they were when the views were drawn last. */
  readonly #accounts = new Map<AccountId, string>();
  /** How many rows of a level are drawn, by node id. */
  readonly #drawn = new Map<string, number>();
  /** Until when nobody looks at a list by itself, in milliseconds since the epoch. */
  readonly #restsUntil = new Map<string, number>();

  constructor(engine: Pick<Engine, 'run'>, favorites: Pick<RowFavorites, 'has'>) {
    this.#engine = engine;
    this.#favorites = favorites;
  }

  /**
   * Before the views are drawn anew because accounts were added, changed or removed: what was read for those that are
   * as they were is drawn from here, at once and without a call.
   */
  accountsChanged(accounts: readonly Account[]): void {
    for (const account of accounts) {
      const row = JSON.stringify(account);
      const before = this.#accounts.get(account.id);
      const same = before === row;
      this.#accounts.set(account.id, row);
      if (before !== undefined && !same) this.forget(account.id);
      for (const id of this.#read.keys()) {
        if (!id.startsWith(`list/${account.id}/`)) continue;
        if (same) this.#fresh.add(id);
        else this.#fresh.delete(id);
      }
    }
  }

  /**
   * Something of an account was changed at its platform, or its key is another one: what was read before is not drawn
   * again, nor is what a call under way will say.
   */
  forget(account: AccountId): void {
    this.#forgotten.set(account, this.#turnOf(account) + 1);
    for (const id of this.#read.keys()) {
      if (!id.startsWith(`list/${account}/`)) continue;
      this.#read.delete(id);
      this.#fresh.delete(id);
    }
  }

  /** What was to be drawn from here and was not is read again when somebody opens it. */
  forgetFresh(): void {
    this.#fresh.clear();
  }

  /** The rows of a list, or the problem with what helps. */
  async rowsOf(node: ListNode): Promise<ProviderNode[]> {
    const id = nodeId(node);
    try {
      const known = this.#fresh.delete(id) ? this.#read.get(id) : undefined;
      const page = known ?? (await this.#newest(node));
      this.#read.set(id, page);
      if (page.rows.length === 0) return [{ kind: 'empty', id: `${id}/empty` }];
      const rows = nested(node, page.rows, this.#favorites);
      const drawn = this.#drawn.get(id) ?? DRAWN;
      const isMore = rows.length > drawn || page.next !== null;
      return isMore ? [...rows.slice(0, drawn), { kind: 'more', list: node }] : [...rows];
    } catch (error) {
      return problemRows(error, { kind: 'account', provider: node.provider, account: node.account }, id);
    }
  }

  /** What is below a row: rows of the same list, and the lists that it has of its own. */
  below(node: RowNode): ProviderNode[] {
    const { provider, account, list, path, row } = node;
    const lists = reachable(provider, account, list.rowLists ?? []).map((below): ListNode => ({
      kind: 'list',
      provider,
      account,
      list: below,
      path: `${path}/${below.id}`,
      params: row.params,
    }));
    const drawn = this.#drawn.get(nodeId(node)) ?? DRAWN;
    const more: ProviderNode[] = node.below.length > drawn ? [{ kind: 'moreBelow', row: node }] : [];
    return [...node.below.slice(0, drawn), ...more, ...lists];
  }

  /** Draws more of the rows below a row. */
  showMoreBelow(node: RowNode): void {
    const id = nodeId(node);
    this.#drawn.set(id, (this.#drawn.get(id) ?? DRAWN) + DRAWN);
  }

  /** Draws more rows of a list, and reads its next page when all are drawn. Errors: as `readResource`. */
  async showMore(node: ListNode): Promise<void> {
    const id = nodeId(node);
    const known = this.#read.get(id);
    if (!known) return;
    const drawn = (this.#drawn.get(id) ?? DRAWN) + DRAWN;
    if (known.rows.length < drawn && known.next) {
      const more = await this.#page(node, known.next);
      // It goes on from what is not there any more.
      if (this.#read.get(id) !== known) return;
      this.#read.set(id, { rows: [...known.rows, ...more.rows], next: more.next });
    }
    this.#drawn.set(id, drawn);
    this.#fresh.add(id);
  }

  /** Draws a list the next time from what was read, because only the view of it has changed. */
  keep(node: ListNode): void {
    const id = nodeId(node);
    if (this.#read.has(id)) this.#fresh.add(id);
  }

  /**
   * Looks again at a list that is on the screen. True when it differs from what is drawn; a list that failed stays as
   * it was until somebody asks, and a platform that counts calls is left alone when few are left.
   *
   * @param now milliseconds since the epoch.
   */
  async look(node: ListNode, now: number): Promise<boolean> {
    const id = nodeId(node);
    const known = this.#read.get(id);
    if (!known || now < (this.#restsUntil.get(id) ?? 0)) return false;
    const page = await this.#page(node, null).catch(() => undefined);
    // Forgotten or read anew meanwhile: what was asked before that would bring back what has just been ended.
    if (this.#read.get(id) !== known) return false;
    if (page?.allowance && page.allowance.left < FEW_CALLS)
      this.#restsUntil.set(id, now + page.allowance.resetMs);
    if (!page || JSON.stringify(page.rows) === JSON.stringify(known.rows.slice(0, page.rows.length)))
      return false;
    this.#read.set(id, page);
    this.#fresh.add(id);
    return true;
  }

  /** The first page, asked for again when what it was asked with has changed meanwhile. Errors: as `readResource`. */
  async #newest(node: ListNode): Promise<ResourcePage> {
    for (;;) {
      const turn = this.#turnOf(node.account.id);
      const counts = () => this.#turnOf(node.account.id) === turn;
      try {
        const page = await this.#page(node, null);
        if (counts()) return page;
      } catch (error) {
        if (counts()) throw error;
      }
    }
  }

  #turnOf(account: AccountId): number {
    return this.#forgotten.get(account) ?? 0;
  }

  #page({ account, list, params }: ListNode, from: ResourcePage['next']): Promise<ResourcePage> {
    const place = { above: params, from, routing: account.routing };
    return readResource(this.#engine, account.id, list, place, new AbortController().signal);
  }
}

/** The lists that the account's keys can read. Without any key, all: each then says which key it lacks. */
export function reachable(
  provider: Provider,
  account: Account,
  lists: readonly ResourceList[],
): readonly ResourceList[] {
  if (account.credentials.length === 0) return lists;
  const facts = new Map(Object.values(provider.operations).map((fact) => [fact.id, fact]));
  return lists.filter(({ operation, credential }) => {
    const fact = facts.get(operation);
    if (credential !== undefined && !account.credentials.includes(credential)) return false;
    return fact !== undefined && canSend(account, provider, fact);
  });
}

/** A problem as rows: what happened, and below it what helps. `node` is null for what belongs to no account. */
export function problemRows(error: unknown, node: AccountNode | null, parent: string): ProviderNode[] {
  const problem = toProblem(error);
  const actions = problemActions(problem, {
    ...(node && {
      account: node.account.id,
      sandbox: node.account.sandbox,
      signIn: node.provider.signIn !== undefined,
    }),
    retry: { title: vscode.l10n.t('Try Again'), command: 'backlot.refresh', args: node ? [parent] : [] },
  });
  return [
    { kind: 'problem', id: `${parent}/problem`, problem, node },
    ...actions.map((action, index) => ({ kind: 'action', id: `${parent}/action/${index}`, action }) as const),
  ];
}

/**
 * Rows below the rows that they name as their parents, on each level those first that are favorites. A row whose parents
 * form a ring, or are not there, is on top.
 */
function nested(
  list: ListNode,
  rows: readonly ResourceRow[],
  favorites: Pick<RowFavorites, 'has'>,
): readonly RowNode[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = Map.groupBy(rows, (row) => parentOf(row, byId));
  const folded = rows.length > DRAWN;
  const nodes = (parent: string | null): readonly RowNode[] =>
    favoritesFirst((children.get(parent) ?? []).map((row) => nodeOf(row)));
  const nodeOf = (row: ResourceRow): RowNode => {
    const { provider, account, list: what } = list;
    const path = `${list.path}/${row.id}`;
    const node: RowNode = {
      kind: 'row',
      provider,
      account,
      list: what,
      path,
      row,
      below: nodes(row.id),
      folded,
    };
    return favorites.has(nodeId(node)) ? { ...node, favorite: true } : node;
  };
  return nodes(null);
}

function parentOf(row: ResourceRow, rows: ReadonlyMap<string, ResourceRow>): string | null {
  const seen = new Set([row.id]);
  for (let above = row.parent; above; above = rows.get(above)?.parent) {
    if (!rows.has(above)) break;
    if (seen.has(above)) return null;
    seen.add(above);
  }
  return row.parent && rows.has(row.parent) ? row.parent : null;
}
