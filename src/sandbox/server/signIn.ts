import type { IncomingHttpHeaders } from 'node:http';
import type { Admission, PlatformSandbox } from '../platform.ts';
import type { RouteRow, SchemeRow } from './routeTable.ts';

interface Credentialed {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
}

/** Tries the alternatives of an operation in turn; the first whose schemes are all satisfied counts. */
export function signIn(
  route: RouteRow,
  schemes: Readonly<Record<string, SchemeRow>>,
  request: Credentialed,
  platform: PlatformSandbox,
): Admission {
  if (route.security.length === 0) return { ok: true, principals: {} };
  let reason: 'missing' | 'invalid' = 'missing';
  let objection: string | undefined;
  for (const alternative of route.security) {
    const principals: Record<string, string> = {};
    for (const name of alternative) {
      const scheme = schemes[name];
      const credential = scheme && credentialOf(scheme, request);
      if (!credential) continue;
      const principal = platform.principal(name, credential);
      if (principal === null) {
        reason = 'invalid';
        objection ??= platform.objection?.(name, credential);
      } else {
        principals[name] = principal;
      }
    }
    if (alternative.every((name) => name in principals)) return { ok: true, principals };
  }
  return { ok: false, refusal: { kind: 'unauthorized', reason, objection } };
}

function credentialOf(scheme: SchemeRow, request: Credentialed): string | null {
  const { headers, query } = request;
  if (scheme.type === 'http') return bearerOf(headers);
  if (!scheme.name) return null;
  if (scheme.in === 'query') return query.get(scheme.name);
  if (scheme.in === 'cookie') return cookieOf(headers, scheme.name);
  const header = headers[scheme.name.toLowerCase()];
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

export function bearerOf(headers: IncomingHttpHeaders): string | null {
  return /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

export function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
