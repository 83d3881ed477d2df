import { toProblem } from '../../core/problem.ts';
import { allowedUrl, isOnOrigin, notAllowed } from '../address/address.ts';
import { abortable } from './abortable.ts';
import type { Dial } from './dialer.ts';
import type { OnSent, PieceBody } from './pieceBody.ts';
import type { CredentialScope } from './httpCall.ts';
import { nextRedirect } from './redirects.ts';
import type { Redirect } from './redirects.ts';

/** Set from the body and the address; a caller's copy could only contradict them. */
const FRAMING_HEADERS: readonly string[] = ['content-length', 'transfer-encoding', 'connection', 'host'];

/** A request before anything about it has been checked. */
export interface RequestSpec {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  body(): Promise<Uint8Array<ArrayBuffer> | PieceBody | null>;
  readonly onSent?: OnSent | undefined;
  readonly follow: boolean;
  readonly signal?: AbortSignal;
  readonly ownOrigins: OutgoingRequest['ownOrigins'];
}

/** What is to be sent. The length of the body is known, and it can be sent again. */
export interface OutgoingRequest {
  readonly first: Redirect;
  readonly body: Uint8Array<ArrayBuffer> | PieceBody | null;
  readonly onSent?: OnSent | undefined;
  /** Whether redirects are followed. */
  readonly follow: boolean;
  /** The account's own origins: they may be on loopback or in a private network, and nothing else may. */
  readonly ownOrigins: readonly string[];
  /** Whether the request may be sent again by itself. */
  readonly repeatable: boolean;
}

/** What is known of a call over all its attempts. */
export interface SendState {
  /** True when bytes of the call may have left this machine. */
  mayHaveSent: boolean;
}

/**
 * The spec of a request of the account's API as a caller made it: redirects are followed, its signal ends it, and its
 * address is one of the account's.
 */
export function requestSpecOf(request: Request, ownOrigins: readonly string[]): RequestSpec {
  const headers = new Headers(request.headers);
  for (const name of FRAMING_HEADERS) headers.delete(name);
  const { url, method, signal } = request;
  const body = async () => (request.body ? new Uint8Array(await request.arrayBuffer()) : null);
  const own = [...ownOrigins, new URL(url).origin];
  return { url, method, headers, body, follow: true, signal, ownOrigins: own };
}

/**
 * What goes out for a spec, its body read. Checks the address before the credential is even asked for: a key for a
 * foreign origin is a bug or an attack. Errors: Problem `address.notAllowed`; what reading the body throws.
 */
export async function outgoingRequestOf(
  spec: RequestSpec,
  credentialScope: CredentialScope | null,
  repeatable: boolean,
): Promise<OutgoingRequest> {
  const url = allowedUrl(spec.url);
  if (credentialScope && !isOnOrigin(url, credentialScope.origins)) throw notAllowed(url.origin);
  const { method, headers, follow, ownOrigins, onSent } = spec;
  const first = { url, method, headers, credentialScope, number: 0 };
  return { first, body: await spec.body(), onSent, follow, ownOrigins, repeatable };
}

/**
 * Sends one request and follows its redirects by hand, so that each hop is decided anew. Returns the last answer with
 * its body unread.
 *
 * Errors: Problem; anything else when the signal is aborted.
 */
export async function exchange(
  dial: Dial,
  outgoing: OutgoingRequest,
  sendState: SendState,
  signal: AbortSignal,
): Promise<Response> {
  let redirect = outgoing.first;
  for (;;) {
    const headers = new Headers(redirect.headers);
    for (const [name, value] of await credentialOf(redirect, signal)) headers.set(name, value);
    signal.throwIfAborted();
    const { url, method } = redirect;
    const response = await dial({
      ...{ url, method, headers, signal },
      body: outgoing.body,
      onSent: outgoing.onSent,
      isOwn: isOnOrigin(url, outgoing.ownOrigins),
      isFresh: !outgoing.repeatable,
      onSending: () => (sendState.mayHaveSent = true),
    });
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

/** Gives the connection back without reading the rest. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
