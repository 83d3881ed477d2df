import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import type { Event } from '../../core/event.ts';

/** Ages are shown in minutes, so once a minute is enough to draw them. */
export const REDRAW_MS = 60_000;

/** A view, as far as it says whether somebody can see it. */
export interface Visibility {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<{ readonly visible: boolean }>;
}

/**
 * Does something again and again while a view can be seen, and at once when it comes back after a longer time. While
 * nobody can see it there is no timer.
 */
export class WhileVisible implements Disposable {
  readonly #clock: Clock;
  readonly #everyMs: number;
  readonly #work: () => void;
  readonly #subscription: Disposable;
  #turns: AbortController | undefined;
  #last: number;

  constructor(view: Visibility, everyMs: number, clock: Clock, work: () => void) {
    this.#clock = clock;
    this.#everyMs = everyMs;
    this.#work = work;
    this.#last = clock.now();
    this.#subscription = view.onDidChangeVisibility(({ visible }) => this.#turn(visible));
    this.#turn(view.visible);
  }

  dispose(): void {
    this.#turns?.abort();
    this.#subscription.dispose();
  }

  #turn(on: boolean): void {
    this.#turns?.abort();
    this.#turns = on ? new AbortController() : undefined;
    if (this.#turns) void this.#run(this.#turns.signal);
  }

  /** Ends when the signal is aborted. */
  async #run(signal: AbortSignal): Promise<void> {
    for (;;) {
      const left = this.#last + this.#everyMs - this.#clock.now();
      if (left > 0) await this.#clock.sleep(left, signal).catch(() => undefined);
      if (signal.aborted) return;
      this.#last = this.#clock.now();
      this.#work();
    }
  }
}
