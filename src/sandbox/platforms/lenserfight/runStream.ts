import { once } from 'node:events';
import type { Answer } from '../../server/answer.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { rowsUntil } from './eventLog.ts';
import { rowFrame, type Frame } from './frames.ts';
import { FrameWriter } from './frameWriter.ts';
import type { RunRecord } from './runs.ts';
import { hasEnded, streamWordOf } from './runWords.ts';
import type { LenserFightSettings } from './settings.ts';
import { Ticks } from './ticks.ts';
import type { StreamFaults } from './streamFaults.ts';

export const STREAM_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  connection: 'keep-alive',
  'x-accel-buffering': 'no',
  'access-control-expose-headers': 'Last-Event-ID',
};

export interface StreamInput {
  readonly clock: SandboxClock;
  readonly settings: LenserFightSettings;
  readonly faults: StreamFaults;
  /** The id after which it goes on; 0 = from the start. */
  readonly cursor: number;
}

/** The events of a run from the cursor on, each when the clock has come to it, then `done` and the end. */
export function runStream(run: RunRecord, wish: StreamInput): Answer {
  return streamed(wish, (writer, signal) => new RunTelling(run, wish, writer, signal).tell());
}

/** A stream that stays open and never has an event. */
export function silentStream(wish: StreamInput): Answer {
  return streamed(wish, async (writer, signal) => {
    const ticks = new Ticks(wish, writer);
    for (;;) await ticks.until(Infinity, signal);
  });
}

function streamed(
  wish: StreamInput,
  tell: (writer: FrameWriter, signal: AbortSignal) => Promise<void>,
): Answer {
  const { faults } = wish;
  return {
    status: 200,
    headers: STREAM_HEADERS,
    ...(faults.cutAfterBytes !== undefined && { cutAfter: faults.cutAfterBytes }),
    stream: async (write, signal) => {
      const writer = new FrameWriter(write, faults);
      if (faults.retryMs !== undefined) await writer.retry(faults.retryMs);
      await tell(writer, signal);
      await writer.flush();
    },
  };
}

/** One connection that tells the rows of one run. */
class RunTelling {
  readonly #run: RunRecord;
  readonly #wish: StreamInput;
  readonly #writer: FrameWriter;
  readonly #signal: AbortSignal;
  readonly #ticks: Ticks;
  /** The rows that are never sent. */
  readonly #lost: ReadonlySet<number>;
  /** How many rows this connection has sent. */
  #told = 0;

  constructor(run: RunRecord, wish: StreamInput, writer: FrameWriter, signal: AbortSignal) {
    this.#run = run;
    this.#wish = wish;
    this.#writer = writer;
    this.#signal = signal;
    this.#ticks = new Ticks(wish, writer);
    this.#lost = new Set(wish.faults.lose);
  }

  async tell(): Promise<void> {
    const { clock, faults, settings } = this.#wish;
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
      await this.#ticks.until(dueAt, this.#signal);
    }
    await this.#writer.frame(this.#doneFrame());
    for (let index = Math.max(next, body); index < log.length; index += 1) await this.#row(index);
  }

  /** Where the connection begins: behind the cursor, and not before what is still kept. */
  #firstRow(): number {
    const { clock, settings, faults, cursor } = this.#wish;
    const { log } = this.#run;
    const wanted = Math.max(0, Math.min(cursor - (faults.rewind ?? 0), log.length));
    if (settings.retention === 0) return wanted;
    return Math.max(wanted, rowsUntil(log, clock.now()) - settings.retention);
  }

  async #row(index: number): Promise<void> {
    if (this.#lost.has(index + 1)) return;
    await this.#writer.frame(this.#frameAt(index));
    this.#told += 1;
    const { again } = this.#wish.faults;
    if (!again || again.every === 0 || this.#told % again.every !== 0) return;
    for (let back = Math.max(0, index + 1 - again.rows); back <= index; back += 1) {
      if (!this.#lost.has(back + 1)) await this.#writer.frame(this.#frameAt(back));
    }
  }

  #frameAt(index: number): Frame {
    return rowFrame(this.#run.log.rowAt(index), this.#run, this.#wish.settings.dialect);
  }

  #doneFrame(): Frame {
    const { clock, settings } = this.#wish;
    const status = streamWordOf(this.#run, clock.now(), settings.mode);
    return { id: null, event: 'done', data: { status, runId: this.#run.id } };
  }

  /** Whether the weather ends the response here; where it stops it half open, this never comes back. */
  async #ends(): Promise<boolean> {
    const { haltAfterEvents, endAfterEvents } = this.#wish.faults;
    if (haltAfterEvents !== undefined && this.#told >= haltAfterEvents) {
      await this.#writer.flush();
      await once(this.#signal, 'abort');
      this.#signal.throwIfAborted();
    }
    return endAfterEvents !== undefined && this.#told >= endAfterEvents;
  }
}
