import type { Clock } from '../../core/clock.ts';
import type { JobPoller, JobSnapshot } from '../../core/job.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import { contextOf, PLATFORM, type LenserFightSession } from './api.ts';
import { readRun } from './runSnapshot.ts';
import { RunTrace } from './runTrace.ts';
import { openRunEvents } from './stream.ts';

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
    this.#trace ??= new RunTrace(session.base(PLATFORM));
    const heard = await this.#hear(this.#trace, session, signal).catch((thrown: unknown) => {
      signal.throwIfAborted();
      const problem = toProblem(thrown);
      throw provesNothing(problem) ? refusal : problem;
    });
    const now = session.clock.now();
    if (heard) {
      this.#spoke = true;
      this.#silentSince = now;
    }
    const isSilent = now - (this.#silentSince ?? now) >= (this.#spoke ? SPOKE_MS : NEVER_SPOKE_MS);
    if (!isSilent) return this.#trace.snapshot();
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
    const ear = new AbortController();
    const listening = AbortSignal.any([signal, ear.signal]);
    const { clock } = session;
    const heardAt = { last: clock.now() };
    let heard = false;
    void this.#endWhenQuiet(clock, heardAt, ear);
    try {
      const batches = await openRunEvents(session, this.#runId, trace.lastId, listening);
      heardAt.last = clock.now();
      for await (const { events } of batches) {
        for (const event of events) heard = trace.hear(event) || heard;
        if (events.length > 0) heardAt.last = clock.now();
        if (trace.isOver || ear.signal.aborted) break;
      }
    } catch (thrown) {
      signal.throwIfAborted();
      // Cut by ourselves, when it had nothing more to say.
      if (!ear.signal.aborted) throw thrown;
    } finally {
      ear.abort();
    }
    return heard;
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
