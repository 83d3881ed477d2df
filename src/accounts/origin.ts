import type { Problem } from '../core/problem.ts';
import { allowedUrl, notAllowed } from '../net/address/address.ts';

/** The origin of an address that a key may travel to (https, or http on loopback); null for any other address. */
export function keyOriginOf(address: string): string | null {
  try {
    return allowedUrl(address).origin;
  } catch {
    return null;
  }
}

/**
 * The base URL as it is kept: https or loopback http, no user or password, no query or fragment, no slash at the
 * end. Errors: Problem `address.notAllowed`, which names at most the origin, because people paste keys into the
 * wrong box.
 */
export function parseBase(address: string): { readonly base: string; readonly origin: string } {
  const url = allowedUrl(address.trim());
  if (url.search || url.hash) throw notAllowed(url.origin);
  return { base: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, origin: url.origin };
}

/** The origin in its normal form. Errors: as `parseBase`; an address with a path is no origin. */
export function parseOrigin(address: string): string {
  const { base, origin } = parseBase(address);
  if (base !== origin) throw notAllowed(origin);
  return origin;
}

/** The user never agreed to send the keys to this origin. */
export function notConsented(origin: string): Problem {
  return notAllowed(origin).with({ mayHaveActed: false });
}
