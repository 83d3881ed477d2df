import type { Answer } from '../../server/answer.ts';
import { FrameWriter } from './frameWriter.ts';
import type { RunRecord } from './runs.ts';
import { STREAM_HEADERS, type StreamInput } from './runStream.ts';
import { streamWordOf } from './runWords.ts';
import { Ticks } from './ticks.ts';

const EVERY_MS = 2000;
/** The words after which this server generation closes; those of lens runs are not among them. */
const LAST_WORDS = ['completed', 'failed', 'cancelled', 'timed_out'];

/** The dialect without rows: the state every two seconds, also unchanged, under ids that only count frames. */
export function statusStream(run: RunRecord, wish: StreamInput): Answer {
  const { clock, settings, faults, cursor } = wish;
  return {
    status: 200,
    headers: STREAM_HEADERS,
    ...(faults.cutAfterBytes !== undefined && { cutAfter: faults.cutAfterBytes }),
    stream: async (write, signal) => {
      const writer = new FrameWriter(write, faults);
      const ticks = new Ticks(wish, writer);
      let nextAt = clock.now();
      for (let id = cursor + 1; ; id += 1) {
        while (clock.now() < nextAt) await ticks.until(nextAt, signal);
        const status = streamWordOf(run, clock.now(), settings.mode);
        const data = { status, runId: run.id, timestamp: new Date(clock.now()).toISOString() };
        await writer.frame({ id: String(id), event: 'run_status', data });
        await writer.flush();
        if (LAST_WORDS.includes(status) && settings.done !== 'never') {
          await writer.frame({ id: null, event: 'done', data: { status, runId: run.id } });
          return writer.flush();
        }
        nextAt = clock.now() + EVERY_MS;
      }
    },
  };
}
