import * as vscode from 'vscode';
import type { ResourceRow } from '../../core/resource.ts';
import type { Engine } from '../../operations/engine.ts';
import { readResource } from '../../operations/resourceReader.ts';
import type { OpenedAccount } from '../../providers/openedAccount.ts';
import { reading } from '../reading.ts';
import { resourceText } from '../resourceText.ts';

/** The lists of an account whose rows answer what an operation asks for: an id is picked by its label. */
export class ReferenceLists {
  /** Ids of lists by the input that their rows give. */
  readonly references: Readonly<Record<string, string>>;
  readonly #opened: OpenedAccount;
  readonly #engine: Pick<Engine, 'run'>;

  constructor(opened: OpenedAccount, engine: Pick<Engine, 'run'>) {
    this.#opened = opened;
    this.#engine = engine;
    this.references = Object.fromEntries(
      opened.provider.resources.flatMap(({ gives, id }) => (gives === undefined ? [] : [[gives, id]])),
    );
  }

  /** The first page of a list; without rows, the id has to be typed. Errors: as `readResource`. */
  async read(id: string | null): Promise<readonly ResourceRow[]> {
    const list = this.#opened.provider.resources.find((one) => one.id === id);
    if (!list) return [];
    const { rows } = await reading(vscode.l10n.t('Reading {0}…', resourceText(list.label)), (signal) =>
      readResource(this.#engine, this.#opened.account.id, list, {}, signal),
    );
    return rows;
  }
}
