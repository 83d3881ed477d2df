import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { Session } from '../../core/session.ts';
import type { StreamAbility, TailedRun } from '../../core/stream.ts';
import type { TailFigures } from './tailFigures.ts';
import type { TailItem } from './tailItem.ts';
import { isOver, type TailState } from './tailState.ts';
import { TailConnection } from './tailConnection.ts';

const REMEMBER_MS = 1_000;

export interface RunTailDeps {
  readonly stream: StreamAbility;
  readonly session: Session;
  readonly clock: Clock;
  /** From 0 up to 1, for the spread of reconnects. */
  readonly random: () => number;
  /** Takes what is to be shown, in order. While its promise is open, nothing more is read from the socket. */
  readonly show: (items: readonly TailItem[]) => Promise<void> | undefined;
  /** Told, at most once a second, where a later tail of the run would go on; must not fail. */
  readonly remember: (lastId: string | null) => void;
}

/**
 * Tells the events of one run as they happen: each event once and in order, or a mark where nobody can know. It ends
 * when the run is known to be over, or when it is stopped; a run itself cannot be stopped by it.
 */
export class RunTail implements Disposable {
  readonly run: TailedRun;
  readonly #deps: RunTailDeps;
  readonly #changes = new Emitter<TailState>();
  readonly #life = new AbortController();
  #state: TailState = { kind: 'connecting' };
  #work: TailConnection;
  #done: Promise<void> | null = null;
  #remembered: string | null;

  /** @param after the last id that an earlier tail of the run remembered; null for the start. */
  constructor(run: TailedRun, deps: RunTailDeps, after: string | null = null) {
    this.run = run;
    this.#deps = deps;
    this.#remembered = after;
    this.#work = this.#newWork(after);
  }

  get state(): TailState {
    return this.#state;
  }

  get onDidChange(): Event<TailState> {
    return this.#changes.event;
  }

  get figures(): TailFigures {
    return this.#work.counter.figures(this.#deps.clock.now());
  }

  /** Where a later tail of the run would go on. */
  get lastId(): string | null {
    return this.#work.lastId;
  }

  /** Begins; resolves when this telling is over. Never rejects. */
  start(): Promise<void> {
    this.#done ??= this.#tell(this.#work);
    return this.#done;
  }

  /** Ends the tail where it is. */
  stop(): void {
    if (isOver(this.#state)) return;
    this.#work.showEnds();
    this.#work.stop();
    this.#enter({ kind: 'stopped' });
  }

  /** Connects again now, whatever the tail waits for. */
  retry(): void {
    this.#work.retry();
  }

  /** Tells the run from its start again, also when the tail was over. */
  restart(): Promise<void> {
    this.#work.showEnds();
    this.#work.stop();
    void this.#deps.show([{ kind: 'restart', receivedAt: this.#deps.clock.now() }]);
    this.#work = this.#newWork(null);
    this.#enter({ kind: 'connecting' });
    this.#done = this.#tell(this.#work);
    return this.#done;
  }

  dispose(): void {
    this.#rememberNow();
    this.#life.abort();
    this.#work.stop();
    this.#changes.dispose();
  }

  async #tell(work: TailConnection): Promise<void> {
    if (this.#life.signal.aborted) return;
    const done = new AbortController();
    void this.#rememberWhile(AbortSignal.any([done.signal, this.#life.signal]));
    await work.run();
    done.abort();
  }

  async #rememberWhile(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#deps.clock.sleep(REMEMBER_MS, signal).catch(() => {});
      if (!signal.aborted) this.#rememberNow();
    }
  }

  #rememberNow(): void {
    const { lastId } = this.#work;
    // Nobody goes on with a tail that is over.
    if (lastId === this.#remembered || isOver(this.#state)) return;
    this.#remembered = lastId;
    this.#deps.remember(lastId);
  }

  #enter(state: TailState): void {
    this.#state = state;
    void this.#deps.show([{ kind: 'state', state, receivedAt: this.#deps.clock.now() }]);
    this.#changes.fire(state);
  }

  #newWork(after: string | null): TailConnection {
    const work: TailConnection = new TailConnection(this.run, this.#deps, after, (state) => {
      // A telling that was replaced has nothing more to say.
      if (work === this.#work && !this.#life.signal.aborted) this.#enter(state);
    });
    return work;
  }
}
