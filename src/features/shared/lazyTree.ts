import * as vscode from 'vscode';
import { focusMovesForMs } from './questionMoments.ts';

/**
 * A tree whose code is loaded when the view is first opened. Its changes wait while the focus moves from the tree into a
 * question: the editor gives a tree that it has drawn again the focus that it had when that began.
 */
export class LazyTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #load: () => Promise<vscode.TreeDataProvider<Node>>;
  readonly #changed = new vscode.EventEmitter<Node | Node[] | undefined | null | void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #tree: vscode.TreeDataProvider<Node> | undefined;
  /** Changes that wait, in their order. */
  readonly #waiting = new Set<Node | Node[] | undefined | null | void>();
  #timer: NodeJS.Timeout | undefined;

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
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  #tell(node: Node | Node[] | undefined | null | void): void {
    this.#waiting.add(node);
    if (this.#timer === undefined) this.#tellAll();
  }

  #tellAll(): void {
    const waitMs = focusMovesForMs();
    this.#timer = waitMs > 0 ? setTimeout(() => this.#tellAll(), waitMs) : undefined;
    if (this.#timer) return;
    const changes = [...this.#waiting];
    this.#waiting.clear();
    for (const node of changes) this.#changed.fire(node);
  }

  async #open(): Promise<vscode.TreeDataProvider<Node>> {
    if (!this.#tree) {
      const tree = await this.#load();
      if (!this.#tree) {
        this.#tree = tree;
        tree.onDidChangeTreeData?.((node) => this.#tell(node));
      }
    }
    return this.#tree;
  }
}
