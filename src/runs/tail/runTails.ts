import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId } from '../../core/ids.ts';
import { Problem } from '../../core/problem.ts';
import type { TailedRun } from '../../core/stream.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { RunTail, type RunTailDeps } from './runTail.ts';
import { isOver } from './tailState.ts';
import type { TailStore } from './tailStore.ts';

export interface RunTailsDeps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly store: TailStore;
  /** A tail has seen that its run is over. */
  readonly ended: (account: AccountId, runId: string) => void;
}

/** All tails of this window: at most one for each run. */
export class RunTails implements Disposable {
  readonly #deps: RunTailsDeps;
  readonly #tails = new Map<string, RunTail>();
  readonly #changes = new Emitter<RunTail>();

  constructor(deps: RunTailsDeps) {
    this.#deps = deps;
  }

  /** Fires when a tail changes its state. */
  get onDidChange(): Event<RunTail> {
    return this.#changes.event;
  }

  get(account: AccountId, runId: string): RunTail | undefined {
    return this.#tails.get(keyOf(account, runId));
  }

  /**
   * The run's tail: the one that is there, or a new one that has begun where an earlier window left off.
   * `show` is used only for a new one. Errors: Problem `internal` when the platform has no streams.
   */
  open({ account, provider, session }: OpenedAccount, run: TailedRun, show: RunTailDeps['show']): RunTail {
    const key = keyOf(account.id, run.id);
    const there = this.#tails.get(key);
    if (there) return there;
    const { stream } = provider;
    if (!stream) {
      const args = { text: `${provider.id} has no streams` };
      throw new Problem({ kind: 'unexpected', code: 'internal', args });
    }
    const { clock, random, store } = this.#deps;
    const remember = (lastId: string | null) => store.put({ account: account.id, run, lastId });
    const after = store.all().find((open) => keyOf(open.account, open.run.id) === key)?.lastId ?? null;
    const tail = new RunTail(run, { stream, session, clock, random, show, remember }, after);
    remember(after);
    tail.onDidChange((state) => {
      if (isOver(state)) store.remove(account.id, run.id);
      if (state.kind === 'ended') this.#deps.ended(account.id, run.id);
      this.#changes.fire(tail);
    });
    this.#tails.set(key, tail);
    void tail.start();
    return tail;
  }

  /** Ends a run's tail and forgets where it was: its channel is gone. */
  close(account: AccountId, runId: string): void {
    const key = keyOf(account, runId);
    this.#tails.get(key)?.dispose();
    this.#tails.delete(key);
    this.#deps.store.remove(account, runId);
  }

  /** Ends all tails of this window; the next one goes on with those that were not over. */
  dispose(): void {
    for (const tail of this.#tails.values()) tail.dispose();
    this.#tails.clear();
    this.#changes.dispose();
  }
}

function keyOf(account: AccountId, runId: string): string {
  return `${account}/${runId}`;
}
