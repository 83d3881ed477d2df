import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { beyondContract, failed } from '../failures.ts';
import { beginSetup, newOrganization, orgRow } from '../orgs/organizations.ts';
import { billingModeOf } from '../workspaces/money.ts';
import type { Tenant } from '../workspaces/tenant.ts';
import { type WorkspaceRecord, listRow } from '../workspaces/workspaceRecord.ts';
import type { World } from '../world.ts';

const OPERATOR = 'operator';

/** What operators do with organizations, workspaces and pins. */
export function operatorHandlers(world: World): TypedHandlers<operations> {
  return {
    adminListOrgs: () =>
      json(
        200,
        [...world.orgs.values()].map((org) => orgRow(org, world.observed)),
      ),

    adminCreateOrg: (call) => {
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
      const token = world.orgs.get(slug)?.adminToken;
      if (!token) return failed(404, `tenant ${slug} has no admin token yet`);
      return json(200, { slug, admin_token: token });
    },

    adminListOrgWorkspaces: (call) => {
      const { slug } = call.path;
      const asked = askTenant(world, slug);
      if (!asked.ok) return asked.answer;
      const workspaces = [...asked.tenant.workspaces.values()].map((one) => listRow(one, world.now));
      return json(200, { slug, workspaces, count: workspaces.length });
    },

    adminGetWorkspaceBillingMode: (call) => {
      const asked = askTenant(world, call.query.org_slug);
      if (!asked.ok) return asked.answer;
      const workspace = asked.tenant.workspaces.get(call.path.id);
      if (!workspace) return json(502, { error: 'tenant answered: workspace not found', http_status: 404 });
      return json(200, billingModeOf(workspace, asked.tenant.billingMode, world.observed));
    },

    adminPutWorkspaceBillingMode: (call) => {
      const asked = askTenant(world, call.query.org_slug);
      if (!asked.ok) return asked.answer;
      const workspace = asked.tenant.workspaces.get(call.path.id);
      if (!workspace) return json(502, { error: 'tenant answered: workspace not found', http_status: 404 });
      workspace.billingMode = call.body.mode;
      return json(200, billingModeOf(workspace, asked.tenant.billingMode, world.observed));
    },

    adminUpdateWorkspaceEnv: (call) => {
      const problem = envProblem(call.body);
      if (problem !== null) return failed(400, problem);
      const found = world.findWorkspace(call.path.id);
      if (!found) return failed(404, 'workspace not found');
      if (world.conditions.has('machinesUnwired'))
        return failed(503, 'this control plane has no way to reach machines');
      return json(200, applyEnv(world, found.tenant, found.workspace, call.body));
    },

    adminPromoteThinAmi: (call) => {
      const pin = world.pins.promoteHost(call.body, OPERATOR, world.now);
      return typeof pin === 'string' ? failed(400, pin) : json(200, pin);
    },

    adminListThinAmi: () => json(200, world.pins.hosts()),

    adminPromoteRuntimeImage: (call) => {
      const pin = world.pins.promoteRuntime(call.body, OPERATOR, world.now, world.observed);
      return typeof pin === 'string' ? failed(400, pin) : json(200, pin);
    },

    adminListRuntimeImage: () => {
      const pins = world.pins.runtimes(world.observed);
      return world.observed ? beyondContract(200, { pins }) : json(200, pins);
    },
  };
}

const NOT_SET_UP = 'this control plane is not set up to ask tenants';
const UNREACHABLE = 'dial tcp: connection refused';

/** The control plane asks a tenant: its server, or the answer that tells why there is none. */
function askTenant(world: World, slug: string) {
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

type Request = components['schemas']['UpdateWorkspaceEnvRequest'];
type Response = components['schemas']['UpdateWorkspaceEnvResponse'];

const SECRET_LOOKING = /TOKEN|SECRET|KEY|PASSWORD/i;

/** What is wrong with a change of environment, or null. */
function envProblem({ env, force }: Request): string | null {
  const names = Object.keys(env);
  if (names.length === 0) return 'env must have at least one variable';
  const secret = names.filter((name) => SECRET_LOOKING.test(name));
  if (secret.length === 0 || force === true) return null;
  return `${secret.join(', ')} looks like a secret: repeat with force=true, or keep it in the secret store`;
}

/** Sets the variables, or with `merge: false` replaces all of them, and restarts the workspace. */
function applyEnv(
  world: World,
  tenant: Tenant,
  workspace: WorkspaceRecord,
  { env, merge = true }: Request,
): Response {
  if (!merge) workspace.env.clear();
  for (const [name, value] of Object.entries(env)) workspace.env.set(name, value);
  const restarted = world.workspaces.restart(tenant, workspace).ok;
  const machine = world.machines.all().find((one) => one.workspaceId === workspace.id && !one.terminated);
  return {
    ok: true,
    workspace_id: workspace.id,
    instance_id: machine?.instanceId ?? `i-0${workspace.id.replaceAll('-', '').slice(0, 16)}`,
    ssm_status: 'Success',
    ssm_exit_code: 0,
    container_restarted: restarted,
    applied_keys: Object.keys(env),
    env_keys_after: [...workspace.env.keys()].sort(),
  };
}
