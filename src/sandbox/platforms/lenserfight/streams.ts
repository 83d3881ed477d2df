import { once } from 'node:events';
import type { Answer } from '../../server/answer.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { rowsUntil } from './eventLog.ts';
import { notFound } from './failures.ts';
import { FrameWriter, rowFrame, type Frame } from './frames.ts';
import { hasEnded, streamStatusOf, type RunRecord } from './runs.ts';
import type { LenserFightSettings, Settings } from './settings.ts';
import type { StreamFaults } from './streamFaults.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  connection: 'keep-alive',
  'x-accel-buffering': 'no',
  'access-control-expose-headers': 'Last-Event-ID',
};
const STATUS_EVERY_MS = 2000;
/** The states after which a stream of states closes; those of lens runs are not among them. */
const LAST_STATES = ['completed', 'failed', 'cancelled', 'timed_out'];

interface StreamInput {
  readonly clock: SandboxClock;
  readonly settings: LenserFightSettings;
  readonly faults: StreamFaults;
  /** The id after which it goes on; 0 = from the start. */
  readonly cursor: number;
}

/**
 * The stream of a run behind the last id that the client has seen; the query counts more than the header, and what is
 * no number counts as 0. An unknown run (null) gives silence, or throws a `Failure`.
 */
export function openStream(
  clock: SandboxClock,
  book: Settings,
  run: RunRecord | null,
  from: { readonly query?: number | undefined; readonly header?: string | undefined },
): Answer {
  const settings = book.now;
  if (!run && settings.unknownRuns === 'refused') throw notFound('Run');
  const faults = book.takeStreamFaults();
  const cursor = from.query ?? (/^\d+$/.test(from.header ?? '') ? Number(from.header) : 0);
  const input = { clock, settings, faults, cursor };
  const hasEvents = run !== null && (run.of.kind === 'workflow' || settings.lensEvents) && !faults.silent;
  return {
    status: 200,
    headers: HEADERS,
    ...(faults.cutAfterBytes !== undefined && { cutAfter: faults.cutAfterBytes }),
    stream: async (write, signal) => {
      const writer = new FrameWriter(write, faults);
      if (faults.retryMs !== undefined) await writer.retry(faults.retryMs);
      if (!hasEvents) await sendNothing(input, writer, signal);
      else if (settings.dialect === 'status') await sendStates(run, input, writer, signal);
      else await new RowSender(run, input, writer, signal).send();
      await writer.flush();
    },
  };
}

async function sendNothing(input: StreamInput, writer: FrameWriter, signal: AbortSignal): Promise<void> {
  const waiting = new StreamWaiting(input, writer);
  for (;;) await waiting.until(Infinity, signal);
}

/** The dialect without rows: the state every two seconds, also unchanged, under ids that only count frames. */
async function sendStates(
  run: RunRecord,
  input: StreamInput,
  writer: FrameWriter,
  signal: AbortSignal,
): Promise<void> {
  const { clock, settings, cursor } = input;
  const waiting = new StreamWaiting(input, writer);
  let nextAt = clock.now();
  for (let id = cursor + 1; ; id += 1) {
    while (clock.now() < nextAt) await waiting.until(nextAt, signal);
    const status = streamStatusOf(run, clock.now(), settings.mode);
    const data = { status, runId: run.id, timestamp: new Date(clock.now()).toISOString() };
    await writer.frame({ id: String(id), event: 'run_status', data });
    await writer.flush();
    if (LAST_STATES.includes(status) && settings.done !== 'never')
      return writer.frame({ id: null, event: 'done', data: { status, runId: run.id } });
    nextAt = clock.now() + STATUS_EVERY_MS;
  }
}

/** One connection that sends the rows of one run from the cursor on, each when it is due, then `done` and the end. */
class RowSender {
  readonly #run: RunRecord;
  readonly #input: StreamInput;
  readonly #writer: FrameWriter;
  readonly #signal: AbortSignal;
  readonly #waiting: StreamWaiting;
  /** The rows that are never sent. */
  readonly #lost: ReadonlySet<number>;
  /** How many rows this connection has sent. */
  #sent = 0;

  constructor(run: RunRecord, input: StreamInput, writer: FrameWriter, signal: AbortSignal) {
    this.#run = run;
    this.#input = input;
    this.#writer = writer;
    this.#signal = signal;
    this.#waiting = new StreamWaiting(input, writer);
    this.#lost = new Set(input.faults.lose);
  }

  async send(): Promise<void> {
    const { clock, faults, settings } = this.#input;
    const { log } = this.#run;
    const delay = faults.delayMs ?? 0;
    const late = Math.min(faults.rowsAfterDone ?? 0, log.length);
    const body = log.length - late;
    const doneComes =
      settings.done === 'always' || (settings.done === 'workflows' && this.#run.of.kind === 'workflow');
    let next = this.#firstRow();
    for (;;) {
      const due = Math.min(body, rowsUntil(log, clock.now() - delay));
      for (; next < due; next += 1) {
        if (await this.#ends()) return;
        await this.#row(next);
      }
      await this.#writer.flush();
      if (await this.#ends()) return;
      const isOver = next >= body && hasEnded(this.#run, clock.now() - delay);
      if (isOver && doneComes) break;
      const dueAt = next < body ? log.timeAt(next) + delay : isOver ? Infinity : this.#run.endsAt + delay;
      await this.#waiting.until(dueAt, this.#signal);
    }
    const status = streamStatusOf(this.#run, clock.now(), settings.mode);
    await this.#writer.frame({ id: null, event: 'done', data: { status, runId: this.#run.id } });
    for (let index = Math.max(next, body); index < log.length; index += 1) await this.#row(index);
  }

  /** Where the connection begins: behind the cursor, and not before what is still kept. */
  #firstRow(): number {
    const { clock, settings, faults, cursor } = this.#input;
    const { log } = this.#run;
    const wanted = Math.max(0, Math.min(cursor - (faults.rewind ?? 0), log.length));
    if (settings.retention === 0) return wanted;
    return Math.max(wanted, rowsUntil(log, clock.now()) - settings.retention);
  }

  async #row(index: number): Promise<void> {
    if (this.#lost.has(index + 1)) return;
    await this.#writer.frame(this.#frameAt(index));
    this.#sent += 1;
    const { again } = this.#input.faults;
    if (!again || again.every === 0 || this.#sent % again.every !== 0) return;
    for (let back = Math.max(0, index + 1 - again.rows); back <= index; back += 1) {
      if (!this.#lost.has(back + 1)) await this.#writer.frame(this.#frameAt(back));
    }
  }

  #frameAt(index: number): Frame {
    return rowFrame(this.#run.log.rowAt(index), this.#run, this.#input.settings.dialect);
  }

  /** Whether a fault ends the response here; where it leaves it half open, this never comes back. */
  async #ends(): Promise<boolean> {
    const { haltAfterEvents, endAfterEvents } = this.#input.faults;
    if (haltAfterEvents !== undefined && this.#sent >= haltAfterEvents) {
      await this.#writer.flush();
      await once(this.#signal, 'abort');
      this.#signal.throwIfAborted();
    }
    return endAfterEvents !== undefined && this.#sent >= endAfterEvents;
  }
}

/** The waiting of a stream: comments at their times, and polls for rows at the server's interval. */
class StreamWaiting {
  readonly #input: StreamInput;
  readonly #writer: FrameWriter;
  readonly #openedAt: number;
  readonly #commentMs: number;
  #nextComment: number;

  constructor(input: StreamInput, writer: FrameWriter) {
    this.#input = input;
    this.#writer = writer;
    this.#openedAt = input.clock.now();
    this.#commentMs = input.faults.keepAlive === false ? Infinity : input.settings.keepAliveMs;
    this.#nextComment = this.#openedAt + this.#commentMs;
  }

  /** Waits until something may be due, at most until the next comment, which it sends. */
  async until(time: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.#input;
    const wakeAt = Math.min(this.#nextPoll(time), this.#nextComment);
    await clock.sleep(Math.max(0, Math.min(wakeAt - clock.now(), 86_400_000)), signal);
    if (clock.now() < this.#nextComment) return;
    await this.#writer.comment('keep-alive');
    const missed = Math.floor((clock.now() - this.#nextComment) / this.#commentMs);
    this.#nextComment += (missed + 1) * this.#commentMs;
  }

  /** The server's first poll at or after a time. */
  #nextPoll(time: number): number {
    const { pollMs } = this.#input.settings;
    if (pollMs === 0 || time === Infinity) return time;
    return this.#openedAt + Math.ceil((time - this.#openedAt) / pollMs) * pollMs;
  }
}
