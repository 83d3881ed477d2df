import type { OnReceived } from './httpCall.ts';
import { Problem } from '../../core/problem.ts';
import type { ResponseRedactor } from '../redaction/responseRedactor.ts';
import type { HttpCall } from './httpCall.ts';

const ANSWER_BYTES = 16 * 1024 * 1024;
/** Of a failure only a few sentences are read; frameworks repeat the whole input in it. */
const ERROR_BYTES = 256 * 1024;

/** Headers that describe how the body traveled, not what it is. */
const TRANSFER_HEADERS: readonly string[] = [
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'connection',
];
/** Statuses with which an answer cannot have a body. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The answer with its whole body in memory, without the secrets that were sent. Its `url` is empty. Of a failure that
 * is too long to be read the status is left.
 * Errors: Problem `answer.tooLarge`, `answer.wrongShape` for a status that is none; what reading the body throws.
 */
export async function buffered(
  response: Response,
  { maxBytes, mayReturn }: Pick<HttpCall, 'maxBytes' | 'mayReturn'>,
  redactor: ResponseRedactor,
): Promise<Response> {
  const body = response.ok
    ? await readLimited(response, maxBytes ?? ANSWER_BYTES)
    : await readLimited(response, ERROR_BYTES).catch(emptyIfTooLarge);
  return withBody(redactor.inHead(response), await redactor.inBytes(body, response.ok ? mayReturn : []));
}

/**
 * The answer to a call that failed, with what could be read of its body: when it is too long or breaks off, the status
 * has to do. Errors: Problem `answer.wrongShape` for a status that is none.
 */
export async function withErrorBody(response: Response, redactor: ResponseRedactor): Promise<Response> {
  const body = await readLimited(response, ERROR_BYTES).catch(() => new Uint8Array());
  return withBody(redactor.inHead(response), await redactor.inBytes(body));
}

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

/** The pieces as they are; each is told, after what came before this answer. */
export async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  response: Response,
  before: number,
  onBytes: OnReceived,
): AsyncGenerator<Uint8Array> {
  const announced = announcedLength(response);
  const total = announced === null ? null : before + announced;
  let received = before;
  for await (const piece of pieces) {
    received += piece.byteLength;
    onBytes(received, total);
    yield piece;
  }
}

/** The whole body, at most `maxBytes`. Errors: as `limitedChunks`. */
export async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitedChunks(response, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function emptyIfTooLarge(thrown: unknown): Uint8Array<ArrayBuffer> {
  if (thrown instanceof Problem && thrown.code === 'answer.tooLarge') return new Uint8Array();
  throw thrown;
}

function withBody(
  { status, statusText, headers: given }: Pick<Response, 'status' | 'statusText' | 'headers'>,
  body: Uint8Array<ArrayBuffer>,
): Response {
  if (status < 200 || status > 599) {
    throw new Problem({ kind: 'unexpected', code: 'answer.wrongShape', status });
  }
  const headers = new Headers(given);
  for (const name of TRANSFER_HEADERS) headers.delete(name);
  const bodiless = BODILESS.has(status);
  if (!bodiless) headers.set('content-length', String(body.byteLength));
  return new Response(bodiless ? null : body, { status, statusText, headers });
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
