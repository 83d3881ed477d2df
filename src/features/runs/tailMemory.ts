import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { AccountId } from '../../core/ids.ts';
import type { OpenTail, TailStore } from '../../runs/tail/runTails.ts';
import { OPEN_TAILS } from './openTails.ts';

const tails = z.array(
  z.object({
    account: z.string(),
    run: z.object({ id: z.string(), kind: z.nullable(z.string()) }),
    lastId: z.nullable(z.string()),
    title: z.string(),
  }),
);

/** A tail with what its channel is called. */
export type NamedTail = OpenTail & { readonly title: string };

/** The open tails of a window in the memory of its workspace, which outlasts a reload. */
export class TailMemory implements TailStore {
  readonly #memento: vscode.Memento;
  readonly #titles = new Map<string, string>();

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** What a run is called from now on. */
  name(runId: string, title: string): void {
    this.#titles.set(runId, title);
  }

  all(): readonly NamedTail[] {
    return tails.safeParse(this.#memento.get(OPEN_TAILS)).data ?? [];
  }

  put(tail: OpenTail): void {
    const { account, run, lastId } = tail;
    const title = this.#titles.get(run.id) ?? run.id;
    this.#write([...this.#without(account, run.id), { account, run, lastId, title }]);
  }

  remove(account: AccountId, runId: string): void {
    this.#write(this.#without(account, runId));
  }

  #without(account: AccountId, runId: string): readonly NamedTail[] {
    return this.all().filter((tail) => tail.account !== account || tail.run.id !== runId);
  }

  #write(all: readonly NamedTail[]): void {
    // A tail goes on without its memory: it then begins at the start after a reload.
    this.#memento.update(OPEN_TAILS, all.length > 0 ? all : undefined).then(undefined, () => undefined);
  }
}
