import type * as vscode from 'vscode';

type GlobalMemento = vscode.ExtensionContext['globalState'];

/**
 * What the extension remembers, written one change after the other. The editor confirms each write with all that was
 * remembered when it began, and puts that in the place of what is remembered now: a change that is made in the meantime
 * would be lost.
 */
export class MementoInTurn implements GlobalMemento {
  readonly #memento: GlobalMemento;
  /** What is not written yet, by key. */
  readonly #waiting = new Map<string, { readonly value: unknown }>();
  /** Never rejects. */
  #last: Promise<void> = Promise.resolve();

  constructor(memento: GlobalMemento) {
    this.#memento = memento;
  }

  keys(): readonly string[] {
    const written = this.#memento.keys().filter((key) => !this.#waiting.has(key));
    const waiting = [...this.#waiting].filter(([, { value }]) => value !== undefined).map(([key]) => key);
    return [...written, ...waiting];
  }

  get<T>(key: string): T | undefined;
  get<T>(key: string, otherwise: T): T;
  get<T>(key: string, otherwise?: T): T | undefined {
    const waiting = this.#waiting.get(key);
    if (!waiting) return this.#memento.get<T | undefined>(key, otherwise);
    return waiting.value === undefined ? otherwise : (waiting.value as T);
  }

  /** Is remembered at once. Resolves when it is written; rejects as the editor's does. */
  update(key: string, value: unknown): Promise<void> {
    const own = { value };
    this.#waiting.set(key, own);
    const written = this.#last.then(() => this.#memento.update(key, value));
    const end = (): void => {
      if (this.#waiting.get(key) === own) this.#waiting.delete(key);
    };
    this.#last = written.then(end, end);
    return written;
  }

  setKeysForSync(keys: readonly string[]): void {
    this.#memento.setKeysForSync(keys);
  }
}

/** The editor's context, in which nothing that the extension remembers is lost. */
export function rememberingInTurn(context: vscode.ExtensionContext): vscode.ExtensionContext {
  const globalState = { value: new MementoInTurn(context.globalState), enumerable: true };
  // The context is frozen, and some of what it has is made when it is read.
  return Object.create(context, { globalState }) as vscode.ExtensionContext;
}
