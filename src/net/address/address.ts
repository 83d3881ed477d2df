import { isIPv4 } from 'node:net';
import { Problem } from '../../core/problem.ts';

/**
 * True for a host name that can only mean this machine: 127.0.0.0/8, ::1 and `localhost`.
 * Takes `URL.hostname`, in which short and hexadecimal forms of IPv4 are already spelled out.
 */
export function isLoopbackHost(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true;
  return isIPv4(hostname) && hostname.startsWith('127.');
}

/**
 * Parses an address and lets it pass when it may be called at all: https anywhere, http on loopback only, and
 * no name or password inside it.
 *
 * Errors: Problem `address.notAllowed` with `args.address`: the origin, or the scheme when there is no origin.
 */
export function allowedUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw notAllowed('');
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  if (!secure || url.username !== '' || url.password !== '') {
    throw notAllowed(url.origin === 'null' ? url.protocol : url.origin);
  }
  return url;
}

/** True when the address lies on one of the origins, however they are spelled. An unreadable origin matches nothing. */
export function isOnOrigin(url: URL, origins: readonly string[]): boolean {
  return origins.some((origin) => URL.canParse(origin) && new URL(origin).origin === url.origin);
}

/** The problem of an address that must not be called. */
export function notAllowed(address: string): Problem {
  return new Problem({ kind: 'blocked', code: 'address.notAllowed', args: { address } });
}
