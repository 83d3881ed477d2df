import type { Call } from '../../../server/call.ts';
import type { Organization } from '../organizations.ts';
import type { Tenant } from '../tenant.ts';
import type { World } from '../world.ts';

type Principals = Pick<Call, 'principals'>;

/** The organization whose tenant server the request was admitted to, and that server. */
export function tenantOf(
  world: World,
  call: Principals,
): { readonly org: Organization; readonly tenant: Tenant } {
  const org = world.orgs.get(call.principals['tenant'] ?? '');
  if (!org?.tenant) throw new Error('A tenant request was admitted without a tenant.');
  return { org, tenant: org.tenant };
}

/** The signed-in user's id. */
export function userOf(call: Principals): string {
  return call.principals['workosSession'] ?? '';
}
