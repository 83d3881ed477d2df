import assert from 'node:assert/strict';
import type { operations } from '../../../../specs/types/boomin.gen.ts';
import type { Sandbox } from '../../../../src/sandbox/start.ts';
import { AnswerSchemas } from '../support/answerSchemas.ts';

const schemas = new AnswerSchemas('boomin');

export type BoominOperation = keyof operations;

type AnswerOf<Id extends BoominOperation> = operations[Id]['responses'][200]['content']['application/json'];

const PATHS = {
  listScopes: ['platform', '/scopes'],
  executeScope: ['platform', '/scopes_exec'],
  smokeTestToken: ['platform', '/smoke'],
  listUnits: ['platform', '/units/list'],
  createUnit: ['platform', '/units/create'],
  deleteUnit: ['platform', '/units/delete'],
  listPlatformTokens: ['app', '/platform/tokens'],
  createPlatformToken: ['app', '/platform/tokens/create'],
  rotatePlatformToken: ['app', '/platform/tokens/rotate'],
  revokePlatformToken: ['app', '/platform/tokens/revoke'],
} as const satisfies Readonly<Record<BoominOperation, readonly [base: string, path: string]>>;

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** Only as typed where the answer is a good one. */
  readonly body: Body;
  /** What an error says, in whichever form. */
  readonly says: string;
}

export type Options = { readonly key?: string; readonly credential?: string | null };

/** Calls the sandbox's Boomin over HTTP; each answer that the contract promises is held against it. */
export class BoominClient {
  readonly #bases: Readonly<Record<string, string>>;
  readonly #credentials: { user: string; token: string };

  constructor(sandbox: Sandbox, others: { readonly user?: string; readonly token?: string } = {}) {
    const { bases, credentials } = sandbox.platforms.boomin;
    this.#bases = bases;
    this.#credentials = {
      user: others.user ?? credentials['user'] ?? '',
      token: others.token ?? credentials['token'] ?? '',
    };
  }

  scopes = () => this.call('listScopes');
  smoke = (options?: Options) => this.call('smokeTestToken', undefined, options);
  run = (body: unknown, options?: Options) => this.call('executeScope', body, options);
  units = (body?: unknown, options?: Options) => this.call('listUnits', body, options);
  createUnit = (body: unknown, options?: Options) => this.call('createUnit', body, options);
  deleteUnit = (id: string) => this.call('deleteUnit', { unit_id: id });
  tokens = (options?: Options) => this.call('listPlatformTokens', undefined, options);
  createToken = (body: unknown) => this.call('createPlatformToken', body);
  rotate = (id: string) => this.call('rotatePlatformToken', { token_id: id });
  revoke = (id: string) => this.call('revokePlatformToken', { token_id: id });

  /** The ids of all units, page by page as a client goes through them. */
  async allUnits(perPage = 25): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const { units = [] } = (await this.units({ page, per_page: perPage })).body;
      ids.push(...units.map(({ id }) => id ?? ''));
      if (units.length < perPage) return ids;
    }
  }

  /** How a token shows itself in the list; it has to be there. */
  async token(id: string) {
    const found = (await this.tokens()).body.tokens.find((token) => token.id === id);
    assert.ok(found, `token ${id} is not listed`);
    return found;
  }

  async call<const Id extends BoominOperation>(
    operation: Id,
    body?: unknown,
    { key, credential }: Options = {},
  ): Promise<Reply<AnswerOf<Id>>> {
    const [base, path] = PATHS[operation];
    const own = base === 'app' ? this.#credentials.user : this.#credentials.token;
    const bearer = credential === undefined ? own : credential;
    const response = await fetch((this.#bases[base] ?? '') + path, {
      method: operation === 'listScopes' || operation === 'listPlatformTokens' ? 'GET' : 'POST',
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const parsed: unknown = await response.json();
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as AnswerOf<Id>,
      says: saying(parsed),
    };
  }

  /** As `call`, with an answer that the contract promises with this status and body. */
  async promised<const Id extends BoominOperation>(
    operation: Id,
    body?: unknown,
    options?: Options,
  ): Promise<Reply<AnswerOf<Id>>> {
    const reply = await this.call(operation, body, options);
    assert.deepEqual(schemas.problems(operation, reply.status, reply.body), []);
    return reply;
  }
}

function saying(body: unknown): string {
  const { message, error } = body as { message?: string; error?: string | { message?: string } };
  return message ?? (typeof error === 'object' ? error.message : error) ?? '';
}
