import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { encoded, type Answer } from './answer.ts';

/** Sends the answer; with `cutAfter` the connection is destroyed after so many bytes of the body. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  options: {
    readonly requestId: string;
    /** Milliseconds since the epoch, for the header `Date`. */
    readonly now: number;
    readonly cutAfter?: number;
    readonly stop: AbortSignal;
  },
): Promise<void> {
  const { headers, body } = encoded(answer);
  headers['x-request-id'] ??= options.requestId;
  // Clients hold dates against it: it has to be the time by which the answer was made.
  headers['date'] ??= new Date(options.now).toUTCString();
  if (body) headers['content-length'] ??= String(body.length);
  // The rest of a body that nobody will read would otherwise be taken for the next request.
  if (!request.complete) headers['connection'] = 'close';
  response.writeHead(answer.status, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (body) {
    if (options.cutAfter === undefined) response.end(body);
    else response.write(body.subarray(0, options.cutAfter), () => response.destroy());
  } else if (answer.stream) {
    const cutAfter = options.cutAfter ?? answer.cutAfter;
    await sendStream(response, answer.stream, {
      stop: options.stop,
      ...(cutAfter !== undefined && { cutAfter }),
    });
  }
  request.resume();
}

async function sendStream(
  response: ServerResponse,
  stream: NonNullable<Answer['stream']>,
  options: { readonly cutAfter?: number; readonly stop: AbortSignal },
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('The client has gone away.')));
  const signal = AbortSignal.any([gone.signal, options.stop]);
  let left = options.cutAfter ?? Infinity;
  const write = async (chunk: string | Uint8Array): Promise<void> => {
    signal.throwIfAborted();
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (bytes.length >= left) {
      response.write(bytes.subarray(0, left), () => response.destroy());
      await once(signal, 'abort');
      signal.throwIfAborted();
    }
    left -= bytes.length;
    if (!response.write(bytes)) await once(response, 'drain', { signal });
  };
  response.flushHeaders();
  try {
    await stream(write, signal);
    response.end();
  } catch (error) {
    // A client that leaves in the middle is no fault of the stream.
    if (!signal.aborted) throw error;
  }
}
