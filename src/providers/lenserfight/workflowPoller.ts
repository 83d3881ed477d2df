import type { Clock } from '../../core/clock.ts';
import type { JobPoller, JobSnapshot } from '../../core/job.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import { contextOf, PLATFORM, type LenserFightSession } from './api.ts';
import { readRun } from './runSnapshot.ts';
import { INLINE_CHARS, RunTrace } from './runTrace.ts';
import { lenserfightStream, openRunEvents } from './stream.ts';

/** Longer than the two seconds after which real servers look for new rows. */
const QUIET_MS = 2_500;
const LONGEST_LOOK_MS = 10_000;
const PULSE_MS = 250;
/** How long a run may say nothing, before its first word and after it, until nobody can know where it stands. */
const NEVER_SPOKE_MS = 30_000;
const SPOKE_MS = 120_000;

/**
 * The looks at a workflow run. The status route comes first, since it tells the cost and the results; real servers
 * look for workflow runs in the wrong table and answer "Run not found", which proves nothing. Then the event stream
 * is read from where the last look left it, until it has said its news: `done` or a terminal event is the end. Errors:
 * Problem `job.notKnowable` when both have been silent for long; the first refusal when the stream refuses the run
 * too; network, auth and rate Problems as they come.
 */
export class WorkflowPoller implements JobPoller {
  readonly #runId: string;
  #trace: RunTrace | null = null;
  #silentSince: number | null = null;
  #spoke = false;
  /** Looks in a row that brought nothing new. */
  #silentLooks = 0;
  #refusal: Problem | null = null;

  constructor(runId: string) {
    this.#runId = runId;
  }

  /** What the status route said no with in the last look; null when it answered. */
  get refusal(): Problem | null {
    return this.#refusal;
  }

  async poll(session: LenserFightSession, signal: AbortSignal): Promise<JobSnapshot | null> {
    this.#silentSince ??= session.clock.now();
    try {
      const snapshot = await readRun(session, this.#runId, signal);
      this.#refusal = null;
      return snapshot;
    } catch (thrown) {
      signal.throwIfAborted();
      const refusal = toProblem(thrown);
      if (!provesNothing(refusal)) throw refusal;
      this.#refusal = refusal;
      return this.#listen(session, refusal, signal);
    }
  }

  async #listen(
    session: LenserFightSession,
    refusal: Problem,
    signal: AbortSignal,
  ): Promise<JobSnapshot | null> {
    const { consecutiveIds } = lenserfightStream;
    const trace = (this.#trace ??= new RunTrace(session.base(PLATFORM), consecutiveIds));
    const heard = await this.#hear(trace, session, signal).catch((thrown: unknown) => {
      signal.throwIfAborted();
      // The end is known; only what might stand behind it could not be read.
      if (trace.isOver) return true;
      const problem = toProblem(thrown);
      throw provesNothing(problem) ? refusal : problem;
    });
    const now = session.clock.now();
    if (heard) {
      this.#spoke = true;
      this.#silentSince = now;
      this.#silentLooks = 0;
    } else this.#silentLooks += 1;
    const isSilent = now - (this.#silentSince ?? now) >= (this.#spoke ? SPOKE_MS : NEVER_SPOKE_MS);
    if (!isSilent || trace.isOver) return trace.snapshot();
    throw new Problem({
      ...contextOf(session, 'streamRunEvents'),
      kind: 'unexpected',
      code: 'job.notKnowable',
      retryable: true,
      cause: refusal,
    });
  }

  /** Reads the stream's news; true when there were some. */
  async #hear(trace: RunTrace, session: LenserFightSession, signal: AbortSignal): Promise<boolean> {
    // A server that numbers anew has nothing behind the old number: now and then it is asked for everything.
    const fromStart = isPowerOfTwo(this.#silentLooks);
    let look = await this.#look(trace, session, fromStart ? null : trace.lastId, signal);
    let heard = look.heard;
    let isConfirmed = false;
    // A hole is asked for again a few times at most, and what the last frame may have overtaken once.
    while (look.hole || (trace.isOver && !trace.isEndFinal && !isConfirmed)) {
      isConfirmed ||= !look.hole;
      look = await this.#look(trace, session, trace.lastId, signal);
      heard ||= look.heard;
    }
    return heard;
  }

  /** One connection. `hole` when it was left because an event is missing. */
  async #look(
    trace: RunTrace,
    session: LenserFightSession,
    after: string | null,
    signal: AbortSignal,
  ): Promise<{ readonly heard: boolean; readonly hole: boolean }> {
    const ear = new AbortController();
    const listening = AbortSignal.any([signal, ear.signal]);
    const { clock } = session;
    const heardAt = { last: clock.now() };
    const found = { heard: false, hole: false };
    void this.#endWhenQuiet(clock, heardAt, ear);
    try {
      const batches = await openRunEvents(session, this.#runId, after, listening, INLINE_CHARS);
      heardAt.last = clock.now();
      trace.connected();
      for await (const { events } of batches) {
        for (const event of events) {
          const heard = trace.hear(event);
          found.heard ||= heard === 'news';
          found.hole = heard === 'hole';
          if (found.hole) break;
        }
        if (events.length > 0) heardAt.last = clock.now();
        if (found.hole || ear.signal.aborted) break;
      }
    } catch (thrown) {
      signal.throwIfAborted();
      // Cut by ourselves, when it had nothing more to say.
      if (!ear.signal.aborted) throw thrown;
    } finally {
      ear.abort();
    }
    return found;
  }

  async #endWhenQuiet(clock: Clock, heardAt: { readonly last: number }, ear: AbortController): Promise<void> {
    const began = clock.now();
    while (!ear.signal.aborted) {
      await clock.sleep(PULSE_MS, ear.signal).catch(() => {});
      const now = clock.now();
      if (now - heardAt.last >= QUIET_MS || now - began >= LONGEST_LOOK_MS) ear.abort();
    }
  }
}

/** A refusal that may only mean that this route does not know such runs. */
function provesNothing({ kind }: Problem): boolean {
  return kind !== 'auth' && kind !== 'network' && kind !== 'rate' && kind !== 'server' && kind !== 'canceled';
}

function isPowerOfTwo(count: number): boolean {
  return count > 0 && (count & (count - 1)) === 0;
}
