import type { RouteRow } from './routeTable.ts';

export type RouteMatch =
  | { readonly kind: 'found'; readonly route: RouteRow; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'method'; readonly allow: readonly string[] }
  | { readonly kind: 'none' };

interface Pattern {
  readonly route: RouteRow;
  readonly segments: readonly string[];
}

/** Finds the operation of a path; a literal segment wins over a parameter. */
export class Router {
  readonly #patterns: readonly Pattern[];

  constructor(routes: readonly RouteRow[]) {
    this.#patterns = routes
      .map((route) => ({ route, segments: route.path.split('/') }))
      .sort((a, b) => parameterCount(a) - parameterCount(b));
  }

  match(method: string, pathname: string): RouteMatch {
    const segments = pathname.split('/');
    const allow: string[] = [];
    for (const pattern of this.#patterns) {
      const path = captured(pattern.segments, segments);
      if (!path) continue;
      if (pattern.route.method === method) return { kind: 'found', route: pattern.route, path };
      allow.push(pattern.route.method);
    }
    return allow.length ? { kind: 'method', allow } : { kind: 'none' };
  }
}

function parameterCount(pattern: Pattern): number {
  return pattern.segments.filter((segment) => segment.includes('{')).length;
}

function captured(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | null {
  if (pattern.length !== segments.length) return null;
  const path: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name === undefined) {
      if (expected !== actual) return null;
    } else {
      const value = decoded(actual);
      if (!value) return null;
      path[name] = value;
    }
  }
  return path;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
