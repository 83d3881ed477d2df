import type { Clock } from '../../core/clock.ts';
import { isTerminal } from '../../core/job.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Session } from '../../core/session.ts';
import type { RunEnd, RunEvent, StreamAbility, TailedRun } from '../../core/stream.ts';
import { RETRY_AFTER_LIMIT_MS } from '../../net/http/retryDelay.ts';
import { rawText } from '../../core/foreignText.ts';

/** Rows may follow the event that ends a run; real servers look for new ones every two seconds. */
const LINGER_MS = 4_000;
/** After so long a silence of the stream the status route is asked. */
const QUIET_MS = 10_000;
/** The platform's advice for polls: 1 to 3 s, for long runs 5 to 10 s. */
const FIRST_POLL_MS = 3_000;
const LONGEST_POLL_MS = 10_000;
const LONGEST_AFTER_FAILURE_MS = 60_000;

export interface CompletionDetectorDeps {
  readonly stream: Pick<StreamAbility, 'judgedBy' | 'status'>;
  readonly session: Session;
  readonly run: TailedRun;
  readonly clock: Clock;
  /** The status has changed: a line of the tail that says so, for a run whose stream says nothing itself. */
  readonly statusChanged: (event: RunEvent) => void;
}

interface ReportedEnd {
  readonly end: RunEnd;
  readonly at: number;
  /** It was an event of the run's own history, or the answer of the status route: nothing is behind it. */
  readonly isFinal: boolean;
}

/** Finds out whether a run is over, from its events and from its status route, as the platform's facts demand. */
export class CompletionDetector {
  readonly #deps: CompletionDetectorDeps;
  readonly #judge: 'status' | 'stream';
  #fromStream: ReportedEnd | null = null;
  #fromStatus: ReportedEnd | null = null;
  #confirmed = false;
  #lastStatus: string | null = null;
  #isPolling = false;
  #polls = 0;
  #failures = 0;
  #nextPoll: number;
  #problem: Problem | null = null;

  constructor(deps: CompletionDetectorDeps) {
    this.#deps = deps;
    this.#judge = deps.stream.judgedBy(deps.run);
    this.#nextPoll = deps.clock.now() + FIRST_POLL_MS;
  }

  /** What the last poll failed with; null when it was answered, or there was none. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** The end as far as it was reported, for a stream that cannot be opened any more. */
  get reportedEnd(): RunEnd | null {
    return this.#reported()?.end ?? null;
  }

  /** Notes that an event said that the run is over. */
  reportEnd(end: RunEnd, isFinal: boolean): void {
    const now = this.#deps.clock.now();
    if (!this.#fromStream?.isFinal || isFinal)
      this.#fromStream = { end, at: this.#fromStream?.at ?? now, isFinal };
    if (this.#judge === 'status' && !this.#fromStatus) this.#nextPoll = Math.min(this.#nextPoll, now);
  }

  /** Asks the status route when it is time. `quietSince` is when the stream last spoke of the run. */
  pollWhenDue(now: number, quietSince: number, signal: AbortSignal): void {
    if (this.#isPolling || this.#fromStatus || now < this.#nextPoll) return;
    if (this.#judge === 'stream' && (this.#fromStream || now - quietSince < QUIET_MS)) return;
    this.#isPolling = true;
    void this.#poll(signal).finally(() => (this.#isPolling = false));
  }

  /** The end, when it is known and nothing more is expected before it. */
  settledEnd(now: number, quietSince: number): RunEnd | null {
    const reported = this.#reported();
    return reported && now - Math.max(reported.at, quietSince) >= LINGER_MS ? reported.end : null;
  }

  /**
   * The end, now that the server has closed the stream. A report that is not final may have overtaken the last events:
   * the stream is opened once more then.
   */
  endAtClose(): RunEnd | 'confirm' | null {
    const reported = this.#reported();
    if (!reported) return null;
    if (reported.isFinal || this.#confirmed) return reported.end;
    this.#confirmed = true;
    return 'confirm';
  }

  #reported(): ReportedEnd | null {
    if (this.#judge === 'stream') return this.#fromStream ?? this.#fromStatus;
    // While the status route fails, the stream's report is the only one.
    return this.#fromStatus ?? (this.#failures > 0 ? this.#fromStream : null);
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { stream, session, run, clock, statusChanged } = this.#deps;
    try {
      const status = await stream.status(session, run.id, signal);
      const now = clock.now();
      this.#failures = 0;
      this.#polls += 1;
      this.#problem = null;
      this.#nextPoll = now + Math.min(FIRST_POLL_MS * 1.2 ** this.#polls, LONGEST_POLL_MS);
      if (isTerminal(status.state)) this.#fromStatus = { end: status, at: now, isFinal: true };
      // The status route decides, and says that the run goes on.
      else if (this.#judge === 'status') this.#fromStream = null;
      if (this.#judge === 'status' && status.platformStatus !== this.#lastStatus)
        statusChanged(statusEvent(status, now));
      this.#lastStatus = rawText(status.platformStatus);
    } catch (thrown) {
      if (signal.aborted) return;
      this.#problem = toProblem(thrown);
      this.#failures += 1;
      const wait = Math.min(FIRST_POLL_MS * 2 ** this.#failures, LONGEST_AFTER_FAILURE_MS);
      const asked = Math.min(this.#problem.details.retryAfterMs ?? 0, RETRY_AFTER_LIMIT_MS.watch);
      this.#nextPoll = clock.now() + Math.max(wait, asked);
    }
  }
}

function statusEvent({ state, platformStatus }: RunEnd, at: number): RunEvent {
  const isOver = isTerminal(state);
  return {
    id: null,
    type: 'status',
    at,
    node: null,
    text: rawText(platformStatus),
    tone: isOver ? (state === 'succeeded' ? 'success' : 'failure') : 'plain',
    deltaIndex: null,
    collapse: null,
    restartsNode: false,
    end: isOver ? { state, platformStatus } : null,
  };
}
