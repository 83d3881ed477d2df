import { Problem } from '../../core/problem.ts';

/**
 * The body of an answer in pieces, checked against a limit (bytes after decompression) and against the length that
 * was announced. Leaving the loop early, by an error or otherwise, closes the connection.
 *
 * Errors: Problem `answer.tooLarge` (before reading, when the announced length says so) and `network.cut`; whatever
 * the stream itself fails with.
 */
export async function* limitedChunks(response: Response, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  const announced = announcedLength(response);
  if (announced !== null && announced > maxBytes) {
    await response.body.cancel().catch(() => {});
    throw tooLarge(maxBytes);
  }
  const body: AsyncIterable<Uint8Array> = response.body;
  let received = 0;
  for await (const chunk of body) {
    received += chunk.byteLength;
    if (received > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
  if (announced !== null && received < announced) {
    throw new Problem({ kind: 'network', code: 'network.cut', retryable: true });
  }
}

/** The whole body, at most `maxBytes`. Errors: as `limitedChunks`. */
export async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitedChunks(response, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What Content-Length says of the bytes that we will see; null when the body is compressed or the length unknown. */
function announcedLength(response: Response): number | null {
  if (response.headers.has('content-encoding')) return null;
  const text = response.headers.get('content-length') ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({ kind: 'unexpected', code: 'answer.tooLarge', args: { maxBytes } });
}
