import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { signIn } from './auth.ts';
import { mountOf } from './mounts.ts';
import { notBuilt } from '../open.ts';
import type { PlatformName, PlatformSandbox, Refusal } from '../platform.ts';
import { parseBody } from './readBody.ts';
import type { SpecTables } from './routeTable.ts';
import { Router, type RouteMatch } from './router.ts';
import { problemsOf, readParameters, undeclaredQuery } from './validate.ts';

/** Where a request is going. */
export type Destination = {
  readonly platform: PlatformName | null;
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
export interface Site {
  readonly platform: PlatformSandbox;
  readonly tables: SpecTables;
  /** One router per server of the spec; null = the document's own. */
  readonly routers: ReadonlyMap<string | null, Router>;
}

/** Brings requests to the operations of the platforms, past sign-in and the checks of the specs. */
export class RequestDispatcher {
  readonly #platforms: ReadonlyMap<PlatformName, PlatformSandbox>;
  readonly #load: (name: PlatformName) => Promise<SpecTables | null>;
  readonly #sites = new Map<PlatformName, Promise<Site | null>>();

  constructor(
    platforms: ReadonlyMap<PlatformName, PlatformSandbox>,
    load: (name: PlatformName) => Promise<SpecTables | null>,
  ) {
    this.#platforms = platforms;
    this.#load = load;
  }

  /** The platform with its tables, which are loaded when they are first asked for. */
  site(name: PlatformName): Promise<Site | null> {
    const site = this.#sites.get(name) ?? this.#open(name);
    this.#sites.set(name, site);
    return site;
  }

  async find(method: string, url: URL, origin: 'main' | 'other'): Promise<Destination> {
    if (url.pathname.startsWith('/_files/')) {
      const platform = this.#named(url.pathname.split('/')[2]);
      const operation = method === 'PUT' ? 'putObject' : 'getObject';
      return { kind: 'object', platform, operation, undeclaredQuery: [] };
    }
    const mounted = origin === 'main' ? mountOf(url.pathname) : null;
    const site = mounted && (await this.site(mounted.mount.platform));
    if (!mounted || !site) return { kind: 'nowhere', platform: null, operation: null, undeclaredQuery: [] };
    const path = site.platform.resolvePath?.(mounted.rest) ?? mounted.rest;
    const match = site.routers.get(mounted.mount.server)?.match(method, path) ?? { kind: 'none' };
    return {
      kind: 'operation',
      site,
      match,
      base: mounted.mount.base,
      platform: mounted.mount.platform,
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
    if (!handler) return notBuilt(site.platform.name, route.operation);
    const { headers } = request;
    const query = url.searchParams;
    const signed =
      site.platform.admit?.({ route, base, path: match.path, query, headers }) ??
      signIn(route, site.tables.table.schemes, { headers, query }, site.platform);
    if ('refused' in signed) return signed.refused;
    if (!signed.ok) {
      const { reason, objection } = signed;
      return refuse({ kind: 'unauthorized', reason, ...(objection !== undefined && { objection }) });
    }
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

  #named(text: string | undefined): PlatformName | null {
    for (const name of this.#platforms.keys()) if (name === text) return name;
    return null;
  }

  async #open(name: PlatformName): Promise<Site | null> {
    const platform = this.#platforms.get(name);
    const tables = platform && (await this.#load(name));
    if (!platform || !tables) return null;
    const routes = [...tables.table.routes, ...(platform.extraRoutes ?? [])];
    const servers = new Set(routes.map((route) => route.server));
    const routers = new Map<string | null, Router>();
    for (const server of servers) {
      routers.set(server, new Router(routes.filter((route) => route.server === server)));
    }
    return { platform, tables, routers };
  }
}
