import type { operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import { billingModeOf, budgetOf, setLimits } from '../workspaces/money.ts';
import { type World, workspaceOf } from '../world.ts';

const NO_ROUTE = 'page not found';

/** Budgets and billing modes of workspaces. */
export function moneyHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantGetBudget: (call) => {
      const { workspace } = workspaceOf(world, call);
      return json(200, budgetOf(workspace, !world.observed));
    },

    tenantPatchBudget: (call) => {
      const { workspace } = workspaceOf(world, call);
      const problem = setLimits(workspace, call.body, !world.observed);
      if (problem !== null) return failed(400, problem);
      return json(200, world.observed ? { status: 'updated' } : budgetOf(workspace, true));
    },

    tenantGetBillingMode: (call) => {
      if (world.conditions.has('billingModeDropped')) return failed(404, NO_ROUTE);
      const { tenant, workspace } = workspaceOf(world, call);
      return json(200, billingModeOf(workspace, tenant.billingMode, world.observed));
    },

    tenantPutBillingMode: (call) => {
      if (world.conditions.has('billingModeDropped')) return failed(404, NO_ROUTE);
      const { tenant, workspace } = workspaceOf(world, call);
      workspace.billingMode = call.body.mode;
      return json(200, billingModeOf(workspace, tenant.billingMode, world.observed));
    },
  };
}
