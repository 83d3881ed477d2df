import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { failed } from '../failures.ts';
import { diagnose, redeploy } from '../fleet.ts';
import type { World } from '../world.ts';

/** The tag of a redeployment that names none. */
const LATEST = 'latest';
const UNWIRED = 'this control plane has no way to reach machines';

/** What operators do with the servers of tenants. */
export function fleetHandlers(at: () => World): TypedHandlers<operations> {
  const confirmed = (slug: string, confirm: string) =>
    confirm === slug ? null : failed(400, `confirm must be exactly ${slug}: nothing was touched`);
  return {
    adminDeleteTenant: (call) => {
      const world = at();
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
      const world = at();
      const { slug } = call.path;
      const refused = confirmed(slug, call.body.confirm);
      if (refused) return refused;
      if (world.orgs.has(slug)) return failed(400, `tenant ${slug} still exists: delete it first`);
      const removed = [...(world.remains.get(slug) ?? [])];
      world.remains.delete(slug);
      return json(200, { status: 'scrubbed', slug, removed });
    },

    adminTenantDiagnostics: (call) => json(200, diagnose(at(), call.path.slug)),

    adminRedeployTenant: (call) => {
      const world = at();
      const { slug } = call.path;
      if (world.conditions.has('machinesUnwired')) return failed(503, UNWIRED);
      const org = world.orgs.get(slug);
      if (!org) return json(200, { slug, phase: 'lookup', healthz_ok: false, error: 'no such tenant' });
      return json(200, redeploy(org, LATEST, world.now));
    },

    adminRedeployFleet: (call) => {
      const world = at();
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
