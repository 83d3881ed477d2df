import type { Clock } from '../../core/clock.ts';
import { Problem, toProblem } from '../../core/problem.ts';

/** Made once: a reason made for each call would cost a stack trace that nothing reads. */
const FINISHED = new DOMException('the exchange is over', 'AbortError');

/**
 * The time that one call may use. It runs while an exchange is under way, its redirects and its body included, and
 * stands still while the call waits in the queue or for a retry: the platform asks for those waits.
 */
export class Deadline {
  readonly #clock: Clock;
  readonly #outer: AbortSignal;
  readonly #expired = new AbortController();
  readonly #limitMs: number;
  #restMs: number;

  /** Aborted by the caller, or because the time is up. */
  readonly signal: AbortSignal;

  constructor(clock: Clock, limitMs: number, outer: AbortSignal) {
    this.#clock = clock;
    this.#limitMs = limitMs;
    this.#restMs = limitMs;
    this.#outer = outer;
    this.signal = AbortSignal.any([outer, this.#expired.signal]);
  }

  /** Runs one exchange against the time that is left. */
  async measure<T>(work: () => Promise<T>): Promise<T> {
    const started = this.#clock.now();
    const finished = new AbortController();
    this.#clock.sleep(this.#restMs, finished.signal).then(
      () => this.#expired.abort(),
      () => {},
    );
    try {
      return await work();
    } finally {
      finished.abort(FINISHED);
      this.#restMs -= this.#clock.now() - started;
    }
  }

  /** The problem behind an aborted signal; null while nothing is aborted. */
  get problem(): Problem | null {
    if (this.#outer.aborted) return toProblem(new DOMException('aborted', 'AbortError'));
    if (!this.#expired.signal.aborted) return null;
    const args = { seconds: Math.round(this.#limitMs / 1000) };
    return new Problem({ kind: 'network', code: 'network.timeout', args, retryable: true });
  }
}
