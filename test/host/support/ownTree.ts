import { SavedKindsBranch } from '../../../src/features/jobs/savedKinds/savedKindNodes.ts';
import { AccountParts } from '../../../src/features/resources/tree/accountParts.ts';
import { ResourceTree, type ResourceTreeDeps } from '../../../src/features/resources/tree/resourceTree.ts';
import { resourceLists } from '../../../src/features/resources/tree/resourceViews.ts';
import {
  abilityRoots,
  platformRoots,
  type RootsDeps,
} from '../../../src/features/resources/tree/viewRoots.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';

/** A separate tree on the objects of the running extension, besides the window's views. */
export function ownTree(
  { accounts, balances, budgets, identities, health, engine, favorites, kinds, open, topUps }: TestSurface,
  view: 'providers' | 'tokens' | 'workspaces',
  own: Partial<ResourceTreeDeps> & { readonly accounts?: RootsDeps['accounts'] } = {},
): ResourceTree {
  const roots = { accounts: own.accounts ?? accounts, states: { update: () => Promise.resolve() } };
  const savedKinds = new SavedKindsBranch({ saved: kinds, open });
  return new ResourceTree({
    ...{ balances, budgets, identities, health, favorites, view },
    parts: new AccountParts({
      accounts: roots.accounts,
      balances,
      budgets,
      identities,
      topUps,
      savedKinds,
      health,
    }),
    lists: resourceLists(engine, accounts, { now: () => Date.now() }),
    now: () => Date.now(),
    rootsOf: () => (view === 'providers' ? platformRoots(roots) : abilityRoots(roots, view)),
    ...own,
  });
}
