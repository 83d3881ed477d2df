import type { PieceRedactor } from '../../core/stream.ts';
import type { ResponseRedactor } from '../redaction/responseRedactor.ts';

/** An answer with a live body, which knows what text that is joined from the body may not show. */
export class LiveResponse extends Response {
  readonly redactor: PieceRedactor;

  constructor(body: ReadableStream<Uint8Array>, head: ResponseInit, url: string, redactor: PieceRedactor) {
    super(body, head);
    this.redactor = redactor;
    Object.defineProperty(this, 'url', { value: url });
  }
}

/**
 * A live answer whose body comes without the secrets that the call carried. Nothing is read ahead of the reader, and
 * leaving the body closes the connection. Its `url` stays: it names the place in what goes wrong later.
 */
export function liveResponse(response: Response, redactor: ResponseRedactor): Response {
  const { body, url } = response;
  if (!body || !redactor.isPossible) return response;
  const source = body.getReader();
  const pieces = redactor.inPieces(piecesOf(source));
  const clean = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      // Not through the pieces: they may be waiting for the very bytes that are not wanted any more.
      cancel: (reason) => source.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new LiveResponse(clean, redactor.inHead(response), url, redactor.inJoinedText());
}

async function* piecesOf(source: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await source.read();
    if (done) return;
    yield value;
  }
}
