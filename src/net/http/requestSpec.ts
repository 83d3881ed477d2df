import { allowedUrl, isOnOrigin, notAllowed } from '../address/address.ts';
import type { OutgoingRequest } from './exchange.ts';
import type { CredentialScope } from './credentialScope.ts';

/** Set by fetch from the body and the address; a caller's copy could only contradict them. */
const FRAMING_HEADERS: readonly string[] = ['content-length', 'transfer-encoding', 'connection', 'host'];

/** A request that one of the door's ways wants to be carried, before anything about it has been checked. */
export interface RequestSpec {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  body(): Promise<Uint8Array<ArrayBuffer> | null>;
  readonly follow: boolean;
  readonly signal?: AbortSignal;
  readonly admit?: OutgoingRequest['admit'];
}

/** The order for a request as a caller made it: redirects are followed, its signal ends it. */
export function requestSpecOf(request: Request): RequestSpec {
  const headers = new Headers(request.headers);
  for (const name of FRAMING_HEADERS) headers.delete(name);
  const { url, method, signal } = request;
  const body = async () => (request.body ? new Uint8Array(await request.arrayBuffer()) : null);
  return { url, method, headers, body, follow: true, signal };
}

/**
 * What goes out for an order, its body read. Checks the address before the credential is even asked for: a key for a
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
  const admit = spec.admit ?? (() => Promise.resolve());
  return { first, body: await spec.body(), follow, admit };
}
