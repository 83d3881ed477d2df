import type { ClientRequest, IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { checkedLookup, hostOf, requireHostInReach } from '../address/privateAddress.ts';
import type { Lookup, Reach } from '../address/privateAddress.ts';
import { proxyRefused, transportProblem } from '../errors/transportProblem.ts';
import type { ProxyHop } from '../errors/transportProblem.ts';
import { writePieces, type OnSent, type PieceBody } from './pieceBody.ts';
import { dialedResponse } from './dialedResponse.ts';

export interface DialRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array | PieceBody | null;
  /** Gets how much of a body in pieces was taken by the connection. */
  readonly onSent?: OnSent | undefined;
  /** True for an origin of the account itself, which may be on loopback or in a private network. */
  readonly isOwn: boolean;
  /**
   * True for what is not sent again by itself: it gets a connection of its own, because one that was idle may have been
   * closed by the server a moment ago, and then nobody knows whether the request arrived.
   */
  readonly isFresh: boolean;
  /** Called once before the first byte of the request can leave this machine; without the call, none has left. */
  readonly onSending: () => void;
  /** Ends the request, and the body of its answer, down to the socket. */
  readonly signal: AbortSignal;
}

/**
 * Sends one request and gives its answer, redirects included, as soon as its headers are here, with the body live.
 * Errors: Problem; the signal's reason.
 */
export type Dial = (request: DialRequest) => Promise<Response>;

interface DialerDeps {
  /** Whether the user allowed the host to lie in a private network. */
  readonly isAllowed?: (host: string) => boolean;
  readonly lookup?: Lookup;
}

/** What fetch would send, where the caller says nothing else. */
const DEFAULT_HEADERS: readonly (readonly [string, string])[] = [
  ['accept', '*/*'],
  ['accept-language', '*'],
  ['user-agent', 'Backlot'],
];

/**
 * Opens the connections of all requests: what is connected to is what was checked.
 *
 * It stands on Node's `https.request` and not on `fetch`, because only there can a caller give the step that resolves
 * the name: the editor puts a dispatcher of its own into each `fetch`. The editor patches `https.request` as well, on
 * the module's default export: its proxy settings, their environment variables and system proxies, the sign-in to a
 * proxy and the certificates of the system all count here. It keeps `lookup` and calls it for direct connections only.
 */
export class Dialer {
  readonly #isAllowed: (host: string) => boolean;
  readonly #lookup: Lookup | undefined;

  constructor({ isAllowed = () => false, lookup }: DialerDeps = {}) {
    this.#isAllowed = isAllowed;
    this.#lookup = lookup;
  }

  readonly dial: Dial = async (request) => {
    const { url, isOwn, signal } = request;
    const reach: Reach = isOwn ? 'own' : this.#isAllowed(hostOf(url)) ? 'allowed' : 'public';
    requireHostInReach(url, reach);
    signal.throwIfAborted();
    return new Promise<Response>((resolve, reject) => {
      const outgoing = this.#open(request, reach);
      const hop = watchProxy(outgoing);
      const stop = () => {
        // The connection may still be made by an agent that cannot be stopped: nobody waits for it.
        reject(reasonOf(signal));
        outgoing.destroy();
      };
      signal.addEventListener('abort', stop, { once: true });
      outgoing.on('close', () => signal.removeEventListener('abort', stop));
      // The step that resolves the name may have been called already.
      if (signal.aborted) stop();
      outgoing.on('error', (thrown) => reject(transportProblem(thrown, url, hop())));
      watchSending(outgoing, url, request.onSending);
      outgoing.on('response', (incoming: IncomingMessage) => {
        if (isProxyAnswer(url, incoming.socket)) {
          outgoing.destroy();
          return reject(proxyRefused(url, hop(), incoming.statusCode ?? 0));
        }
        try {
          resolve(dialedResponse(incoming, request));
        } catch (problem) {
          outgoing.destroy();
          reject(problem instanceof Error ? problem : new Error(String(problem)));
        }
      });
      const { body, onSent } = request;
      if (body && !(body instanceof Uint8Array)) void writePieces(outgoing, body, onSent);
      else outgoing.end(body ?? undefined);
    });
  };

  #open({ url, method, headers, body, isFresh }: DialRequest, reach: Reach): ClientRequest {
    const isSecure = url.protocol === 'https:';
    const { request } = isSecure ? https : http;
    // Node keeps idle plain connections apart by nothing that a caller could say. Those to an own origin may lead
    // anywhere, so that only requests to an own origin may use them again.
    const isAlone = isFresh || (!isSecure && reach !== 'own');
    return request({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port || (isSecure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      method,
      headers: { ...headersOf(headers, body), connection: isAlone ? 'close' : 'keep-alive' },
      lookup: checkedLookup(url, reach, this.#lookup),
      // The editor's agent asks to close each connection unless a header says otherwise, and takes no agent of ours.
      // Clients do not send this, and Node keeps idle connections apart by it: what another extension, or a request with
      // a longer reach, has connected to is not used again here.
      ...(isSecure && { sessionIdContext: `backlot-${isAlone ? 'once' : reach}` }),
      ...(!isSecure && isAlone && { agent: false }),
    });
  }
}

function headersOf(given: Headers, body: Pick<PieceBody, 'byteLength'> | null): Record<string, string> {
  const headers = Object.fromEntries(given);
  for (const [name, value] of DEFAULT_HEADERS) headers[name] ??= value;
  // A part of a file is counted in the bytes of the file.
  headers['accept-encoding'] ??= headers['range'] === undefined ? 'gzip, br' : 'identity';
  if (body) headers['content-length'] = String(body.byteLength);
  return headers;
}

/** Notices when the request can leave: Node holds it back until the connection, and with TLS its handshake, is made. */
function watchSending(outgoing: ClientRequest, url: URL, onSending: () => void): void {
  outgoing.once('socket', (socket: Socket) => {
    if (isProxyAnswer(url, socket)) return;
    const isSecure = url.protocol === 'https:';
    // The second is not documented: where it is missing, the request counts as sent.
    const isWaiting = socket.connecting || Reflect.get(socket, 'secureConnecting') === true;
    if (outgoing.reusedSocket || !isWaiting) onSending();
    else socket.once(isSecure ? 'secureConnect' : 'connect', onSending);
  });
}

/**
 * True for the answer of a proxy that refused to open a connection. The editor's agent plays it on a socket that leads
 * nowhere; whatever the host itself says comes through TLS.
 */
function isProxyAnswer(url: URL, socket: Socket): boolean {
  return url.protocol === 'https:' && !(socket instanceof TLSSocket);
}

/** The proxy that the editor's agent chose for the request, once it has; null for a direct connection. */
function watchProxy(outgoing: ClientRequest): () => ProxyHop | null {
  let hop: ProxyHop | null = null;
  outgoing.on('proxy', ({ proxy, error }: { readonly proxy?: unknown; readonly error?: unknown }) => {
    const [, place] = /^(?:PROXY|HTTPS?|SOCKS[45]?)\s+(\S+)/i.exec(String(proxy)) ?? [];
    // In front of the last "@" stands who signs in.
    if (place !== undefined) hop = { host: place.slice(place.lastIndexOf('@') + 1), error };
  });
  return () => hop;
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException('aborted', 'AbortError');
}
