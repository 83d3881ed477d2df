import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { beyondContract } from '../beyondContract.ts';
import { billingModeOf } from '../billingMode.ts';
import { failed } from '../failures.ts';
import { newOrganization, orgRow } from '../organizations.ts';
import { beginSetup } from '../orgSetup.ts';
import { askTenant } from '../tenantProxy.ts';
import { applyEnv, envProblem } from '../workspaceEnv.ts';
import { listRow } from '../workspaceRows.ts';
import type { World } from '../world.ts';

const OPERATOR = 'operator';

/** What operators do with organizations, workspaces and pins. */
export function operatorHandlers(at: () => World): TypedHandlers<operations> {
  return {
    adminListOrgs: () =>
      json(
        200,
        [...at().orgs.values()].map((org) => orgRow(org, at().observed)),
      ),

    adminCreateOrg: (call) => {
      const world = at();
      const { slug, name, owner_user_id: ownerId } = call.body;
      if (name.trim() === '' || ownerId.trim() === '')
        return failed(400, 'name and owner_user_id are required');
      if (world.orgs.has(slug)) return failed(409, `slug ${slug} is taken`);
      if (call.query?.dry_run === true)
        return json(200, { dry_run: true, slug, name, owner_user_id: ownerId } as const);
      const org = newOrganization({ slug, name, ownerId, plan: 'pro' }, world.services.ids, world.now);
      beginSetup(org, world.now);
      world.orgs.set(slug, org);
      return json(201, orgRow(org, world.observed));
    },

    adminGetTenantToken: (call) => {
      const { slug } = call.path;
      const token = at().orgs.get(slug)?.adminToken;
      if (!token) return failed(404, `tenant ${slug} has no admin token yet`);
      return json(200, { slug, admin_token: token });
    },

    adminListOrgWorkspaces: (call) => {
      const world = at();
      const { slug } = call.path;
      const asked = askTenant(world, slug);
      if (!asked.ok) return asked.answer;
      const workspaces = [...asked.tenant.workspaces.values()].map((one) => listRow(one, world.now));
      return json(200, { slug, workspaces, count: workspaces.length });
    },

    adminGetWorkspaceBillingMode: (call) => {
      const world = at();
      const asked = askTenant(world, call.query.org_slug);
      if (!asked.ok) return asked.answer;
      const workspace = asked.tenant.workspaces.get(call.path.id);
      if (!workspace) return json(502, { error: 'tenant answered: workspace not found', http_status: 404 });
      return json(200, billingModeOf(workspace, asked.tenant.billingMode, world.observed));
    },

    adminPutWorkspaceBillingMode: (call) => {
      const world = at();
      const asked = askTenant(world, call.query.org_slug);
      if (!asked.ok) return asked.answer;
      const workspace = asked.tenant.workspaces.get(call.path.id);
      if (!workspace) return json(502, { error: 'tenant answered: workspace not found', http_status: 404 });
      workspace.billingMode = call.body.mode;
      return json(200, billingModeOf(workspace, asked.tenant.billingMode, world.observed));
    },

    adminUpdateWorkspaceEnv: (call) => {
      const world = at();
      const problem = envProblem(call.body);
      if (problem !== null) return failed(400, problem);
      const found = world.findWorkspace(call.path.id);
      if (!found) return failed(404, 'workspace not found');
      if (world.conditions.has('machinesUnwired'))
        return failed(503, 'this control plane has no way to reach machines');
      return json(200, applyEnv(world, found.tenant, found.workspace, call.body));
    },

    adminPromoteThinAmi: (call) => {
      const pin = at().pins.promoteHost(call.body, OPERATOR, at().now);
      return typeof pin === 'string' ? failed(400, pin) : json(200, pin);
    },

    adminListThinAmi: () => json(200, at().pins.hosts()),

    adminPromoteRuntimeImage: (call) => {
      const pin = at().pins.promoteRuntime(call.body, OPERATOR, at().now, at().observed);
      return typeof pin === 'string' ? failed(400, pin) : json(200, pin);
    },

    adminListRuntimeImage: () => {
      const world = at();
      const pins = world.pins.runtimes(world.observed);
      return world.observed ? beyondContract(200, { pins }) : json(200, pins);
    },
  };
}
