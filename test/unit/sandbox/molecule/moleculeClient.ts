import assert from 'node:assert/strict';
import type { operations } from '../../../../specs/types/molecule.gen.ts';
import { table } from '../../../../src/sandbox/built/molecule.tables.js';
import type { Sandbox } from '../../../../src/sandbox/start.ts';
import { AnswerSchemas } from '../support/answerSchemas.ts';

const schemas = new AnswerSchemas('molecule');

type JsonOf<Answer> = Answer extends { readonly content: { readonly 'application/json': infer Json } }
  ? Json
  : never;

type Good<Responses> = JsonOf<Responses[keyof Responses & (200 | 201 | 207)]>;

/** What an operation answers when all is well, as the spec types it. */
type BodyOf<Id extends keyof operations> = Good<operations[Id]['responses']>;

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Only read where the answer is a good one; undefined where none came. */
  readonly body: Body;
  /** What the platform says where the answer is a bad one. */
  readonly error: string | undefined;
}

/** Who calls: a kind of credential by its name in the sandbox, or nobody. */
export type Caller =
  | 'session'
  | 'orgkey'
  | 'workspace'
  | 'operator'
  | 'provision'
  | 'tenantadmin'
  | 'memberSession'
  | 'strangerSession'
  | 'newcomerSession'
  | 'tidewaterKey'
  | 'secondKey';

export interface CallOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly as?: Caller | { readonly bearer: string } | null;
  /** The organization header: by default the slug of Northlight on tenant routes; null = none. */
  readonly org?: Readonly<Record<string, string>> | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly base?: 'api' | 'tenant';
  /** Servers answer in another form than the spec says. */
  readonly beyondContract?: boolean;
}

export const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

/** Calls the sandbox's Molecule over HTTP and holds every answer with a body against the spec. */
export class MoleculeClient {
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async call<const Id extends keyof operations>(
    operation: Id,
    options: CallOptions = {},
  ): Promise<Reply<BodyOf<Id>>> {
    const route = table.routes.find((row) => row.operation === operation);
    assert.ok(route);
    const response = await this.send(route.method, pathOf(route.path, options.path ?? {}), {
      ...options,
      as: options.as === undefined ? usualCaller(route.security) : options.as,
      base: options.base ?? (route.path.startsWith('/api/v1/') ? 'api' : 'tenant'),
    });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (body !== undefined && !options.beyondContract)
      assert.deepEqual(schemas.problems(operation, response.status, body), [], text);
    const { status, headers } = response;
    const error = isObject(body) && typeof body['error'] === 'string' ? body['error'] : undefined;
    return { status, headers, body: body as BodyOf<Id>, error };
  }

  /** A request as it is. */
  send(method: string, path: string, options: CallOptions = {}): Promise<Response> {
    const { as = null, base = 'tenant', query, body, headers } = options;
    const { bases } = this.#sandbox.platforms.molecule;
    const tenantHeaders: CallOptions['org'] =
      base === 'tenant' ? { 'x-molecule-org-slug': 'northlight' } : {};
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const sent: Record<string, string> = {
      ...(options.org === undefined ? tenantHeaders : options.org),
      ...this.#credential(as),
      ...headers,
    };
    if (body !== undefined) sent['content-type'] = 'application/json';
    return fetch(`${bases[base]}${path}${search}`, {
      method,
      headers: sent,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** A credential of the sandbox by its name. */
  key(name: Caller): string {
    const { credentials, otherCredentials } = this.#sandbox.platforms.molecule;
    const key = credentials[name] ?? otherCredentials[name];
    assert.ok(key);
    return key;
  }

  /** The id of one of Northlight's agents. */
  async idOf(name: string): Promise<string> {
    const found = (await this.call('tenantListWorkspaces')).body.find((row) => row.name === name);
    assert.ok(found?.id, `no workspace ${name}`);
    return found.id;
  }

  async statusOf(id: string): Promise<string | undefined> {
    return (await this.call('tenantGetWorkspace', { path: { id } })).body.status;
  }

  #credential(as: NonNullable<CallOptions['as']> | null): Readonly<Record<string, string>> {
    if (as === null) return {};
    if (typeof as === 'object') return { authorization: `Bearer ${as.bearer}` };
    const key = this.key(as);
    return as.toLowerCase().endsWith('session')
      ? { cookie: `mcp_session=${key}` }
      : { authorization: `Bearer ${key}` };
  }
}

/** The first credential of an operation, as the sandbox names it. */
function usualCaller(security: readonly (readonly string[])[]): Caller | null {
  const scheme = security[0]?.[0];
  switch (scheme) {
    case undefined:
      return null;
    case 'workosSession':
      return 'session';
    case 'cpAdminBearer':
      return 'operator';
    case 'provisionSecret':
      return 'provision';
    default:
      return 'orgkey';
  }
}

function pathOf(template: string, path: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
