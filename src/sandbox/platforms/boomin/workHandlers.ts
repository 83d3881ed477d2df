import type { operations } from '../../../../specs/types/boomin.gen.ts';
import type { SandboxMode } from '../../platform.ts';
import { type Answer, type JsonAnswer, json } from '../../server/answer.ts';
import type { Handler, TypedHandlers } from '../../server/call.ts';
import { BoominFailure } from './failures.ts';
import { type IdempotencyKeys, keyOf } from './idempotency.ts';
import { type Objects, describeObject } from './objects.ts';
import type { ScopeResult, ScopeRun } from './scopeRun.ts';
import { MINTABLE_ONLY, type ScopeRegistry, type ScopeRow } from './scopes.ts';
import { organizationById } from './seed.ts';
import { okay } from './tokenHandlers.ts';
import type { TokenRecord, Tokens } from './tokens.ts';

export interface WorkParts {
  readonly tokens: Tokens;
  readonly registry: ScopeRegistry;
  readonly objects: Objects;
  readonly scopeRun: ScopeRun;
  readonly keys: IdempotencyKeys;
  readonly mode: () => SandboxMode;
}

type Operation = 'listScopes' | 'executeScope' | 'listUnits' | 'createUnit' | 'deleteUnit';

const UNITS_PER_PAGE = 25;
const MOST_UNITS_PER_PAGE = 100;

/** What a platform token works with at the platform base, but for its smoke test. */
export function workHandlers(parts: WorkParts): TypedHandlers<Pick<operations, Operation>> {
  const { tokens, registry, objects, scopeRun, keys, mode } = parts;
  const tokenOf = (call: { readonly principals: Readonly<Record<string, string>> }): TokenRecord =>
    tokens.use(call.principals['platformTokenAuth'] ?? '');

  return {
    listScopes: () => json(200, { scopes: registry.all() }),

    executeScope: (call) => {
      const token = tokenOf(call);
      const { scope, data = {}, object_id: named } = call.body;
      const row = registry.find(scope);
      if (!row)
        throw new BoominFailure(400, 'unknown_scope', `There is no scope ${scope}.`, { param: 'scope' });
      needScope(token, scope);
      if (row.category === MINTABLE_ONLY) {
        throw new BoominFailure(400, 'scope_not_executable', `${scope} cannot be run here.`, {
          param: 'scope',
        });
      }
      const { object_id: inData, ...rest } = data;
      const objectId = named ?? (typeof inData === 'string' ? inData : null);
      const key = keyOf(headerKey(call), call.body);
      const { result, duplicate } = keys.once(
        { token: token.id, key, operation: 'executeScope', body: call.body },
        () => scopeRun.run(token, { scope, data: rest, objectId }),
      );
      return json(200, { ok: true, token_id: token.id, ...executed(mode(), row, result), duplicate });
    },

    listUnits: (call) => {
      const token = tokenOf(call);
      needScope(token, 'units:read');
      const page = Math.max(call.body?.page ?? 1, 1);
      const perPage = Math.min(Math.max(call.body?.per_page ?? UNITS_PER_PAGE, 1), MOST_UNITS_PER_PAGE);
      const rows = objects.of(token.org, 'units').slice((page - 1) * perPage, page * perPage);
      return json(200, { units: rows.map(describeObject) });
    },

    createUnit: (call) => {
      const token = tokenOf(call);
      needScope(token, 'units:create');
      const data = Object.fromEntries(
        Object.entries(call.body).filter(([name]) => name !== 'idempotency_key' && name !== 'token'),
      );
      const key = keyOf(headerKey(call), call.body);
      const { result, duplicate } = keys.once(
        { token: token.id, key, operation: 'createUnit', body: call.body },
        () => scopeRun.run(token, { scope: 'units:create', data, objectId: null }),
      );
      return json(200, { unit: result.object ?? {}, duplicate });
    },

    deleteUnit: (call) => {
      const token = tokenOf(call);
      needScope(token, 'units:delete');
      const unit = objects.find(token.org, 'units', call.body.unit_id);
      if (!unit) throw noUnit(404, 'unit_not_found', 'There is no such unit.');
      if (unit.status !== 'draft') {
        // The contract promises a 404 and no word for a unit that is no draft any more.
        throw mode() === 'contract'
          ? noUnit(404, 'draft_not_found', `The unit is ${unit.status}; only drafts can be deleted.`)
          : noUnit(400, 'unit_not_draft', `The unit is ${unit.status}; only drafts can be deleted.`);
      }
      objects.delete(unit);
      return json(200, okay(mode()));
    },
  };
}

function needScope(token: TokenRecord, scope: string): void {
  if (token.scopes.includes(scope)) return;
  throw new BoominFailure(403, 'missing_scope', `missing_scope:${scope}`, { scope });
}

/**
 * What was done: newer servers name it at the top. By the contract, the scope is an open object and nothing else tells,
 * so that it holds the result; its member `result` is assumed.
 */
function executed(mode: SandboxMode, row: ScopeRow, result: ScopeResult) {
  if (mode === 'contract') return { scope: { ...row, result } };
  return { scope: { ...row }, ...result };
}

function headerKey(call: { readonly headers: Readonly<Record<string, unknown>> }): string | undefined {
  const value = call.headers['idempotency-key'];
  return typeof value === 'string' ? value : undefined;
}

function noUnit(status: number, code: string, message: string): BoominFailure {
  return new BoominFailure(status, code, message, { param: 'unit_id' });
}

type Promised = operations['smokeTestToken']['responses'][200]['content']['application/json'];

/**
 * The smoke test: which organization and which permissions. The contract demands the organization flat; the known
 * client of real servers reads it nested and nothing else.
 */
export function smokeHandler(tokens: Tokens, mode: () => SandboxMode): Handler {
  return (call): Answer => {
    const token = tokens.use(call.principals['platformTokenAuth'] ?? '');
    return mode() === 'contract' ? promised(token) : observed(token);
  };
}

function promised({ org, scopes }: TokenRecord): JsonAnswer<200, Promised> {
  const { id, name, slug } = organizationById(org);
  return { status: 200, json: { ok: true, org_id: id, org_name: name, org_slug: slug, scopes } };
}

function observed({ org, scopes }: TokenRecord): Answer {
  const json = { ok: true, mode: 'smoke', object: null, org: organizationById(org), scopes };
  return { status: 200, json };
}
