import type { Accounts } from '../../../accounts/accounts.ts';
import { toProblem } from '../../../core/problem.ts';
import { canRead, type Balances } from '../../../providers/balances.ts';
import type { Identities } from '../../../providers/identities.ts';
import type { ServerHealth } from '../../../providers/serverHealth.ts';
import type { SavedKindsBranch, SavedKindsNode } from '../../jobs/savedKinds/savedKindNodes.ts';
import type { BudgetStandings } from '../../money/budgetStandings.ts';
import type { TopUps } from '../../money/topUps.ts';
import {
  nodeId,
  problemNodes,
  withGroups,
  type AccountNode,
  type ListNode,
  type ProviderNode,
} from './providerNodes.ts';
import { reachableLists } from './reachableLists.ts';

export interface AccountPartsDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly balances: Pick<Balances, 'last' | 'read'>;
  readonly budgets: Pick<BudgetStandings, 'last' | 'read'>;
  readonly identities: Pick<Identities, 'last' | 'read'>;
  readonly topUps: Pick<TopUps, 'of'>;
  readonly savedKinds: Pick<SavedKindsBranch, 'groups' | 'kindsOf'>;
  readonly health: Pick<ServerHealth, 'read'>;
}

/** What stands below a platform and below an account: accounts, balance, budget, health, saved kinds, lists. */
export class AccountParts {
  readonly #deps: AccountPartsDeps;

  constructor(deps: AccountPartsDeps) {
    this.#deps = deps;
  }

  /** Errors: Problem storage. */
  async accountsOf({ provider }: ProviderNode & { kind: 'provider' }): Promise<ProviderNode[]> {
    const accounts = await this.#deps.accounts.list();
    return accounts
      .filter((account) => account.provider === provider.id)
      .map((account) => ({ kind: 'account', provider, account }));
  }

  async kindsOf(node: SavedKindsNode & { kind: 'kinds' }, signal: AbortSignal): Promise<ProviderNode[]> {
    try {
      return [...(await this.#deps.savedKinds.kindsOf(node, signal))];
    } catch (error) {
      return problemNodes(error, { ...node, kind: 'account' }, nodeId(node));
    }
  }

  async partsOf(node: AccountNode): Promise<ProviderNode[]> {
    const { provider, account } = node;
    const { balances, identities, savedKinds } = this.#deps;
    const reachable = reachableLists(provider, account, provider.resources).map((list): ListNode => ({
      kind: 'list',
      provider,
      account,
      list,
      path: list.id,
      params: {},
    }));
    const lists = withGroups(reachable);
    const groups = savedKinds.groups(provider, account);
    try {
      if (!identities.last(account.id)) await identities.read(account.id);
    } catch (error) {
      // Another key of the account may still do its part.
      return [...problemNodes(error, node, nodeId(node)), ...groups, ...lists];
    }
    const health = this.#healthOf(node);
    const budget = await this.#budgetOf(node);
    if (!provider.balance || !canRead(provider.balance, account))
      return [...budget, ...health, ...groups, ...lists];
    try {
      if (!balances.last(account.id)) await balances.read(account.id);
    } catch (error) {
      const rows = [...problemNodes(error, node, nodeId(node)), ...health];
      // Where no call arrives, or the key is no good, nothing below would work either.
      return ['network', 'auth'].includes(toProblem(error).kind) ? rows : [...rows, ...groups, ...lists];
    }
    const checkouts = this.#deps.topUps.of(account.id).map((checkout) => {
      return { kind: 'checkout', provider, account, checkout } as const;
    });
    const money = [{ kind: 'balance', provider, account }, ...checkouts, ...budget] as const;
    return [...money, ...health, ...groups, ...lists];
  }

  /** Its server is asked while the rows beside it can already be used; the row is drawn again when it answers. */
  #healthOf({ provider, account }: AccountNode): readonly ProviderNode[] {
    if (!provider.health) return [];
    // That its account cannot be read is said by the rows beside it.
    this.#deps.health.read(account.id).catch(() => undefined);
    return [{ kind: 'health', provider, account }];
  }

  /** Only where there are jobs that a budget could stop. */
  async #budgetOf({ provider, account }: AccountNode): Promise<ProviderNode[]> {
    if (!provider.jobs) return [];
    const { budgets } = this.#deps;
    if (budgets.last(account.id) === undefined) await budgets.read(account.id);
    return [{ kind: 'budget', provider, account }];
  }
}
