import { fingerprintOf } from './workspaces/secrets.ts';
import type { Tenant } from './workspaces/tenant.ts';
import type { World } from './world.ts';

/** The state as plain JSON. Values of secrets are told by their hash only. */
export function snapshotOf(world: World): unknown {
  return {
    mode: world.mode,
    conditions: [...world.conditions],
    organizations: [...world.orgs.values()].map(({ tenant, adminToken, ...org }) => ({
      ...org,
      hasAdminToken: adminToken !== null,
      tenant: tenant && tenantOf(tenant),
    })),
    machines: world.machines.all(),
  };
}

function tenantOf(tenant: Tenant) {
  return {
    secrets: [...tenant.secrets.values()].map(fingerprintOf),
    keys: [...tenant.keys.values()].map(({ id, name }) => ({ id, name })),
    templates: [...tenant.templates.keys()],
    workspaces: [...tenant.workspaces.values()].map((workspace) => ({
      id: workspace.id,
      name: workspace.name,
      status: workspace.status,
      parentId: workspace.parentId,
      limits: workspace.limits,
      spend: workspace.spend,
      billingMode: workspace.billingMode,
      secrets: [...workspace.secrets.values()].map(fingerprintOf),
      env: [...workspace.env.keys()],
    })),
  };
}
