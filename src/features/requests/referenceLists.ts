import * as vscode from 'vscode';
import type { OperationFact } from '../../core/operation.ts';
import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import type { Engine } from '../../calls/engine.ts';
import { readResource } from '../../calls/resources/resourceReader.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { cancellable } from '../shared/progress.ts';
import { reachableLists } from '../resources/tree/reachableLists.ts';
import { resourceText } from '../resources/resourceText.ts';

/** The lists of an account whose rows answer what an operation asks for: an id is picked by its label. */
export class ReferenceLists {
  /** Ids of lists by the input that their rows give. */
  readonly references: Readonly<Record<string, string>>;
  readonly #lists: readonly ResourceList[];
  readonly #opened: OpenedAccount;
  readonly #engine: Pick<Engine, 'run'>;

  /** @param operation the call that asks; left out: any. */
  constructor(opened: OpenedAccount, engine: Pick<Engine, 'run'>, operation?: Pick<OperationFact, 'path'>) {
    const { resources, tokens, workspaces } = opened.provider;
    this.#opened = opened;
    this.#engine = engine;
    const all = [...resources, ...[tokens, workspaces].flatMap((ability) => ability?.list ?? [])];
    this.#lists = reachableLists(opened.provider, opened.account, all).filter(
      ({ givesTo }) => !operation || !givesTo || givesTo.test(operation.path),
    );
    this.references = Object.fromEntries(
      this.#lists.flatMap(({ gives, givesMany, id }) =>
        [gives, givesMany].flatMap((input) => (input === undefined ? [] : [[input, id] as const])),
      ),
    );
  }

  find(id: string | null): ResourceList | undefined {
    return this.#lists.find((one) => one.id === id);
  }

  /** The first page of a list; without rows, the id has to be typed. Errors: as `readResource`. */
  async read(id: string | null): Promise<readonly ResourceRow[]> {
    const list = this.find(id);
    if (!list) return [];
    return cancellable(vscode.l10n.t('Reading {0}…', resourceText(list.label)), (signal) =>
      this.rows(list, signal),
    );
  }

  /** The first page of a list. Errors: as `readResource`. */
  async rows(list: ResourceList, signal: AbortSignal): Promise<readonly ResourceRow[]> {
    const { account } = this.#opened;
    const { routing } = account;
    return (await readResource(this.#engine, account.id, list, { routing }, signal)).rows;
  }

  /** The account's tokens, to do as one of them does; none when they cannot be read. */
  async tokens(): Promise<readonly ResourceRow[]> {
    const { tokens } = this.#opened.provider;
    return tokens ? this.read(tokens.list.id).catch(() => []) : [];
  }
}
