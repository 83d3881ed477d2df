import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import type { PlatformDescriptor, PlatformBase, PlatformSandbox, Refusal } from '../platform.ts';
import { parseBody } from './readBody.ts';
import type { SpecTables } from './routeTable.ts';
import { Router, type RouteMatch } from './router.ts';
import { signIn } from './signIn.ts';
import { problemsOf, readParameters, undeclaredQuery } from './validate.ts';

/** Where a request is going. */
export type Destination = {
  readonly platform: string | null;
  /** The operation, `getObject` or `putObject` for files; null when there is none. */
  readonly operation: string | null;
  readonly undeclaredQuery: readonly string[];
} & (
  | {
      readonly kind: 'operation';
      readonly site: Site;
      readonly match: RouteMatch;
      /** The name of the base URL that it came to. */
      readonly base: string;
    }
  | { readonly kind: 'object' }
  | { readonly kind: 'nowhere' }
);

/** A platform with its tables. */
interface Site {
  readonly name: string;
  readonly platform: PlatformSandbox;
  readonly tables: SpecTables;
  /** One router per server of the spec; null = the document's own. */
  readonly routers: ReadonlyMap<string | null, Router>;
}

/** Brings requests to the operations of the platforms, past sign-in and the checks of the specs. */
export class RequestDispatcher {
  readonly #platforms: ReadonlyMap<string, MountedPlatform>;
  readonly #sites = new Map<string, Promise<Site>>();

  constructor(platforms: ReadonlyMap<string, MountedPlatform>) {
    this.#platforms = platforms;
  }

  /** The operations that are answered by 501, as `platform.operation`. */
  async openOperations(): Promise<readonly string[]> {
    const sites = await Promise.all([...this.#platforms].map(([name, mounted]) => this.#site(name, mounted)));
    return sites.flatMap(({ name, platform, tables }) =>
      tables.table.routes
        .filter(({ operation }) => platform.handlers[operation] === undefined)
        .map(({ operation }) => `${name}.${operation}`),
    );
  }

  async find(method: string, url: URL, origin: 'main' | 'other'): Promise<Destination> {
    if (url.pathname.startsWith('/_files/')) {
      const named = url.pathname.split('/')[2] ?? '';
      const platform = this.#platforms.has(named) ? named : null;
      const operation = method === 'PUT' ? 'putObject' : 'getObject';
      return { kind: 'object', platform, operation, undeclaredQuery: [] };
    }
    const found = origin === 'main' ? this.#mountOf(url.pathname) : null;
    if (!found) return { kind: 'nowhere', platform: null, operation: null, undeclaredQuery: [] };
    const { base, name, rest } = found;
    const site = await this.#site(name, found.mounted);
    const path = site.platform.resolvePath?.(rest) ?? rest;
    const match = site.routers.get(base.server ?? null)?.match(method, path) ?? { kind: 'none' };
    return {
      kind: 'operation',
      site,
      match,
      base: base.name,
      platform: name,
      operation: match.kind === 'found' ? match.route.operation : null,
      undeclaredQuery: match.kind === 'found' ? undeclaredQuery(match.route, url.searchParams) : [],
    };
  }

  /** A refusal in the words of the platform that the request was meant for. */
  refuse(destination: Destination, refusal: Refusal, requestId: string): Answer {
    if (destination.kind === 'operation') {
      return destination.site.platform.refuse(refusal, { operation: destination.operation, requestId });
    }
    return {
      status: refusal.kind === 'status' ? refusal.status : 404,
      json: { error: 'nothing is served here' },
    };
  }

  async perform(
    destination: Destination,
    request: IncomingMessage,
    url: URL,
    bytes: Buffer,
    requestId: string,
  ): Promise<Answer> {
    const refuse = (refusal: Refusal) => this.refuse(destination, refusal, requestId);
    if (destination.kind !== 'operation' || destination.match.kind === 'none')
      return refuse({ kind: 'noRoute' });
    const { site, match, base } = destination;
    if (match.kind === 'method') {
      const answer = refuse({ kind: 'method', allow: match.allow });
      return { ...answer, headers: { ...answer.headers, allow: match.allow.join(', ') } };
    }
    const { route } = match;
    const handler = site.platform.handlers[route.operation];
    if (!handler) return notBuilt(`${site.name}.${route.operation}`);
    const { headers } = request;
    const query = url.searchParams;
    const signed =
      site.platform.admit?.({ route, base, path: match.path, query, headers }) ??
      signIn(route, site.tables.table.schemes, { headers, query }, site.platform);
    if (!signed.ok) return 'answer' in signed ? signed.answer : refuse(signed.refusal);
    const checks = site.tables.validators[route.operation];
    const parameters = readParameters(route, { path: match.path, query: url.searchParams, headers });
    const wrong = problemsOf(checks?.parameters, parameters);
    if (wrong.length) return refuse({ kind: 'invalid', part: 'parameters', problems: wrong });
    const parsed = await parseBody(route.body, bytes, headers['content-type']);
    if (!parsed.ok) {
      if (parsed.reason === 'malformed') return refuse({ kind: 'malformed', message: parsed.message });
      if (parsed.reason === 'missing')
        return refuse({ kind: 'invalid', part: 'body', problems: ['a body is required'] });
      return refuse({ kind: 'mediaType', accepts: route.body?.media ?? [] });
    }
    const problems = parsed.body === undefined ? [] : problemsOf(checks?.body, parsed.body);
    if (problems.length) return refuse({ kind: 'invalid', part: 'body', problems });
    return handler({
      route,
      headers,
      ...parameters,
      body: parsed.body,
      files: parsed.files,
      principals: signed.principals,
      requestId,
    });
  }

  /** The base URL that a path belongs to, and the rest of the path. */
  #mountOf(pathname: string): {
    readonly name: string;
    readonly mounted: MountedPlatform;
    readonly base: PlatformBase;
    readonly rest: string;
  } | null {
    for (const [name, mounted] of this.#platforms) {
      for (const base of mounted.descriptor.bases) {
        if (pathname === base.prefix) return { name, mounted, base, rest: '/' };
        if (pathname.startsWith(`${base.prefix}/`))
          return { name, mounted, base, rest: pathname.slice(base.prefix.length) };
      }
    }
    return null;
  }

  /** The platform with its tables, which are loaded when they are first asked for. */
  #site(name: string, mounted: MountedPlatform): Promise<Site> {
    const site = this.#sites.get(name) ?? openSite(name, mounted);
    this.#sites.set(name, site);
    return site;
  }
}

/** A platform and where it stands. */
export interface MountedPlatform {
  readonly descriptor: PlatformDescriptor;
  readonly platform: PlatformSandbox;
}

async function openSite(name: string, { descriptor, platform }: MountedPlatform): Promise<Site> {
  const tables = await descriptor.tables();
  const routes = [...tables.table.routes, ...(platform.extraRoutes ?? [])];
  const byServer = Map.groupBy(routes, ({ server }) => server);
  const routers = new Map([...byServer].map(([server, own]) => [server, new Router(own)]));
  return { name, platform, tables, routers };
}

/** The answer of an operation that the sandbox does not play. */
function notBuilt(operation: string): Answer {
  const hint =
    'The sandbox does not play this operation yet. The request has reached it and changed nothing.';
  return { status: 501, json: { error: 'not_built', operation, hint } };
}
