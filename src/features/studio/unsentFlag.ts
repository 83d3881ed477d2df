import type * as vscode from 'vscode';
import { UNSENT_DOCUMENTS } from './unsentDocuments.ts';

interface FlagDeps {
  /** Shared by all windows. */
  readonly memento: Pick<vscode.Memento, 'get' | 'update'>;
  /** Whether any document on this computer is saved and not sent, of whichever window. */
  readonly hasUnsent: () => Promise<boolean>;
}

/** Tells the next window, before anything is loaded, whether saved documents wait to be sent. */
export class UnsentFlag {
  readonly #deps: FlagDeps;
  /** Changes follow each other: the last one counts. */
  #changes: Promise<unknown> = Promise.resolve();

  constructor(deps: FlagDeps) {
    this.#deps = deps;
  }

  /** A document waits. */
  raise(): Promise<void> {
    return this.#after(() => this.#set(true));
  }

  /** This window knows of none that waits. Another one may have stored one in the meantime, so that it is looked after. */
  lower(): Promise<void> {
    return this.#after(async () => {
      if (await this.#deps.hasUnsent()) return this.#set(true);
      await this.#set(false);
      if (await this.#deps.hasUnsent()) await this.#set(true);
    });
  }

  async #set(isUp: boolean): Promise<void> {
    const { memento } = this.#deps;
    if ((memento.get(UNSENT_DOCUMENTS) === true) === isUp) return;
    await memento.update(UNSENT_DOCUMENTS, isUp ? true : undefined);
  }

  #after(change: () => Promise<void>): Promise<void> {
    // Without the flag a document is sent when Studio is next used.
    const changed = this.#changes.then(change).catch(() => undefined);
    this.#changes = changed;
    return changed;
  }
}
