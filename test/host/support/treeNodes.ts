import assert from 'node:assert/strict';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { ListNode, ProviderNode, RowNode } from '../../../src/features/resources/tree/providerNodes.ts';

export type TreeName = 'providers' | 'tokens' | 'workspaces';

/** A list of an account in one of the views. */
export async function listOf(
  backlot: TestSurface,
  view: TreeName,
  account: Account,
  id: string,
): Promise<ListNode> {
  const tree = backlot.trees[view];
  const provider = (await backlot.open(account.id))?.provider ?? assert.fail('no account');
  const top = await (view === 'providers'
    ? tree.getChildren({ kind: 'account', provider, account })
    : tree.getChildren());
  const found = top.find(
    (one): one is ListNode => one.kind === 'list' && one.account.id === account.id && one.list.id === id,
  );
  return found ?? assert.fail(`no list ${id}`);
}

/** The rows among nodes. */
export function rowsIn(nodes: readonly ProviderNode[]): readonly RowNode[] {
  return nodes.filter((node): node is RowNode => node.kind === 'row');
}

/** The elements that `onDidChangeTreeData` reports while something is done. */
export async function redrawn<Node>(
  tree: { onDidChangeTreeData(listener: (node: Node | undefined) => void): { dispose(): void } },
  work: () => unknown,
): Promise<readonly (Node | undefined)[]> {
  const nodes: (Node | undefined)[] = [];
  const following = tree.onDidChangeTreeData((node) => nodes.push(node));
  try {
    await work();
  } finally {
    following.dispose();
  }
  return nodes;
}
