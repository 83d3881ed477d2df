import type { TreeDataProvider } from 'vscode';

/** Reads a level of a tree and draws it, as the editor does. */
export async function drawLevel<Node>(
  tree: Pick<TreeDataProvider<Node>, 'getChildren' | 'getTreeItem'>,
  node?: Node,
): Promise<Node[]> {
  const children = (await tree.getChildren(node)) ?? [];
  for (const child of children) await tree.getTreeItem(child);
  return children;
}
