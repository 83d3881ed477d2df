import * as vscode from 'vscode';
import type { HeldChanges } from './pages/questionMoments.ts';

type Change<Node> = Node | Node[] | undefined | null | void;

/**
 * A tree whose code is loaded when the view is first opened. Its changes wait while the focus moves from the tree into a
 * question: the editor gives a tree that it has drawn again the focus that it had when that began.
 */
export class LazyTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #load: () => Promise<vscode.TreeDataProvider<Node>>;
  readonly #changed = new vscode.EventEmitter<Change<Node>>();
  readonly onDidChangeTreeData = this.#changed.event;
  #tree: vscode.TreeDataProvider<Node> | undefined;
  #held: HeldChanges<Change<Node>> | undefined;

  constructor(load: () => Promise<vscode.TreeDataProvider<Node>>) {
    this.#load = load;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    return (await (await this.#open()).getChildren(node)) ?? [];
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    return (await this.#open()).getTreeItem(node);
  }

  async getParent(node: Node): Promise<Node | undefined> {
    return (await (await this.#open()).getParent?.(node)) ?? undefined;
  }

  /** Tooltips are made on hover, by the trees that do so. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    node: Node,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    return (await (await this.#open()).resolveTreeItem?.(item, node, token)) ?? item;
  }

  dispose(): void {
    this.#held?.dispose();
    this.#changed.dispose();
  }

  async #open(): Promise<vscode.TreeDataProvider<Node>> {
    if (!this.#tree) {
      const [tree, moments] = await Promise.all([this.#load(), import('./pages/questionMoments.ts')]);
      if (!this.#tree) {
        this.#tree = tree;
        const held = new moments.HeldChanges<Change<Node>>((node) => this.#changed.fire(node));
        this.#held = held;
        tree.onDidChangeTreeData?.((node) => held.add(node));
      }
    }
    return this.#tree;
  }
}
