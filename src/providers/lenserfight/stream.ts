import * as z from 'zod/mini';
import type { OperationFact } from '../../core/operation.ts';
import type { Problem } from '../../core/problem.ts';
import type { Session } from '../../core/session.ts';
import type { StreamAbility } from '../../core/stream.ts';
import { problemFromAnswer, readJson } from '../../net/errors/answer.ts';
import { readEventStream } from '../../net/events/eventStream.ts';
import { contextOf, factOf, PLATFORM } from './api.ts';
import { lenserfightErrors } from './errors.ts';
import { normalizeEvent, runStateOf } from './events.ts';
import { runKindOf } from './kinds.ts';

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

  async open(session, runId, lastEventId, signal) {
    const url = new URL(`${session.base(PLATFORM)}/v1/runs/${encodeURIComponent(runId)}/events`);
    const headers = new Headers({ accept: 'text/event-stream', 'cache-control': 'no-cache' });
    if (lastEventId !== null) {
      headers.set('last-event-id', lastEventId);
      // The hosted gateway reads the cursor from the address, the plain servers from the header.
      if (/^\d+$/.test(lastEventId)) url.searchParams.set('afterEventId', lastEventId);
    }
    const fact = factOf('GET /v1/runs/{runId}/events');
    const response = await session.open(new Request(url, { headers, signal }), fact);
    if (!response.ok) throw await refusal(session, response, fact);
    return readEventStream(response, { clock: session.clock, signal });
  },

  normalize: normalizeEvent,

  async status(session, runId, signal) {
    const url = `${session.base(PLATFORM)}/v1/runs/${encodeURIComponent(runId)}`;
    const fact = factOf('GET /v1/runs/{runId}');
    const response = await session.send(new Request(url, { signal }), fact);
    if (!response.ok) throw await refusal(session, response, fact);
    const context = contextOf(session, fact.id);
    const answer = statusAnswer.safeParse(await readJson(response, context)).data;
    if (!answer)
      throw problemFromAnswer(
        response,
        '',
        { ...context, args: { where: 'data.status' } },
        lenserfightErrors,
      );
    const platformStatus = answer.data.status;
    return { state: runStateOf(platformStatus), platformStatus };
  },
};

async function refusal(session: Session, response: Response, fact: OperationFact): Promise<Problem> {
  return problemFromAnswer(response, await response.text(), contextOf(session, fact.id), lenserfightErrors);
}
