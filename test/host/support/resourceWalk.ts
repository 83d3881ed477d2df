import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { ResourceAction } from '../../../src/core/resource.ts';
import { actionsOn } from '../../../src/features/resources/tree/resourceMenus.ts';
import type { ListNode, ProviderNode, RowNode } from '../../../src/features/resources/tree/providerNodes.ts';

/** A place in a view that offers an action. */
export interface Offer {
  readonly node: ListNode | RowNode;
  readonly action: ResourceAction;
}

/** The maximum nesting of lists. */
const DEPTH = 4;
/** How many rows of a list have their child lists searched. */
const LOOKED_INTO = 6;

/** Every place in the views that offers an action of this operation. */
export async function offersOf(
  backlot: TestSurface,
  provider: Provider,
  operation: string,
): Promise<readonly Offer[]> {
  const accounts = (await backlot.accounts.list()).filter((one) => one.provider === provider.id);
  const found: Offer[] = [];
  for (const account of accounts) found.push(...(await offersFor(backlot, provider, account, operation)));
  return found;
}

async function offersFor(
  { trees }: TestSurface,
  provider: Provider,
  account: Account,
  operation: string,
): Promise<readonly Offer[]> {
  const found: Offer[] = [];
  const look = async (tree: Tree, nodes: readonly ProviderNode[], depth: number): Promise<void> => {
    const mine = nodes.filter((node) => node.kind === 'list' || node.kind === 'row');
    for (const node of mine) {
      const actions = node.kind === 'list' ? (node.list.actions ?? []) : actionsOn(node.list, node.row);
      for (const action of actions) if (action.operation === operation) found.push({ node, action });
    }
    if (depth === 0) return;
    // A list is read only if it can contain the action.
    const into = mine.filter(({ list, kind }) => holds(list, operation, kind === 'row'));
    const rows = into.filter(({ kind }) => kind === 'row').slice(0, LOOKED_INTO);
    for (const node of [...into.filter(({ kind }) => kind === 'list'), ...rows])
      await look(tree, await tree.getChildren(node), depth - 1);
    for (const node of mine)
      if (node.kind === 'row' && !rows.includes(node)) await look(tree, node.below, depth - 1);
  };
  await look(
    trees.providers,
    await trees.providers.getChildren({ kind: 'account', provider, account }),
    DEPTH,
  );
  for (const tree of [trees.tokens, trees.workspaces]) {
    const lists = (await tree.getChildren()).filter(
      (node) => node.kind === 'list' && node.account.id === account.id,
    );
    await look(tree, lists, DEPTH);
  }
  return found;
}

type Tree = TestSurface['trees']['providers'];

function holds(list: ListNode['list'], operation: string, below: boolean): boolean {
  const own = !below && (list.rowActions ?? []).some((action) => action.operation === operation);
  return own || (list.rowLists ?? []).some((one) => holdsAnywhere(one, operation));
}

function holdsAnywhere(list: ListNode['list'], operation: string): boolean {
  const actions = [...(list.actions ?? []), ...(list.rowActions ?? [])];
  return actions.some((action) => action.operation === operation) || holds(list, operation, true);
}
