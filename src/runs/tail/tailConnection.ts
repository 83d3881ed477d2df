import { Problem, toProblem } from '../../core/problem.ts';
import type { RunEnd, RunEvent, TailedRun, WireBatch } from '../../core/stream.ts';
import { CompletionDetector } from './completionDetector.ts';
import { HeartbeatMonitor } from './heartbeatMonitor.ts';
import { ReconnectPolicy } from './reconnectPolicy.ts';
import type { RunTailDeps } from './runTail.ts';
import { StreamTimes } from './streamTimes.ts';
import { TailCounter } from './tailFigures.ts';
import { TailReader } from './tailReader.ts';
import { isOpen, nextState, type TailSignal, type TailState } from './tailState.ts';

const TICK_MS = 1_000;
/** A tick that is so late comes after a sleep of this computer, before what arrived meanwhile was read. */
const LATE_MS = 2_000;
/** How long a piece of text waits for those before it. */
const HOLD_MS = 1_000;
/** Failed connections after which a run that is known to be over is not asked for its rest any more. */
const LAST_ATTEMPTS = 3;

/** Why a connection was closed from this side. */
type CloseReason = 'silent' | 'reopen';

/** How a connection ended: the server closed it properly, it failed, or it is to be opened again at once. */
type Ending = { readonly closed: true } | { readonly problem: Problem } | { readonly reopen: true };

/** Follows one run from one place to its end, over as many connections as it takes. */
export class TailConnection {
  readonly counter: TailCounter;
  readonly #run: TailedRun;
  readonly #deps: RunTailDeps;
  readonly #stateChanged: (state: TailState) => void;
  readonly #stopped = new AbortController();
  readonly #reader: TailReader;
  readonly #completion: CompletionDetector;
  readonly #heartbeat: HeartbeatMonitor;
  readonly #times: StreamTimes;
  readonly #reconnect: ReconnectPolicy;
  #state: TailState = { kind: 'connecting' };
  #open: AbortController | null = null;
  #closeReason: CloseReason | null = null;
  /** While what was read is being shown nothing is read: the stream cannot be called silent then. */
  #isShowing = false;

  constructor(
    run: TailedRun,
    deps: RunTailDeps,
    after: string | null,
    stateChanged: (state: TailState) => void,
  ) {
    const { stream, session, clock } = deps;
    const now = clock.now();
    this.#run = run;
    this.#deps = deps;
    this.#stateChanged = stateChanged;
    this.#times = new StreamTimes(now);
    this.#reconnect = new ReconnectPolicy(deps);
    this.counter = new TailCounter(now);
    this.#heartbeat = new HeartbeatMonitor(stream.keepAliveMs, now);
    const statusChanged = (event: RunEvent) =>
      void deps.show([{ kind: 'event', event, receivedAt: clock.now() }]);
    this.#completion = new CompletionDetector({ stream, session, run, clock, statusChanged });
    const ended = (end: RunEnd, event: RunEvent) => this.#completion.reportEnd(end, event.id !== null);
    this.#reader = new TailReader({ stream, counter: this.counter, ended }, after);
  }

  get state(): TailState {
    return this.#state;
  }

  get lastId(): string | null {
    return this.#reader.lastId;
  }

  /** Resolves when the run is over or the connection is closed for good. Never rejects. */
  async run(): Promise<void> {
    await Promise.all([this.#connectUntilOver(), this.#tickUntilOver()]);
  }

  /** Shows what is still held back, and ends the tail where it is. */
  stop(): void {
    this.close();
    this.#signal({ kind: 'stopped' });
  }

  /** As `stop`, with the state left as it is: another connection takes over, or the window closes. */
  close(): void {
    this.#reader.endTexts();
    void this.#flush();
    this.#stopped.abort();
  }

  /** Connects again now, whatever it waits for. */
  retry(): void {
    this.#closeOpen('reopen');
    this.#reconnect.wake();
  }

  #signal(signal: TailSignal): void {
    const state = nextState(this.#state, signal);
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged(state);
  }

  async #connectUntilOver(): Promise<void> {
    const { signal } = this.#stopped;
    for (let attempt = 0; !signal.aborted;) {
      const before = this.#times.batchAt;
      const ending = await this.#connectOnce(signal);
      if (signal.aborted) return;
      if (this.#times.batchAt !== before) attempt = 0;
      const end = 'closed' in ending ? this.#completion.endAtClose() : null;
      if ('reopen' in ending || end === 'confirm') continue;
      if (end) return this.#conclude(end);
      const reported = attempt >= LAST_ATTEMPTS ? this.#completion.reportedEnd : null;
      if (reported) return this.#concludeUnread(reported);
      const problem = 'problem' in ending ? ending.problem : null;
      const next = this.#reconnect.afterEnd(problem);
      // Each wait begins before the state is announced, so that a listener may end it at once.
      if (problem && next === 'pause') {
        const woken = this.#reconnect.waitForUser(signal);
        this.#signal({ kind: 'refused', problem });
        await woken;
        continue;
      }
      attempt += 1;
      this.counter.reconnects += 1;
      const waited = this.#reconnect.wait(attempt, problem, signal);
      this.#signal({ kind: 'disconnected', attempt, problem });
      await waited;
    }
  }

  async #connectOnce(stopped: AbortSignal): Promise<Ending> {
    const { stream, session, clock } = this.#deps;
    this.#closeReason = null;
    this.#open = new AbortController();
    const signal = AbortSignal.any([this.#open.signal, stopped]);
    let ending: Ending = { closed: true };
    try {
      const batches = await stream.open(session, this.#run.id, this.lastId, signal);
      const now = clock.now();
      this.#times.opened(now);
      this.#reader.connected();
      this.#heartbeat.begin(now);
      this.#signal({ kind: 'opened' });
      for await (const batch of batches) {
        if (signal.aborted) break;
        await this.#take(batch, clock.now());
      }
    } catch (thrown) {
      ending = { problem: toProblem(thrown) };
    }
    this.#open = null;
    return this.#endingOf(ending);
  }

  #endingOf(found: Ending): Ending {
    switch (this.#closeReason) {
      case null:
        return found;
      case 'reopen':
        return { reopen: true };
      case 'silent': {
        const args = { seconds: Math.round(this.#heartbeat.limitMs / 1000) };
        return { problem: new Problem({ kind: 'network', code: 'network.timeout', retryable: true, args }) };
      }
    }
  }

  async #take(batch: WireBatch, now: number): Promise<void> {
    this.#times.received(now);
    this.#reconnect.setServerRetry(batch.retryMs);
    this.#heartbeat.beat(now, batch.comments);
    const { events, advanced, hole } = this.#reader.read(batch, now);
    if (events > 0) {
      this.#times.spoke(now);
      this.#signal({ kind: 'heard' });
    }
    if (advanced) this.#times.advanced(now);
    await this.#flush();
    if (hole) this.#closeOpen('reopen');
    else if (this.#isCaughtUp(events, batch.comments)) this.#signal({ kind: 'caughtUp' });
  }

  #isCaughtUp(events: number, comments: number): boolean {
    const { lastAt } = this.#reader;
    return events > 0 ? lastAt !== null && this.#times.isOfNow(lastAt) : comments > 0;
  }

  /** Once a second, what no event starts: silence, waiting pieces, the status route, the end. */
  async #tickUntilOver(): Promise<void> {
    const { clock } = this.#deps;
    const { signal } = this.#stopped;
    for (;;) {
      const slept = clock.now();
      await clock.sleep(TICK_MS, signal).catch(() => {});
      if (signal.aborted) return;
      const now = clock.now();
      if (now - slept > TICK_MS + LATE_MS) this.#times.advanced(now);
      this.#times.limitTo(now);
      this.#reader.release(now - HOLD_MS);
      void this.#flush();
      if (this.#state.kind !== 'paused') this.#completion.pollWhenDue(now, this.#times.spokeAt, signal);
      if (this.#isShowing) this.#heartbeat.begin(now);
      else if (isOpen(this.#state)) this.#tickOpen(now);
    }
  }

  #tickOpen(now: number): void {
    const end = this.#completion.settledEnd(now, this.#times.stillSince);
    if (end) return this.#conclude(end);
    if (this.#heartbeat.isSilent(now)) return this.#closeOpen('silent');
    const { problem } = this.#completion;
    if (this.#state.kind === 'catchingUp') {
      if (this.#times.isAllRead(now)) this.#signal({ kind: 'caughtUp' });
    } else if (!problem) this.#signal({ kind: 'heard' });
    else if (this.#times.isQuiet(now)) this.#signal({ kind: 'unheard', problem });
  }

  #closeOpen(reason: CloseReason): void {
    if (!this.#open) return;
    this.#closeReason = reason;
    this.#open.abort();
  }

  /** The run is over, but its last events could not be read. */
  #concludeUnread(end: RunEnd): void {
    this.#reader.mark(this.#deps.clock.now());
    this.#conclude(end);
  }

  #conclude(end: RunEnd): void {
    this.#reader.release(Number.POSITIVE_INFINITY);
    void this.#flush();
    this.#signal({ kind: 'ended', end });
    this.#stopped.abort();
  }

  async #flush(): Promise<void> {
    const items = this.#reader.takeItems();
    const shown = items.length > 0 ? this.#deps.show(items) : undefined;
    if (!shown) return;
    this.#isShowing = true;
    await shown;
    this.#isShowing = false;
  }
}
