import { allowedUrl, isOnOrigin } from './address.ts';
import { Problem } from '../core/problem.ts';
import type { Grant } from './grant.ts';

const LONGEST_CHAIN = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What another origin may know of us. Everything else that a caller sets could be a credential. */
const SAFE_HEADERS: readonly string[] = ['accept', 'accept-language', 'range', 'user-agent'];

/** One request of a chain of redirects. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  /** The caller's headers, without the credential. */
  readonly headers: Headers;
  /** Set when the credential may go along. */
  readonly grant: Grant | null;
  /** Redirects before this one. */
  readonly number: number;
}

/**
 * The request that an answer asks for instead, or null when the answer is the last one. Each hop is decided anew:
 * only GET and HEAD are followed, never from https to http, and another origin gets a few harmless headers and no
 * credential unless it is one of the credential's own. A chain that has been somewhere else stays without one.
 *
 * Errors: Problem `redirect.notAllowed`, `redirect.tooMany`, `address.notAllowed`.
 */
export function nextHop(hop: Hop, response: Response, follow: boolean): Hop | null {
  if (response.type === 'opaqueredirect') throw refused(hop, response);
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null) return null;
  if (!follow || (hop.method !== 'GET' && hop.method !== 'HEAD')) throw refused(hop, response);
  if (hop.number >= LONGEST_CHAIN) {
    throw new Problem({ kind: 'blocked', code: 'redirect.tooMany', status: response.status });
  }
  if (!URL.canParse(location, hop.url.href)) throw refused(hop, response);
  const target = new URL(location, hop.url);
  if (hop.url.protocol === 'https:' && target.protocol === 'http:') throw refused(hop, response);
  const url = allowedUrl(target.href);
  const number = hop.number + 1;
  if (url.origin === hop.url.origin) return { ...hop, url, number };
  const grant = hop.grant && isOnOrigin(url, hop.grant.origins) ? hop.grant : null;
  return { url, method: hop.method, headers: safeHeaders(hop.headers), grant, number };
}

function safeHeaders(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of SAFE_HEADERS) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

function refused(hop: Hop, response: Response): Problem {
  const args = { host: hop.url.hostname };
  return new Problem({ kind: 'blocked', code: 'redirect.notAllowed', args, status: response.status });
}
