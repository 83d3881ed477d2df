import PQueue from 'p-queue';
import type { Clock } from '../../core/clock.ts';

const CONCURRENCY = 4;

interface QueueOfOrigin {
  readonly queue: PQueue;
  /** Milliseconds since the epoch before which nothing starts. */
  pausedUntil: number;
}

/** One limiter per account: at most four exchanges at a time, and none while the platform asked for a pause. */
export class RateLimitQueue {
  readonly #clock: Clock;
  readonly #closed: AbortSignal;
  readonly #rateLimitQueue = new Map<string, QueueOfOrigin>();

  /** @param closed ends every pause; whoever still waits then is expected to have been aborted. */
  constructor(clock: Clock, closed: AbortSignal) {
    this.#clock = clock;
    this.#closed = closed;
  }

  /**
   * Waits for a place and returns the function that gives it back.
   * Errors: the signal's reason, when it is aborted before a place was free.
   */
  enter(name: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((entered, refused) => {
      const visit = () => new Promise<void>((left) => entered(left));
      this.#rateLimitKey(name).queue.add(visit, { signal }).catch(refused);
    });
  }

  /** Lets nothing start in the lane for `ms`; a pause that is already longer stays. */
  pause(name: string, ms: number): void {
    const rateLimitKey = this.#rateLimitKey(name);
    const until = this.#clock.now() + ms;
    if (until <= rateLimitKey.pausedUntil) return;
    rateLimitKey.pausedUntil = until;
    if (rateLimitKey.queue.isPaused) return;
    rateLimitKey.queue.pause();
    void this.#resume(rateLimitKey);
  }

  async #resume(rateLimitKey: QueueOfOrigin): Promise<void> {
    try {
      for (
        let rest = rateLimitKey.pausedUntil - this.#clock.now();
        rest > 0;
        rest = rateLimitKey.pausedUntil - this.#clock.now()
      ) {
        await this.#clock.sleep(rest, this.#closed);
      }
    } catch {
      // The door was closed.
    }
    rateLimitKey.queue.start();
  }

  #rateLimitKey(name: string): QueueOfOrigin {
    const known = this.#rateLimitQueue.get(name);
    if (known) return known;
    const rateLimitKey: QueueOfOrigin = { queue: new PQueue({ concurrency: CONCURRENCY }), pausedUntil: 0 };
    this.#rateLimitQueue.set(name, rateLimitKey);
    return rateLimitKey;
  }
}
