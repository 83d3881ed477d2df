import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { WireBatch } from '../../core/stream.ts';
import { EventStreamParser } from './eventStreamParser.ts';
import { LiveResponse } from '../http/liveResponse.ts';
import { inFront } from '../errors/classifyError.ts';
import { transportProblem } from '../errors/transportProblem.ts';

/** Far above any event that a person reads, and parsed, searched and shown in some milliseconds. */
const EVENT_CHARS = 512 * 1024;
/** Others get their turn after this long, also when the next bytes are here already. */
const TURN_MS = 12;

export interface EventStreamOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Characters of one event above which its data is cut. */
  readonly maxEventChars?: number;
}

/**
 * The events of a live answer, one batch for each read of the socket. UTF-8 may be cut anywhere; what is none becomes
 * U+FFFD. Half an event at the end is dropped, as the standard wants it: its end is not known.
 * Leaving the loop closes the connection.
 *
 * Errors: Problem `answer.inFront` for a web page, `answer.wrongShape` for another answer that is no event stream,
 * `answer.empty` for one without a body; network, canceled.
 */
export async function* readEventStream(
  response: Response,
  options: EventStreamOptions,
): AsyncGenerator<WireBatch, void, undefined> {
  const { clock, signal, maxEventChars = EVENT_CHARS } = options;
  const body = await streamOf(response);
  const reader = body.getReader();
  // The answer's own signal could have been collected by now; the socket must close all the same.
  const close = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', close, { once: true });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parser = new EventStreamParser(maxEventChars);
  let turn = clock.now();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return;
      const batch = parser.feed(decoder.decode(value, { stream: true }));
      yield response instanceof LiveResponse ? { ...batch, redactor: response.redactor } : batch;
      if (clock.now() - turn < TURN_MS) continue;
      await nextTurn();
      turn = clock.now();
    }
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    if (signal.aborted) throw toProblem(new DOMException('aborted', 'AbortError'));
    throw transportProblem(thrown, placeOf(response));
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

async function streamOf(response: Response): Promise<ReadableStream<Uint8Array>> {
  const type = response.headers.get('content-type') ?? '';
  const found = { kind: 'unexpected', status: response.status } as const;
  if (!response.body) throw new Problem({ ...found, code: 'answer.empty' });
  // A network that wants a sign-in answers 200 with its page.
  if (/^text\/html\b/i.test(type)) {
    await response.body.cancel().catch(() => {});
    throw new Problem({ ...found, ...inFront(response.status), byProxy: true });
  }
  if (type !== '' && !/^text\/event-stream\b/i.test(type)) {
    await response.body.cancel().catch(() => {});
    throw new Problem({ ...found, code: 'answer.wrongShape', args: { where: 'content-type' } });
  }
  return response.body;
}

function placeOf(response: Response): URL {
  return new URL(URL.canParse(response.url) ? response.url : 'http://localhost');
}
