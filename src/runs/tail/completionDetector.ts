import type { Clock } from '../../core/clock.ts';
import { isTerminal } from '../../core/job.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Session } from '../../core/session.ts';
import type { RunEnd, StreamAbility, TailedRun } from '../../core/stream.ts';

/** Rows may follow the word that ends a run; real servers look for new ones every two seconds. */
const LINGER_MS = 4_000;
/** A stream that has said nothing for so long is helped by the status route. */
const QUIET_MS = 10_000;
/** The platform's advice for polls: 1 to 3 s, for long runs 5 to 10 s. */
const FIRST_ASK_MS = 3_000;
const LONGEST_ASK_MS = 10_000;
const LONGEST_AFTER_FAILURE_MS = 60_000;

export interface CompletionDetectorDeps {
  readonly stream: Pick<StreamAbility, 'judgedBy' | 'status'>;
  readonly session: Session;
  readonly run: TailedRun;
  readonly clock: Clock;
  /** The status route has said a word that it had not said before. */
  readonly heardStatus: (status: RunEnd) => void;
}

interface Word {
  readonly end: RunEnd;
  readonly at: number;
  /** It was an event of the run's own history, not a word about it. */
  readonly sure: boolean;
}

/** Finds out whether a run is over, from its events and from its status route, as the platform's facts demand. */
export class CompletionDetector {
  readonly #deps: CompletionDetectorDeps;
  readonly #judge: 'status' | 'stream';
  #heard: Word | null = null;
  #answered: Word | null = null;
  #confirmed = false;
  #lastStatus: string | null = null;
  #asking = false;
  #asks = 0;
  #failures = 0;
  #nextAsk: number;
  #problem: Problem | null = null;

  constructor(deps: CompletionDetectorDeps) {
    this.#deps = deps;
    this.#judge = deps.stream.judgedBy(deps.run);
    this.#nextAsk = deps.clock.now() + FIRST_ASK_MS;
  }

  /** What the last asking failed with; null when it was answered, or nobody has asked. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** An event said that the run is over. */
  hear(end: RunEnd, sure: boolean): void {
    const now = this.#deps.clock.now();
    if (!this.#heard?.sure || sure) this.#heard = { end, at: this.#heard?.at ?? now, sure };
    if (this.#judge === 'status' && !this.#answered) this.#nextAsk = Math.min(this.#nextAsk, now);
  }

  /** Asks the status route when it is time. `quietSince` is when the stream last said something. */
  pulse(now: number, quietSince: number, signal: AbortSignal): void {
    if (this.#asking || this.#answered || now < this.#nextAsk) return;
    if (this.#judge === 'stream' && (this.#heard || now - quietSince < QUIET_MS)) return;
    this.#asking = true;
    void this.#ask(signal).finally(() => (this.#asking = false));
  }

  /** The end, when it is known and nothing more is expected before it. */
  conclusion(now: number, quietSince: number): RunEnd | null {
    const word = this.#word();
    return word && now - Math.max(word.at, quietSince) >= LINGER_MS ? word.end : null;
  }

  /**
   * The server has closed the stream: the end, when the stream was told to its end with it. A bare word about the end
   * may have overtaken the last events: the stream is asked once more then.
   */
  atClose(): RunEnd | 'confirm' | null {
    const word = this.#word();
    if (!word) return null;
    if (word.sure || this.#confirmed) return word.end;
    this.#confirmed = true;
    return 'confirm';
  }

  /** The end as far as anybody has told of it, for a stream that cannot be opened any more. */
  get said(): RunEnd | null {
    return this.#word()?.end ?? null;
  }

  #word(): Word | null {
    if (this.#judge === 'stream') return this.#heard ?? this.#answered;
    // A judge that does not answer leaves the stream's word as the only one.
    return this.#answered ?? (this.#failures > 0 ? this.#heard : null);
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { stream, session, run, clock, heardStatus } = this.#deps;
    try {
      const status = await stream.status(session, run.id, signal);
      this.#failures = 0;
      this.#asks += 1;
      this.#problem = null;
      this.#nextAsk = clock.now() + Math.min(FIRST_ASK_MS * 1.2 ** this.#asks, LONGEST_ASK_MS);
      if (isTerminal(status.state)) this.#answered = { end: status, at: clock.now(), sure: true };
      // The judge says that it goes on.
      else this.#heard = this.#judge === 'status' ? null : this.#heard;
      if (this.#judge === 'status' && status.platformStatus !== this.#lastStatus) heardStatus(status);
      this.#lastStatus = status.platformStatus;
    } catch (thrown) {
      if (signal.aborted) return;
      this.#problem = toProblem(thrown);
      this.#failures += 1;
      const wait = Math.min(FIRST_ASK_MS * 2 ** this.#failures, LONGEST_AFTER_FAILURE_MS);
      this.#nextAsk = clock.now() + Math.max(wait, this.#problem.details.retryAfterMs ?? 0);
    }
  }
}
