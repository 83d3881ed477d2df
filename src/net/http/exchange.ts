import { toProblem } from '../../core/problem.ts';
import { abortable } from './abortable.ts';
import { nextRedirect } from './redirects.ts';
import type { Redirect } from './redirects.ts';
import { transportFailure } from '../errors/transportProblem.ts';

/** What is to be sent. The body is whole, so that it goes out with its length and can be sent again. */
export interface OutgoingRequest {
  readonly first: Redirect;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly follow: boolean;
  /** Decides before each hop whether its address may be called. Errors: Problem. */
  readonly admit: (url: URL, signal: AbortSignal) => Promise<void>;
}

/** Whether bytes of the call may have left this machine, over all its attempts. */
export interface SendState {
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
  outgoing: OutgoingRequest,
  sendState: SendState,
  signal: AbortSignal,
): Promise<Response> {
  let redirect = outgoing.first;
  for (;;) {
    await outgoing.admit(redirect.url, signal);
    const headers = new Headers(redirect.headers);
    for (const [name, value] of await credentialOf(redirect, signal)) headers.set(name, value);
    signal.throwIfAborted();
    const response = await sendOne(fetch, { ...redirect, headers }, outgoing.body, sendState, signal);
    let next: Redirect | null;
    try {
      next = nextRedirect(redirect, response, outgoing.follow);
    } catch (problem) {
      await discard(response);
      throw problem;
    }
    if (!next) return response;
    await discard(response);
    redirect = next;
  }
}

async function credentialOf(redirect: Redirect, signal: AbortSignal): Promise<[string, string][]> {
  if (!redirect.credentialScope) return [];
  try {
    return Object.entries(await abortable(redirect.credentialScope.headers(), signal));
  } catch (thrown) {
    throw toProblem(thrown);
  }
}

async function sendOne(
  fetch: typeof globalThis.fetch,
  redirect: Redirect,
  body: Uint8Array<ArrayBuffer> | null,
  sendState: SendState,
  signal: AbortSignal,
): Promise<Response> {
  const leftBefore = sendState.left;
  sendState.left = true;
  try {
    return await fetch(redirect.url, {
      method: redirect.method,
      headers: redirect.headers,
      body,
      redirect: 'manual',
      signal,
    });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    const { problem, neverLeft } = transportFailure(thrown, redirect.url);
    if (neverLeft) sendState.left = leftBefore;
    throw problem;
  }
}

/** Gives the connection back without reading the rest. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
