import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { Call, TypedHandlers } from '../../../server/call.ts';
import { failed, pendingApproval } from '../failures.ts';
import { secretProblem, storeSecret } from '../workspaces/secrets.ts';
import { type Tenant, descendantsOf } from '../workspaces/tenant.ts';
import {
  type WorkspaceInput,
  type WorkspaceRecord,
  createdRow,
  fieldProblem,
  listRow,
  singleRow,
} from '../workspaces/workspaceRecord.ts';
import { confirmationFor, nameConfirmationFor } from '../workspaces/workspaces.ts';
import { type World, tenantOf, workspaceOf } from '../world.ts';

type CreateRequest = components['schemas']['CreateWorkspaceRequest'];

const NO_MODEL =
  'model is required and has no platform-side default: name one, or create the workspace from a template';
const NO_PROVISIONER = 'provisioner not available';

/** The workspaces of a tenant: list, create, read, delete. */
export function workspaceHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantListWorkspaces: (call) => {
      const { tenant } = tenantOf(world, call);
      return json(
        200,
        [...tenant.workspaces.values()].map((workspace) => listRow(workspace, world.now)),
      );
    },

    tenantCreateWorkspace: (call) => {
      const { tenant } = tenantOf(world, call);
      const problem = fieldProblem(call.body) ?? placeProblem(tenant, call.body) ?? secretsProblem(call.body);
      if (problem !== null) return failed(400, problem);
      if (tenant.workspaceLimit !== null && tenant.workspaces.size >= tenant.workspaceLimit)
        return failed(409, `the plan allows ${tenant.workspaceLimit} workspaces: upgrade it or delete one`);
      if (world.conditions.has('provisionerDown')) return failed(503, NO_PROVISIONER);
      const template = tenant.templates.get(call.body.template ?? '');
      if (world.observed && !call.body.external && !(call.body.model || template?.model))
        return json(422, { error: NO_MODEL, code: 'MODEL_REQUIRED' });
      const runtime = call.body.runtime || (template?.runtime ?? world.defaultRuntime);
      const workspace = world.workspaces.create(tenant, inputOf(call.body, template), runtime);
      for (const [key, value] of Object.entries(call.body.secrets ?? {}))
        storeSecret(workspace.secrets, key, value, world.now);
      return json(201, createdRow(workspace, world.tenantOrigin, world.now, world.observed));
    },

    tenantGetWorkspace: (call) => {
      const { removed } = tenantOf(world, call).tenant;
      if (world.observed && removed.has(call.path.id)) return json(410, goneAnswer(call.path.id));
      const { workspace } = workspaceOf(world, call);
      return json(200, (world.observed ? singleRow : listRow)(workspace, world.now));
    },

    tenantDeleteWorkspace: (call) => {
      const { removed } = tenantOf(world, call).tenant;
      if (world.observed && removed.has(call.path.id)) return json(410, goneAnswer(call.path.id));
      const { tenant, workspace } = workspaceOf(world, call);
      if (world.observed && confirmedName(call) !== workspace.name)
        return json(400, nameConfirmationFor(tenant, workspace));
      const approval = world.approvalId();
      if (approval !== null) return pendingApproval(approval, 'delete_workspace');
      const confirmation = confirmationFor(tenant, workspace);
      const { confirm, purge } = call.query ?? {};
      if (world.observed && confirmation.children_count > 0 && confirm !== true)
        return json(409, confirmation);
      if (world.conditions.has('stopFails'))
        return failed(500, `container of ${workspace.name} could not be stopped: try again`);
      const below = world.workspaces.remove(tenant, workspace);
      return json(200, { status: purge === true ? 'purged' : 'removed', cascade_deleted: below });
    },
  };
}

/** The header in UTF-8; Node gives one character for each of its bytes. */
function confirmedName({ headers }: Pick<Call, 'headers'>): string {
  return Buffer.from([headers['x-confirm-name'] ?? ''].flat().join(', '), 'latin1').toString('utf8');
}

/** The answer to a call for a workspace that was removed before. */
function goneAnswer(id: string): components['schemas']['RemovedWorkspace'] {
  return { error: 'workspace removed', id, hint: 'Create a new workspace.' };
}

function placeProblem(tenant: Tenant, { parent_id: parent, template }: CreateRequest): string | null {
  if (parent && !tenant.workspaces.has(parent)) return 'parent_id names no workspace of this organization';
  return template && !tenant.templates.has(template) ? `template ${template} not found` : null;
}

function secretsProblem({ secrets = {} }: CreateRequest): string | null {
  for (const [key, value] of Object.entries(secrets)) {
    const problem = secretProblem(key, value);
    if (problem !== null) return `secrets.${key}: ${problem}`;
  }
  return null;
}

function inputOf(
  body: CreateRequest,
  template: components['schemas']['WorkspaceTemplate'] | undefined,
): WorkspaceInput {
  const model = body.model ?? template?.model;
  const tier = body.tier ?? template?.tier;
  const { max_concurrent_tasks: tasks, workspace_access: access, workspace_dir: dir } = body;
  return {
    name: body.name,
    role: body.role ?? template?.description ?? null,
    parentId: body.parent_id ?? null,
    external: body.external ?? false,
    url: body.url ?? null,
    workspaceDir: dir ?? null,
    monthlyLimit: body.budget_limit ?? null,
    ...(access !== undefined && { workspaceAccess: access }),
    ...(tasks !== undefined && { maxConcurrentTasks: tasks }),
    ...(model !== undefined && { model }),
    ...(tier !== undefined && { tier }),
  };
}

function hasDescendants(order: string, below: readonly WorkspaceRecord[]) {
  return {
    error: `workspace has descendants — use ?cascade=true to ${order} all`,
    descendants: below.map(({ id, name }) => ({ id, name })),
  };
}

/** Restart, pause and resume. The contract promises a 200 and nothing about its body; servers seen so far tell what they did. */
export function lifecycleHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantRestartWorkspace: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      if (world.conditions.has('provisionerDown')) return failed(503, NO_PROVISIONER);
      const outcome = world.workspaces.restart(tenant, workspace);
      if (!outcome.ok) return failed(404, outcome.error);
      if (!world.observed) return json(200, {});
      const config = `/configs/${workspace.id}`;
      return json(200, { status: 'provisioning', config_dir: config, reset_session: false });
    },

    tenantPauseWorkspace: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      const below = descendantsOf(tenant, workspace.id);
      if (world.observed && below.length > 0 && call.query?.cascade !== true)
        return json(409, hasDescendants('pause', below));
      const outcome = world.workspaces.pause(tenant, workspace);
      if (!outcome.ok) return failed(404, outcome.error);
      return world.observed ? json(200, { status: 'paused', paused_count: outcome.count }) : json(200, {});
    },

    tenantResumeWorkspace: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      if (world.conditions.has('provisionerDown')) return failed(503, NO_PROVISIONER);
      const below = descendantsOf(tenant, workspace.id);
      if (world.observed && workspace.status === 'paused' && below.length > 0 && call.query?.cascade !== true)
        return json(409, hasDescendants('resume', below));
      const outcome = world.workspaces.resume(tenant, workspace);
      if (!outcome.ok)
        return outcome.status === 404 ? failed(404, outcome.error) : failed(409, outcome.error);
      return world.observed
        ? json(200, { status: 'provisioning', resumed_count: outcome.count })
        : json(200, {});
    },
  };
}
