import type { Accounts } from '../../../accounts/accounts.ts';
import { loadProvider, providerIds } from '../../../providers/index.ts';
import type { AccountStates } from '../../accounts/accountStates.ts';
import type { AccountNotes } from '../../accounts/accountNotes.ts';
import type { ListNode, ProviderNode } from './providerNodes.ts';
import { reachableLists } from './reachableLists.ts';

export interface RootsDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly states: Pick<AccountStates, 'update'>;
}

/**
 * The top of the Providers view: the platforms of which there are accounts, and what else there is to say of them.
 * Errors: Problem storage.
 */
export async function platformRoots({
  accounts,
  states,
  notes,
}: RootsDeps & { readonly notes?: Pick<AccountNotes, 'rows'> }): Promise<ProviderNode[]> {
  const all = await accounts.list();
  await states.update(all);
  const used = new Set(all.map((account) => account.provider));
  const ids = providerIds.filter((id) => used.has(id));
  const platforms = await Promise.all(
    ids.map(async (id) => ({ kind: 'provider', provider: await loadProvider(id) }) as const),
  );
  // Without any account the view says how to begin.
  return platforms.length === 0 ? [] : [...platforms, ...((await notes?.rows()) ?? [])];
}

/**
 * The top of a view of one ability: the list of each account that has it. An account without a key is there too: what
 * it lacks stands below it. Errors: Problem storage.
 */
export async function abilityRoots(
  { accounts, states }: RootsDeps,
  ability: 'tokens' | 'workspaces',
): Promise<ListNode[]> {
  const all = await accounts.list();
  await states.update(all);
  const roots = await Promise.all(
    all.map(async (account): Promise<readonly ListNode[]> => {
      const provider = await loadProvider(account.provider);
      const list = provider[ability]?.list;
      if (!list || reachableLists(provider, account, [list]).length === 0) return [];
      const { label } = account;
      return [{ kind: 'list', provider, account, list, path: list.id, params: {}, label }];
    }),
  );
  return roots.flat();
}
