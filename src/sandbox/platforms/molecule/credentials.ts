import type { IncomingHttpHeaders } from 'node:http';
import { bearerOf, cookieOf } from '../../server/signIn.ts';
import type { Organization } from './orgs/organizations.ts';
import type { Tenant } from './workspaces/tenant.ts';
import type { World } from './world.ts';

/** The credentials and the routing of a request. */
export interface Credentials {
  readonly bearer: string | null;
  readonly session: string | null;
  readonly adminToken: string | null;
  readonly orgId: string | null;
  readonly orgSlug: string | null;
}

export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
  return {
    bearer: bearerOf(headers),
    session: cookieOf(headers, 'mcp_session'),
    adminToken: textOf(headers['x-molecule-admin-token']),
    orgId: textOf(headers['x-molecule-org-id']),
    orgSlug: textOf(headers['x-molecule-org-slug']),
  };
}

/** Who administers a tenant with this bearer, in the words of `created_by`; null = nobody. */
export function tenantAdmin(org: Organization, tenant: Tenant, bearer: string, now: number): string | null {
  if (org.adminToken === bearer) return 'admin-token';
  for (const key of tenant.keys.values()) {
    if (key.token !== bearer) continue;
    key.lastUsedAt = now;
    return `org-token:${key.token.slice(0, 8)}`;
  }
  return null;
}

/** The workspace that a bearer opens. */
export function workspaceOfToken(tenant: Tenant, bearer: string): string | null {
  for (const workspace of tenant.workspaces.values()) {
    if (workspace.token === bearer) return workspace.id;
  }
  return null;
}

/** Whether a bearer is good for anything on the platform. */
export function isKnownBearer(world: World, bearer: string): boolean {
  if (world.operatorTokens.has(bearer) || world.provisionSecrets.has(bearer)) return true;
  return [...world.orgs.values()].some(
    (org) =>
      org.tenant &&
      (tenantAdmin(org, org.tenant, bearer, world.now) !== null ||
        workspaceOfToken(org.tenant, bearer) !== null),
  );
}

/** Makes a credential useless, of whatever kind it is; false when it was unknown. */
export function revokeCredential(world: World, credential: string): boolean {
  if (world.sessions.delete(credential)) return true;
  if (world.operatorTokens.delete(credential) || world.provisionSecrets.delete(credential)) return true;
  for (const org of world.orgs.values()) {
    if (org.adminToken === credential) {
      org.adminToken = null;
      return true;
    }
    for (const key of org.tenant?.keys.values() ?? [])
      if (key.token === credential) return org.tenant?.keys.delete(key.id) ?? false;
    for (const workspace of org.tenant?.workspaces.values() ?? []) {
      if (workspace.token !== credential) continue;
      workspace.token = null;
      return true;
    }
  }
  return false;
}

function textOf(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
