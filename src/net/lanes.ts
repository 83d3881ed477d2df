import PQueue from 'p-queue';
import type { Clock } from '../core/clock.ts';

const CONCURRENCY = 4;

interface Lane {
  readonly queue: PQueue;
  /** Milliseconds since the epoch before which nothing starts. */
  pausedUntil: number;
}

/** One limiter per account: at most four exchanges at a time, and none while the platform asked for a pause. */
export class Lanes {
  readonly #clock: Clock;
  readonly #closed: AbortSignal;
  readonly #lanes = new Map<string, Lane>();

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
      this.#lane(name).queue.add(visit, { signal }).catch(refused);
    });
  }

  /** Lets nothing start in the lane for `ms`; a pause that is already longer stays. */
  pause(name: string, ms: number): void {
    const lane = this.#lane(name);
    const until = this.#clock.now() + ms;
    if (until <= lane.pausedUntil) return;
    lane.pausedUntil = until;
    if (lane.queue.isPaused) return;
    lane.queue.pause();
    void this.#resume(lane);
  }

  async #resume(lane: Lane): Promise<void> {
    try {
      for (
        let rest = lane.pausedUntil - this.#clock.now();
        rest > 0;
        rest = lane.pausedUntil - this.#clock.now()
      ) {
        await this.#clock.sleep(rest, this.#closed);
      }
    } catch {
      // The door was closed.
    }
    lane.queue.start();
  }

  #lane(name: string): Lane {
    const known = this.#lanes.get(name);
    if (known) return known;
    const lane: Lane = { queue: new PQueue({ concurrency: CONCURRENCY }), pausedUntil: 0 };
    this.#lanes.set(name, lane);
    return lane;
  }
}
