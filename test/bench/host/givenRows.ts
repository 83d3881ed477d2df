import * as vscode from 'vscode';

const LIMIT_MS = 20_000;

/** Counts the rows that a provider gives to the editor. */
export class GivenRows<T> {
  #missing = 0;
  #complete: () => void = () => undefined;

  constructor(provider: vscode.TreeDataProvider<T>) {
    const draw = provider.getTreeItem.bind(provider);
    provider.getTreeItem = (node) => {
      const item = draw(node);
      if (item instanceof Promise) {
        void item.then(() => this.#given());
      } else this.#given();
      return item;
    };
  }

  /**
   * Milliseconds from the beginning of `ask` until the editor has been given so many rows and its window, which takes
   * messages in their order, has answered to the next one.
   */
  async timed(rows: number, ask: () => unknown): Promise<number> {
    this.#missing = rows;
    const began = performance.now();
    const complete = new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${this.#missing} of ${rows} rows are missing`)),
        LIMIT_MS,
      );
      this.#complete = () => {
        clearTimeout(late);
        resolve();
      };
    });
    const asked = ask();
    await complete;
    await vscode.commands.executeCommand('setContext', 'backlotBench', true);
    const ms = performance.now() - began;
    await asked;
    return ms;
  }

  #given(): void {
    this.#missing -= 1;
    if (this.#missing === 0) this.#complete();
  }
}
