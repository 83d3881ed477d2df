import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { Organization } from './organizations.ts';
import type { World } from './world.ts';

type RedeployResult = components['schemas']['RedeployResult'];
type TenantDiagnostics = components['schemas']['TenantDiagnostics'];

/** Replaces the server of one tenant; fails where that tenant cannot be reached. */
export function redeploy(org: Organization, tag: string, now: number): RedeployResult {
  const { slug, trouble } = org;
  if (trouble)
    return {
      slug,
      phase: 'pull',
      ssm_status: 'Failed',
      ssm_exit_code: 1,
      healthz_ok: false,
      error: trouble.error,
    };
  if (!org.tenant)
    return { slug, phase: 'lookup', healthz_ok: false, error: 'the tenant has no machine yet' };
  org.imageTag = tag;
  org.updatedAt = now;
  return { slug, phase: 'done', ssm_status: 'Success', ssm_exit_code: 0, healthz_ok: true };
}

/** Examines a tenant; one that does not exist is a finding like any other. */
export function diagnose(world: World, slug: string): TenantDiagnostics {
  const org = world.orgs.get(slug);
  if (!org) {
    const left = world.remains.get(slug) ?? [];
    return {
      slug,
      status: 'unknown',
      checks: [
        { name: 'organization', ok: false, detail: 'no organization has this slug' },
        { name: 'remains', ok: left.length === 0, detail: left.join(', ') || 'nothing is left' },
      ],
    };
  }
  const { tenant, trouble } = org;
  const workspaces = [...(tenant?.workspaces.values() ?? [])];
  const failed = workspaces.filter(({ status }) => status === 'failed' || status === 'degraded');
  return {
    slug,
    org_id: org.id,
    status: org.status,
    instance: { ip: org.ip ?? '', image_tag: org.imageTag, region: 'us-east-2' },
    checks: [
      { name: 'organization', ok: org.status === 'active', detail: org.status },
      { name: 'machine', ok: tenant !== null, detail: tenant ? `running at ${org.ip}` : 'none' },
      { name: 'tenant server', ok: tenant !== null && !trouble, detail: trouble?.error ?? 'healthy' },
      {
        name: 'admin token',
        ok: org.adminToken !== null,
        detail: org.adminToken === null ? 'none yet' : 'set',
      },
      {
        name: 'workspaces',
        ok: failed.length === 0,
        detail: `${workspaces.length} workspaces, ${failed.length} in trouble`,
      },
    ],
  };
}
