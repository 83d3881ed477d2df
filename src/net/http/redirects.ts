import { allowedUrl, isOnOrigin } from '../address/address.ts';
import { Problem } from '../../core/problem.ts';
import type { CredentialScope } from './httpCall.ts';

const LONGEST_CHAIN = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Headers that another origin may get. Everything else that a caller sets could be a credential. */
const SAFE_HEADERS: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'if-range',
  'range',
  'user-agent',
];

/** One request of a chain of redirects. */
export interface Redirect {
  readonly url: URL;
  readonly method: string;
  /** The caller's headers, without the credential. */
  readonly headers: Headers;
  /** Set when the credential may go along. */
  readonly credentialScope: CredentialScope | null;
  /** Redirects before this one. */
  readonly number: number;
}

/**
 * The request that an answer asks for instead, or null when the answer is the last one. Each redirect is decided anew:
 * only GET and HEAD are followed, never from https to http, and another origin gets a few harmless headers and no
 * credential unless it is one of the credential's own. A chain that has been somewhere else stays without one.
 *
 * Errors: Problem `redirect.notAllowed`, `redirect.tooMany`, `address.notAllowed`.
 */
export function nextRedirect(redirect: Redirect, response: Response, follow: boolean): Redirect | null {
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null) return null;
  if (!follow || (redirect.method !== 'GET' && redirect.method !== 'HEAD')) throw refused(redirect, response);
  if (redirect.number >= LONGEST_CHAIN) {
    throw new Problem({ kind: 'blocked', code: 'redirect.tooMany', status: response.status });
  }
  if (!URL.canParse(location, redirect.url.href)) throw refused(redirect, response);
  const target = new URL(location, redirect.url);
  if (redirect.url.protocol === 'https:' && target.protocol === 'http:') throw refused(redirect, response);
  const url = allowedUrl(target.href);
  const number = redirect.number + 1;
  if (url.origin === redirect.url.origin) return { ...redirect, url, number };
  const credentialScope =
    redirect.credentialScope && isOnOrigin(url, redirect.credentialScope.origins)
      ? redirect.credentialScope
      : null;
  return { url, method: redirect.method, headers: safeHeaders(redirect.headers), credentialScope, number };
}

function safeHeaders(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of SAFE_HEADERS) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

function refused(redirect: Redirect, response: Response): Problem {
  const args = { host: redirect.url.hostname };
  return new Problem({ kind: 'blocked', code: 'redirect.notAllowed', args, status: response.status });
}
