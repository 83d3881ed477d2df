import { toProblem } from '../../core/problem.ts';
import { allowedUrl, isOnOrigin, notAllowed } from '../address/address.ts';
import { transportFailure } from '../errors/transportProblem.ts';
import { abortable } from './abortable.ts';
import type { CredentialScope } from './httpCall.ts';
import { nextRedirect } from './redirects.ts';
import type { Redirect } from './redirects.ts';

/** Set by fetch from the body and the address; a caller's copy could only contradict them. */
const FRAMING_HEADERS: readonly string[] = ['content-length', 'transfer-encoding', 'connection', 'host'];

/** A request before anything about it has been checked. */
export interface RequestSpec {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  body(): Promise<Uint8Array<ArrayBuffer> | null>;
  readonly follow: boolean;
  readonly signal?: AbortSignal;
  readonly checkAddress?: OutgoingRequest['checkAddress'];
}

/** What is to be sent. The body is whole, so that it goes out with its length and can be sent again. */
export interface OutgoingRequest {
  readonly first: Redirect;
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Whether redirects are followed. */
  readonly follow: boolean;
  /** Decides before each redirect, and the first request, whether its address may be called. Errors: Problem. */
  readonly checkAddress: (url: URL, signal: AbortSignal) => Promise<void>;
}

/** What is known of a call over all its attempts. */
export interface SendState {
  /** True when bytes of the call may have left this machine. */
  mayHaveSent: boolean;
}

/** The spec of a request as a caller made it: redirects are followed, its signal ends it. */
export function requestSpecOf(request: Request): RequestSpec {
  const headers = new Headers(request.headers);
  for (const name of FRAMING_HEADERS) headers.delete(name);
  const { url, method, signal } = request;
  const body = async () => (request.body ? new Uint8Array(await request.arrayBuffer()) : null);
  return { url, method, headers, body, follow: true, signal };
}

/**
 * What goes out for a spec, its body read. Checks the address before the credential is even asked for: a key for a
 * foreign origin is a bug or an attack. Errors: Problem `address.notAllowed`; what reading the body throws.
 */
export async function outgoingRequestOf(
  spec: RequestSpec,
  credentialScope: CredentialScope | null,
): Promise<OutgoingRequest> {
  const url = allowedUrl(spec.url);
  if (credentialScope && !isOnOrigin(url, credentialScope.origins)) throw notAllowed(url.origin);
  const { method, headers, follow } = spec;
  const first = { url, method, headers, credentialScope, number: 0 };
  const checkAddress = spec.checkAddress ?? (() => Promise.resolve());
  return { first, body: await spec.body(), follow, checkAddress };
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
    await outgoing.checkAddress(redirect.url, signal);
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
  { url, method, headers }: Redirect,
  body: Uint8Array<ArrayBuffer> | null,
  sendState: SendState,
  signal: AbortSignal,
): Promise<Response> {
  const sentBefore = sendState.mayHaveSent;
  sendState.mayHaveSent = true;
  try {
    return await fetch(url, { method, headers, body, redirect: 'manual', signal });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    const { problem, nothingSent } = transportFailure(thrown, url);
    if (nothingSent) sendState.mayHaveSent = sentBefore;
    throw problem;
  }
}

/** Gives the connection back without reading the rest. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
