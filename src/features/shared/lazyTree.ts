import * as vscode from 'vscode';

/** A tree whose code is loaded when the view is first opened. */
export class LazyTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #load: () => Promise<vscode.TreeDataProvider<Node>>;
  readonly #changed = new vscode.EventEmitter<Node | Node[] | undefined | null | void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #tree: vscode.TreeDataProvider<Node> | undefined;

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
    this.#changed.dispose();
  }

  async #open(): Promise<vscode.TreeDataProvider<Node>> {
    if (!this.#tree) {
      const tree = await this.#load();
      if (!this.#tree) {
        this.#tree = tree;
        tree.onDidChangeTreeData?.((node) => this.#changed.fire(node));
      }
    }
    return this.#tree;
  }
}
