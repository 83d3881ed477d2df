import { Problem, toProblem } from '../../core/problem.ts';
import type { RunEnd, RunEvent, TailedRun, WireBatch } from '../../core/stream.ts';
import { CompletionDetector } from './completionDetector.ts';
import { HeartbeatMonitor } from './heartbeatMonitor.ts';
import { ReconnectPause } from './reconnectPause.ts';
import { reopenVerdict } from './reopenVerdict.ts';
import type { RunTailDeps } from './runTail.ts';
import { statusEvent } from './statusEvent.ts';
import { StreamTimes } from './streamTimes.ts';
import { TailCounter } from './tailFigures.ts';
import { TailReader } from './tailReader.ts';
import type { TailState } from './tailState.ts';

const PULSE_MS = 1_000;
/** A pulse that comes so late comes after a sleep of this computer, before what arrived meanwhile was read. */
const LATE_MS = 2_000;
/** How long a piece of text waits for those before it. */
const HOLD_MS = 1_000;
/** Failed connections after which a run that is known to be over is not asked for its rest any more. */
const LAST_TRIES = 3;

/** Why a connection was ended from this side. */
type Cut = 'silent' | 'again';

/** How a connection ended: the server closed it properly, it failed, or it is to be opened again at once. */
type Ending = { readonly closed: true } | { readonly problem: Problem } | { readonly again: true };

/** The telling of one run from one place to its end, over as many connections as it takes. */
export class TailConnection {
  readonly counter: TailCounter;
  readonly #run: TailedRun;
  readonly #deps: RunTailDeps;
  readonly #enter: (state: TailState) => void;
  readonly #stopped = new AbortController();
  readonly #reader: TailReader;
  readonly #ends: CompletionDetector;
  readonly #rhythm: HeartbeatMonitor;
  readonly #times: StreamTimes;
  readonly #pause: ReconnectPause;
  #state: TailState['kind'] = 'connecting';
  #connection: AbortController | null = null;
  #cut: Cut | null = null;
  /** While what was read is being shown nothing is read: the stream cannot be called silent then. */
  #showing = false;

  constructor(run: TailedRun, deps: RunTailDeps, after: string | null, enter: (state: TailState) => void) {
    const { stream, session, clock } = deps;
    const now = clock.now();
    this.#run = run;
    this.#deps = deps;
    this.#times = new StreamTimes(now);
    this.#pause = new ReconnectPause(deps);
    this.#enter = (state) => {
      this.#state = state.kind;
      enter(state);
    };
    this.counter = new TailCounter(now);
    this.#rhythm = new HeartbeatMonitor(stream.keepAliveMs, now);
    const heardStatus = (status: RunEnd) => {
      const event = statusEvent(status, clock.now());
      void deps.show([{ kind: 'event', event, receivedAt: clock.now() }]);
    };
    this.#ends = new CompletionDetector({ stream, session, run, clock, heardStatus });
    const ended = (end: RunEnd, event: RunEvent) => this.#ends.hear(end, event.id !== null);
    this.#reader = new TailReader({ stream, counter: this.counter, ended }, after);
  }

  get lastId(): string | null {
    return this.#reader.lastId;
  }

  /** Resolves when the run is over or `stop` was called. Never rejects. */
  async run(): Promise<void> {
    await Promise.all([this.#connectAll(), this.#pulseAll()]);
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** Shows the ends of texts that were held back for a piece that nobody waits for any more. */
  showEnds(): void {
    this.#reader.endTexts();
    void this.#flush();
  }

  /** Connects again now, whatever it waits for. */
  retry(): void {
    this.#cutConnection('again');
    this.#pause.wake();
  }

  async #connectAll(): Promise<void> {
    const { signal } = this.#stopped;
    let failures = { kind: '', inRow: 0 };
    for (let attempt = 0; !signal.aborted;) {
      const before = this.#times.batchAt;
      const ending = await this.#connectOnce(signal);
      if (signal.aborted) return;
      if (this.#times.batchAt !== before) attempt = 0;
      const next = 'closed' in ending ? this.#ends.atClose() : null;
      if ('again' in ending || next === 'confirm') continue;
      if (next) return this.#conclude(next);
      const problem = 'problem' in ending ? ending.problem : null;
      const said = attempt >= LAST_TRIES ? this.#ends.said : null;
      if (said) return this.#concludeUnread(said);
      const kind = problem?.kind ?? '';
      failures = { kind, inRow: kind === failures.kind ? failures.inRow + 1 : 1 };
      if (problem && reopenVerdict(problem, failures.inRow) === 'pause') {
        // It waits before it says so: whoever hears of it may end the wait at once.
        const woken = this.#pause.untilWoken(signal);
        this.#enter({ kind: 'paused', problem });
        await woken;
        failures.inRow = 0;
        continue;
      }
      attempt += 1;
      this.counter.reconnects += 1;
      const rested = this.#pause.before(attempt, problem, signal);
      this.#enter({ kind: 'reconnecting', attempt, problem });
      await rested;
    }
  }

  async #connectOnce(stopped: AbortSignal): Promise<Ending> {
    const { stream, session, clock } = this.#deps;
    this.#cut = null;
    this.#connection = new AbortController();
    const signal = AbortSignal.any([this.#connection.signal, stopped]);
    let ending: Ending = { closed: true };
    try {
      const batches = await stream.open(session, this.#run.id, this.lastId, signal);
      const now = clock.now();
      this.#times.opened(now);
      this.#reader.connected();
      this.#rhythm.begin(now);
      this.#enter({ kind: 'catchingUp' });
      for await (const batch of batches) {
        if (signal.aborted) break;
        await this.#take(batch, clock.now());
      }
    } catch (thrown) {
      ending = { problem: toProblem(thrown) };
    }
    this.#connection = null;
    return this.#ending(ending);
  }

  #ending(found: Ending): Ending {
    switch (this.#cut) {
      case null:
        return found;
      case 'again':
        return { again: true };
      case 'silent': {
        const args = { seconds: Math.round(this.#rhythm.limitMs / 1000) };
        return { problem: new Problem({ kind: 'network', code: 'network.timeout', retryable: true, args }) };
      }
    }
  }

  async #take(batch: WireBatch, now: number): Promise<void> {
    this.#times.batch(now);
    this.#pause.ask(batch.retryMs);
    this.#rhythm.sign(now, batch.comments);
    const said = this.#reader.read(batch, now);
    if (said.events > 0) {
      this.#times.spoke(now);
      if (this.#state === 'notKnowable') this.#enter({ kind: 'live' });
    }
    if (said.moved) this.#times.moved(now);
    await this.#flush();
    if (said.hole) this.#cutConnection('again');
    else if (this.#state === 'catchingUp' && this.#isCaughtUp(said.events, batch.comments)) {
      this.#enter({ kind: 'live' });
    }
  }

  #isCaughtUp(events: number, comments: number): boolean {
    const { lastAt } = this.#reader;
    return events > 0 ? lastAt !== null && this.#times.isOfNow(lastAt) : comments > 0;
  }

  /** Once a second, what no event starts: silence, waiting pieces, the status route, the end. */
  async #pulseAll(): Promise<void> {
    const { clock } = this.#deps;
    const { signal } = this.#stopped;
    for (;;) {
      const slept = clock.now();
      await clock.sleep(PULSE_MS, signal).catch(() => {});
      if (signal.aborted) return;
      const now = clock.now();
      if (now - slept > PULSE_MS + LATE_MS) this.#times.moved(now);
      this.#times.limitTo(now);
      this.#reader.release(now - HOLD_MS);
      void this.#flush();
      if (this.#state !== 'paused') this.#ends.pulse(now, this.#times.spokeAt, signal);
      if (this.#showing) this.#rhythm.begin(now);
      else if (this.#isOpen) this.#pulseOpen(now);
    }
  }

  #pulseOpen(now: number): void {
    const end = this.#ends.conclusion(now, this.#times.stillSince);
    if (end) return this.#conclude(end);
    if (this.#rhythm.isSilent(now)) return this.#cutConnection('silent');
    const { problem } = this.#ends;
    const isQuiet = this.#times.isQuiet(now);
    if (this.#state === 'catchingUp' && this.#times.isAllRead(now)) this.#enter({ kind: 'live' });
    else if (this.#state === 'live' && isQuiet && problem) this.#enter({ kind: 'notKnowable', problem });
    else if (this.#state === 'notKnowable' && !problem) this.#enter({ kind: 'live' });
  }

  get #isOpen(): boolean {
    return this.#state === 'catchingUp' || this.#state === 'live' || this.#state === 'notKnowable';
  }

  #cutConnection(cut: Cut): void {
    if (!this.#connection) return;
    this.#cut = cut;
    this.#connection.abort();
  }

  /** The run is over, but its last events could not be read. */
  #concludeUnread(end: RunEnd): void {
    this.#reader.mark(this.#deps.clock.now());
    this.#conclude(end);
  }

  #conclude(end: RunEnd): void {
    this.#reader.release(Number.POSITIVE_INFINITY);
    void this.#flush();
    this.#enter({ kind: 'ended', end });
    this.stop();
  }

  async #flush(): Promise<void> {
    const items = this.#reader.takeItems();
    const shown = items.length > 0 ? this.#deps.show(items) : undefined;
    if (!shown) return;
    this.#showing = true;
    await shown;
    this.#showing = false;
  }
}
