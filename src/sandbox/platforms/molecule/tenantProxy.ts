import { json } from '../../server/answer.ts';
import { failed } from './failures.ts';
import type { Tenant } from './tenant.ts';
import type { World } from './world.ts';

const NOT_SET_UP = 'this control plane is not set up to ask tenants';
const UNREACHABLE = 'dial tcp: connection refused';

/** The control plane asks a tenant: its server, or the answer that tells why there is none. */
export function askTenant(world: World, slug: string) {
  const refused = <Answer>(answer: Answer) => ({ ok: false, answer }) as const;
  const org = world.orgs.get(slug);
  if (!org) return refused(failed(404, `no organization has the slug ${slug}`));
  if (world.conditions.has('proxyUnwired')) return refused(failed(503, NOT_SET_UP));
  const found: { readonly ok: true; readonly tenant: Tenant } | null = org.tenant && {
    ok: true,
    tenant: org.tenant,
  };
  if (!found || world.conditions.has('tenantUnreachable'))
    return refused(json(502, { error: `tenant ${slug} unreachable: ${UNREACHABLE}` }));
  if (org.trouble) {
    const { error, httpStatus } = org.trouble;
    return refused(json(502, { error, ...(httpStatus !== undefined && { http_status: httpStatus }) }));
  }
  return found;
}
