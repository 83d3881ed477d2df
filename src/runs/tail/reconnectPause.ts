import type { Clock } from '../../core/clock.ts';
import type { Problem } from '../../core/problem.ts';
import { backoffMs, RETRY_AFTER_LIMIT_MS } from '../../net/http/retryDelay.ts';

export interface ReconnectPauseDeps {
  readonly clock: Clock;
  /** From 0 up to 1, for the spread of reconnects. */
  readonly random: () => number;
}

/** The wait of a tail before it connects again: as long as the server asks, and ended early by whoever wants it now. */
export class ReconnectPause {
  readonly #deps: ReconnectPauseDeps;
  #waking = new AbortController();
  #askedMs = 0;

  constructor(deps: ReconnectPauseDeps) {
    this.#deps = deps;
  }

  /** The pause in milliseconds that the stream asks for; null: it has not said anything new of it. */
  ask(ms: number | null): void {
    this.#askedMs = ms ?? this.#askedMs;
  }

  /**
   * Waits before an attempt, counted from 1, or until `wake` or the signal. Never rejects.
   *
   * @param problem what the last connection failed with; it may name a pause itself.
   */
  async before(attempt: number, problem: Problem | null, signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#deps;
    const asked = Math.max(this.#askedMs, problem?.details.retryAfterMs ?? 0);
    const ms = Math.max(Math.min(asked, RETRY_AFTER_LIMIT_MS.watch), backoffMs(attempt - 1, random));
    await clock.sleep(ms, this.#begin(signal)).catch(() => {});
  }

  /** Waits without an end until `wake` or the signal. Never rejects. */
  async untilWoken(signal: AbortSignal): Promise<void> {
    const woken = this.#begin(signal);
    if (woken.aborted) return;
    await new Promise((resume) => woken.addEventListener('abort', resume, { once: true }));
  }

  /** Ends the wait that is under way, if there is one. */
  wake(): void {
    this.#waking.abort();
  }

  #begin(signal: AbortSignal): AbortSignal {
    this.#waking = new AbortController();
    return AbortSignal.any([this.#waking.signal, signal]);
  }
}
