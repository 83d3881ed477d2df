import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import type { SeededIds } from '../../../seededIds.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import { type World, tenantOf } from '../world.ts';
import type { Tenant } from './tenant.ts';

type OrgKeyRow = NonNullable<components['schemas']['OrgTokenList']['tokens']>[number];

/** An organization API key. */
export interface OrgKey {
  readonly id: string;
  /** The key itself, known here only to recognize it. */
  readonly token: string;
  readonly name: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  lastUsedAt: number | null;
}

/** Characters of a key by which it is recognized. */
const PREFIX = 8;

export function mintKey(
  tenant: Tenant,
  ids: SeededIds,
  name: string | null,
  createdBy: string,
  now: number,
): OrgKey {
  const key = { id: ids.uuid(), token: ids.token(43), name, createdBy, createdAt: now, lastUsedAt: null };
  tenant.keys.set(key.id, key);
  return key;
}

export function prefixOf(key: OrgKey): string {
  return key.token.slice(0, PREFIX);
}

/** The live keys without their plain text, newest first. */
export function keyRows(tenant: Tenant, observed: boolean): OrgKeyRow[] {
  return [...tenant.keys.values()].reverse().map((key) => ({
    id: key.id,
    prefix: prefixOf(key),
    ...(key.name !== null && { name: key.name }),
    created_at: new Date(key.createdAt).toISOString(),
    ...(observed && {
      org_id: tenant.orgId,
      created_by: key.createdBy,
      ...(key.lastUsedAt !== null && { last_used_at: new Date(key.lastUsedAt).toISOString() }),
    }),
  }));
}

/** Organization API keys: each opens everything in its tenant, these routes too. */
export function keyHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantListOrgTokens: (call) => {
      const tokens = keyRows(tenantOf(world, call).tenant, world.observed);
      return json(200, { tokens, count: tokens.length });
    },

    tenantCreateOrgToken: (call) => {
      const { tenant } = tenantOf(world, call);
      const name = call.body?.name ?? null;
      const by = call.principals['admin'] ?? 'admin-token';
      const key = mintKey(tenant, world.services.ids, name, by, world.now);
      return json(200, {
        id: key.id,
        prefix: prefixOf(key),
        ...(name !== null && { name }),
        auth_token: key.token,
        warning: 'Copy this key now. It is not shown again.',
      });
    },

    tenantRevokeOrgToken: (call) => {
      const { tenant } = tenantOf(world, call);
      const { id } = call.path;
      return tenant.keys.delete(id) ? json(200, { revoked: id }) : failed(404, 'token not found or revoked');
    },
  };
}
