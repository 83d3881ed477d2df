import type { components } from '../../../../../specs/types/molecule.gen.ts';
import { newSecret } from '../../../secrets.ts';
import type { SeededIds } from '../../../seededIds.ts';
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
  const key = { id: ids.uuid(), token: newSecret(43), name, createdBy, createdAt: now, lastUsedAt: null };
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
