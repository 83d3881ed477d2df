import * as z from 'zod/mini';
import type { StreamAbility, WireBatch } from '../../core/stream.ts';
import { readEventStream } from '../../net/events/eventStream.ts';
import type { LenserFightSession } from './api.ts';
import { normalizeEvent, runStateOf } from './events.ts';
import { runKindOf } from './kinds.ts';

/** As servers number their rows; an id such as `007` is another one. */
const NUMBER = /^(?:0|[1-9]\d*)$/;

const statusAnswer = z.object({ data: z.object({ status: z.string() }) });

/**
 * Run events of LenserFight. Lens runs append no events on real servers, and their `done` knows other words than their
 * status: the status route judges them. For workflow runs that route looks in the wrong table and answers "not found".
 */
export const lenserfightStream: StreamAbility = {
  operation: 'streamRunEvents',
  // Numbered from 1 for each run by the function that appends them.
  consecutiveIds: true,
  // The servers' keep-alive comment.
  keepAliveMs: 15_000,
  judgedBy: (run) => (run.kind !== null && runKindOf(run.kind).sort === 'lens' ? 'status' : 'stream'),

  open: (session: LenserFightSession, runId, lastEventId, signal) =>
    openRunEvents(session, runId, lastEventId, signal),

  normalize: normalizeEvent,

  async status(session: LenserFightSession, runId, signal) {
    const { data } = await session.call('getRunStatus', { params: { runId }, answer: statusAnswer }, signal);
    return { state: runStateOf(data.status), platformStatus: data.status };
  },
};

/**
 * Reads a run's events behind an event id, or from the start. Errors: as `Session.stream`, and from each read.
 *
 * @param maxEventChars as of `readEventStream`.
 */
export async function openRunEvents(
  session: LenserFightSession,
  runId: string,
  lastEventId: string | null,
  signal: AbortSignal,
  maxEventChars?: number,
): Promise<AsyncIterable<WireBatch>> {
  const number = NUMBER.test(lastEventId ?? '') ? Number(lastEventId) : null;
  const params = {
    runId,
    ...(lastEventId !== null && { 'Last-Event-ID': lastEventId }),
    // The hosted gateway reads the cursor from the address, the plain servers from the header.
    ...(number !== null && Number.isSafeInteger(number) && { afterEventId: number }),
  };
  const response = await session.stream('streamRunEvents', { params }, signal);
  const limit = maxEventChars === undefined ? {} : { maxEventChars };
  return readEventStream(response, { clock: session.clock, signal, ...limit });
}
