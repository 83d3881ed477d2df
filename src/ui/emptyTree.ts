import type * as vscode from 'vscode';

/** The tree of a view that no signed-in platform fills: the view's welcome content says what will be there. */
export function createEmptyTree(): vscode.TreeDataProvider<never> {
  return {
    getChildren: () => [],
    getTreeItem: (node) => node,
  };
}
