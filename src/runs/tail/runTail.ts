import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { Session } from '../../core/session.ts';
import type { StreamAbility, TailedRun } from '../../core/stream.ts';
import { TailConnection } from './tailConnection.ts';
import type { TailFigures } from './tailFigures.ts';
import type { TailItem } from './tailItem.ts';
import { isOver, type TailState } from './tailState.ts';

const REMEMBER_MS = 1_000;

export interface RunTailDeps {
  readonly stream: StreamAbility;
  readonly session: Session;
  readonly clock: Clock;
  /** From 0 up to 1, for the spread of reconnects. */
  readonly random: () => number;
  /** Takes what is to be shown, in order. While its promise is open, nothing more is read from the socket. */
  readonly show: (items: readonly TailItem[]) => Promise<void> | undefined;
  /** Gets, at most once a second, the id behind which a later tail of the run would go on; must not fail. */
  readonly remember: (lastId: string | null) => void;
}

/**
 * Shows the events of one run as they happen: each event once and in order, or a mark where that is not certain. It ends
 * when the run is known to be over, or when it is stopped; a run itself cannot be stopped by it.
 */
export class RunTail implements Disposable {
  readonly run: TailedRun;
  readonly #deps: RunTailDeps;
  readonly #changes = new Emitter<TailState>();
  readonly #disposed = new AbortController();
  #connection: TailConnection;
  #done: Promise<void> | null = null;
  #remembered: string | null;

  /** @param after the last id that an earlier tail of the run remembered; null for the start. */
  constructor(run: TailedRun, deps: RunTailDeps, after: string | null = null) {
    this.run = run;
    this.#deps = deps;
    this.#remembered = after;
    this.#connection = this.#newConnection(after);
  }

  get state(): TailState {
    return this.#connection.state;
  }

  get onDidChange(): Event<TailState> {
    return this.#changes.event;
  }

  get figures(): TailFigures {
    return this.#connection.counter.figures(this.#deps.clock.now());
  }

  /** The id behind which a later tail of the run would go on. */
  get lastId(): string | null {
    return this.#connection.lastId;
  }

  /** Begins; resolves when the run is over or the tail was ended. Never rejects. */
  start(): Promise<void> {
    this.#done ??= this.#follow(this.#connection);
    return this.#done;
  }

  /** Ends the tail where it is. */
  stop(): void {
    this.#connection.stop();
  }

  /** Connects again now, whatever the tail waits for. */
  retry(): void {
    this.#connection.retry();
  }

  /** Shows the run from its start again, also when the tail was over. */
  restart(): Promise<void> {
    this.#connection.close();
    void this.#deps.show([{ kind: 'restart', receivedAt: this.#deps.clock.now() }]);
    this.#connection = this.#newConnection(null);
    this.#announce(this.#connection.state);
    this.#done = this.#follow(this.#connection);
    return this.#done;
  }

  dispose(): void {
    this.#rememberNow();
    this.#disposed.abort();
    this.#connection.close();
    this.#changes.dispose();
  }

  async #follow(connection: TailConnection): Promise<void> {
    if (this.#disposed.signal.aborted) return;
    const done = new AbortController();
    void this.#rememberWhile(AbortSignal.any([done.signal, this.#disposed.signal]));
    await connection.run();
    done.abort();
  }

  async #rememberWhile(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#deps.clock.sleep(REMEMBER_MS, signal).catch(() => {});
      if (!signal.aborted) this.#rememberNow();
    }
  }

  #rememberNow(): void {
    const { lastId } = this.#connection;
    // A tail that is over is not resumed.
    if (lastId === this.#remembered || isOver(this.state)) return;
    this.#remembered = lastId;
    this.#deps.remember(lastId);
  }

  #announce(state: TailState): void {
    const receivedAt = this.#deps.clock.now();
    const summary: TailItem = { kind: 'summary', figures: this.figures, receivedAt };
    void this.#deps.show([{ kind: 'state', state, receivedAt }, ...(isOver(state) ? [summary] : [])]);
    this.#changes.fire(state);
  }

  #newConnection(after: string | null): TailConnection {
    const connection: TailConnection = new TailConnection(this.run, this.#deps, after, (state) => {
      // A connection that was replaced may end later.
      if (connection === this.#connection && !this.#disposed.signal.aborted) this.#announce(state);
    });
    return connection;
  }
}
