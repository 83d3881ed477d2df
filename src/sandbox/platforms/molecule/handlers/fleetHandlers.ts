import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import type { Organization } from '../orgs/organizations.ts';
import type { World } from '../world.ts';

type RedeployResult = components['schemas']['RedeployResult'];
type TenantDiagnostics = components['schemas']['TenantDiagnostics'];

/** Replaces the server of one tenant; fails where that tenant cannot be reached. */
function redeploy(org: Organization, tag: string, now: number): RedeployResult {
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
function diagnose(world: World, slug: string): TenantDiagnostics {
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

/** The tag of a redeployment that names none. */
const LATEST = 'latest';
const UNWIRED = 'this control plane has no way to reach machines';

/** What operators do with the servers of tenants. */
export function fleetHandlers(world: World): TypedHandlers<operations> {
  const confirmed = (slug: string, confirm: string) =>
    confirm === slug ? null : failed(400, `confirm must be exactly ${slug}: nothing was touched`);
  return {
    adminDeleteTenant: (call) => {
      const { slug } = call.path;
      const refused = confirmed(slug, call.body.confirm);
      if (refused) return refused;
      if (world.conditions.has('machinesUnwired')) return failed(503, UNWIRED);
      const org = world.orgs.get(slug);
      if (!org) return failed(400, `tenant ${slug} does not exist or is gone already`);
      world.orgs.delete(slug);
      world.remains.set(slug, [`volume/${slug}-data`, `dns/${slug}.moleculesai.app`, `logs/${slug}`]);
      return json(200, { status: 'deleted', slug });
    },

    adminScrubTenantArtifacts: (call) => {
      const { slug } = call.path;
      const refused = confirmed(slug, call.body.confirm);
      if (refused) return refused;
      if (world.orgs.has(slug)) return failed(400, `tenant ${slug} still exists: delete it first`);
      const removed = [...(world.remains.get(slug) ?? [])];
      world.remains.delete(slug);
      return json(200, { status: 'scrubbed', slug, removed });
    },

    adminTenantDiagnostics: (call) => json(200, diagnose(world, call.path.slug)),

    adminRedeployTenant: (call) => {
      const { slug } = call.path;
      if (world.conditions.has('machinesUnwired')) return failed(503, UNWIRED);
      const org = world.orgs.get(slug);
      if (!org) return json(200, { slug, phase: 'lookup', healthz_ok: false, error: 'no such tenant' });
      return json(200, redeploy(org, LATEST, world.now));
    },

    adminRedeployFleet: (call) => {
      const {
        target_tag: tag = LATEST,
        canary_slug: canary,
        only_slugs: only,
        dry_run: dry,
      } = call.body ?? {};
      if (world.observed && dry !== true && call.body?.confirm !== true && !only?.length)
        return failed(400, 'confirm must be true to redeploy the whole fleet, or name only_slugs');
      const targets = [...world.orgs.values()]
        .filter((org) => only === undefined || only.length === 0 || only.includes(org.slug))
        .sort((a, b) => Number(b.slug === canary) - Number(a.slug === canary));
      if (dry === true)
        return json(200, { ok: true, results: targets.map(({ slug }) => ({ slug, phase: 'planned' })) });
      const results = targets.map((org) => redeploy(org, tag, world.now));
      return json(200, { ok: results.every((result) => result.error === undefined), results });
    },
  };
}
