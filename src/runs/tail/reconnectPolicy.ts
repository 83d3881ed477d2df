import type { Clock } from '../../core/clock.ts';
import type { Problem } from '../../core/problem.ts';
import { backoffMs, RETRY_AFTER_LIMIT_MS } from '../../net/http/retryDelay.ts';

/** One 401 does not prove a dead key: a proxy or a restart may have given it. */
const MAX_REFUSALS = 2;
/** A run that was just accepted may not be found at once, and a page in place of the stream may be a hiccup. */
const MAX_FAILURES = 3;

export interface ReconnectDeps {
  readonly clock: Clock;
  /** From 0 up to 1, for the spread of reconnects. */
  readonly random: () => number;
}

/** When a tail connects again after a connection has ended: by itself after a wait, or when the user asks for it. */
export class ReconnectPolicy {
  readonly #deps: ReconnectDeps;
  #wake = new AbortController();
  #serverRetryMs = 0;
  #failures = { kind: '', count: 0 };

  constructor(deps: ReconnectDeps) {
    this.#deps = deps;
  }

  /** Takes over the pause in milliseconds that the stream asks for; null: it has said nothing new about it. */
  setServerRetry(ms: number | null): void {
    this.#serverRetryMs = ms ?? this.#serverRetryMs;
  }

  /** Whether the stream is opened again without the user; null: the server just closed it. */
  afterEnd(problem: Problem | null): 'retry' | 'pause' {
    const kind = problem?.kind ?? '';
    const count = kind === this.#failures.kind ? this.#failures.count + 1 : 1;
    const isFutile = problem !== null && needsUser(problem, count);
    this.#failures = { kind, count: isFutile ? 0 : count };
    return isFutile ? 'pause' : 'retry';
  }

  /**
   * Waits before an attempt, counted from 1, or until `wake` or the signal. Never rejects.
   *
   * @param problem what the last connection failed with; it may name a pause itself.
   */
  async wait(attempt: number, problem: Problem | null, signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#deps;
    const asked = Math.max(this.#serverRetryMs, problem?.details.retryAfterMs ?? 0);
    const ms = Math.max(Math.min(asked, RETRY_AFTER_LIMIT_MS.watch), backoffMs(attempt - 1, random));
    await clock.sleep(ms, this.#newWait(signal)).catch(() => {});
  }

  /** Waits without an end until `wake` or the signal. Never rejects. */
  async waitForUser(signal: AbortSignal): Promise<void> {
    const woken = this.#newWait(signal);
    if (woken.aborted) return;
    await new Promise((resume) => woken.addEventListener('abort', resume, { once: true }));
  }

  /** Ends the wait that is under way, if there is one. */
  wake(): void {
    this.#wake.abort();
  }

  #newWait(signal: AbortSignal): AbortSignal {
    this.#wake = new AbortController();
    return AbortSignal.any([this.#wake.signal, signal]);
  }
}

/** @param count how often the stream failed in the same way in a row, this time included. */
function needsUser(problem: Problem, count: number): boolean {
  switch (problem.kind) {
    case 'network':
      return problem.details.retryable === false && count >= MAX_FAILURES;
    case 'rate':
    case 'server':
    case 'canceled':
      return false;
    case 'auth':
    case 'permission':
      // Without any key there is nothing to ask with.
      return problem.code === 'key.missing' || count >= MAX_REFUSALS;
    case 'blocked':
      return true;
    case 'notFound':
    case 'invalid':
    case 'unexpected':
    case 'conflict':
    case 'funds':
    case 'storage':
    case 'outcomeUnknown':
      return count >= MAX_FAILURES;
  }
}
