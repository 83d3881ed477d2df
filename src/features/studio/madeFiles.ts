import type * as vscode from 'vscode';
import * as z from 'zod/mini';

const MADE = 'backlot.studio.made';

/** Of files that were made long ago no editor is open any more: they are opened by their id. */
const MOST = 500;

const stored = z.catch(z.array(z.tuple([z.string(), z.string()])), []);

/**
 * Files that were made under a name in a project, before anybody knew their ids. An editor keeps that address, also in
 * the next window; what it saves there must not become a second file.
 */
export class MadeFiles {
  readonly #memento: Pick<vscode.Memento, 'get' | 'update'>;

  constructor(memento: Pick<vscode.Memento, 'get' | 'update'>) {
    this.#memento = memento;
  }

  /** The id of the file that was made at this address; undefined where none was. */
  idOf(address: string): string | undefined {
    return this.#all().find(([one]) => one === address)?.[1];
  }

  note(address: string, id: string): void {
    const others = this.#all().filter(([one]) => one !== address);
    const all = [...others, [address, id]].slice(-MOST);
    // The file is there all the same: this window knows it, and the next one finds it by its id.
    void this.#memento.update(MADE, all).then(undefined, () => undefined);
  }

  async forget(): Promise<void> {
    await this.#memento.update(MADE, undefined);
  }

  #all(): readonly (readonly [address: string, id: string])[] {
    return stored.parse(this.#memento.get(MADE));
  }
}
