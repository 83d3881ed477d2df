import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { failed } from '../failures.ts';
import type { World } from '../world.ts';
import { tenantOf } from './callScope.ts';

const NO_WORKSPACE = 'workspace not found';
const NO_PROVISIONER = 'provisioner not available';

/** Restart, pause and resume. The contract promises a 200 and nothing about its body; servers seen so far tell what they did. */
export function lifecycleHandlers(at: () => World): TypedHandlers<operations> {
  return {
    tenantRestartWorkspace: (call) => {
      const world = at();
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      if (world.conditions.has('provisionerDown')) return failed(503, NO_PROVISIONER);
      const outcome = world.workspaces.restart(tenant, workspace);
      if (!outcome.ok) return failed(404, outcome.error);
      if (!world.observed) return json(200, {});
      const config = `/configs/${workspace.id}`;
      return json(200, { status: 'provisioning', config_dir: config, reset_session: false });
    },

    tenantPauseWorkspace: (call) => {
      const world = at();
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      const outcome = world.workspaces.pause(tenant, workspace);
      if (!outcome.ok) return failed(404, outcome.error);
      return world.observed ? json(200, { status: 'paused', paused_count: outcome.count }) : json(200, {});
    },

    tenantResumeWorkspace: (call) => {
      const world = at();
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      if (world.conditions.has('provisionerDown')) return failed(503, NO_PROVISIONER);
      const outcome = world.workspaces.resume(tenant, workspace);
      if (!outcome.ok)
        return outcome.status === 404 ? failed(404, outcome.error) : failed(409, outcome.error);
      return world.observed
        ? json(200, { status: 'provisioning', resumed_count: outcome.count })
        : json(200, {});
    },
  };
}
