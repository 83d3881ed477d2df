import * as vscode from 'vscode';

/** Rows that are in memory, given to the editor all at once: what a view costs that does nothing of its own. */
export class BareRows implements vscode.TreeDataProvider<string> {
  readonly #changed = new vscode.EventEmitter<string | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #rows: readonly string[];
  #text = '';

  constructor(rows: readonly string[]) {
    this.#rows = rows;
  }

  matching(text: string): readonly string[] {
    return this.#rows.filter((row) => row.includes(text));
  }

  /** Shows the rows with this text in them. */
  show(text: string): void {
    this.#text = text;
    this.#changed.fire(undefined);
  }

  redraw(index: number): void {
    this.#changed.fire(this.#rows[index]);
  }

  getChildren(row?: string): string[] {
    if (row !== undefined) return [];
    return this.#text === '' ? [...this.#rows] : [...this.matching(this.#text)];
  }

  getTreeItem(row: string): vscode.TreeItem {
    const item = new vscode.TreeItem(row.slice(0, 26));
    item.id = row;
    return item;
  }
}
