import { toProblem } from '../core/problem.ts';
import { abortable } from './abortable.ts';
import { nextHop } from './hops.ts';
import type { Hop } from './hops.ts';
import { transportFailure } from './transportProblem.ts';

/** What is to be sent. The body is whole, so that it goes out with its length and can be sent again. */
export interface Shipment {
  readonly first: Hop;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly follow: boolean;
  /** Decides before each hop whether its address may be called. Errors: Problem. */
  readonly admit: (url: URL, signal: AbortSignal) => Promise<void>;
}

/** Whether bytes of the call may have left this machine, over all its attempts. */
export interface Trace {
  left: boolean;
}

/**
 * Sends one request and follows its redirects by hand: the platform's own following forwards every credential header
 * but Authorization to other origins. Returns the last answer with its body unread.
 *
 * Errors: Problem; anything else when the signal is aborted.
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  shipment: Shipment,
  trace: Trace,
  signal: AbortSignal,
): Promise<Response> {
  let hop = shipment.first;
  for (;;) {
    await shipment.admit(hop.url, signal);
    const headers = new Headers(hop.headers);
    for (const [name, value] of await credentialOf(hop, signal)) headers.set(name, value);
    signal.throwIfAborted();
    const response = await sendOne(fetch, { ...hop, headers }, shipment.body, trace, signal);
    let next: Hop | null;
    try {
      next = nextHop(hop, response, shipment.follow);
    } catch (problem) {
      await discard(response);
      throw problem;
    }
    if (!next) return response;
    await discard(response);
    hop = next;
  }
}

async function credentialOf(hop: Hop, signal: AbortSignal): Promise<[string, string][]> {
  if (!hop.grant) return [];
  try {
    return Object.entries(await abortable(hop.grant.headers(), signal));
  } catch (thrown) {
    throw toProblem(thrown);
  }
}

async function sendOne(
  fetch: typeof globalThis.fetch,
  hop: Hop,
  body: Uint8Array<ArrayBuffer> | null,
  trace: Trace,
  signal: AbortSignal,
): Promise<Response> {
  const leftBefore = trace.left;
  trace.left = true;
  try {
    return await fetch(hop.url, {
      method: hop.method,
      headers: hop.headers,
      body,
      redirect: 'manual',
      signal,
    });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    const { problem, neverLeft } = transportFailure(thrown, hop.url);
    if (neverLeft) trace.left = leftBefore;
    throw problem;
  }
}

/** Gives the connection back without reading the rest. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
