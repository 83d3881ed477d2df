import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { Call, TypedHandlers } from '../../../server/call.ts';
import { failed, pendingApproval } from '../failures.ts';
import { secretProblem, secretsOf, storeSecret, summaryOf, vendorKeyProblem } from '../workspaces/secrets.ts';
import { inheritorsOf } from '../workspaces/workspaces.ts';
import { type World, tenantOf, workspaceOf } from '../world.ts';

type SetRequest = components['schemas']['SetSecretRequest'];
type Principals = Pick<Call, 'principals'>;

const NO_SECRET = 'secret not found';

/** Secrets of a workspace and of the whole organization; whoever uses a changed one is restarted. */
export function secretHandlers(world: World): TypedHandlers<operations> {
  const setOwn = (call: Principals & { path: { id: string }; body: SetRequest }) => {
    const { tenant, workspace } = workspaceOf(world, call);
    const { key, value } = call.body;
    const vendor = world.observed ? vendorKeyProblem(key, workspace, tenant.billingMode) : null;
    const problem = secretProblem(key, value) ?? vendor;
    if (problem !== null) return failed(400, problem);
    const approval = world.approvalId();
    if (approval !== null) return pendingApproval(approval, 'secret_write');
    storeSecret(workspace.secrets, key, value, world.now);
    world.workspaces.restartAll(tenant, [workspace]);
    return world.observed ? json(200, { status: 'saved', key }) : json(200, {});
  };

  const setGlobal = (call: Principals & { body: SetRequest }) => {
    const { tenant } = tenantOf(world, call);
    const { key, value } = call.body;
    const problem = secretProblem(key, value);
    if (problem !== null) return failed(400, problem);
    const approval = world.approvalId();
    if (approval !== null) return pendingApproval(approval, 'secret_write');
    storeSecret(tenant.secrets, key, value, world.now);
    world.workspaces.restartAll(tenant, inheritorsOf(tenant, key));
    return world.observed ? json(200, { status: 'saved', key, scope: 'global' }) : json(200, {});
  };

  return {
    tenantListWorkspaceSecrets: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      return json(200, secretsOf(workspace, tenant.secrets, world.observed));
    },

    tenantSetWorkspaceSecret: setOwn,
    tenantPutWorkspaceSecret: setOwn,

    tenantDeleteWorkspaceSecret: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      const { key } = call.path;
      if (!workspace.secrets.delete(key)) return failed(404, NO_SECRET);
      world.workspaces.restartAll(tenant, [workspace]);
      return world.observed ? json(200, { status: 'deleted', key }) : json(200, {});
    },

    tenantListGlobalSecrets: (call) => {
      const { tenant } = tenantOf(world, call);
      return json(
        200,
        [...tenant.secrets.values()].map((secret) => summaryOf(secret, 'global', world.observed)),
      );
    },

    tenantSetGlobalSecret: setGlobal,
    tenantPutGlobalSecret: setGlobal,

    tenantDeleteGlobalSecret: (call) => {
      const { tenant } = tenantOf(world, call);
      const { key } = call.path;
      if (!tenant.secrets.delete(key)) return failed(404, NO_SECRET);
      world.workspaces.restartAll(tenant, inheritorsOf(tenant, key));
      return world.observed ? json(200, { status: 'deleted', key, scope: 'global' }) : json(200, {});
    },
  };
}
