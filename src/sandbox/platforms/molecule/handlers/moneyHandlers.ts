import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { billingModeOf } from '../billingMode.ts';
import { budgetOf, setLimits } from '../budgets.ts';
import { failed } from '../failures.ts';
import type { World } from '../world.ts';
import { tenantOf } from './callScope.ts';

const NO_WORKSPACE = 'workspace not found';
const NO_ROUTE = 'page not found';

/** Budgets and billing modes of workspaces. */
export function moneyHandlers(at: () => World): TypedHandlers<operations> {
  return {
    tenantGetBudget: (call) => {
      const world = at();
      const workspace = tenantOf(world, call).tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      return json(200, budgetOf(workspace, !world.observed));
    },

    tenantPatchBudget: (call) => {
      const world = at();
      const workspace = tenantOf(world, call).tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      const problem = setLimits(workspace, call.body, !world.observed);
      if (problem !== null) return failed(400, problem);
      return json(200, world.observed ? { status: 'updated' } : budgetOf(workspace, true));
    },

    tenantGetBillingMode: (call) => {
      const world = at();
      if (world.conditions.has('billingModeDropped')) return failed(404, NO_ROUTE);
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      return json(200, billingModeOf(workspace, tenant.billingMode, world.observed));
    },

    tenantPutBillingMode: (call) => {
      const world = at();
      if (world.conditions.has('billingModeDropped')) return failed(404, NO_ROUTE);
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, NO_WORKSPACE);
      workspace.billingMode = call.body.mode;
      return json(200, billingModeOf(workspace, tenant.billingMode, world.observed));
    },
  };
}
