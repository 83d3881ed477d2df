import { Problem } from '../../core/problem.ts';

/** Headers that describe how the body traveled, not what it is. */
const TRAVEL_HEADERS: readonly string[] = [
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'connection',
];
/** Statuses with which an answer cannot have a body. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The answer again, with its body in memory. Its `url` is empty: nobody above the door needs it.
 * Errors: Problem `answer.wrongShape` for a status that is none.
 */
export function bufferedResponse(
  response: Pick<Response, 'status' | 'statusText' | 'headers'>,
  body: Uint8Array<ArrayBuffer>,
): Response {
  const { status, statusText } = response;
  if (status < 200 || status > 599) {
    throw new Problem({ kind: 'unexpected', code: 'answer.wrongShape', status });
  }
  const headers = new Headers(response.headers);
  for (const name of TRAVEL_HEADERS) headers.delete(name);
  const bodiless = BODILESS.has(status);
  if (!bodiless) headers.set('content-length', String(body.byteLength));
  return new Response(bodiless ? null : body, { status, statusText, headers });
}
