import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId } from '../../core/ids.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { Problem } from '../../core/problem.ts';
import type { TailedRun } from '../../core/stream.ts';
import { RunTail, type RunTailDeps } from './runTail.ts';
import { isOver } from './tailState.ts';

/** A tail that was open, and the id behind which it goes on. */
export interface OpenTail {
  readonly account: AccountId;
  readonly run: TailedRun;
  readonly lastId: string | null;
}

/** Keeps the open tails of a window over its reload. Writing must not fail: a tail goes on without it. */
export interface TailStore {
  all(): readonly OpenTail[];
  /** Also replaces what was stored of that run. */
  put(tail: OpenTail): void;
  remove(account: AccountId, runId: string): void;
}

/** Where a tail is shown. */
export interface TailView extends Disposable {
  readonly show: RunTailDeps['show'];
  /** Gets the tail whose items it shows. */
  follow(tail: RunTail): void;
}

export interface RunTailsDeps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly store: TailStore;
  /** A tail has seen that its run is over. */
  readonly ended: (account: AccountId, runId: string) => void;
}

interface Entry<View> {
  readonly account: AccountId;
  readonly tail: RunTail;
  readonly view: View;
}

/** All tails of this window with their views: at most one for each run of an account. */
export class RunTails<View extends TailView> implements Disposable {
  readonly #deps: RunTailsDeps;
  readonly #entries = new Map<string, Entry<View>>();
  readonly #changes = new Emitter<RunTail>();

  constructor(deps: RunTailsDeps) {
    this.#deps = deps;
  }

  /** Fires when a tail changes its state. */
  get onDidChange(): Event<RunTail> {
    return this.#changes.event;
  }

  /** The oldest first. */
  get views(): readonly View[] {
    return [...this.#entries.values()].map(({ view }) => view);
  }

  get(account: AccountId, runId: string): View | undefined {
    return this.#entries.get(keyOf(account, runId))?.view;
  }

  /**
   * The view of the run's tail: the one that is there, or a new one whose tail begins where an earlier window left off.
   * Errors: Problem `internal` when the platform has no streams.
   */
  open({ account, provider, session }: OpenedAccount, run: TailedRun, newView: () => View): View {
    const key = keyOf(account.id, run.id);
    const known = this.#entries.get(key);
    if (known) return known.view;
    const { stream } = provider;
    if (!stream) {
      const args = { text: `${provider.id} has no streams` };
      throw new Problem({ kind: 'unexpected', code: 'internal', args });
    }
    const { clock, random, store, ended } = this.#deps;
    const view = newView();
    const remember = (lastId: string | null) => store.put({ account: account.id, run, lastId });
    const after = store.all().find((open) => keyOf(open.account, open.run.id) === key)?.lastId ?? null;
    const deps = { stream, session, clock, random, show: view.show, remember };
    const tail = new RunTail(run, deps, after);
    remember(after);
    tail.onDidChange((state) => {
      if (isOver(state)) store.remove(account.id, run.id);
      if (state.kind === 'ended') ended(account.id, run.id);
      this.#changes.fire(tail);
    });
    this.#entries.set(key, { account: account.id, tail, view });
    view.follow(tail);
    void view.show([{ kind: 'state', state: tail.state, receivedAt: clock.now() }]);
    void tail.start();
    return view;
  }

  /** Ends a tail, takes its view away and forgets where it was. */
  close(account: AccountId, runId: string): void {
    const key = keyOf(account, runId);
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    entry.tail.dispose();
    entry.view.dispose();
    this.#deps.store.remove(account, runId);
  }

  /** Ends all tails, takes their views away and forgets where they were. */
  closeAll(): void {
    for (const { account, tail, view } of this.#entries.values()) {
      tail.dispose();
      view.dispose();
      this.#deps.store.remove(account, tail.run.id);
    }
    this.#entries.clear();
  }

  /** Ends all tails of this window; the next one goes on with those that were not over. */
  dispose(): void {
    for (const { tail, view } of this.#entries.values()) {
      tail.dispose();
      view.dispose();
    }
    this.#entries.clear();
    this.#changes.dispose();
  }
}

function keyOf(account: AccountId, runId: string): string {
  return `${account}/${runId}`;
}
