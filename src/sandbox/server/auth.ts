import type { IncomingHttpHeaders } from 'node:http';
import type { PlatformSandbox } from '../platform.ts';
import type { RouteRow, SchemeRow } from './routeTable.ts';

export type SignIn =
  | { readonly ok: true; readonly principals: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: 'missing' | 'invalid'; readonly objection?: string };

/** Tries the alternatives of an operation in turn; the first whose schemes are all satisfied counts. */
export function signIn(
  route: RouteRow,
  schemes: Readonly<Record<string, SchemeRow>>,
  request: { readonly headers: IncomingHttpHeaders; readonly query: URLSearchParams },
  platform: PlatformSandbox,
): SignIn {
  if (route.security.length === 0) return { ok: true, principals: {} };
  let invalid = false;
  let objection: string | undefined;
  for (const alternative of route.security) {
    const principals: Record<string, string> = {};
    for (const name of alternative) {
      const scheme = schemes[name];
      const credential = scheme && credentialOf(scheme, request);
      if (!credential) continue;
      const principal = platform.principal(name, credential);
      if (principal === null) {
        invalid = true;
        objection ??= platform.objection?.(name, credential);
      } else {
        principals[name] = principal;
      }
    }
    if (alternative.every((name) => name in principals)) return { ok: true, principals };
  }
  return {
    ok: false,
    reason: invalid ? 'invalid' : 'missing',
    ...(objection !== undefined && { objection }),
  };
}

function credentialOf(
  scheme: SchemeRow,
  request: { readonly headers: IncomingHttpHeaders; readonly query: URLSearchParams },
): string | null {
  if (scheme.type === 'http') {
    return /^Bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
  }
  if (!scheme.name) return null;
  if (scheme.in === 'query') return request.query.get(scheme.name);
  if (scheme.in === 'cookie') return cookieOf(request.headers.cookie ?? '', scheme.name);
  const header = request.headers[scheme.name.toLowerCase()];
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function cookieOf(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
